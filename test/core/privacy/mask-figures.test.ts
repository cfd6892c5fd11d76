/** Which counts of a sensitive figure are withheld, case by case. */
import { expect, test } from 'vitest';
import { viewPlan } from '../../../src/core/plan-view.js';
import { maskContextOf, maskReport } from '../../../src/core/privacy/mask-report.js';
import { buildReport } from '../../../src/core/report/report.js';
import type {
  FigureValue,
  IndicatorRow,
  ReportOutput,
} from '../../../src/model/generated/outputs.js';
import { factsOf } from '../facts-of.js';
import { figureOfRatio, figureOfSplits } from './make-figures.js';
import { readPlanFiles } from './sample-records.js';

const view = viewPlan(readPlanFiles('samples/xa-mau/plans/bdg-mau').plan);
const facts = factsOf(view, [], '2023-11-09');
const reports = [...view.periods.values()].map((period) => buildReport(facts, period));

function withFigures(row: Partial<IndicatorRow>, ...series: readonly FigureValue[]): IndicatorRow {
  const [first] = (reports[0] as ReportOutput).indicators.filter((other) => other.sensitive);
  return {
    ...(first as IndicatorRow),
    ...row,
    figure: series.at(-1) as FigureValue,
    earlier: series.slice(0, -1).map((figure, i) => ({ period: `p${i}`, name: `${i}`, figure })),
  };
}

function masked(row: IndicatorRow): IndicatorRow {
  const report = { ...(reports[0] as ReportOutput), indicators: [row] };
  return maskReport(report, maskContextOf(facts)).indicators[0] as IndicatorRow;
}

test('a small part takes its split with it, never the whole or another split', () => {
  const { figure } = masked(withFigures({}, figureOfSplits([1, 4], [0, 5, 0])));
  expect(figure.value).toBe(5);
  expect(figure.parts.map(({ value }) => value)).toEqual([null, null, 0, 5, 0]);
  expect(figure.parts.map((part) => part.masked)).toEqual([true, true, false, false, false]);
});

test('a small whole takes everything with it', () => {
  const { figure } = masked(withFigures({}, figureOfSplits([0, 2])));
  expect(figure).toMatchObject({ state: 'known', value: null, num: null, den: null, masked: true });
  expect(figure.parts.every((part) => part.masked && part.value === null)).toBe(true);
});

test('one case between half-year and year: the half-year stays, the year is withheld', () => {
  const row = masked(withFigures({}, figureOfSplits([5]), figureOfSplits([6])));
  expect(row.earlier[0]?.figure.value).toBe(5);
  expect(row.figure.masked).toBe(true);
  const [same, more] = [5, 8].map((whole) =>
    masked(withFigures({}, figureOfSplits([5]), figureOfSplits([whole]))),
  );
  expect([same?.figure.value, more?.figure.value]).toEqual([5, 8]);
});

test('a report shows an earlier period as that period was sent', () => {
  const half = figureOfSplits([3, 1]);
  const sent = masked(withFigures({}, half)).figure;
  expect(masked(withFigures({}, half, figureOfSplits([6, 6]))).earlier[0]?.figure).toEqual(sent);
});

test.each([
  [1, 5],
  [3, 5],
  [4, 5],
  [0, 2],
  [2, 2],
])('the ratio %d of %d is withheld with its target', (num, den) => {
  const target = {
    goal: '3.2',
    name: null,
    value: 80,
    compare: 'at-least' as const,
    by: 2025,
    document: '28/NQ-CP',
    met: true,
    unconfirmed: false,
  };
  const row = masked(withFigures({ type: 'ratio', targets: [target] }, figureOfRatio(num, den)));
  expect(row.figure).toEqual({
    ...figureOfRatio(num, den),
    value: null,
    num: null,
    den: null,
    masked: true,
  });
  expect(row.targets).toEqual([{ ...target, met: null }]);
});

test.each([
  [0, 0],
  [0, 3],
  [3, 3],
  [5, 9],
])('the ratio %d of %d is shown with its target', (num, den) => {
  const row = withFigures({ type: 'ratio' }, figureOfRatio(num, den));
  expect(masked(row).figure).toEqual(row.figure);
  expect(masked(row).targets).toEqual(row.targets);
});

test('what nobody knows is not withheld: it stays unknown', () => {
  const unknown: FigureValue = {
    state: 'unknown',
    value: null,
    num: null,
    den: null,
    parts: [],
    masked: false,
  };
  expect(masked(withFigures({}, unknown)).figure).toEqual(unknown);
});
