/** Text from files made safe for a terminal: nothing in it can move the cursor, colour, or reorder what is read. */

/** Controls, and the characters that change the direction of text. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** One line of text; line breaks become spaces, other unsafe characters are shown as a box. */
export function safeLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll('\t', ' ')
    .replace(UNSAFE, '\u25a1')
    .trim();
}
