/** Width of text on a terminal. */

/** Columns that a line takes; marks that combine with the letter before them take none. */
export function widthOf(line: string): number {
  return [...line.normalize('NFC')].filter((letter) => !/\p{Mn}/u.test(letter)).length;
}

/** The lines of a text that are wider than a terminal. */
export function tooWide(text: string, columns: number): string[] {
  return text.split('\n').filter((line) => widthOf(line) > columns);
}
