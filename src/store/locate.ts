/** From a diagnostic's pointer to line, column and source line. Only files with problems pay for this. */
import type { Diagnostic, LocatedDiagnostic, Pointer } from '../model/diagnostics.js';
import { decodeText } from './decode.js';
import { type FileSource, isFailure } from './file-source.js';

/** Longest piece of a source line that an excerpt shows. */
const LONGEST_EXCERPT = 160;

interface Place {
  readonly offset: number;
  readonly length: number;
}

interface Locator {
  place(diagnostic: Diagnostic): Place;
  readonly text: string;
  /** Better words for a syntax error than the quick parser has. */
  readonly syntax:
    | { readonly code: string; readonly detail: string; readonly offset: number }
    | undefined;
}

/** Adds places to diagnostics and puts them in order: by file, line, column and code. */
export async function locate(
  source: FileSource,
  diagnostics: readonly Diagnostic[],
): Promise<LocatedDiagnostic[]> {
  const locators = new Map<string, Locator | undefined>();
  const located: LocatedDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic;
    if (!locators.has(file)) locators.set(file, await createLocator(source, file));
    located.push(locateOne(diagnostic, locators.get(file)));
  }
  return located.sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function locateOne(diagnostic: Diagnostic, locator: Locator | undefined): LocatedDiagnostic {
  if (locator === undefined) {
    return { ...diagnostic, line: 1, column: 1, excerpt: '', length: 0 };
  }
  const isSyntax = diagnostic.code === 'yaml-syntax' && locator.syntax !== undefined;
  const place = isSyntax
    ? { offset: locator.syntax?.offset ?? 0, length: 1 }
    : locator.place(diagnostic);
  const { text } = locator;
  const offset = Math.min(place.offset, text.length);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const excerpt = whole.slice(0, LONGEST_EXCERPT);
  const column = offset - start + 1;
  return {
    ...diagnostic,
    ...(isSyntax && {
      args: { rule: locator.syntax?.code ?? '', detail: locator.syntax?.detail ?? '' },
    }),
    line: text.slice(0, start).split('\n').length,
    column,
    excerpt,
    length: Math.max(1, Math.min(place.length, excerpt.length - column + 1)),
  };
}

async function createLocator(source: FileSource, file: string): Promise<Locator | undefined> {
  const bytes = source.read(file);
  if (isFailure(bytes)) return undefined;
  const decoded = decodeText(bytes);
  if ('notText' in decoded) return undefined;
  const { parseDocument, isMap, isSeq, isScalar, isNode } = await import('yaml');
  const { text } = decoded;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;

  const findRange = (pointer: Pointer, atKey: boolean): Place => {
    let node: unknown = document.contents;
    let place = placeOf(node);
    for (const [i, step] of pointer.entries()) {
      const isLast = i === pointer.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step),
        );
        if (pair === undefined) return place;
        // Until the value is reached, its key is the nearest place that a reader can be pointed to.
        place = placeOf(pair.key);
        if (isLast && atKey) return place;
        node = pair.value;
        if (isLast) return isScalar(node) && node.range ? placeOf(node) : place;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (node === undefined) return place;
        place = firstKeyOf(node) ?? placeOf(node);
      } else return place;
    }
    return pointer.length === 0 ? { offset: place.offset, length: 1 } : place;
  };

  const firstKeyOf = (node: unknown): Place | undefined => {
    const [pair] = isMap(node) ? node.items : [];
    return pair === undefined ? undefined : placeOf(pair.key);
  };

  const placeOf = (node: unknown): Place => {
    const range = isNode(node) ? node.range : undefined;
    if (!range) return { offset: 0, length: 1 };
    const [start, end] = range;
    const firstLine = text.slice(start, end).split('\n')[0] ?? '';
    return { offset: start, length: Math.max(1, firstLine.trimEnd().length) };
  };

  return {
    text,
    syntax: error && { code: error.code, detail: error.message, offset: error.pos[0] },
    place: (diagnostic) =>
      diagnostic.offset === undefined
        ? findRange(diagnostic.pointer, diagnostic.atKey ?? false)
        : { offset: diagnostic.offset, length: 1 },
  };
}
