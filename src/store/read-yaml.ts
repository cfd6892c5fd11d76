/** YAML to checked data: decoded, parsed as plain data, and held against the schema that is expected. */

import type { AnyRecord } from '../core/record-path.js';
import type { Diagnostic, Pointer } from '../model/diagnostics.js';
import { problem } from '../model/diagnostics.js';
import type { Issued, Plan, Workspace } from '../model/generated/files.js';
import { explainConflicts } from './conflicts.js';
import { decodeText } from './decode.js';
import { type FileSource, isFailure } from './file-source.js';
import { FILE_LIMITS, loadPlainParser, type PlainParser, type TextFault } from './plain-yaml.js';
import { explainSchemaErrors, type SchemaError } from './schema-errors.js';
import { findForbiddenInData, findTextFault } from './text-faults.js';

/** Any file of a workspace. */
export type AnyFile = Plan | AnyRecord | Issued | Workspace;

/** Name of a schema with its version: tiendo/plan@1. */
export type SchemaName = AnyFile['schema'];

/** What reading a file came to. */
export type Reading =
  | { readonly ok: true; readonly data: AnyFile }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** Reads and checks one file, of which one of some schemas is expected. */
export type FileReader = (file: string, expected: readonly SchemaName[]) => Reading;

/** Prepares a reader; the parsers and validators are loaded only now. */
export async function createReader(source: FileSource): Promise<FileReader> {
  const { parse, validators, knownKeys } = await loadParsers();
  const failAt = (file: string, ...faults: readonly TextFault[]): Reading =>
    fail(...faults.map(({ code, offset, args }) => ({ ...problem(code, file, [], args), offset })));
  return (file, expected) => {
    const bytes = source.read(file);
    if (isFailure(bytes)) {
      return fail(problem('unreadable-file', file, [], { failure: bytes.failure }));
    }
    const decoded = decodeText(bytes);
    if ('notText' in decoded) {
      const { notText: found, offset, meant = '' } = decoded;
      return failAt(file, { code: 'not-a-text-file', offset, args: { found, meant } });
    }
    const { text } = decoded;
    const textFault = findTextFault(text);
    if (textFault !== undefined) {
      const isConflict = textFault.code === 'conflict-markers';
      const conflicts = isConflict ? explainConflicts(text, parse) : [];
      return failAt(file, ...(conflicts.length > 0 ? conflicts : [textFault]));
    }
    const parsed = parse(text, FILE_LIMITS);
    if ('fault' in parsed) return failAt(file, parsed.fault);
    const [data] = parsed.documents;
    // Without a backslash no escape can bring in what the text itself does not hold.
    const forbidden = text.includes('\\') ? findForbiddenInData(data) : undefined;
    if (forbidden !== undefined) {
      const { pointer, atKey = false, args } = forbidden;
      return fail({ ...problem('forbidden-character', file, pointer, args), atKey });
    }
    return checkSchema(file, data, expected, validators, knownKeys);
  };
}

/** Parses and checks a text, or the bytes of one, as a reader of the file would. */
export async function checkText(
  file: string,
  content: string | Uint8Array,
  expected: SchemaName,
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reader = await createReader({
    list: () => [],
    folders: () => [],
    has: () => true,
    read: () => bytes,
    stamp: () => undefined,
  });
  return reader(file, [expected]);
}

type Validators = Readonly<
  Record<
    SchemaName,
    { (data: unknown): boolean; errors?: readonly SchemaError[] | null | undefined }
  >
>;

interface Parsers {
  readonly parse: PlainParser;
  readonly validators: Validators;
  readonly knownKeys: readonly string[];
}

async function loadParsers(): Promise<Parsers> {
  const [parse, generated] = await Promise.all([
    loadPlainParser(),
    import('./generated/validators.js'),
  ]);
  const validators: Validators = {
    'tiendo/plan@1': generated.validatePlan,
    'tiendo/progress@1': generated.validateProgress,
    'tiendo/void@1': generated.validateVoid,
    'tiendo/submission@1': generated.validateSubmission,
    'tiendo/obstacle@1': generated.validateObstacle,
    'tiendo/settlement@1': generated.validateSettlement,
    'tiendo/issued@1': generated.validateIssued,
    'tiendo/workspace@1': generated.validateWorkspace,
  };
  return { parse, validators, knownKeys: generated.knownKeys };
}

function fail(...problems: Diagnostic[]): Reading {
  return { ok: false, problems };
}

/** Any data as a text; an object may hold a "toString" of its own, which is data. */
function nameOf(schema: unknown): string {
  return typeof schema === 'string' ? schema : JSON.stringify(schema);
}

function checkSchema(
  file: string,
  data: unknown,
  expected: readonly SchemaName[],
  validators: Validators,
  knownKeys: readonly string[],
): Reading {
  const name =
    typeof data === 'object' && data !== null && 'schema' in data ? nameOf(data.schema) : '';
  const at: Pointer = name === '' ? [] : ['schema'];
  const known = expected.find((schema) => schema === name);
  if (known === undefined) {
    const [base, version] = name.split('@');
    const newer = expected.some(
      (schema) => schema.split('@')[0] === base && Number(version) > Number(schema.split('@')[1]),
    );
    const misplaced = Object.keys(validators).includes(name);
    const code = newer ? 'newer-schema' : misplaced ? 'misplaced-file' : 'unknown-schema';
    return fail(problem(code, file, at, { found: name, expected: expected.join(', ') }));
  }
  const validate = validators[known];
  if (validate(data)) return { ok: true, data: data as AnyFile };
  return { ok: false, problems: explainSchemaErrors(file, data, validate.errors ?? [], knownKeys) };
}
