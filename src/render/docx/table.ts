/** Tables with lines: the head is repeated on every page, and no row is split between two. */
import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Alignment, Span, TableBlock } from '../document/blocks.js';
import { cellPadding, columnWidths } from './column-widths.js';
import { runsOf, styled } from './lines.js';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<Alignment, string>>;

/** Makes a table that fills the width of the page. */
export function makeTable(table: TableBlock, width: number): Table {
  const widths = columnWidths(table, width);
  const cell = (spans: readonly Span[], i: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      ...(isHead && { verticalAlign: VerticalAlign.CENTER }),
      children: [
        isHead
          ? styled('HeadCell', runsOf(spans, { bold: true }))
          : styled('Cell', runsOf(spans), {
              alignment: alignments[table.alignments[i] ?? 'left'],
            }),
      ],
    });
  const row = (cells: readonly (readonly Span[])[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: cells.map((spans, i) => cell(spans, i, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    margins: { left: cellPadding / 2, right: cellPadding / 2 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
  });
}
