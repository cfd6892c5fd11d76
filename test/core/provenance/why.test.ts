import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../../src/core/facts.js';
import { explain, type OpenReport, openReport } from '../../../src/core/provenance/why.js';
import { canonicalAnchor } from '../../../src/core/report/anchors.js';
import { addNumbers } from '../../../src/model/figures.js';
import { anyDay, anyHistory } from '../any-history.js';
import { factsOf } from '../facts-of.js';
import { obstacle, progress, submission, withdrawal } from '../make-records.js';
import { loadRealPlan, loadSample } from '../real-plan.js';
import { known, smallView } from '../small-plan.js';
import { planFile, why } from './ask.js';

const view = smallView();
/** Adds up the terms of every anchor once more, so that nothing else is taken for the sum. */
function expectSums(open: OpenReport): void {
  const added = (numbers: readonly (number | null)[]): number =>
    addNumbers(numbers.filter((number) => number !== null));
  for (const [anchor, { value, num, den }] of open.places) {
    const outcome = explain(open, anchor, undefined);
    if (!outcome.ok) throw new Error(anchor);
    const { sum, printed, terms } = outcome.value;
    expect(sum).toEqual(printed);
    if (sum === null) continue;
    expect({ anchor, printed }).toEqual({ anchor, printed: { value, num, den } });
    if (num === null || den === null) {
      expect({ anchor, sum: added(terms.map(({ counts }) => counts)) }).toEqual({
        anchor,
        sum: value ?? 0,
      });
      continue;
    }
    const parts = {
      num: added(terms.map((term) => term.num)),
      den: added(terms.map((term) => term.den)),
    };
    expect({ anchor, ...parts }).toEqual({ anchor, num, den });
    expect(value).toBe(den === 0 ? null : num / den);
  }
}

describe('for any history, any day and any anchor', () => {
  const anyPeriod = fc.constantFrom('6-thang', 'nam');

  test('the terms add up to the printed number exactly', () => {
    fc.assert(
      fc.property(anyHistory, anyPeriod, anyDay, (records, period, asOf) => {
        const facts = factsOf(view, records, asOf);
        const open = openReport(facts, known(view.periods, period), planFile);
        expectSums(open);
      }),
      { numRuns: 40 },
    );
  });

  test('the shares of all units add up to the whole', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const open = openReport(
          factsOf(view, records, '2023-12-31'),
          known(view.periods, 'nam'),
          planFile,
        );
        const shareOf = (unit?: string): number => {
          const outcome = explain(open, 'f-su-kien', unit);
          return (outcome.ok ? outcome.value.sum?.value : undefined) ?? 0;
        };
        const whole = shareOf();
        const shares = [...view.units.keys()].map(shareOf);
        expect(addNumbers(shares)).toBe(whole);
      }),
      { numRuns: 40 },
    );
  });

  test('an entry with the figure is counted, was replaced by one that is, or is left out with the reason', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const { terms, leftOut } = why(records, 'f-su-kien');
        const told = [
          ...terms.map(({ id }) => id),
          ...terms.flatMap(({ replaced }) => replaced.map(({ id }) => id)),
          ...leftOut.map(({ id }) => id),
        ];
        const { all } = factsOf(view, records, '2023-12-31').entries;
        const giving = all.filter(({ data }) => data.figures?.['su-kien'] !== undefined);
        for (const { data } of giving) expect(told).toContain(data.id);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('the sample and the real plan', () => {
  test.each([
    ['sample', loadSample],
    ['real plan', loadRealPlan],
  ])('of every anchor of the %s the terms add up to the printed number', async (_, load) => {
    const { view: plan, records } = await load();
    for (const asOf of ['2023-05-01', '2023-06-12', '2023-12-31']) {
      for (const period of plan.periods.values()) {
        const open = openReport(gatherFacts(plan, records, asOf, 0), period, planFile);
        expect(open.places.size).toBeGreaterThan(200);
        expectSums(open);
      }
    }
  });
});

describe('a corrected figure', () => {
  const records = [
    progress({ id: 'a', figures: { luot: { nam: 40, nu: 65 } } }),
    progress({ id: 'b', corrects: 'a', figures: { luot: { nam: 40, nu: 56 } }, reason: 'Đảo số.' }),
    progress({ id: 'c', figures: { luot: 7 } }),
    progress({ id: 'd', figures: { luot: 9 } }),
    withdrawal('d'),
    progress({ id: 'late', date: '2023-09-15', figures: { luot: 3 } }),
  ];

  test('tells what it was before and why', () => {
    expect(why(records, 'f-luot.nu').terms).toMatchObject([
      {
        id: 'b',
        counts: 56,
        file: 'plans/mau/b.yaml',
        pointer: ['figures', 'luot', 'nu'],
        replaced: [{ id: 'a', given: { nam: 40, nu: 65 }, reason: 'Đảo số.' }],
      },
      { id: 'c', counts: null, pointer: ['figures', 'luot'] },
    ]);
  });

  test('is counted once; what is withdrawn or outside the period is named', () => {
    const { sum, leftOut } = why(records, 'luot');
    expect(sum).toEqual({ value: 103, num: null, den: null });
    expect(leftOut).toMatchObject([
      { id: 'd', why: 'voided', by: 'huy-d', reason: 'Ghi trùng.' },
      { id: 'late', why: 'outside-period', by: null },
    ]);
  });
});

test('a snapshot counts once a unit; the entry that a later one overtook is named', () => {
  const records = [
    progress({ id: 'a', date: '2023-02-01', figures: { 'mo-hinh': 2 } }),
    progress({ id: 'b', date: '2023-04-20', figures: { 'mo-hinh': 3 } }),
  ];
  const { sum, leftOut } = why(records, 'f-mo-hinh');
  expect(sum?.value).toBe(3);
  expect(leftOut).toMatchObject([{ id: 'a', why: 'overtaken', by: 'b' }]);
});

test('a ratio adds numerators and denominators, and each of them has its own anchor', () => {
  const records = [
    progress({ id: 'a', figures: { 'duoc-ho-tro': { num: 1, den: 2 } } }),
    progress({ id: 'b', figures: { 'duoc-ho-tro': { num: 2, den: 2 } } }),
  ];
  expect(why(records, 'f-duoc-ho-tro').sum).toEqual({ value: 0.75, num: 3, den: 4 });
  expect(why(records, 'f-duoc-ho-tro.den').sum).toEqual({ value: 4, num: null, den: null });
});

test('units that said nothing, or that they do not know, are named and never counted', () => {
  const records = [progress({ id: 'a', figures: { luot: 'unknown' } })];
  const { units, printed, state } = why(records, 'f-luot');
  expect({ printed, state }).toEqual({
    printed: { value: null, num: null, den: null },
    state: 'unknown',
  });
  expect(units?.unknown).toEqual([{ id: 'cong-an', name: 'Công an xã' }]);
  expect(units?.silent.map(({ id }) => id)).toContain('thon-1');
});

test('a figure of an earlier period is told by its own period', () => {
  const records = [
    progress({ id: 'a', date: '2023-02-01', figures: { 'su-kien': 2 } }),
    progress({ id: 'b', date: '2023-09-15', figures: { 'su-kien': 5 } }),
  ];
  expect(why(records, 'f-su-kien', { period: 'nam' }).sum?.value).toBe(7);
  expect(why(records, 'f-su-kien@6-thang', { period: 'nam' }).sum?.value).toBe(2);
});

test('sentences and counts lead to their records', () => {
  const records = [
    progress({ id: 'a', figures: { 'su-kien': 2 } }),
    submission('received', '2023-06-08', { id: 'r' }),
    obstacle('vuong', { date: '2023-04-12' }),
  ];
  expect(why(records, 'e-a').terms).toMatchObject([
    { id: 'a', pointer: ['summary'] },
    { id: 'a', pointer: ['figures', 'su-kien'], given: 2 },
  ]);
  expect(why(records, 'a').anchor).toBe('e-a');
  expect(why(records, 'n-da-nhan').terms).toMatchObject([
    { id: 'cong-an', file: 'plans/mau/r.yaml', counts: 1 },
  ]);
  expect(why(records, 's-cong-an').report).toMatchObject({ state: 'on-time' });
  expect(why(records, 'o-vuong').terms).toMatchObject([{ file: 'plans/mau/vuong.yaml' }]);
  expect(why(records, 't-ca-phong-ngua.cong-an').sum?.value).toBe(1);
});

test('a count of the tasks of a unit leads to those tasks, as that unit stands with them', () => {
  const records = [progress({ id: 'a', figures: { 'su-kien': 2 } })];
  expect(why(records, 'd-dang-lam.cong-an')).toMatchObject({
    unit: 'cong-an',
    printed: { value: 1 },
    sum: { value: 1 },
    terms: [{ id: 'ca-phong-ngua', unit: 'cong-an', text: 'in-progress' }],
  });
  expect(why(records, 'd-dang-lam.cong-an', { unit: 'thon-1' }).terms).toEqual([]);
});

describe('names', () => {
  test('a second mark of the document means the same thing', () => {
    expect(canonicalAnchor('m-luot')).toBe('f-luot');
    expect(canonicalAnchor('ku-kinh-phi')).toBe('u-kinh-phi');
    expect(canonicalAnchor('constructor-x')).toBe('constructor-x');
    expect(why([], 'k-kinh-phi.ngan-sach').anchor).toBe('f-kinh-phi.ngan-sach');
  });

  test('a wrong name is refused with the nearest one', () => {
    const facts = factsOf(view, [], '2023-06-12');
    expect(
      explain(openReport(facts, known(view.periods, 'nam'), planFile), 'f-luott', undefined),
    ).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-found', args: { kind: 'anchor', suggestion: 'f-luot' } }],
    });
  });
});
