import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { writeFile } from '../../support/records.js';
import type { Case } from '../case.js';

const half = ['--as-of', '2023-06-12', 'report', '6-thang'];

/** The consolidated report. */
export const reports: readonly Case[] = [
  {
    name: 'the report is Markdown with a front matter for its head',
    argv: half,
    at: 'sample',
    code: 0,
    out: [
      /^---\ndocument: report\n/,
      /^date: "2023-06-12"$/m,
      /^period: "6-thang"$/m,
      /^# BÁO CÁO$/m,
      /Nơi nhận/,
      /DỮ LIỆU MẪU/,
    ],
    err: [/^$/],
  },
  {
    name: 'the report of a plan without records invents nothing',
    argv: half,
    at: 'plan',
    code: 0,
    out: [/chưa có kết quả trong kỳ/, /chưa có báo cáo/],
    notOut: [/undefined|null\b(?=[^\n]*\|)|NaN|\[object/],
  },
  {
    name: 'a report without its period names those of the plan',
    argv: ['report', '--as-of', '2023-06-12'],
    at: 'plan',
    code: 2,
    err: [/^Lỗi: có nhiều kỳ báo cáo\.\nCách sửa: chọn một trong: 6-thang, nam\.\n$/],
  },
  {
    name: 'a plan with one period needs no word which',
    argv: ['report', '--as-of', '2023-06-12'],
    at: 'plan',
    prepare: (root) => {
      const plan = readFileSync(join(root, 'plans/bdg-2023/plan.yaml'), 'utf8');
      const other = /^ {2}- id: nam\n(?: {4}.*\n)+/m;
      writeFile(root, 'plans/bdg-2023/plan.yaml', plan.replace(other, ''));
    },
    code: 0,
    out: [/^period: "6-thang"$/m],
  },
  {
    name: 'the number of the report is printed when it is given',
    argv: [...half, '--number', '112/BC-UBND'],
    at: 'sample',
    code: 0,
    out: [/^number: "112\/BC-UBND"$/m, /Số: 112\/BC-UBND/],
  },
  {
    name: '--format json has the data of the report',
    argv: [...half, '--format', 'json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'report',
      has: {
        schema: 'tiendo/report@1',
        asOf: '2023-06-12',
        period: { id: '6-thang' },
        covers: { from: '2023-01-01', to: '2023-06-09' },
        units: expect.any(Array),
        contents: expect.any(Array),
        indicators: expect.any(Array),
        funding: expect.any(Array),
        obstacles: expect.any(Array),
        submissions: expect.any(Array),
      },
    },
  },
  {
    name: '--json is the same',
    argv: [...half, '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'report', has: { period: { id: '6-thang' }, totals: { required: 13 } } },
  },
  {
    name: 'an unknown format names those there are',
    argv: [...half, '--format', 'pdf'],
    at: 'sample',
    code: 2,
    err: [/"pdf"/, /\bmd\b.*\bjson\b.*\bdocx\b/],
  },
  {
    name: 'a file that is no PDF is not called one, and the way to a PDF is told',
    argv: [...half, '--out', 'bao-cao.pdf'],
    at: 'sample',
    code: 2,
    err: [/không tạo được tệp \.pdf/, /\.docx, \.html, \.md, \.json.*PDF/],
  },
  {
    name: 'nor an old Word file',
    argv: [...half, '--out', 'bao-cao.doc'],
    at: 'sample',
    code: 2,
    err: [/không tạo được tệp \.doc /, /\.docx/],
  },
  {
    name: 'a folder that is not there is told as such',
    argv: [...half, '--out', 'khong-co/bao-cao.docx'],
    at: 'sample',
    code: 2,
    err: [/không có thư mục để đặt khong-co\/bao-cao\.docx/, /tạo thư mục đó trước/],
  },
  {
    name: 'what is no number of a document is not printed as one',
    argv: [...half, '--number', 'abc'],
    at: 'sample',
    code: 2,
    err: [/"abc" không phải là số văn bản/, /--number 05\/BC-UBND/],
  },
  {
    name: '--out writes a file and leaves stdout empty',
    argv: [...half, '--out', 'bao-cao.md'],
    at: 'sample',
    code: 0,
    out: [/^$/],
    err: [/bao-cao\.md/],
    writes: [{ path: /^bao-cao\.md$/, text: [/^---\n/, /^# BÁO CÁO$/m] }],
  },
  {
    name: '--out with --format json writes the data',
    argv: [...half, '--format', 'json', '--out', 'bao-cao.json'],
    at: 'sample',
    code: 0,
    writes: [{ path: /^bao-cao\.json$/, text: [/^\{\n {2}"schema": "tiendo\/report@1",/] }],
  },
  {
    name: '--format html writes a page that needs nothing else',
    argv: [...half, '--format', 'html', '--out', 'bao-cao.html'],
    at: 'sample',
    code: 0,
    out: [],
    err: [/bao-cao\.html/],
    writes: [{ path: /^bao-cao\.html$/, text: [/^<!doctype html>/, /<svg /, /DỮ LIỆU MẪU/] }],
  },
  {
    name: 'the ending of --out asks for the page',
    argv: [...half, '--out', 'xem.HTML'],
    at: 'sample',
    code: 0,
    out: [],
    err: [/xem\.HTML/],
    writes: [{ path: /^xem\.HTML$/, text: [/^<!doctype html>/] }],
  },
  {
    name: '--format docx writes a Word file',
    argv: [...half, '--format', 'docx', '--out', 'bao-cao.docx'],
    at: 'sample',
    code: 0,
    out: [/^$/],
    err: [/bao-cao\.docx/],
    writes: [{ path: /^bao-cao\.docx$/, text: [/^PK/, /word\/document\.xml/] }],
  },
  {
    name: 'the ending of --out tells the format',
    argv: [...half, '--out', 'bao-cao.DOCX'],
    at: 'sample',
    code: 0,
    writes: [{ path: /^bao-cao\.DOCX$/, text: [/^PK/] }],
  },
  {
    name: 'a format that was asked for wins over the ending',
    argv: [...half, '--format', 'md', '--out', 'bao-cao.json'],
    at: 'sample',
    code: 0,
    writes: [{ path: /^bao-cao\.json$/, text: [/^---\ndocument: report\n/] }],
  },
  {
    name: '--json and another format contradict each other',
    argv: [...half, '--json', '--format', 'docx', '--out', 'bao-cao.docx'],
    at: 'sample',
    code: 2,
    err: [/"docx"/, /\bjson\b/],
  },
  {
    name: 'a Word file goes into a pipe as it is',
    argv: [...half, '--format', 'docx'],
    at: 'sample',
    code: 0,
    out: [/^PK/, /word\/document\.xml/],
    err: [/^$/],
  },
  {
    name: 'a Word file does not replace another unasked',
    argv: [...half, '--out', 'bao-cao.docx'],
    at: 'sample',
    prepare: (root) => writeFile(root, 'bao-cao.docx', 'Bản đã ký\n'),
    code: 2,
    err: [/bao-cao\.docx đã tồn tại/, /--force/],
  },
  {
    name: 'a template that fails makes no Word file',
    argv: [...half, '--out', 'bao-cao.docx'],
    at: 'sample',
    prepare: (root) => writeFile(root, 'templates/report-signature.liquid', '{{ report.khong }}\n'),
    code: 2,
    err: [/templates\/report-signature\.liquid/, /khong/],
  },
  {
    name: 'a bare number takes the ending of the plan, and a zero below 10',
    argv: [...half, '--number', '5'],
    at: 'sample',
    code: 0,
    out: [/^number: "05\/BC-UBND"$/m, /Số: 05\/BC-UBND/, /Kèm theo Báo cáo số 05\/BC-UBND/],
  },
  {
    name: 'the deputy signs for the head of the office',
    argv: [...half, '--deputy', '--signer', 'Trần Thị Mẫu'],
    at: 'sample',
    code: 0,
    out: [
      /\*\*TM\. ỦY BAN NHÂN DÂN\*\*<br>\*\*KT\. CHỦ TỊCH\*\*<br>\*\*PHÓ CHỦ TỊCH\*\*/,
      /\*\*Trần Thị Mẫu\*\*/,
    ],
  },
  {
    name: 'a draft says so and has no day',
    argv: [...half, '--draft'],
    at: 'plan',
    code: 0,
    out: [/^draft: true$/m, /^> \*\*DỰ THẢO\.\*\*$/m, /\*Thượng Quảng, ngày …… tháng …… năm ……\*/],
    notOut: [/ngày 12 tháng 6 năm 2023/],
  },
  {
    name: 'who signs is part of the data',
    argv: [...half, '--deputy', '--signer', 'Trần Thị Mẫu', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'report',
      has: { head: { signature: { signedBy: 'deputy', name: 'Trần Thị Mẫu' } } },
    },
  },
  {
    name: 'a deputy that the plan does not name cannot sign',
    argv: [...half, '--deputy'],
    at: 'sample',
    prepare: (root) => {
      const plan = readFileSync(join(root, 'plans/bdg-mau/plan.yaml'), 'utf8');
      writeFile(root, 'plans/bdg-mau/plan.yaml', plan.replace(', deputy: PHÓ CHỦ TỊCH', ''));
    },
    code: 2,
    err: [/--deputy/, /upward\.signature\.deputy/],
  },
  {
    name: '--out does not replace a file unasked',
    argv: [...half, '--out', 'bao-cao.md'],
    at: 'sample',
    prepare: (root) => writeFile(root, 'bao-cao.md', 'Bản đã ký\n'),
    code: 2,
    err: [/bao-cao\.md đã tồn tại/, /--force/],
  },
  {
    name: '--out into a folder that is not there',
    argv: [...half, '--out', 'khong-co/bao-cao.md'],
    at: 'sample',
    code: 2,
    err: [/khong-co\/bao-cao\.md/],
  },
  {
    name: 'a template of the workspace wins over the shipped one',
    argv: half,
    at: 'sample',
    prepare: (root) =>
      writeFile(root, 'templates/report-signature.liquid', 'Ký tên: {{ report.head.issuer }}\n'),
    code: 0,
    out: [/Ký tên: Ủy ban nhân dân xã An Mẫu/, /^# BÁO CÁO$/m],
    notOut: [/Nơi nhận/],
  },
  ...[
    {
      what: 'a variable that a report has not',
      template: 'Ký tên:\n\n{{ report.head.isuer }}\n',
      err: [/dòng 3: không có biến "report\.head\.isuer"/, /có phải là "report\.head\.issuer"\?/],
    },
    {
      what: 'a variable of a row',
      template: '\n{% for row in report.indicators %}{{ row.nmae }}{% endfor %}\n',
      err: [/dòng 2: không có biến "row\.nmae"/, /có phải là "row\.name"\?/],
    },
    {
      what: 'a name of the data itself',
      template: '{{ reprot.asOf }}\n',
      err: [/dòng 1: không có biến "reprot"/, /có phải là "report"\?/],
    },
    {
      what: 'a name that is like no other',
      template: '{{ report.head.xyzxyzxyz }}\n',
      err: [/không có biến "report\.head\.xyzxyzxyz"/, /templates\/README\.md/],
    },
    {
      what: 'a filter that there is not',
      template: '\n{{ report.asOf | tabel_day }}\n',
      err: [/dòng 2: không có bộ lọc "tabel_day"/, /có phải là "table_day"\?/],
    },
    {
      what: 'a template that there is not',
      template: '{% render "anex-figures", report: report %}\n',
      err: [/dòng 1: không có mẫu "anex-figures"/, /có phải là "annex-figures"\?/],
    },
    {
      what: 'a tag that there is not',
      template: '{% ift report.asOf %}{% endif %}\n',
      err: [/dòng 1: không có thẻ "ift"/, /có phải là "if"\?/],
    },
    {
      what: 'a tag that nothing closes',
      template: 'Ký tên:\n{% if report.head.issuer %}\n',
      err: [/dòng 2: \{% if report\.head\.issuer %\} chưa được đóng/],
    },
    {
      what: 'a value that nothing closes, without all that follows it',
      template: 'Ký tên:\n{{ report.head.issuer\nNgười lập:\n',
      err: [/dòng 2: "\{\{ report\.head\.issuer …" chưa được đóng\./],
    },
  ].map(
    ({ what, template, err }): Case => ({
      name: `${what} is told with template, line and the nearest name`,
      argv: half,
      at: 'sample',
      prepare: (root) => writeFile(root, 'templates/report-signature.liquid', template),
      code: 2,
      err: [/mẫu templates\/report-signature\.liquid/, ...err],
    }),
  ),
  {
    name: 'a part that was not given the data is told how to hand them on',
    argv: half,
    at: 'sample',
    prepare: (root) => {
      writeFile(root, 'templates/report-signature.liquid', '{% render "con-dau" %}\n');
      writeFile(root, 'templates/con-dau.liquid', '\n{{ report.head.issuer }}\n');
    },
    code: 2,
    err: [/templates\/con-dau\.liquid, dòng 2/, /\{% render 'TÊN MẪU', report: report %\}/],
  },
];
