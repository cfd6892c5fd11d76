import { expect } from 'vitest';
import type { Case } from '../case.js';

const why = ['--as-of', '2023-06-12', 'why'];

/** Where a figure or a sentence of the report comes from. */
export const provenance: readonly Case[] = [
  {
    name: 'a figure is the sum of its entries, each with file and line',
    argv: [...why, 'f-luot-tham-du'],
    at: 'sample',
    code: 0,
    out: [
      /Trong báo cáo: 2\.418 lượt người \(chưa đầy đủ\)/,
      /cộng 96\n {2}Nam 40, Nữ 56\n {2}plans\/bdg-mau\/progress\/2023-05\/2023-05-12-cong-an-xa-xszvrq\.yaml:\d+/,
      /đính chính 2023-05-12-cong-an-xa-39ncv0 · Nam 40, Nữ 65 · lý do: Nhập đảo/,
      /Cộng: 2\.418 lượt người/,
      /Không tính\n.*đã hủy/,
      /Chưa báo cáo \(1\): Thôn 4/,
    ],
  },
  {
    name: 'the same in English',
    argv: ['--lang', 'en', ...why, 'luot-tham-du'],
    at: 'sample',
    code: 0,
    out: [
      /In the report: 2,418/,
      /Sum: 2,418/,
      /Not counted\n.*withdrawn/,
      /Nothing reported \(1\)/,
    ],
  },
  {
    name: '--unit lists the share of one unit',
    argv: [...why, 'luot-tham-du', '--unit', 'thon-1', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'why',
      has: {
        anchor: 'f-luot-tham-du',
        period: '6-thang',
        unit: 'thon-1',
        printed: { value: 2418, num: null, den: null },
        sum: { value: 133, num: null, den: null },
        leftOut: [{ why: 'voided' }],
        units: { expected: [{ id: 'thon-1', name: 'Thôn 1' }], silent: [] },
      },
    },
  },
  {
    name: '--period asks for another period than the one due nearest to the day',
    argv: [...why, 'f-su-kien', '--period', 'nam', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'why', has: { period: 'nam', units: expect.any(Object) } },
  },
  {
    name: 'a figure that the report withholds is shown to the office, and that is said',
    argv: [...why, 'f-nguoi-gay-bao-luc-duoc-tu-van'],
    at: 'sample',
    code: 0,
    out: [/Báo cáo gửi đi không nêu số này/],
  },
  {
    name: 'what was given without a source is called so',
    argv: [...why, 'x-kinh-phi-chi'],
    at: 'sample',
    code: 0,
    out: [/^Kinh phí đã chi, chưa nêu nguồn$/m],
  },
  {
    name: 'of a task it is told what is counted',
    argv: [...why, 't-cax-phong-toi-pham'],
    at: 'sample',
    code: 0,
    out: [/^Trong báo cáo: 2 mục$/m, /^Cộng: 2 mục$/m],
  },
  {
    name: 'an anchor that is near none tells where anchors are found',
    argv: [...why, 'khong-co-gi'],
    at: 'sample',
    code: 2,
    err: [/mã số liệu hoặc mục "khong-co-gi"/, /trang xem: tiendo report KỲ --out bao-cao\.html/],
  },
  {
    name: 'a sentence leads to its entry',
    argv: [...why, 'e-2023-05-12-cong-an-xa-xszvrq'],
    at: 'sample',
    code: 0,
    out: [/2023-05-12-cong-an-xa-xszvrq\.yaml:\d+/, /^ {2}Lượt người tham dự: Nam 40, Nữ 56$/m],
  },
  {
    name: 'an obstacle leads to its record and to how it was settled',
    argv: [...why, 'o-2023-03-14-thon-2-e38ghe'],
    at: 'sample',
    code: 0,
    out: [/^14\/03\/2023 · Thôn 2$/m, /^21\/04\/2023 · Thôn 2 · giải quyết vướng mắc$/m],
  },
  {
    name: 'where the report of a unit stands leads to the register',
    argv: [...why, 's-thon-5'],
    at: 'sample',
    code: 0,
    out: [/trễ 3 ngày/, /reports\/6-thang\/2023-06-12-thon-5-07nsjn\.yaml:\d+/],
  },
  {
    name: 'a wrong anchor is refused with the nearest one',
    argv: [...why, 'f-luot-tham-duu'],
    at: 'sample',
    code: 2,
    err: [/"f-luot-tham-duu"/, /"f-luot-tham-du"/],
  },
];
