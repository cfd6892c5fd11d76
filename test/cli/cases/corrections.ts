import { expect } from 'vitest';
import type { Case } from '../case.js';

const june = ['--as-of', '2023-06-12'];
const entry = '2023-05-20-thon-1-p0yzv0';

/** The record is never edited: a correction is a new file that names the old one. */
export const corrections: readonly Case[] = [
  {
    name: 'a correction keeps what it does not change',
    argv: [...june, 'correct', entry, '--percent', '60', '--reason', 'Nhập nhầm'],
    at: 'sample',
    code: 0,
    writes: [
      {
        path: /progress\/2023-05\/2023-05-20-thon-1-[0-9a-z]{6}\.yaml$/,
        text: [
          new RegExp(`^corrects: ${entry}$`, 'm'),
          /^reason: Nhập nhầm$/m,
          /^percent: 60$/m,
          /^summary: Đọc nội dung chính của Luật Bình đẳng giới/m,
          /trang 14/,
        ],
      },
    ],
  },
  {
    name: 'an entry may be named by the unique beginning of its id',
    argv: [...june, 'correct', '2023-05-20', '--percent', '60', '--reason', 'Nhập nhầm', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'written',
      has: { id: expect.stringMatching(/^2023-05-20-thon-1-/), file: expect.any(String) },
    },
    writes: [{ path: /2023-05-20-thon-1-/, text: [new RegExp(`^corrects: ${entry}$`, 'm')] }],
  },
  {
    name: 'a figure is replaced, another one is taken away',
    argv: [
      ...june,
      'correct',
      '2023-05-12-cong-an-xa-xszvrq',
      '--figure',
      'su-kien=3',
      '--figure',
      'luot-tham-du=',
      '--reason',
      'Đếm lại',
    ],
    at: 'sample',
    code: 0,
    writes: [
      {
        path: /2023-05-12-cong-an-xa-/,
        text: [/^figures:\n {2}su-kien: 3\n {2}nan-nhan-duoc-ho-tro: \{ num: 2, den: 3 \}$/m],
      },
    ],
  },
  {
    name: 'a correction of a correction names the version in force',
    argv: [
      ...june,
      'correct',
      '2023-05-11-hoi-lhpn-jwdjbe',
      '--figure',
      'tien-vay=470 triệu',
      '--reason',
      'Theo sổ cuối cùng',
    ],
    at: 'sample',
    code: 0,
    writes: [
      {
        path: /2023-05-11-hoi-lhpn-/,
        text: [/^corrects: 2023-05-11-hoi-lhpn-jwdjbe$/m, /^ {2}tien-vay: 470000000$/m],
      },
    ],
  },
  {
    name: 'a version that was corrected already points to the one in force',
    argv: [...june, 'correct', '2023-05-11-hoi-lhpn-krwacb', '--percent', '1', '--reason', 'x'],
    at: 'sample',
    code: 2,
    err: [/"2023-05-11-hoi-lhpn-krwacb" đã được đính chính/, /tiendo correct 2023-05-11-hoi-lhpn-/],
  },
  {
    name: 'a correction needs a reason',
    argv: [...june, 'correct', entry, '--percent', '60'],
    at: 'sample',
    code: 2,
    err: [/--reason/],
  },
  {
    name: 'a correction needs something to correct',
    argv: [...june, 'correct', entry, '--reason', 'Không rõ'],
    at: 'sample',
    code: 2,
    err: [/chưa nêu cần sửa gì/],
  },
  {
    name: 'a correction is held to the same rules as an entry',
    argv: [...june, 'correct', entry, '--date', '13/6/2023', '--reason', 'Nhập nhầm'],
    at: 'sample',
    code: 2,
    err: [/13\/6\/2023/],
  },
  {
    name: 'an entry that is not there names the near one',
    argv: [...june, 'correct', '2023-05-20-thon-1-p0yzv1', '--percent', '1', '--reason', 'x'],
    at: 'sample',
    code: 2,
    err: [/"2023-05-20-thon-1-p0yzv1"/, new RegExp(`"${entry}"`)],
  },
  {
    name: 'void withdraws an entry by a file beside it',
    argv: [...june, 'void', entry, '--reason', 'Ghi trùng'],
    at: 'sample',
    code: 0,
    writes: [
      {
        path: /^plans\/bdg-mau\/progress\/2023-06\/2023-06-12-thon-1-[0-9a-z]{6}\.yaml$/,
        text: [/^schema: tiendo\/void@1$/m, new RegExp(`^voids: ${entry}$`, 'm'), /Ghi trùng/],
      },
    ],
  },
  {
    name: 'void withdraws a received report among the reports',
    argv: [...june, 'void', '2023-06-12-thon-5-07nsjn', '--reason', 'Nhầm thôn', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'written', has: { plan: 'bdg-mau', records: [{}] } },
    writes: [
      { path: /^plans\/bdg-mau\/reports\/.+\.yaml$/, text: [/^voids: 2023-06-12-thon-5-07nsjn$/m] },
    ],
  },
  {
    name: 'void needs a reason',
    argv: [...june, 'void', entry],
    at: 'sample',
    code: 2,
    err: [/--reason/],
  },
  {
    name: 'nothing is voided twice',
    argv: [...june, 'void', '2023-04-16-thon-1-mts3q6', '--reason', 'Ghi trùng'],
    at: 'sample',
    code: 2,
    err: [/đã bị hủy/],
  },
  {
    name: 'what was voided cannot be corrected',
    argv: [...june, 'correct', '2023-04-16-thon-1-mts3q6', '--percent', '1', '--reason', 'x'],
    at: 'sample',
    code: 2,
    err: [/đã bị hủy/],
  },
];
