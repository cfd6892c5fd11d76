/**
 * The tables as LibreOffice opens them (Debian: libreoffice-calc-nogui); where it is not installed the tests
 * are skipped and say so.
 */
import { expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/render/tables/cell.js';
import { makeCsv } from '../../../src/render/tables/csv.js';
import { makeWorkbook } from '../../../src/render/tables/workbook.js';
import { type OfficeCell, openInOffice } from '../../support/office-tables.js';
import { exportedTables } from './exported-tables.js';
import { hostileTable } from './hostile-table.js';

function inWorkbook(cell: Cell): OfficeCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return ['float', String(cell)];
  if (typeof cell === 'string') return ['string', cell];
  return ['date', 'day' in cell ? cell.day : cell.moment.slice(0, 19)];
}

function trimEnd<T>(cells: readonly (T | null)[]): (T | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

function expectTable(read: OfficeCell[][] | undefined, table: Table): void {
  const head = table.columns.map(({ heading }) => inWorkbook(heading || null));
  expect(read).toEqual([trimEnd(head), ...table.rows.map((row) => trimEnd(row.map(inWorkbook)))]);
}

test('a workbook and CSV files, opened', { timeout: 600_000 }, async (context) => {
  const tables = [...(await exportedTables()), hostileTable];
  const csv = tables.slice(0, 4).map((table, i) => [`table-${i}.csv`, makeCsv(table)]);
  const opened = await openInOffice({
    'tables.xlsx': await makeWorkbook(tables),
    ...Object.fromEntries(csv),
  });
  if (typeof opened === 'string') return context.skip(opened);

  const sheets = opened.get('tables.xlsx');
  expect([...(sheets?.keys() ?? [])]).toEqual(tables.map(({ title }) => title));
  for (const table of tables) expectTable(sheets?.get(table.title), table);

  for (const [i, table] of tables.slice(0, 4).entries()) {
    const [rows = []] = opened.get(`table-${i}.csv`)?.values() ?? [];
    expect(rows[0]).toEqual(table.columns.map(({ heading }) => ['string', heading]));
    expect(rows.slice(1)).toEqual(table.rows.map((row) => trimEnd(row.map(inCsv))));
  }
});

/** CSV has no types: days and numbers are told by their look; a text like a formula has its apostrophe. */
function inCsv(cell: Cell): OfficeCell {
  if (typeof cell === 'object' && cell !== null && 'moment' in cell) return ['string', cell.moment];
  if (typeof cell === 'string' && /^[=+\-@]/.test(cell)) return ['string', `'${cell}`];
  return inWorkbook(cell);
}
