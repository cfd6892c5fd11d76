/** The report that leaves the office, made of the sample's. */
import { expect, test } from 'vitest';
import { viewPlan } from '../../../src/core/plan-view.js';
import { maskContextOf, maskReport } from '../../../src/core/privacy/mask-report.js';
import { buildReport } from '../../../src/core/report/report.js';
import type { IndicatorRow, ReportOutput } from '../../../src/model/generated/outputs.js';
import { outputValidators } from '../../generated/output-validators.js';
import { factsOf } from '../facts-of.js';
import { countsOf } from './make-figures.js';
import { readPlanFiles } from './sample-records.js';

const { plan, records } = readPlanFiles('samples/xa-mau/plans/bdg-mau');
const view = viewPlan(plan);
const facts = factsOf(view, records, '2023-11-09');
const reports = [...view.periods.values()].map((period) => buildReport(facts, period));
const masked = (report: ReportOutput) => maskReport(report, maskContextOf(facts));

test.each(reports)('the sample report of $period.id', (report) => {
  const before = structuredClone(report);
  const out = masked(report);
  expect(report).toEqual(before);
  const validate = outputValidators['report'];
  expect(validate?.(out), JSON.stringify(validate?.errors)).toBe(true);
  expect(masked(out)).toEqual(out);
  expect({ ...out, indicators: [], funding: [], fundingTotals: [] }).toEqual({
    ...report,
    indicators: [],
    funding: [],
    fundingTotals: [],
  });
  expect(out.fundingTotals).toEqual(report.fundingTotals);
  for (const [i, row] of out.indicators.entries()) {
    const original = report.indicators[i] as IndicatorRow;
    if (!row.sensitive) {
      expect(row).toEqual(original);
      continue;
    }
    expect([row.unknownUnits, row.notApplicableUnits, row.silentUnits, row.entries]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([row.expected, row.reported]).toEqual([original.expected, original.reported]);
    const series = [...row.earlier.map(({ figure }) => figure), row.figure];
    const few = [...countsOf(series)].filter(([, count]) => [1, 2].includes(Math.abs(count)));
    expect(few, row.id).toEqual([]);
  }
});

test('the sample has something to withhold, and withholds neither zero nor three', () => {
  const rows = reports.map(masked).flatMap(({ indicators }) => indicators);
  const whole = (value: number | null) =>
    rows.filter(({ sensitive, figure }) => sensitive && figure.value === value && !figure.masked);
  expect(rows.some(({ figure }) => figure.masked)).toBe(true);
  expect(whole(0).length).toBeGreaterThan(0);
  expect(whole(3).length).toBeGreaterThan(0);
});

test('a sensitive figure is told among the indicators only, not in the tables of funds', () => {
  const report = reports[0] as ReportOutput;
  const [total] = report.fundingTotals;
  const indicators = report.indicators.map((row) =>
    row.id === total?.indicator ? { ...row, sensitive: true } : row,
  );
  const out = masked({ ...report, indicators });
  expect(out.fundingTotals.map(({ indicator }) => indicator)).not.toContain(total?.indicator);
  expect(
    out.funding.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)),
  ).not.toContain(total?.indicator);
});
