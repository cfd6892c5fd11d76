/** Tables written as CSV and as a workbook, and read again by other libraries. */
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/render/tables/cell.js';
import { safeText } from '../../../src/render/tables/cell.js';
import { makeCsv } from '../../../src/render/tables/csv.js';
import { makeWorkbook } from '../../../src/render/tables/workbook.js';
import { hostileTable } from './hostile-table.js';

/** Letters by which a spreadsheet knows a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function asCsv(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return 'day' in cell ? cell.day : cell.moment;
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

test('CSV begins with the mark of UTF-8, and gives back every cell', () => {
  const csv = makeCsv(hostileTable);
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [head, ...rows]: string[][] = parse(csv, { bom: true });
  expect(head).toEqual(['Số', "'=Tiêu đề", 'Sau']);
  expect(rows).toEqual(hostileTable.rows.map((row) => row.map(asCsv)));
});

test('lines within a cell are quoted', () => {
  expect(makeCsv(hostileTable)).toContain(',"dòng một\ndòng hai\n",');
});

test('no cell of a CSV file begins like a formula but numbers', () => {
  const rows: string[][] = parse(makeCsv(hostileTable), { bom: true });
  const formulas = rows.flat().filter((cell) => FORMULA.test(cell));
  expect(formulas).toEqual(['-5']);
});

function asRead(cell: Cell): string | number | Date | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return new Date('day' in cell ? cell.day : `${cell.moment.slice(0, 19)}Z`);
}

test('a workbook gives back every cell with its type', async () => {
  const bytes = await makeWorkbook([hostileTable]);
  const [head, ...rows] = await readSheet(Buffer.from(bytes), 1, { trim: false });
  expect(head).toEqual(['Số', '=Tiêu đề', 'Sau']);
  // This reader leaves the codes of letters as they are; LibreOffice reads them.
  const decoded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('_x005F_', '_') : cell)),
  );
  expect(decoded).toEqual(hostileTable.rows.map((row) => row.map(asRead)));
});

test('a workbook has a header that stays, no formula, and the same bytes each time', async () => {
  const bytes = await makeWorkbook([hostileTable]);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
  const sheet = Object.fromEntries(parts)['xl/worksheets/sheet1.xml'];
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).not.toContain('<f>');
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await makeWorkbook([hostileTable])).equals(Buffer.from(bytes))).toBe(true);
});

test('a row is as high as its longest text needs', async () => {
  const columns = [
    { heading: 'Nội dung', width: 21 },
    { heading: 'Một tiêu đề dài', width: 6 },
  ];
  const rows = [
    ['ngắn', 1],
    ['chữ '.repeat(15), 1],
    ['a\nb', null],
    ['dài '.repeat(9000), null],
  ];
  const bytes = await makeWorkbook([{ title: 'Cao', columns, rows }]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const heights = [...sheet.matchAll(/<row r="\d+"(?: ht="([\d.]+)" customHeight="1")?>/g)];
  expect(heights.map(([, height]) => Number(height ?? 0))).toEqual([47.25, 0, 47.25, 31.5, 409]);
});

test('a text longer than a cell is cut, and says so', async () => {
  const rows = [['ư'.repeat(40_000)]];
  const bytes = await makeWorkbook([{ title: 'Dài', columns: [{ heading: 'A', width: 9 }], rows }]);
  const [, [cell] = []] = await readSheet(Buffer.from(bytes), 1);
  expect(cell).toBe(`${'ư'.repeat(32_766)}…`);
});

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\u001b[31m', '□[31m'],
  ['\u202eđảo', '□đảo'],
  ['nửa \ud83d', 'nửa □'],
  ['\tgiữ nguyên\n', '\tgiữ nguyên\n'],
])('%j is kept as %j', (text, kept) => {
  expect(safeText(text)).toBe(kept);
});
