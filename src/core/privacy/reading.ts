/**
 * A text as the eye reads it, letter by letter, with the way back to the text as it was given: composed
 * letters (NFC) in their plain form, plain digits, one kind of space and of hyphen, nothing of zero width.
 */

/** The letters of a text; both strings have one UTF-16 unit a letter and equal length. */
export interface Reading {
  readonly shown: string;
  /** Without tone marks and case, đ as d. */
  readonly folded: string;
  /** Where each letter starts and ends in the text that was read. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What is read as it stands: most letters of any text. */
const PLAIN = /^[ -~]$/;
/** Format characters and the letters and joiners that have no shape. */
const INVISIBLE = /^(?:\p{Cf}|\u034f|\u115f|\u1160|\u3164|[\ufe00-\ufe0f])$/u;
const MARK = /^\p{M}$/u;
const SPACE = /^[^\S\n]$/;
const DASH = /^[\p{Pd}\u2212]$/u;
const FOREIGN_DIGIT = /(?!\d)\p{Nd}/u;

/** Reads a text letter by letter. */
export function readLetters(text: string): Reading {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    const start = at;
    at += point.length;
    if (!PLAIN.test(point)) {
      if (INVISIBLE.test(point)) continue;
      const last = letters.length - 1;
      if (last >= 0 && MARK.test(point)) {
        // A stack of marks beyond what a letter can bear is noise.
        if ((letters[last] as string).length < 8) letters[last] += point;
        ends[last] = at;
        continue;
      }
    }
    letters.push(point);
    starts.push(start);
    ends.push(at);
  }
  const seen = letters.map(seenLetter);
  return { shown: seen.join(''), folded: seen.map(foldLetter).join(''), starts, ends };
}

/** A letter in one UTF-16 unit: what has no such form cannot be part of a name or number. */
function seenLetter(letter: string): string {
  if (PLAIN.test(letter)) return letter;
  // Marks that have not become part of it stand after the first.
  const first = String.fromCodePoint(letter.normalize('NFC').codePointAt(0) as number);
  if (SPACE.test(first)) return ' ';
  if (DASH.test(first)) return '-';
  const compatible = first.normalize('NFKC');
  const seen = compatible.length === 1 ? compatible : first;
  return seen.length > 1 || FOREIGN_DIGIT.test(seen) ? '\ufffd' : seen;
}

function foldLetter(letter: string): string {
  const base = (letter.normalize('NFD')[0] as string).toLowerCase();
  return base === 'đ' ? 'd' : base;
}
