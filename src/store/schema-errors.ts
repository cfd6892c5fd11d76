/** Errors of the JSON Schema validator as diagnostics: one a mistake, with the place and what was expected. */
import { type Diagnostic, type Pointer, problem } from '../model/diagnostics.js';
import { nearest } from '../model/text.js';

/** The part of a validator's error that is used. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Keywords that only say that something inside went wrong. */
const BRANCHES = new Set(['anyOf', 'oneOf', 'if', 'propertyNames']);

/** Mistakes of one file that are told at once; whoever mends them sees the next. */
const MOST_TOLD = 50;

/** The mistakes behind a validator's errors. */
export function explainSchemaErrors(
  file: string,
  data: unknown,
  errors: readonly SchemaError[],
  knownKeys: readonly string[],
): Diagnostic[] {
  // Where no branch of a choice fits, every branch complains; the choice alone tells the mistake.
  const choices = new Set(
    errors
      .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
      .map(({ instancePath }) => instancePath),
  );
  const found = new Map<string, Diagnostic>();
  for (const error of errors) {
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    if (isWithinChoice(error, choices)) continue;
    const diagnostic = explain(file, data, error, knownKeys);
    const key = `${diagnostic.code} ${JSON.stringify(diagnostic.pointer)}`;
    if (!found.has(key)) found.set(key, diagnostic);
    if (found.size === MOST_TOLD) break;
  }
  return [...found.values()];
}

/** Whether an error lies at a choice or below one, and is not itself what tells of it. */
function isWithinChoice({ keyword, instancePath }: SchemaError, choices: ReadonlySet<string>) {
  if (!BRANCHES.has(keyword) && choices.has(instancePath)) return true;
  for (
    let end = instancePath.lastIndexOf('/');
    end >= 0;
    end = instancePath.lastIndexOf('/', end - 1)
  ) {
    if (choices.has(instancePath.slice(0, end))) return true;
    if (end === 0) break;
  }
  return false;
}

function explain(
  file: string,
  data: unknown,
  error: SchemaError,
  knownKeys: readonly string[],
): Diagnostic {
  const pointer = parsePointer(data, error.instancePath);
  const { params } = error;
  if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
    const missing = String(params['missingProperty']);
    return { ...problem('schema-missing-key', file, pointer, { key: missing }), atKey: true };
  }
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
    const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    const suggestion = nearest(key, knownKeys) ?? '';
    const found = problem('schema-unknown-key', file, [...pointer, key], { key, suggestion });
    return { ...found, atKey: true };
  }
  const [rule, limit] = ruleOf(error);
  const at = pointer.length === 0 ? { atKey: true } : {};
  const key = String(pointer.at(-1) ?? '');
  return { ...problem('schema-wrong-value', file, pointer, { key, rule, limit }), ...at };
}

/** What a value should have been: a rule with its limit, worded later. */
function ruleOf({ keyword, params }: SchemaError): [rule: string, limit: string] {
  switch (keyword) {
    case 'enum':
      return ['enum', (params['allowedValues'] as unknown[]).map(String).join(', ')];
    case 'const':
      return ['enum', String(params['allowedValue'])];
    case 'type':
      return ['type', String(params['type'])];
    case 'format':
      return ['format', String(params['format'])];
    case 'pattern':
      return ['pattern', String(params['pattern'])];
    case 'minimum':
    case 'maximum':
      return [keyword, String(params['limit'])];
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return ['empty', String(params['limit'])];
    case 'maxLength':
      return ['maxLength', String(params['limit'])];
    default:
      return ['form', ''];
  }
}

/** A JSON Pointer with list positions as numbers. */
function parsePointer(data: unknown, text: string): Pointer {
  let current = data;
  return text
    .split('/')
    .slice(1)
    .map((token) => {
      const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(current) ? Number(key) : key;
      current = (current as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
