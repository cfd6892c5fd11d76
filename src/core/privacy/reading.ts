/**
 * A text as the eye reads it, letter by letter, with the way back to the text as it was given: composed
 * letters (NFC), plain digits, one kind of space and of hyphen, nothing of zero width.
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

/** Format characters and the letters and joiners that have no shape. */
const INVISIBLE = /^(?:\p{Cf}|\u034f|\u115f|\u1160|\u3164|[\ufe00-\ufe0f])$/u;
const MARK = /^\p{M}$/u;
const SPACE = /^[^\S\n]$/;
const DASH = /^[\p{Pd}\u2212]$/u;

/** Reads a text letter by letter. */
export function readLetters(text: string): Reading {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    const start = at;
    at += point.length;
    if (point > '\u007e' && INVISIBLE.test(point)) continue;
    const last = letters.length - 1;
    if (point > '\u007e' && last >= 0 && MARK.test(point)) {
      // A stack of marks beyond what a letter can bear is noise.
      if ((letters[last] as string).length < 8) letters[last] += point;
      ends[last] = at;
      continue;
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
  if (letter.length === 1 && letter >= ' ' && letter <= '~') return letter;
  if (SPACE.test(letter)) return ' ';
  if (DASH.test(letter)) return '-';
  const composed = letter.normalize('NFC');
  const compatible = composed.normalize('NFKC');
  const digit = /^\p{Nd}$/u.test(compatible) ? compatible : undefined;
  if (digit !== undefined) return /^\d$/.test(digit) ? digit : '\ufffd';
  if (/^[\uff01-\uff5e]$/.test(composed)) return compatible;
  return composed.codePointAt(0) === composed.charCodeAt(0) ? (composed[0] as string) : '\ufffd';
}

function foldLetter(letter: string): string {
  const base = letter.normalize('NFD')[0] as string;
  const lower = base.toLowerCase();
  if (lower === 'đ') return 'd';
  return lower.length === 1 ? lower : base;
}
