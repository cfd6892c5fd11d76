/** Batches of entries as people and scripts write them: a YAML list, YAML documents, or one JSON object a line. */

import { type Diagnostic, problem } from '../model/diagnostics.js';
import type { BatchItem } from '../model/generated/files.js';
import { normalizeText } from '../model/text.js';
import { explainSchemaErrors } from './schema-errors.js';

/** The entries of a batch, or everything that has not the form of one; items count from 1. */
export type Batch =
  | { readonly items: readonly BatchItem[] }
  | { readonly problems: readonly { readonly item: number; readonly problem: Diagnostic }[] };

/** Reads a batch. */
export async function parseBatch(text: string): Promise<Batch> {
  const [values, { validateBatchItem, knownKeys }] = await Promise.all([
    parseValues(normalizeText(text)),
    import('./generated/validators.js'),
  ]);
  const problems = values.flatMap((value, i) => {
    if ('problem' in value) return [{ item: i + 1, problem: value.problem }];
    if (validateBatchItem(value.data)) return [];
    const errors = validateBatchItem.errors ?? [];
    return explainSchemaErrors(BATCH, value.data, errors, knownKeys).map((problem) => ({
      item: i + 1,
      problem,
    }));
  });
  if (problems.length > 0) return { problems };
  return { items: values.flatMap((value) => ('data' in value ? [value.data as BatchItem] : [])) };
}

/** Stands for the file in diagnostics: a batch may come from standard input. */
const BATCH = '-';

type Value = { readonly data: unknown } | { readonly problem: Diagnostic };

/** The values of a batch in their order; what cannot be parsed stands where it broke off. */
async function parseValues(text: string): Promise<Value[]> {
  const { loadAll, CORE_SCHEMA, YAMLException } = (await import('js-yaml')).default;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isNdjson = lines.length > 0 && lines.every((line) => line.trimStart().startsWith('{'));
  const found: Value[] = [];
  for (const [i, part] of (isNdjson ? lines : [text]).entries()) {
    try {
      // A line of JSON is a line of YAML too, so one parser serves both.
      for (const value of loadAll(part, undefined, { schema: CORE_SCHEMA })) {
        const items: unknown[] = Array.isArray(value) ? value : [value];
        found.push(
          ...items.filter((data) => data !== null && data !== undefined).map((data) => ({ data })),
        );
      }
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const line = isNdjson ? i + 1 : (error.mark?.line ?? 0) + 1;
      found.push({
        problem: problem('yaml-syntax', BATCH, [], { detail: `${error.reason} (${line})` }),
      });
    }
  }
  if (found.length === 0) {
    found.push({ problem: problem('schema-missing-key', BATCH, [], { key: 'task' }) });
  }
  return found;
}
