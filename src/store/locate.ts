/** From a diagnostic's pointer to line, column and source line. Only files with problems pay for this. */
import type { Diagnostic, LocatedDiagnostic } from '../model/diagnostics.js';
import { decodeBytes, decodeText } from './decode.js';
import { type FileSource, isFailure } from './file-source.js';
import { cutPiece } from './large-text.js';
import { type Place, type Places, parsePlaces } from './yaml-places.js';

/** Longest piece of a source line that an excerpt shows. */
const LONGEST_EXCERPT = 160;
/** Longest text that the slower parser gets at once: a second's work for it at the very worst. */
const LONGEST_PARSED = 64 * 1024;
/** How much of one file it gets in all, when pieces of it are parsed. */
const MOST_PARSED = 2 * LONGEST_PARSED;
/** How far behind the quick parser's mistake the slower one reads. */
const LOOK_AHEAD = 4096;

interface FoundPlace extends Place {
  /** Better words for a syntax error. */
  readonly args?: Diagnostic['args'];
}

interface Locator {
  readonly text: string;
  /** Whether lines of the file can be shown. */
  readonly isText: boolean;
  readonly lineStarts: readonly number[];
  place(diagnostic: Diagnostic): Promise<FoundPlace>;
}

/** Adds places to diagnostics and puts them in order: by file, line, column and code. */
export async function locate(
  source: Pick<FileSource, 'read'>,
  diagnostics: readonly Diagnostic[],
): Promise<LocatedDiagnostic[]> {
  const locators = new Map<string, Locator | undefined>();
  const located: LocatedDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic;
    if (!locators.has(file)) locators.set(file, createLocator(source, file));
    located.push(await locateOne(diagnostic, locators.get(file)));
  }
  return located.sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/** The line of each place in the data of a file; 1 where the file cannot be read. */
export async function findLines(
  source: FileSource,
  places: readonly Pick<Diagnostic, 'file' | 'pointer'>[],
): Promise<number[]> {
  const locators = new Map<string, Locator | undefined>();
  const lines: number[] = [];
  for (const { file, pointer } of places) {
    if (!locators.has(file)) locators.set(file, await createLocator(source, file));
    const args = {};
    const place = { code: 'unreadable-file', file, pointer, atKey: true, args } as const;
    const { line } = await locateOne(place, locators.get(file));
    lines.push(line);
  }
  return lines;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function locateOne(
  diagnostic: Diagnostic,
  locator: Locator | undefined,
): Promise<LocatedDiagnostic> {
  if (locator === undefined) {
    return { ...diagnostic, line: 1, column: 1, excerpt: '', length: 0 };
  }
  const { text, isText, lineStarts } = locator;
  const place = await locator.place(diagnostic);
  const offset = Math.min(place.offset, text.length);
  const line = lineOf(lineStarts, offset);
  if (!isText) return { ...diagnostic, line, column: 1, excerpt: '', length: 0 };
  const start = lineStarts[line - 1] ?? 0;
  const end = (lineStarts[line] ?? text.length + 1) - 1;
  const excerpt = text.slice(start, Math.min(end, start + LONGEST_EXCERPT)).replace(/\r$/, '');
  const column = offset - start + 1;
  return {
    ...diagnostic,
    ...(place.args && { args: place.args }),
    line,
    column,
    excerpt,
    length: Math.max(1, Math.min(place.length, excerpt.length - column + 1)),
  };
}

/** Offset of the beginning of each line. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of the line that an offset lies in, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function createLocator(source: Pick<FileSource, 'read'>, file: string): Locator | undefined {
  const bytes = source.read(file);
  if (isFailure(bytes)) return undefined;
  const decoded = decodeText(bytes);
  const isText = 'text' in decoded;
  const text = isText ? decoded.text : decodeBytes(bytes);
  const places = createPlaces(text);
  return {
    text,
    isText,
    lineStarts: lineStartsOf(text),
    place: async (diagnostic) => {
      const { code, pointer, atKey = false, offset, args } = diagnostic;
      if (code === 'yaml-syntax' && args['rule'] === undefined) {
        return placeSyntaxError(text, offset ?? 0);
      }
      return offset === undefined ? places(pointer, atKey) : { offset, length: 1 };
    },
  };
}

/** The quick parser knows that a text is wrong; the slower one often knows better why. */
async function placeSyntaxError(text: string, offset: number): Promise<FoundPlace> {
  const end = Math.min(text.length, offset + LOOK_AHEAD);
  if (end > LONGEST_PARSED) return { offset, length: 1 };
  const { syntax } = await parsePlaces(text.slice(0, end));
  if (syntax === undefined) return { offset, length: 1 };
  const { code, detail } = syntax;
  return { offset: syntax.offset, length: 1, args: { rule: code, detail } };
}

/** Finds places by pointer: in the text as a whole, or in a large one piece by piece. */
function createPlaces(text: string): (...at: Parameters<Places['find']>) => Promise<Place> {
  if (text.length <= LONGEST_PARSED) {
    let whole: Promise<Places> | undefined;
    return async (pointer, atKey) => {
      whole ??= parsePlaces(text);
      return (await whole).find(pointer, atKey);
    };
  }
  const pieces = new Map<number, Promise<Places>>();
  let left = MOST_PARSED;
  return async (pointer, atKey) => {
    const piece = cutPiece(text, pointer);
    if (piece === undefined) return { offset: 0, length: 1 };
    let places = pieces.get(piece.offset);
    if (places === undefined && piece.text.length <= Math.min(LONGEST_PARSED, left)) {
      left -= piece.text.length;
      places = parsePlaces(piece.text);
      pieces.set(piece.offset, places);
    }
    if (places === undefined) return { offset: piece.offset, length: 1 };
    const found = (await places).find(piece.pointer, atKey);
    return { ...found, offset: piece.offset + found.offset };
  };
}
