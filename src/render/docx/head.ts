/** The head of a document: issuer and number on the left, the nation, place and date on the right. */
import type { Paragraph, Table } from 'docx';
import { linesOf, plainText, type Span, type TableBlock } from '../document/blocks.js';
import { size, textWidth } from './decree.js';
import { frameless } from './frameless.js';
import { rule, runsOf, shortRuleUnder, styled } from './lines.js';
import { balancedWidth, countLines, measure, widthOf } from './text-width.js';

/** Widths of the two columns; the nation's name must fit on one line. */
const left = 3531;
const columns = [left, textWidth.portrait - left] as const;

/** Words that begin the name of a place in the name of an authority, where it is broken best. */
const PLACES = /^(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)(?!\p{L})/u;

/** Makes the head from its table: the first row is that of the names, the others of number and date. */
export function makeHead({ head, rows }: TableBlock): Table {
  const [names = [], nation = []] = head;
  return frameless(columns, [
    [issuerLines(names), nationLines(nation)],
    ...rows.map(([number = [], place = []]) => [
      linesOf(number).map((line) => styled('DocumentNumber', runsOf(line))),
      linesOf(place).map((line) => styled('PlaceAndDate', runsOf(line, { italic: true }))),
    ]),
  ]);
}

function nationLines(cell: readonly Span[]): Paragraph[] {
  const lines = linesOf(cell);
  const motto = plainText(lines.at(-1) ?? []);
  return [
    ...lines.map((line, i) => styled(i === 0 ? 'Nation' : 'Motto', runsOf(line, { bold: true }))),
    rule(widthOf(motto, { size: size.motto, bold: true }), columns[1]),
  ];
}

/** The authority above in regular letters, the issuer in bold ones, and a rule under the last. */
function issuerLines(cell: readonly Span[]): Paragraph[] {
  const [width] = columns;
  const lines = linesOf(cell).map((line) => {
    const bold = line.some((span) => span.kind === 'text' && span.bold);
    const name = plainText(line);
    return { line, bold, name, side: sideOf(name, bold) };
  });
  const rules = lines.slice(-1).map(({ name, bold, side }) => {
    const length = shortRuleUnder(name, width - 2 * side, { size: size.issuer, bold });
    return rule(length, width);
  });
  const names = lines.map(({ line, bold, side }) =>
    styled(bold ? 'Issuer' : 'Parent', runsOf(line, { bold }), {
      indent: { left: side, right: side },
    }),
  );
  return [...names, ...rules];
}

/** How far a name that needs two lines is moved in, so that it breaks where a reader would break it. */
function sideOf(name: string, bold: boolean): number {
  const [width] = columns;
  const lettering = { size: size.issuer, bold };
  const measured = measure(name, lettering);
  if (countLines(measured, width) === 1) return 0;
  const letters = name.split(' ');
  const begin = letters.findLastIndex((_, i) => i > 0 && PLACES.test(letters.slice(i).join(' ')));
  const [first, second] = [letters.slice(0, begin).join(' '), letters.slice(begin).join(' ')];
  const widest = Math.max(widthOf(first, lettering), widthOf(second, lettering));
  const isFit = begin > 0 && widest < width && countLines(measured, widest + 40) === 2;
  const text = isFit ? widest + 40 : balancedWidth(name, width, lettering);
  return Math.floor((width - text) / 2);
}
