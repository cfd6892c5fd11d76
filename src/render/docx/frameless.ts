/** Tables that only set texts side by side: no lines, no padding. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table without lines, of so wide columns. */
export function frameless(
  columns: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...columns],
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (lines, i) =>
              new TableCell({
                width: { size: columns[i] ?? 0, type: WidthType.DXA },
                // A cell is nothing without a paragraph.
                children: lines.length > 0 ? lines : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}
