import type { Case } from '../case.js';

const onTwelfthOfMay = [
  'record',
  'cax-phong-toi-pham',
  '--date',
  '12/5/2023',
  '--summary',
  'Hai buổi',
];
const file = /^plans\/bdg-2023\/progress\/2023-05\/2023-05-12-cong-an-xa-[0-9a-z]{6}\.yaml$/;

function figures(name: string, given: readonly string[], text: readonly RegExp[]): Case {
  return {
    name,
    argv: [...onTwelfthOfMay, ...given.flatMap((figure) => ['--figure', figure])],
    at: 'plan',
    code: 0,
    writes: [{ path: file, text }],
  };
}

function money(typed: string, amount: number): Case {
  return {
    name: `money may be written "${typed}"`,
    argv: [
      'record',
      'tcns-kinh-phi',
      '--date',
      '2023-05-12',
      '--summary',
      'Bố trí kinh phí',
      '--figure',
      `kinh-phi-cap=${typed}`,
    ],
    at: 'plan',
    code: 0,
    writes: [{ path: /2023-05-12-tc-ns-/, text: [new RegExp(`^  kinh-phi-cap: ${amount}$`, 'm')] }],
  };
}

/** What a unit did becomes one file. */
export const recording: readonly Case[] = [
  {
    name: 'an entry is one file that a person can read',
    argv: [
      ...onTwelfthOfMay,
      '--percent',
      '40',
      '--state',
      'in-progress',
      '--figure',
      'su-kien=2',
      '--doc',
      '12/BC-CAX,13/5/2023',
      '--evidence',
      'minh-chung/anh-1.jpg',
      '--evidence',
      'Sổ họp thôn, trang 14',
    ],
    at: 'plan',
    code: 0,
    out: [/2023-05-12-cong-an-xa-[0-9a-z]{6}/, /plans\/bdg-2023\/progress\/2023-05\//],
    err: [/tiendo show 2023-05-12-cong-an-xa-/],
    writes: [
      {
        path: file,
        text: [
          /^# yaml-language-server: \$schema=\S+progress\.schema\.json\nschema: tiendo\/progress@1\n/,
          /^id: 2023-05-12-cong-an-xa-[0-9a-z]{6}$/m,
          /^task: cax-phong-toi-pham\nunit: cong-an-xa\ndate: 2023-05-12\npercent: 40$/m,
          /^state: in-progress$/m,
          /^summary: Hai buổi$/m,
          /\{ doc: 12\/BC-CAX, date: 2023-05-13 \}/,
          /\{ path: minh-chung\/anh-1\.jpg \}/,
          /\{ note: "?Sổ họp thôn, trang 14"? \}/,
          /^recorded: \{ at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00, by: vh-xh \}$/m,
        ],
      },
    ],
  },
  {
    name: 'record --json names the id and the file',
    argv: [...onTwelfthOfMay, '--json'],
    at: 'plan',
    code: 0,
    json: { output: 'written', has: { schema: 'tiendo/written@1', records: [{}] } },
    writes: [{ path: file }],
  },
  figures('numbers', ['su-kien=2'], [/^ {2}su-kien: 2$/m]),
  figures('zero is a number', ['su-kien=0'], [/^ {2}su-kien: 0$/m]),
  figures('a point groups thousands', ['su-kien=1.234'], [/^ {2}su-kien: 1234$/m]),
  figures(
    'parts of a split',
    ['luot-tham-du.nam=40', 'luot-tham-du.nu=65'],
    [/^ {2}luot-tham-du: \{ nam: 40, nu: 65 \}$/m],
  ),
  figures(
    'a whole beside its parts',
    ['luot-tham-du=105', 'luot-tham-du.nam=40', 'luot-tham-du.nu=65'],
    [/^ {2}luot-tham-du: \{ total: 105, nam: 40, nu: 65 \}$/m],
  ),
  figures(
    'a part that nobody knows',
    ['luot-tham-du.nam=unknown', 'luot-tham-du.nu=65'],
    [/^ {2}luot-tham-du: \{ nam: unknown, nu: 65 \}$/m],
  ),
  figures(
    'ratios',
    ['nan-nhan-duoc-ho-tro=3/4'],
    [/^ {2}nan-nhan-duoc-ho-tro: \{ num: 3, den: 4 \}$/m],
  ),
  figures(
    'a ratio of nothing',
    ['nan-nhan-duoc-ho-tro=0/0'],
    [/^ {2}nan-nhan-duoc-ho-tro: \{ num: 0, den: 0 \}$/m],
  ),
  figures('unknown', ['su-kien=unknown'], [/^ {2}su-kien: unknown$/m]),
  figures('unknown, in Vietnamese', ['su-kien=chưa rõ'], [/^ {2}su-kien: unknown$/m]),
  figures('not applicable', ['su-kien=na'], [/^ {2}su-kien: not-applicable$/m]),
  money('5 triệu', 5_000_000),
  money('5.000.000 đồng', 5_000_000),
  money('1,5 tỷ', 1_500_000_000),
  money('5000000', 5_000_000),
  {
    name: 'a unit is named where several could have done it',
    argv: ['record', 'IV.9.a', '--unit', 'thon 3', '--date', '2023-05-12', '--summary', 'Họp thôn'],
    at: 'plan',
    code: 0,
    writes: [{ path: /2023-05-12-thon-3-/, text: [/^unit: thon-3$/m] }],
  },
  {
    name: 'a summary keeps its lines, in one normal form of Unicode',
    argv: [
      'record',
      'IV.6.b',
      '--date',
      '2023-05-12',
      '--summary',
      'Buo\u0302\u0309i thứ nhất\r\nBuổi thứ hai',
    ],
    at: 'plan',
    code: 0,
    writes: [{ path: file, text: [/^summary: \|-?\n {2}Buổi thứ nhất\n {2}Buổi thứ hai\n/m] }],
  },
  {
    name: 'the office that records can be another one',
    argv: [...onTwelfthOfMay, '--recorded-by', 'cong-an-xa'],
    at: 'plan',
    code: 0,
    writes: [{ path: file, text: [/by: cong-an-xa \}/] }],
  },
];
