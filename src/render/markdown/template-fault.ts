/** Why a template makes no document, as data: what it names that is not there, and what is nearest to it. */
import { nearest } from '../../model/text.js';

/** What is wrong with a template. */
export type TemplateFault =
  | {
      readonly kind: 'variable' | 'filter' | 'tag' | 'template';
      readonly name: string;
      readonly nearest: string | undefined;
    }
  /** A name that the document has, but that whoever calls this part did not hand on. */
  | { readonly kind: 'not-passed' | 'not-closed'; readonly name: string }
  | { readonly kind: 'too-much'; readonly of: TemplateLimit }
  | { readonly kind: 'other'; readonly detail: string };

/** What a template may have or take only so much of. */
export type TemplateLimit = 'length' | 'depth' | 'time' | 'memory';

/** Parts that call each other without end. */
export const TOO_DEEP = 'nesting limit exceeded';
/** Work without end. */
export const TOO_LONG = 'template render limit exceeded';

/** What LiquidJS and Node say where a limit is reached. */
const LIMITS: ReadonlyMap<string, TemplateLimit> = new Map([
  ['parse length limit exceeded', 'length'],
  [TOO_DEEP, 'depth'],
  ['Maximum call stack size exceeded', 'depth'],
  [TOO_LONG, 'time'],
  ['memory alloc limit exceeded', 'memory'],
  ['Invalid string length', 'memory'],
  ['Invalid array length', 'memory'],
]);

/** The names that a template may use. */
export interface KnownNames {
  readonly given: object;
  readonly filters: readonly string[];
  readonly tags: readonly string[];
  readonly templates: readonly string[];
}

/** Reads the engine's message, which is all that it tells. */
export function faultOf(message: string, known: KnownNames): TemplateFault {
  const limit = limitIn(message);
  if (limit !== undefined) return { kind: 'too-much', of: limit };
  const [, variable] =
    /^undefined variable: ([^\n]+?)(?:, (?:file|line):|\n|$)/.exec(message) ?? [];
  if (variable !== undefined) return missingVariable(variable, known.given);
  const patterns = [
    ['filter', /^undefined filter: ([\w-]+)/, known.filters],
    ['tag', /^tag "([^"]+)" not found/, known.tags],
    ['template', /^ENOENT: Failed to lookup "([^"]+)"/, known.templates],
  ] as const;
  for (const [kind, pattern, names] of patterns) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { kind, name, nearest: nearest(name, names) };
  }
  const [, open] = /^(?:tag|output|raw) (.+?) not closed/.exec(message) ?? [];
  // The engine quotes all that follows, line ends as escapes; where it stands is said by the line.
  if (open !== undefined) return { kind: 'not-closed', name: open.replace(/\\n.+$/s, ' …"') };
  return { kind: 'other', detail: message.replace(/, (?:file|line):.*$/s, '') };
}

/** The limit that a message tells of. */
export function limitIn(message: string): TemplateLimit | undefined {
  const [said = ''] = message.split(/, (?:file|line):/);
  return LIMITS.get(said);
}

function missingVariable(name: string, given: object): TemplateFault {
  if (Object.hasOwn(given, name)) return { kind: 'not-passed', name };
  return { kind: 'variable', name, nearest: nearestVariable(name.split('.'), given) };
}

/** The name in the data that was meant; the last step is the one that is not there. */
function nearestVariable(steps: readonly string[], given: object): string | undefined {
  const path = steps.slice(0, -1);
  const wrong = steps.at(-1) ?? '';
  const parent = path.reduce<unknown>(propertyOf, given);
  // Names of loops are not known here, so whatever the data call anything is a candidate.
  const candidates = isObject(parent) ? Object.keys(parent) : keysIn(given, new Set());
  const near =
    nearest(wrong, candidates) ?? (path.length === 0 ? nearestKey(wrong, given) : undefined);
  return near === undefined ? undefined : [...path, near].join('.');
}

/** A property that a filter names by its text, as `where` does. */
function nearestKey(name: string, given: object): string | undefined {
  return nearest(name, keysIn(given, new Set()));
}

function propertyOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every name of a property, at any depth. */
function keysIn(value: unknown, keys: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysIn(item, keys);
  else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      keys.add(key);
      keysIn(inner, keys);
    }
  }
  return keys;
}
