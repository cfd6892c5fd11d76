import { writeFile } from '../../support/records.js';
import type { Case } from '../case.js';

const day = ['--as-of', '2023-06-12', 'export'];

/** Tables for spreadsheets and other programs. */
export const exports: readonly Case[] = [
  {
    name: 'CSV is one table with Vietnamese headings, days in ISO form and numbers as they are',
    argv: [...day, 'csv', '--table', 'submissions', '--period', '6-thang'],
    at: 'sample',
    code: 0,
    out: [
      /^\ufeffKỳ báo cáo,Mã đơn vị,Đơn vị,Yêu cầu báo cáo,/,
      /,tram-y-te,Trạm y tế,bắt buộc,trước ngày 10\/6\/2023,2023-06-09,gửi muộn,2023-06-10,1,/,
    ],
    err: [/^$/],
  },
  {
    name: 'CSV needs to know which table',
    argv: [...day, 'csv'],
    at: 'sample',
    code: 2,
    err: [/--table tasks\|entries\|figures\|submissions/],
  },
  {
    name: 'sensitive figures stay in the office, and the officer is told',
    argv: [...day, 'csv', '--table', 'figures'],
    at: 'sample',
    code: 0,
    out: [/,Lượt người tham dự,/],
    notOut: [/,có,/, /nạn nhân/i],
    err: [/Không xuất \d+ dòng số liệu nhạy cảm.*--internal/],
  },
  {
    name: '--internal has them, marked, with a warning',
    argv: [...day, 'csv', '--table', 'figures', '--internal'],
    at: 'sample',
    code: 0,
    out: [/,có,/],
    err: [/chỉ dùng trong cơ quan, không gửi ra ngoài/],
  },
  {
    name: 'every row of sample data says that it is one',
    argv: [...day, 'csv', '--table', 'tasks', '--unit', 'cong an'],
    at: 'sample',
    code: 0,
    out: [/^\ufeff[^\n]*,Dữ liệu mẫu\r\n(?:[^\r\n]*"Xã hư cấu[^\r\n]*"\r\n){2}$/],
  },
  {
    name: 'NDJSON has every table, a line a row, in the words of machine output',
    argv: [...day, 'ndjson'],
    at: 'sample',
    code: 0,
    out: [
      /^\{"table":"tasks","plan":"bdg-mau","sample":"[^"]+","id":/,
      /^\{"table":"entries",/m,
      /^\{"table":"figures",.*"value":"?(?:\d|unknown|not-applicable)/m,
      /^\{"table":"submissions",/m,
    ],
  },
  {
    name: '--json has the same as one object',
    argv: [...day, 'ndjson', '--table', 'entries', '--unit', 'thon-3', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'export',
      has: { schema: 'tiendo/export@1', internal: false, unit: 'thon-3', period: null },
    },
  },
  {
    name: '--json of all tables',
    argv: [...day, 'xlsx', '--internal', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'export', has: { internal: true, plan: 'bdg-mau' } },
  },
  {
    name: 'a plan without records has its tasks and reports',
    argv: [...day, 'ndjson'],
    at: 'plan',
    code: 0,
    out: [/"table":"tasks"/, /"state":"missing"/],
    notOut: [/"table":"entries"/, /"sample"/],
  },
  {
    name: 'a workbook into a file',
    argv: [...day, 'xlsx', '--out', 'tien-do.xlsx'],
    at: 'sample',
    code: 0,
    out: [/^$/],
    err: [/Đã xuất ra tien-do\.xlsx/],
    writes: [{ path: /^tien-do\.xlsx$/, text: [/^PK/] }],
  },
  {
    name: 'a file that is there is not replaced unasked',
    argv: [...day, 'csv', '--table', 'tasks', '--out', 'bang.csv'],
    at: 'sample',
    prepare: (root) => writeFile(root, 'bang.csv', 'Bảng khác\n'),
    code: 2,
    err: [/bang\.csv đã tồn tại/],
  },
  {
    name: 'an unknown format names those there are',
    argv: [...day, 'pdf'],
    at: 'sample',
    code: 2,
    err: [/"pdf"/, /csv, xlsx, ndjson/],
  },
  {
    name: 'an unknown table names those there are',
    argv: [...day, 'csv', '--table', 'units'],
    at: 'sample',
    code: 2,
    err: [/"units"/, /tasks, entries, figures, submissions/],
  },
  {
    name: 'headings speak English when asked',
    argv: ['--lang', 'en', ...day, 'csv', '--table', 'entries', '--from', '2023-06-01'],
    at: 'sample',
    code: 0,
    out: [/^\ufeffEntry id,Done on,/],
  },
];
