/**
 * What compiled templates stand on: Liquid's reading of names, conditions and filters. It answers as LiquidJS
 * does with strict variables and own properties only. Where that engine would fail, so does this, without a
 * word: the engine itself then says where and why.
 */

/** Something that the engine would refuse; the same document rendered by it has the message. */
export class NotRendered extends Error {}

type Value = unknown;
type Filter = (value: Value, ...args: readonly Value[]) => Value;

/** The functions that a compiled template calls. */
export interface TemplateRuntime {
  /** A value as text, escaped for the document. */
  text(value: Value): string;
  /** A value as text, as it is. */
  raw(value: Value): string;
  /** A name that must have been given. */
  known(value: Value): Value;
  get(value: Value, key: string | number): Value;
  list(value: Value): readonly Value[];
  isTrue(value: Value): boolean;
  equals(a: Value, b: Value): boolean;
  differs(a: Value, b: Value): boolean;
  above(a: Value, b: Value): boolean;
  below(a: Value, b: Value): boolean;
  atLeast(a: Value, b: Value): boolean;
  atMost(a: Value, b: Value): boolean;
  contains(a: Value, b: Value): boolean;
  and(a: Value, b: Value): boolean;
  or(a: Value, b: Value): boolean;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly builtIn: Readonly<Record<string, Filter>>;
}

/** A template as a function of what it is given by name. */
export type CompiledTemplate = (
  runtime: TemplateRuntime,
  given: Readonly<Record<string, Value>>,
) => string;

/** A runtime with the filters of the documents, escaping everything that is printed. */
export function createTemplateRuntime(
  filters: TemplateRuntime['filters'],
  escapeText: (value: Value) => string,
): TemplateRuntime {
  return {
    text: (value) => stringify(escapeText(value)),
    raw: stringify,
    known,
    get: (value, key) => known(read(value, key)),
    list,
    isTrue,
    equals,
    differs: (a, b) => !equals(a, b),
    above: (a, b) => (a as number) > (b as number),
    below: (a, b) => (a as number) < (b as number),
    atLeast: (a, b) => (a as number) >= (b as number),
    atMost: (a, b) => (a as number) <= (b as number),
    contains,
    and: (a, b) => isTrue(a) && isTrue(b),
    or: (a, b) => isTrue(a) || isTrue(b),
    filters,
    builtIn,
  };
}

function known(value: Value): Value {
  if (value === undefined) throw new NotRendered();
  return value;
}

/** A property that the value itself owns; lists and texts also have size, lists first and last. */
function read(value: Value, key: string | number): Value {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value) && typeof key === 'number') return value.at(key);
  if (Object.hasOwn(value as object, key)) return (value as Record<string, Value>)[key];
  if (key === 'size') return sizeOf(value);
  if (Array.isArray(value) && key === 'first') return value[0];
  if (Array.isArray(value) && key === 'last') return value.at(-1);
  return undefined;
}

function sizeOf(value: Value): number | undefined {
  if (Array.isArray(value) || typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function list(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function isTrue(value: Value): boolean {
  return value !== false && value !== null && value !== undefined;
}

function equals(a: Value, b: Value): boolean {
  if (!Array.isArray(a)) return a === b || (a ?? null) === (b ?? null);
  return Array.isArray(b) && a.length === b.length && a.every((item, i) => equals(item, b[i]));
}

function contains(a: Value, b: Value): boolean {
  if (Array.isArray(a)) return a.some((item) => equals(item, b));
  return typeof a === 'string' && a.includes(String(b));
}

function stringify(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(stringify).join('') : String(value);
}

/** Liquid's own filters, those that the shipped templates use. */
const builtIn: TemplateRuntime['builtIn'] = {
  append: (value, more) => stringify(value) + stringify(more),
  capitalize: (value) => {
    const text = stringify(value);
    return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  },
  default: (value, other) =>
    (Array.isArray(value) || typeof value === 'string' ? value.length > 0 : isTrue(value))
      ? value
      : other,
  join: (value, separator = ' ') => arrayOf(value).join(stringify(separator)),
  json: (value, space = 0) => JSON.stringify(value, null, space as number),
  plus: (value, more) => (Number(value) || 0) + (Number(more) || 0),
  size: (value) => (value as { length?: number } | null | undefined)?.length ?? 0,
  upcase: (value) => stringify(value).toUpperCase(),
  where: (value, key, expected) =>
    arrayOf(value).filter((item) => {
      const found = known(read(item, stringify(key)));
      return expected === undefined ? isTrue(found) : equals(found, expected);
    }),
};

function arrayOf(value: Value): readonly Value[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
