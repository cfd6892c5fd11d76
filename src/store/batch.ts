/** Batches of entries as people and scripts write them: a YAML list, YAML documents, or one JSON object a line. */

import type { BatchItem } from '../model/generated/files.js';
import { normalizeText } from '../model/text.js';

/** The entries of a batch, or the first that has not the form of one. */
export type Batch =
  | { readonly items: readonly BatchItem[] }
  | { readonly item: number; readonly problem: string };

/** Reads a batch. */
export async function parseBatch(text: string): Promise<Batch> {
  const values = await parseValues(normalizeText(text));
  if ('problem' in values) return values;
  const { validateBatchItem } = await import('./generated/validators.js');
  const items: BatchItem[] = [];
  for (const [i, value] of values.list.entries()) {
    if (!validateBatchItem(value)) {
      const [error] = validateBatchItem.errors ?? [];
      const place = error?.instancePath.slice(1).replaceAll('/', '.') ?? '';
      const params = Object.values(error?.params ?? {})
        .map(String)
        .join(', ');
      const problem = [place, error?.message ?? '', params].filter(Boolean).join(': ');
      return { item: i + 1, problem };
    }
    items.push(value as BatchItem);
  }
  return items.length === 0 ? { item: 1, problem: '–' } : { items };
}

async function parseValues(
  text: string,
): Promise<
  { readonly list: readonly unknown[] } | { readonly item: number; readonly problem: string }
> {
  const { loadAll, CORE_SCHEMA, YAMLException } = (await import('js-yaml')).default;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isNdjson = lines.length > 0 && lines.every((line) => line.trimStart().startsWith('{'));
  const texts = isNdjson ? lines : [text];
  const list: unknown[] = [];
  for (const [i, part] of texts.entries()) {
    try {
      // A line of JSON is a line of YAML too, so one parser serves both.
      for (const value of loadAll(part, undefined, { schema: CORE_SCHEMA })) {
        if (Array.isArray(value)) list.push(...value);
        else if (value !== null && value !== undefined) list.push(value);
      }
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const line = isNdjson ? i + 1 : (error.mark?.line ?? 0) + 1;
      return { item: list.length + 1, problem: `${line}: ${error.reason}` };
    }
  }
  return { list };
}
