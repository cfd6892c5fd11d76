/** The end of a document: recipients on the left, who signs on the right. */
import type { Table } from 'docx';
import { linesOf, plainText, type Span, type TableBlock } from '../document/blocks.js';
import { textWidth } from './decree.js';
import { frameless } from './frameless.js';
import { runsOf, styled } from './lines.js';

const left = 4300;
const columns = [left, textWidth.portrait - left] as const;

/**
 * Makes it from its table: the first row has the label and the office that signs; below it are the list
 * and the name, with room for the signature between.
 */
export function makeSignature({ head, rows }: TableBlock): Table {
  const [label = [], office = []] = head;
  const below = (column: number): Span[][] =>
    rows.flatMap((row) => linesOf(row[column] ?? [])).filter((line) => plainText(line).trim());
  const names = below(1);
  return frameless(columns, [
    [
      [
        ...linesOf(label).map((line) =>
          styled('RecipientsLabel', runsOf(line, { bold: true, italic: true })),
        ),
        ...below(0).map((line) => styled('Recipients', runsOf(line))),
      ],
      [
        ...linesOf(office).map((line) => styled('Signature', runsOf(line, { bold: true }))),
        // Without a name the room is there all the same.
        ...(names.length > 0 ? names : [[]]).map((line) =>
          styled('Signer', runsOf(line, { bold: true })),
        ),
      ],
    ],
  ]);
}
