/** A table as CSV: UTF-8 with a mark that spreadsheets look for, RFC 4180, days in ISO form. */
import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './cell.js';

/** Makes the file. A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function makeCsv({ columns, rows }: Table): string {
  const records = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(plain))];
  return stringify(records, {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // Of line ends the library quotes only those that end a record; spreadsheets end it at any.
    quoted_match: /[\r\n]/,
  });
}

function plain(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? cell.day : cell.moment;
}
