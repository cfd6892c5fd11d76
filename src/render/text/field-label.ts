/** What people call a key of a plan. */
import type { DiffTexts } from './diff-texts.js';

/** The label of a key, which in some things means something of its own; none where the key is unknown. */
export function fieldLabel(diff: DiffTexts, subject: string, field: string): string | undefined {
  const own: Readonly<Record<string, string>> = diff.fieldsOf;
  const shared: Readonly<Record<string, string>> = diff.fields;
  return own[`${subject}.${field}`] ?? shared[field];
}
