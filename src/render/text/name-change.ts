/** A change of a plan by what changed, inside a sentence. */
import type { PlanChange } from '../../model/generated/outputs.js';
import type { DiffTexts } from './diff-texts.js';
import { fieldLabel } from './field-label.js';

/** The thing, its id, and the key or what became of it. */
export function nameChange(diff: DiffTexts, args: Readonly<Record<string, string>>): string {
  const { subject = '', id = '', field = '', nature = '' } = args;
  const thing = `${diff.subjects[subject as PlanChange['subject']]} "${id}"`;
  const what = fieldLabel(diff, subject, field) ?? diff.classes[nature as PlanChange['nature']];
  return `${thing}, ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
