/** What `why` says of a figure: its name and measure, every term, who said what, and what does not count. */
import { describe, expect, test } from 'vitest';
import { obstacle, progress, withdrawal } from '../make-records.js';
import { smallPlan, smallView } from '../small-plan.js';
import { why } from './ask.js';

const villages = { task: 'thon-truyen-thong', unit: 'thon-1' };
const nobody = { value: null, num: null, den: null };

test('an answer says all there is to a figure', () => {
  const records = [
    progress({ id: 'a', figures: { luot: { nam: 40, nu: 60 } }, summary: ' Tập huấn.\n' }),
    progress({ id: 'b', ...villages, figures: { luot: 'unknown' } }),
    progress({ id: 'c', ...villages, unit: 'thon-10', figures: { luot: 'not-applicable' } }),
  ];
  const term = { kind: 'entry', date: '2023-05-12', pointer: ['figures', 'luot'], replaced: [] };
  const thon1 = { id: 'thon-1', name: 'Thôn 1' };
  const thon2 = { id: 'thon-2', name: 'Thôn 2' };
  const thon10 = { id: 'thon-10', name: 'Thôn 10' };
  const congAn = { id: 'cong-an', name: 'Công an xã' };
  expect(why(records, 'f-luot')).toEqual({
    schema: 'tiendo/why@1',
    asOf: '2023-12-31',
    plan: 'mau',
    period: '6-thang',
    anchor: 'f-luot',
    clause: null,
    kind: 'figure',
    title: 'Lượt người tham dự',
    measure: 'lượt',
    money: false,
    scale: null,
    type: 'flow',
    state: 'partial',
    unit: null,
    withheld: false,
    report: null,
    printed: { value: 100, num: null, den: null },
    sum: { value: 100, num: null, den: null },
    terms: [
      {
        ...term,
        id: 'a',
        unit: 'cong-an',
        unitName: 'Công an xã',
        file: 'plans/mau/a.yaml',
        given: { nam: 40, nu: 60 },
        counts: 100,
        num: null,
        den: null,
        text: ' Tập huấn.',
      },
      {
        ...term,
        id: 'b',
        unit: 'thon-1',
        unitName: 'Thôn 1',
        file: 'plans/mau/b.yaml',
        given: 'unknown',
        counts: null,
        num: null,
        den: null,
        text: 'Đã làm.',
      },
      {
        ...term,
        id: 'c',
        unit: 'thon-10',
        unitName: 'Thôn 10',
        file: 'plans/mau/c.yaml',
        given: 'not-applicable',
        counts: null,
        num: null,
        den: null,
        text: 'Đã làm.',
      },
    ],
    leftOut: [],
    units: {
      expected: [congAn, thon1, thon2, thon10],
      reported: [congAn],
      unknown: [thon1],
      notApplicable: [thon10],
      silent: [thon2],
    },
  });
});

test('for one unit only what it said is told', () => {
  const records = [
    progress({ id: 'a', figures: { 'su-kien': 2 } }),
    progress({ id: 'b', ...villages, figures: { 'su-kien': 3 } }),
    progress({ id: 'late-a', date: '2023-09-15', figures: { 'su-kien': 1 } }),
    progress({ id: 'late-b', ...villages, date: '2023-09-15', figures: { 'su-kien': 1 } }),
  ];
  const { unit, sum, printed, terms, leftOut, units } = why(records, 'f-su-kien', {
    unit: 'thon-1',
  });
  expect({ unit, sum: sum?.value, printed: printed?.value }).toEqual({
    unit: 'thon-1',
    sum: 3,
    printed: 5,
  });
  expect(terms.map(({ id }) => id)).toEqual(['b']);
  expect(leftOut.map(({ id }) => id)).toEqual(['late-b']);
  const thon1 = [{ id: 'thon-1', name: 'Thôn 1' }];
  expect(units).toEqual({
    expected: thon1,
    reported: thon1,
    unknown: [],
    notApplicable: [],
    silent: [],
  });
});

describe('what is asked for', () => {
  const records = [
    progress({
      id: 'a',
      figures: {
        luot: { nam: 40, nu: 'unknown' },
        'duoc-ho-tro': { num: 1, den: 2 },
        'kinh-phi': { 'ngan-sach': 3_000_000, khac: 500_000 },
      },
    }),
    progress({ id: 'b', figures: { luot: 7, 'kinh-phi': 2_000_000 } }),
  ];

  test.each([
    ['f-luot', 'Lượt người tham dự', 'lượt', false, null, 'flow'],
    ['f-luot.nam', 'Lượt người tham dự: Nam', 'lượt', false, null, 'flow'],
    ['f-luot.dtts', 'Lượt người tham dự: Dân tộc thiểu số', 'lượt', false, null, 'flow'],
    ['f-mo-hinh', 'Mô hình đang hoạt động', 'mô hình', false, null, 'snapshot'],
    ['f-duoc-ho-tro', 'Nạn nhân được hỗ trợ', '%', false, 100, 'ratio'],
    // The numbers of a ratio count people, not per cents.
    ['f-duoc-ho-tro.num', 'Nạn nhân được hỗ trợ: Được hỗ trợ', null, false, 100, 'ratio'],
    ['f-duoc-ho-tro.den', 'Nạn nhân được hỗ trợ: Được phát hiện', null, false, 100, 'ratio'],
    ['f-kinh-phi', 'Kinh phí', null, true, null, 'flow'],
    ['x-kinh-phi', 'Kinh phí', null, true, null, 'flow'],
    ['f-kinh-phi.khac', 'Kinh phí: Khác', null, true, null, 'flow'],
  ])('%s is %s', (anchor, title, measure, money, scale, type) => {
    expect(why(records, anchor)).toMatchObject({ title, measure, money, scale, type });
  });

  test.each([
    ['f-luot', 47, [40, 7]],
    ['f-luot.nam', 40, [40, null]],
    ['f-luot.nu', null, [null, null]],
    ['f-kinh-phi', 5_500_000, [3_500_000, 2_000_000]],
    ['f-kinh-phi.ngan-sach', 3_000_000, [3_000_000, null]],
    ['x-kinh-phi', 2_000_000, [0, 2_000_000]],
  ])('%s is %s: each entry adds its share', (anchor, value, shares) => {
    const { sum, terms } = why(records, anchor);
    expect(sum).toEqual({ ...nobody, value });
    expect(terms.map(({ counts }) => counts)).toEqual(shares);
  });

  test('a part that the entry does not tell leads to the figure as a whole', () => {
    expect(why(records, 'f-luot.nam').terms.map(({ pointer }) => pointer)).toEqual([
      ['figures', 'luot', 'nam'],
      ['figures', 'luot'],
    ]);
  });

  test('a number of a ratio has the name that the plan gives it, also where a part is called so', () => {
    const { splits = [], indicators = [] } = smallPlan();
    const view = smallView({
      splits: [...splits, { id: 'khac-nua', name: 'Khác', parts: [{ id: 'num', name: 'Năm' }] }],
      indicators: indicators.map((one) =>
        one.id === 'luot' ? { ...one, splits: ['khac-nua'] } : one,
      ),
    });
    const own = [progress({ id: 'a', figures: { 'duoc-ho-tro': { num: 1, den: 2 } } })];
    expect(why(own, 'f-duoc-ho-tro.num', { view }).title).toBe('Nạn nhân được hỗ trợ: Được hỗ trợ');
  });
});

test('a ratio of nothing has no value, though it has numbers', () => {
  const records = [progress({ id: 'a', figures: { 'duoc-ho-tro': { num: 0, den: 0 } } })];
  expect(why(records, 'f-duoc-ho-tro').sum).toEqual({ value: null, num: 0, den: 0 });
});

describe('versions', () => {
  test('one that did not give the figure is shown as the record that it was', () => {
    const records = [
      progress({ id: 'a' }),
      progress({ id: 'b', corrects: 'a', reason: 'Thiếu số.', figures: { luot: { nam: 4 } } }),
      progress({
        id: 'c',
        corrects: 'b',
        reason: 'Nhầm.',
        date: '2023-05-14',
        figures: { luot: { nam: 5 } },
      }),
    ];
    const { terms } = why(records, 'f-luot.nam');
    expect(terms.map(({ id }) => id)).toEqual(['c']);
    // All of them gave way to the last one, whose reason is told.
    expect(terms[0]?.replaced).toEqual([
      {
        id: 'a',
        file: 'plans/mau/a.yaml',
        pointer: ['id'],
        date: '2023-05-12',
        given: null,
        reason: 'Nhầm.',
      },
      {
        id: 'b',
        file: 'plans/mau/b.yaml',
        pointer: ['figures', 'luot', 'nam'],
        date: '2023-05-12',
        given: { nam: 4 },
        reason: 'Nhầm.',
      },
    ]);
  });
});

describe('an entry that does not count is named with the reason', () => {
  const reasons = (
    records: Parameters<typeof why>[0],
    anchor: string,
    question: Parameters<typeof why>[2] = {},
  ) =>
    why(records, anchor, question).leftOut.map(({ id, why: reason, by, reason: words }) => [
      id,
      reason,
      by,
      words,
    ]);

  test('all that is known of it', () => {
    const records = [
      progress({ id: 'a', date: '2023-09-15', figures: { luot: { nam: 3 } } }),
      obstacle('vuong'),
    ];
    expect(why(records, 'f-luot.nam').leftOut).toEqual([
      {
        id: 'a',
        unit: 'cong-an',
        unitName: 'Công an xã',
        date: '2023-09-15',
        file: 'plans/mau/a.yaml',
        pointer: ['figures', 'luot', 'nam'],
        given: { nam: 3 },
        why: 'outside-period',
        by: null,
        reason: null,
      },
    ]);
  });

  test('it lies before the period or after it', () => {
    const [half, year] = smallPlan().periods ?? [];
    if (half === undefined || year === undefined) throw new Error('two periods');
    const view = smallView({
      periods: [half, { ...year, covers: { from: '2023-06-10', to: '2023-11-09' } }],
    });
    const records = ['2023-06-09', '2023-06-10', '2023-11-09', '2023-11-10'].map((date, i) =>
      progress({ id: `e${i}`, date, figures: { 'su-kien': 1 } }),
    );
    expect(reasons(records, 'f-su-kien', { view, period: 'nam' })).toEqual([
      ['e0', 'outside-period', null, null],
      ['e3', 'outside-period', null, null],
    ]);
  });

  test('a later entry of the unit overtook it, be it on the first or the last day', () => {
    const snapshot = (id: string, date: string, hour: string) =>
      progress({
        id,
        date,
        figures: { 'mo-hinh': 2 },
        recorded: { at: `${date}T${hour}:00:00+07:00`, by: 'x' },
      });
    const records = [
      snapshot('a', '2023-01-01', '08'),
      snapshot('b', '2023-06-09', '08'),
      snapshot('c', '2023-06-09', '09'),
      snapshot('d', '2023-06-10', '08'),
    ];
    expect(reasons(records, 'f-mo-hinh')).toEqual([
      ['a', 'overtaken', 'c', null],
      ['b', 'overtaken', 'c', null],
      ['d', 'outside-period', null, null],
    ]);
  });

  test('its correction gives the figure no more', () => {
    const records = [
      progress({ id: 'a', figures: { luot: 3 } }),
      progress({ id: 'b', corrects: 'a', reason: 'Không phải số này.' }),
      progress({ id: 'other', corrects: 'none', reason: 'Khác.' }),
    ];
    expect(reasons(records, 'f-luot')).toEqual([['a', 'corrected', 'b', 'Không phải số này.']]);
  });

  test('it was withdrawn, under its own id or that of a version of it', () => {
    const records = [
      progress({ id: 'a', figures: { luot: 3 } }),
      progress({ id: 'b', corrects: 'a', figures: { luot: 4 } }),
      progress({ id: 'c', figures: { luot: 5 } }),
      withdrawal('b', { reason: 'Trùng mục khác.' }),
    ];
    expect(reasons(records, 'f-luot')).toEqual([
      ['a', 'voided', 'huy-b', 'Trùng mục khác.'],
      ['b', 'voided', 'huy-b', 'Trùng mục khác.'],
    ]);
  });
});
