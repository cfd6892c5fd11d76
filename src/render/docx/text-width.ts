/** Widths of texts in Times New Roman, to set columns, rules and line breaks by. */

/** Characters with their widths in thousandths of the size: regular, then bold. */
const CHARACTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~đĐơƠưƯ–…“”';
const REGULAR =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 ' +
  '500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 ' +
  '611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 ' +
  '500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 ' +
  '500 500 444 480 200 480 541 500 722 529 722 542 776 500 1000 444 444';
const BOLD =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 ' +
  '500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 ' +
  '667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 ' +
  '556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 ' +
  '500 500 444 394 220 394 520 556 722 554 778 600 796 500 1000 500 500';
const UNKNOWN = 600;

const widths = [REGULAR, BOLD].map((list) => {
  const numbers = list.split(' ').map(Number);
  return new Map([...CHARACTERS].map((character, i) => [character, numbers[i] ?? UNKNOWN]));
});

/** How a text is written: size in half points. */
export interface Lettering {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of a text on one line, in twentieths of a point. */
export function widthOf(text: string, { size, bold = false }: Lettering): number {
  const table = widths[bold ? 1 : 0];
  let sum = 0;
  for (const character of text.normalize('NFC')) sum += letterWidth(character, table);
  return Math.ceil((sum * size) / 100);
}

function letterWidth(character: string, table: ReadonlyMap<string, number> | undefined): number {
  const known = table?.get(character);
  if (known !== undefined) return known;
  // Marks above and below a letter take no room: ắ is as wide as a; ơ and ư are letters of their own.
  const base = character
    .normalize('NFD')
    .replace(/(?!\u031b)\p{M}/gu, '')
    .normalize('NFC');
  return table?.get(base) ?? UNKNOWN;
}

/** Widths of the words of a text, and of the space between two. */
export interface Measured {
  readonly words: readonly number[];
  readonly space: number;
}

/** Measures a text once, so that it can be filled into many widths. */
export function measure(text: string, lettering: Lettering): Measured {
  return {
    words: text.split(' ').map((word) => widthOf(word, lettering)),
    space: widthOf(' ', lettering),
  };
}

/** Lengths of the lines of a text when its words are filled into a width, as Word fills them. */
export function lineLengths({ words, space }: Measured, width: number): number[] {
  const lines: number[] = [];
  let filled = 0;
  for (const word of words) {
    if (filled > 0 && filled + space + word > width) {
      lines.push(filled);
      filled = word;
    } else filled += (filled > 0 ? space : 0) + word;
  }
  return [...lines, filled];
}

/** Number of those lines. */
export function countLines(measured: Measured, width: number): number {
  return lineLengths(measured, width).length;
}

/** The least width in which a text takes no more lines than in `width`, so that they are equally long. */
export function balancedWidth(text: string, width: number, lettering: Lettering): number {
  const measured = measure(text, lettering);
  const lines = countLines(measured, width);
  let narrow = Math.max(...measured.words) - 1;
  let wide = width;
  while (wide - narrow > 20) {
    const middle = (narrow + wide) >> 1;
    if (countLines(measured, middle) > lines) narrow = middle;
    else wide = middle;
  }
  return wide;
}
