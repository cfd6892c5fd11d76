/**
 * YAML as plans and records need it: plain data. Anchors, aliases and tags are refused where they stand, since
 * a few lines of them make gigabytes; depth and number of values are bounded. A fault is a value with its place.
 */
import type { ProblemCode } from '../model/diagnostics.js';

/** What is wrong with a text, and where. */
export interface TextFault {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly args: Readonly<Record<string, string>>;
}

/** The data of a text (of each of its documents), or the first thing wrong with it. */
export type PlainData = { readonly documents: readonly unknown[] } | { readonly fault: TextFault };

/** How much a text may hold; keys count as values too. */
export interface Limits {
  readonly values: number;
  readonly documents: number;
}

/** Parses a text within limits. */
export type PlainParser = (text: string, limits: Limits) => PlainData;

/** A file holds one document, and no more than thirty times the values of a commune's plan. */
export const FILE_LIMITS: Limits = { values: 100_000, documents: 1 };
/** Deepest nesting; the schemas need fewer than ten levels. */
const DEEPEST = 64;

/** Signs that begin an alias, an anchor or a tag; no plain value can begin with them. */
const NOT_PLAIN = /[&*!]/;

/** Prepares the parser; it is loaded only now. */
export async function loadPlainParser(): Promise<PlainParser> {
  const { loadAll, CORE_SCHEMA, YAMLException } = (await import('js-yaml')).default;
  return (text, limits) => {
    const mayBeRich = NOT_PLAIN.test(text);
    let values = 0;
    let documents = 0;
    let depth = 0;
    // Called around each value and key; at its beginning the parser has not looked at it yet.
    const look = (event: string, { position }: { readonly position: number }): void => {
      if (event === 'close') {
        depth -= 1;
        return;
      }
      if (depth === 0) documents += 1;
      if (documents > limits.documents) {
        const args = { rule: 'MULTIPLE_DOCS', detail: 'more than one document' };
        throw new NotPlain(position, 'yaml-syntax', args);
      }
      depth += 1;
      values += 1;
      if (values > limits.values) {
        const args = { rule: 'values', limit: String(limits.values) };
        throw new NotPlain(position, 'beyond-limits', args);
      }
      if (!mayBeRich) return;
      const at = nextToken(text, position);
      const sign = text[at] ?? '';
      if (NOT_PLAIN.test(sign)) throw new NotPlain(at, 'not-plain-yaml', { sign });
    };
    const options = { schema: CORE_SCHEMA, maxDepth: DEEPEST, listener: look };
    try {
      return { documents: loadAll(text, undefined, options) };
    } catch (error) {
      if (error instanceof NotPlain) return { fault: error.fault };
      if (!(error instanceof YAMLException)) throw error;
      return { fault: syntaxFault(error.reason, error.mark?.position ?? 0) };
    }
  };
}

/** Stops the parser from inside; never leaves this file. */
class NotPlain extends Error {
  readonly fault: TextFault;

  constructor(offset: number, code: ProblemCode, args: TextFault['args']) {
    super(code);
    this.fault = { code, offset, args };
  }
}

function syntaxFault(reason: string, offset: number): TextFault {
  if (reason.startsWith('nesting exceeded')) {
    return { code: 'beyond-limits', offset, args: { rule: 'depth', limit: String(DEEPEST) } };
  }
  const isTwice = reason === 'duplicated mapping key';
  const args = { detail: reason, ...(isTwice && { rule: 'DUPLICATE_KEY' }) };
  return { code: 'yaml-syntax', offset, args };
}

/** Where the next token begins: blanks, line breaks and comments stand before it. */
function nextToken(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
    if (text[at] !== '#') return at;
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end;
  }
}
