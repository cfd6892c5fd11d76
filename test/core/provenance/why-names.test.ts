/** What may be typed for an anchor, and what `why` says that the report withholds. */
import { describe, expect, test } from 'vitest';
import { explain, openReport } from '../../../src/core/provenance/why.js';
import { factsOf } from '../facts-of.js';
import { progress, submission } from '../make-records.js';
import { known, smallPlan, smallView } from '../small-plan.js';
import { planFile, why } from './ask.js';

describe('what is typed', () => {
  const { indicators = [] } = smallPlan();
  const many = Array.from({ length: 9 }, (_, i) => ({
    id: `so-${i}`,
    name: `Số vụ loại ${i}`,
    measure: 'vụ',
    type: 'flow' as const,
  }));
  const view = smallView({ indicators: [...indicators, ...many] });
  const open = openReport(
    factsOf(view, [progress({ id: 'a' })], '2023-12-31'),
    known(view.periods, '6-thang'),
    planFile,
  );
  const asked = (typed: string) => explain(open, typed, undefined);

  test.each([
    ['#f-luot', 'f-luot'],
    ['m-luot', 'f-luot'],
    ['a', 'e-a'],
    ['luot', 'f-luot'],
    ['g2', 'f-su-kien'],
    ['lượt người', 'f-luot'],
  ])('%s means %s', (typed, anchor) => {
    expect(asked(typed)).toMatchObject({ ok: true, value: { anchor } });
  });

  test('a sign that is no first sign belongs to the name', () => {
    expect(asked('f-#luot').ok).toBe(false);
  });

  test('a name of several is refused with the first of them', () => {
    expect(asked('số vụ')).toEqual({
      ok: false,
      refusals: [
        {
          code: 'ambiguous',
          args: {
            kind: 'indicator',
            typed: 'số vụ',
            candidates: 'so-0, so-1, so-2, so-3, so-4, so-5, so-6, so-7',
          },
        },
      ],
    });
  });

  test('a name of nothing is refused, with the nearest if one is near', () => {
    const suggestion = (typed: string) => {
      const outcome = asked(typed);
      return outcome.ok ? undefined : outcome.refusals[0]?.args;
    };
    const nothing = { kind: 'anchor', typed: 'xyzxyzxyz', suggestion: '' };
    expect(suggestion('xyzxyzxyz')).toEqual(nothing);
    expect(suggestion('lượt ngươi tham gia')).toMatchObject({ suggestion: 'luot' });
  });
});

describe('what the report withholds', () => {
  const { tasks = [], indicators = [] } = smallPlan();
  const sensitive = { type: 'flow', sensitive: true } as const;
  const view = smallView({
    indicators: [
      ...indicators,
      { id: 'vu', name: 'Vụ bạo lực', measure: 'vụ', ...sensitive, splits: ['gioi-tinh'] },
      { id: 'tien', name: 'Tiền hỗ trợ', measure: 'đồng', ...sensitive, splits: ['nguon'] },
      {
        id: 'ty-le',
        name: 'Được tư vấn',
        measure: '%',
        type: 'ratio',
        sensitive: true,
        ratio: { num: 'Được tư vấn', den: 'Bị hại' },
      },
    ],
    tasks: tasks.map((task) => ({ ...task, indicators: ['vu', 'tien', 'ty-le', 'su-kien'] })),
  });
  const records = [
    progress({
      id: 'a',
      figures: { vu: { nam: 1, nu: 9 }, 'ty-le': { num: 1, den: 9 }, tien: 900, 'su-kien': 2 },
    }),
    progress({
      id: 'b',
      task: 'thon-truyen-thong',
      unit: 'thon-1',
      figures: { vu: { nam: 4, nu: 9 } },
    }),
    progress({ id: 'c', figures: { 'su-kien': 2 } }),
    submission('received', '2023-06-05'),
  ];
  test.each([
    ['f-vu', false],
    ['f-vu.nam', false],
    ['f-ty-le', true],
    ['f-ty-le.num', true],
    ['f-ty-le.den', true],
    ['f-su-kien', false],
    // Who gave a sensitive figure, and from which source of funds it is, the report never tells.
    ['u-vu', true],
    ['u-su-kien', false],
    ['x-tien', true],
    ['x-kinh-phi', false],
    // The sentence is told without the sensitive figure.
    ['e-a', true],
    ['e-c', false],
    ['n-muc', false],
    ['t-ca-phong-ngua', false],
    ['s-cong-an', false],
  ])('%s: %s', (anchor, withheld) => {
    expect(why(records, anchor, { view }).withheld).toBe(withheld);
  });

  test('a small figure, its parts, and those of an earlier period', () => {
    const few = [progress({ id: 'a', figures: { vu: { nam: 1, nu: 1 } } })];
    for (const anchor of ['f-vu', 'f-vu.nam', 'f-vu@6-thang', 'f-vu.nam@6-thang']) {
      const { withheld, sum } = why(few, anchor, { view, period: 'nam' });
      expect([anchor, withheld, sum?.value]).toEqual([
        anchor,
        true,
        anchor.includes('nam') ? 1 : 2,
      ]);
    }
  });
});
