/** A table of everything that a cell may hold, and of texts that a spreadsheet could take for something else. */
import { type Cell, safeText, type Table } from '../../../src/render/tables/cell.js';

const ESC = String.fromCharCode(27);

/** Texts that stay texts. */
const texts: readonly string[] = [
  '=1+1',
  '=HYPERLINK("https://example.invalid";"bấm")',
  '+84',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '012',
  '12/5',
  '1.234',
  'TRUE',
  '2023-05-12x',
  "'đã có dấu",
  '"ngoặc", phẩy; chấm phẩy',
  'dòng một\ndòng hai\n',
  '  cách ở đầu và ở cuối  ',
  'hai  dấu  cách',
  '<b>&amp;</b> ]]>',
  '_x0041_ không phải A',
  `${ESC}[31mđỏ\u0000 \u202ephải\u202c \ud800`,
  'Tháng hành động vì bình đẳng giới – Ủy ban nhân dân xã',
];

/** Cells that are no text. */
const others: readonly Cell[] = [
  null,
  0,
  -5,
  1_234_567_890,
  { day: '2023-01-01' },
  { day: '2024-02-29' },
  { moment: '2023-05-13T08:12:00+07:00' },
];

const cells: readonly Cell[] = [...texts.map(safeText), ...others];

/** One row a cell, with its number before and after it. */
export const hostileTable: Table = {
  title: 'Ô lạ',
  columns: [
    { heading: 'Số', width: 5 },
    { heading: '=Tiêu đề', width: 40 },
    { heading: 'Sau', width: 5 },
  ],
  rows: cells.map((cell, i) => [i, cell, i]),
};
