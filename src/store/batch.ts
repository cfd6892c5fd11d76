/** Batches of entries as people and scripts write them: a YAML list, YAML documents, or one JSON object a line. */

import { type Diagnostic, problem } from '../model/diagnostics.js';
import type { BatchItem } from '../model/generated/files.js';
import { normalizeText } from '../model/text.js';
import { loadPlainParser, type TextFault } from './plain-yaml.js';
import { explainSchemaErrors } from './schema-errors.js';
import { findForbiddenInData, findTextFault } from './text-faults.js';

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

/** Most values of a batch: some twenty thousand entries. */
const BATCH_LIMITS = { values: 500_000, documents: 50_000 };

/** The values of a batch in their order; what cannot be parsed stands where it broke off. */
async function parseValues(text: string): Promise<Value[]> {
  const fault = findTextFault(text);
  if (fault !== undefined) return [asProblem(fault, lineAt(text, fault.offset))];
  const parse = await loadPlainParser();
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isNdjson = lines.length > 0 && lines.every((line) => line.trimStart().startsWith('{'));
  const found: Value[] = [];
  for (const [i, part] of (isNdjson ? lines : [text]).entries()) {
    // A line of JSON is a line of YAML too, so one parser serves both.
    const parsed = parse(part, BATCH_LIMITS);
    if ('fault' in parsed) {
      const { fault } = parsed;
      found.push(asProblem(fault, isNdjson ? i + 1 : lineAt(part, fault.offset)));
    } else
      for (const value of parsed.documents.flat()) if (value !== null) found.push(asItem(value));
  }
  if (found.length === 0) {
    found.push({ problem: problem('schema-missing-key', BATCH, [], { key: 'task' }) });
  }
  return found;
}

function asItem(data: unknown): Value {
  const forbidden = findForbiddenInData(data);
  if (forbidden === undefined) return { data };
  return { problem: problem('forbidden-character', BATCH, forbidden.pointer, forbidden.args) };
}

function asProblem({ code, args }: TextFault, line: number): Value {
  return { problem: problem(code, BATCH, [], { ...args, line: String(line) }) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
