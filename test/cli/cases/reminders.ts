import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../support/records.js';
import type { Case } from '../case.js';

const day = ['--as-of', '2023-06-12', 'remind'];

/** Takes the title of the deputy out of the sample plan. */
function withoutDeputy(root: string): void {
  const file = join(root, 'plans/bdg-mau/plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(', deputy: PHÓ CHỦ TỊCH', ''));
}

/** Letters to the units that lack something. */
export const reminders: readonly Case[] = [
  {
    name: 'a letter names the rule, the last day, n of N, and what the unit lacks',
    argv: [...day, '--period', '6-thang', '--unit', 'thon-3', '--until', '16/6/2023'],
    at: 'sample',
    code: 0,
    out: [
      /^---\ndocument: letter\n/,
      /Số: ……\/UBND-VHXH<br>V\/v đôn đốc gửi Báo cáo 6 tháng đầu năm 2023/,
      /^Kính gửi: Thôn 3\.$/m,
      /trước ngày 10\/6\/2023; hạn cuối là thứ Sáu 09\/6\/2023/,
      /đã nhận 9\/13 báo cáo/,
      /chậm nhất đến hết ngày thứ Sáu 16\/6\/2023/,
    ],
    notOut: [/Thôn 4/, /Trạm y tế/],
  },
  {
    name: 'a short text for a chat',
    argv: [...day, '--unit', 'thon-4', '--format', 'text', '--number', '12'],
    at: 'sample',
    code: 0,
    out: [/^Kính gửi Thôn 4,$/m, /đã nhận 9\/13/, /trễ 3 ngày/],
    notOut: [/[*|]|Thôn 3/],
  },
  {
    name: 'one letter to all',
    argv: [...day, '--all-in-one', '--number', '12'],
    at: 'sample',
    code: 0,
    out: [/^- Thôn 3;$/m, /^- Thôn 4: Báo cáo/m, /Số: 12\/UBND-VHXH/],
  },
  {
    name: '--out writes a letter for each unit into a folder',
    argv: [...day, '--period', '6-thang', '--out', 'cong-van'],
    at: 'sample',
    code: 0,
    out: [/^$/],
    err: [/Đã ghi 4 công văn vào cong-van/],
    writes: ['co-quan-lien-quan', 'mttq', 'thon-3', 'thon-4'].map((unit) => ({
      path: new RegExp(`^cong-van/don-doc-${unit}\\.md$`),
      text: [/^---\ndocument: letter\n/],
    })),
  },
  {
    name: 'a name that is taken stops all of them',
    argv: [...day, '--period', '6-thang', '--out', 'cong-van'],
    at: 'sample',
    prepare: (root) => writeFile(root, 'cong-van/don-doc-thon-4.md', 'Bản đã ký\n'),
    code: 2,
    err: [/cong-van\/don-doc-thon-4\.md đã tồn tại/],
  },
  {
    name: 'the deputy signs only where the plan knows of one',
    argv: [...day, '--unit', 'thon-4', '--deputy'],
    at: 'sample',
    prepare: (root) => withoutDeputy(root),
    code: 2,
    err: [/--deputy/],
  },
  {
    name: 'a file is no folder',
    argv: [...day, '--out', 'tiendo.yaml'],
    at: 'sample',
    code: 2,
    err: [/đường dẫn đi qua một tệp, không phải thư mục \(tiendo\.yaml\)/],
  },
  {
    name: 'several letters cannot share a number',
    argv: [...day, '--number', '12', '--out', 'cong-van'],
    at: 'sample',
    code: 2,
    err: [/có 4 công văn, mỗi công văn một số: không dùng chung số 12/, /--all-in-one/],
  },
  {
    name: 'one letter has its number',
    argv: [...day, '--number', '9', '--unit', 'thon-4'],
    at: 'sample',
    code: 0,
    out: [/Số: 09\/UBND-VHXH/],
  },
  {
    name: 'a unit that lacks nothing while others do',
    argv: [...day, '--unit', 'thon-1'],
    at: 'sample',
    code: 0,
    out: [/^Tính đến 12\/6\/2023: Thôn 1 không có gì cần đôn đốc\.$/m],
  },
  {
    name: 'what is no number of a letter',
    argv: [...day, '--unit', 'thon-4', '--number', '0'],
    at: 'sample',
    code: 2,
    err: [/"0" không phải là số văn bản/, /--number 05\/UBND-VHXH/],
  },
  {
    name: 'a period that nobody is late with',
    argv: [...day, '--period', 'nam'],
    at: 'sample',
    code: 0,
    out: [/^Tính đến 12\/6\/2023: không có đơn vị nào cần đôn đốc về Báo cáo năm 2023\.$/m],
  },
  {
    name: 'unknown unit, unknown form, no such day: all of it is told',
    argv: [...day, '--unit', 'khong-co', '--format', 'pdf', '--until', '31/2/2023'],
    at: 'sample',
    code: 2,
    err: [/"khong-co"/, /"pdf"/, /md, docx, text/, /"31\/2\/2023"/],
  },
  {
    name: 'the program speaks English, the letter the language of the office',
    argv: ['--lang', 'en', ...day, '--unit', 'thon-3'],
    at: 'sample',
    code: 0,
    out: [/^Kính gửi: Thôn 3\.$/m],
  },
  {
    name: 'Word files need a folder',
    argv: [...day, '--format', 'docx'],
    at: 'sample',
    code: 2,
    err: [/còn thiếu --out/, /tên thư mục, ví dụ --out cong-van/],
  },
  {
    name: 'a new last day before the letter itself is no day',
    argv: [...day, '--unit', 'thon-3', '--until', '11/6/2023'],
    at: 'sample',
    code: 2,
    err: [/hạn mới 11\/6\/2023 ở trước ngày của công văn \(12\/6\/2023\)/],
  },
  {
    name: 'nobody to remind',
    argv: ['--as-of', '2023-03-01', 'remind'],
    at: 'sample',
    code: 0,
    out: [/^Tính đến 01\/3\/2023: không có đơn vị nào cần đôn đốc\.$/m],
  },
  {
    name: '--json has the data of the letters',
    argv: [...day, '--unit', 'thon-3', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'remind',
      has: { schema: 'tiendo/remind@1', letters: [{ units: [{ unit: 'thon-3' }] }] },
    },
  },
];
