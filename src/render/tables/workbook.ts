/** Tables as an XLSX workbook: one sheet each, a header that stays, days and numbers as such, texts as texts. */
import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import { fixTimes } from '../archive/fix-times.js';
import type { Cell, Table } from './cell.js';

/** The longest text that a cell may hold. */
const LONGEST = 32_767;

/** Height of a line in points, and of the highest row that Excel knows. */
const LINE = 15.75;
const HIGHEST = 409;

/** Makes the file. Its bytes depend on the tables alone. */
export async function makeWorkbook(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ title, columns, rows }) => ({
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      withHeight(
        columns,
        columns.map(({ heading }) => heading),
        columns.map(
          ({ heading }): CellObject => ({
            value: escapeCodes(heading),
            type: String,
            fontWeight: 'bold',
            wrap: true,
            alignVertical: 'center',
            backgroundColor: '#D9E2F3',
          }),
        ),
      ),
      ...rows.map((row) => withHeight(columns, row, row.map(cellOf))),
    ],
  }));
  return fixTimes(
    await writeWorkbook(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer(),
  );
}

/** Gives a row room for its longest text: not every program does so by itself, and shows the first line only. */
function withHeight(
  columns: Table['columns'],
  row: readonly Cell[],
  cells: readonly (CellObject | null)[],
): (CellObject | null)[] {
  const lines = row.map((cell, i) => linesOf(cell, columns[i]?.width ?? 1));
  const most = Math.max(1, ...lines);
  if (most === 1) return [...cells];
  const height = Math.min(most * LINE, HIGHEST);
  return cells.map((cell) => cell && { ...cell, height });
}

/** Lines that a text takes in a column so many letters wide; words are not torn, which costs a letter or two. */
function linesOf(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  const room = Math.max(1, width - 1);
  return cell
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

function cellOf(cell: Cell): CellObject | null {
  const look = { alignVertical: 'top' } as const;
  if (cell === null) return null;
  if (typeof cell === 'number') return { ...look, value: cell, type: Number };
  if (typeof cell === 'string') {
    return { ...look, value: escapeCodes(shorten(cell)), type: String, wrap: true };
  }
  if ('day' in cell) {
    const value = new Date(`${cell.day}T00:00:00Z`);
    return { ...look, value, type: Date, format: 'dd/mm/yyyy' };
  }
  // A workbook knows no offset: the time is the one on the clock of the office.
  const value = new Date(`${cell.moment.slice(0, 19)}Z`);
  return { ...look, value, type: Date, format: 'dd/mm/yyyy hh:mm:ss' };
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** Spreadsheets read _x0041_ as the letter A, so a text that happens to hold such a code escapes it. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
