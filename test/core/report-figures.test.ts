import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../src/core/record-path.js';
import { buildReport } from '../../src/core/report/report.js';
import type { IndicatorRow, ReportOutput } from '../../src/model/generated/outputs.js';
import { anyHistory } from './any-history.js';
import { factsOf } from './facts-of.js';
import { progress } from './make-records.js';
import { anyOrderOf } from './shuffle.js';
import { known, smallView } from './small-plan.js';

const view = smallView();

function report(period: string, records: readonly AnyRecord[], asOf = '2023-12-31'): ReportOutput {
  return buildReport(factsOf(view, records, asOf), known(view.periods, period));
}

function row(output: ReportOutput, id: string): IndicatorRow {
  const found = output.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

describe('figures of any history', () => {
  test('a flow is the sum of what the entries in force gave from the first day to the last', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        let sum: number | null = null;
        for (const { data } of factsOf(view, records, '2023-12-31').entries.inForce) {
          const given = data.figures?.['su-kien'];
          if (data.date > '2023-06-09' || typeof given !== 'number') continue;
          sum = (sum ?? 0) + given;
        }
        expect(row(report('6-thang', records), 'su-kien').figure.value).toBe(sum);
      }),
    );
  });

  test('the results told by content add up to the figure', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const output = report('nam', records);
        const items = output.contents.flatMap((content) => content.items);
        const values = [...items, ...output.funding]
          .flatMap(({ id, tasks }) => tasks.filter(({ toldAt }) => toldAt === id))
          .flatMap(({ results }) => results.flatMap(({ figures }) => figures))
          .filter(({ indicator }) => indicator === 'su-kien')
          .map(({ value }) => (typeof value === 'number' ? value : 0));
        const sum = values.reduce((a, b) => a + b, 0);
        expect(row(output, 'su-kien').figure.value ?? 0).toBe(sum);
      }),
    );
  });

  test('a flow of the year is never below that of the half year', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const year = report('nam', records);
        const half = report('6-thang', records);
        for (const id of ['su-kien', 'luot', 'kinh-phi']) {
          expect(row(year, id).figure.value ?? 0).toBeGreaterThanOrEqual(
            row(half, id).figure.value ?? 0,
          );
        }
      }),
    );
  });

  test('the year shows the half year beside it, as the half year showed itself', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const year = report('nam', records);
        const half = report('6-thang', records);
        for (const { id, figure } of half.indicators) {
          expect(row(year, id).earlier).toMatchObject([{ period: '6-thang', figure }]);
          expect(row(half, id).earlier).toEqual([]);
        }
      }),
    );
  });

  test('a ratio is its numerator over its denominator, and never without one', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        for (const id of ['duoc-ho-tro', 'co-nu']) {
          const { value, num, den } = row(report('nam', records), id).figure;
          expect(value).toBe(num === null || den === null || den === 0 ? null : num / den);
        }
      }),
    );
  });

  test('every unit that was asked gave a number, said why not, or is named as silent', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        for (const indicator of report('nam', records).indicators) {
          const { silentUnits, expected } = indicator;
          expect(silentUnits.length + (indicator.reported ?? 0)).toBeLessThanOrEqual(expected);
          const spoken = new Set([...indicator.unknownUnits, ...indicator.notApplicableUnits]);
          expect(silentUnits.filter((unit) => spoken.has(unit))).toEqual([]);
          expect(
            silentUnits.length + (indicator.reported ?? 0) + spoken.size,
          ).toBeGreaterThanOrEqual(expected);
        }
      }),
    );
  });

  test('the order in which records are read changes no byte', () => {
    const twoOrders = anyHistory.chain((records) =>
      fc.tuple(fc.constant(records), anyOrderOf(records)),
    );
    fc.assert(
      fc.property(twoOrders, fc.constantFrom('6-thang', 'nam'), ([records, shuffled], period) => {
        expect(JSON.stringify(report(period, shuffled))).toBe(
          JSON.stringify(report(period, records)),
        );
      }),
    );
  });

  test('one entry with two results and two entries with one each make the same figures', () => {
    const counts = fc.record({ su: fc.nat(20), nam: fc.nat(20), nu: fc.nat(20) });
    const figures = ({ su, nam, nu }: { su: number; nam: number; nu: number }) => ({
      'su-kien': su,
      luot: { nam, nu },
      'duoc-ho-tro': { num: nam, den: nu },
    });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const sum = { su: a.su + b.su, nam: a.nam + b.nam, nu: a.nu + b.nu };
        const one = report('nam', [progress({ id: 'x', figures: figures(sum) })]);
        const two = report('nam', [
          progress({ id: 'a', figures: figures(a) }),
          progress({ id: 'b', figures: figures(b) }),
        ]);
        for (const { id, figure } of one.indicators) {
          expect(row(two, id).figure).toEqual(figure);
        }
      }),
    );
  });
});

describe('targets', () => {
  function met(figure: { num: number; den: number } | 'unknown'): (boolean | null)[] {
    const records = [progress({ id: 'a', figures: { 'duoc-ho-tro': figure } })];
    return row(report('nam', records), 'duoc-ho-tro').targets.map((target) => target.met);
  }

  test('a percentage is held against the target in percent', () => {
    expect(met({ num: 4, den: 5 })).toEqual([true]);
    expect(met({ num: 79, den: 100 })).toEqual([false]);
  });

  test('what nobody knows is neither met nor missed', () => {
    expect(met('unknown')).toEqual([null]);
    expect(met({ num: 0, den: 0 })).toEqual([null]);
    const partial = [
      progress({ id: 'a', figures: { 'duoc-ho-tro': { num: 4, den: 5 } } }),
      progress({ id: 'b', figures: { 'duoc-ho-tro': 'unknown' } }),
    ];
    expect(row(report('nam', partial), 'duoc-ho-tro').targets[0]?.met).toBeNull();
  });

  test('a target names the document that sets it', () => {
    expect(row(report('nam', []), 'duoc-ho-tro').targets).toMatchObject([
      { goal: '3.2', value: 80, by: 2025, compare: 'at-least', document: '28/NQ-CP' },
    ]);
  });
});

describe('funding', () => {
  const records = [
    progress({ id: 'a', figures: { 'kinh-phi': { 'ngan-sach': 5_000_000, khac: 0 } } }),
    progress({ id: 'b', figures: { 'kinh-phi': { 'ngan-sach': 1_000_000, total: 1_500_000 } } }),
    progress({ id: 'c', figures: { 'kinh-phi': 2_000_000 } }),
  ];

  test('each source has what was given from it, and says when that is not all', () => {
    expect(report('nam', records).funding).toMatchObject([
      { id: 'III.1', figures: [{ indicator: 'kinh-phi', value: 6_000_000, complete: false }] },
    ]);
  });

  test('the total says how much came without its source', () => {
    expect(report('nam', records).fundingTotals).toMatchObject([
      { indicator: 'kinh-phi', value: 8_500_000, unsplit: 2_500_000, reported: 1, expected: 5 },
    ]);
  });
});
