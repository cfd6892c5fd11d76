import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../src/core/facts.js';
import { buildReport } from '../../src/core/report/report.js';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { recordsOf } from './make-records.js';
import { type LoadedPlan, loadRealPlan, loadSample } from './real-plan.js';
import { known } from './small-plan.js';

const real = await loadRealPlan();
const sample = await loadSample();

function report({ view, records }: LoadedPlan, period: string, asOf = '2023-12-31'): ReportOutput {
  return buildReport(gatherFacts(view, records, asOf, 0), known(view.periods, period));
}

describe('the plan of 2023, before anything was recorded', () => {
  const year = report(real, 'nam');
  const halfYear = report(real, '6-thang');

  test('the two contents that no task serves are gaps: the Committee of II.6', () => {
    expect(year.gaps.contents.map(({ id }) => id)).toEqual(['II.6.a', 'II.6.b']);
    const items = year.contents.flatMap((content) => content.items);
    expect(items.filter(({ gap }) => gap).map(({ id }) => id)).toEqual(['II.6.a', 'II.6.b']);
  });

  test('the Action Month ends after the annual report is due: the annual report says so', () => {
    expect(year.gaps.windows).toMatchObject([
      { task: 'vhxh-tt-thang-hanh-dong', from: '2023-11-15', to: '2023-12-15' },
      { task: 'thon-thang-hanh-dong', from: '2023-11-15', to: '2023-12-15' },
    ]);
  });

  test('the half-year report does not: another one comes', () => {
    expect(halfYear.gaps.windows).toEqual([]);
  });

  test('the three misprinted values stand beside the ones that are followed', () => {
    expect(year.gaps.errata.map(({ where, effective }) => [where, effective])).toEqual([
      ['50/KH-UBND', '2023-02-13'],
      ['938/QĐ-TTg', expect.stringContaining('2017–2027')],
      ['V.1.b', 'before 2023-06-10'],
    ]);
  });

  test('all 31 tasks are told, each once over contents and funding', () => {
    const items = year.contents.flatMap((content) => content.items);
    const told = [...items, ...year.funding].flatMap(({ id, tasks }) =>
      tasks.filter(({ toldAt }) => toldAt === id).map((task) => task.id),
    );
    expect(told).toHaveLength(31);
    expect(new Set(told)).toEqual(new Set(real.view.tasks.keys()));
  });

  test('every one of the 16 contents of II is listed, in the order of the plan', () => {
    const items = year.contents.flatMap((content) => content.items.map(({ id }) => id));
    expect(items).toHaveLength(16);
    expect(items).toEqual([...items].sort());
  });

  test('nothing was reported, so no figure has a value', () => {
    expect(new Set(year.indicators.map(({ figure }) => figure.state))).toEqual(new Set(['none']));
    expect(year.totals).toMatchObject({ tasks: 31, notStarted: 31, entries: 0, received: 0 });
  });

  test('the half-year report is due before Saturday 10 June', () => {
    expect(halfYear.period).toMatchObject({ rule: 'before 2023-06-10', lastDay: '2023-06-09' });
  });

  test('what comes next stands in the order of time', () => {
    const dates = report(real, '6-thang', '2023-06-12').upcoming.map(({ date }) => date);
    expect(dates).toEqual(['2023-11-09', '2023-12-15', '2023-12-15']);
    const kinds = (asOf: string) => report(real, 'nam', asOf).upcoming.map(({ kind }) => kind);
    expect(kinds('2023-11-10')).toEqual(['window', 'window']);
    expect(kinds('2023-12-15')).toEqual(['window', 'window']);
  });

  test('what has passed on the day does not come next any more', () => {
    expect(report(real, 'nam', '2023-12-16').upcoming).toEqual([]);
    expect(report(real, '6-thang', '2023-11-10').upcoming.map(({ kind }) => kind)).toEqual([
      'window',
      'window',
    ]);
  });
});

describe('the sample records', () => {
  const output = report(sample, '6-thang', '2023-06-12');

  test('money adds up: what has no source is what the sources leave of the total', () => {
    for (const { indicator, value, unsplit } of output.fundingTotals) {
      const sources = output.funding.flatMap(({ figures }) =>
        figures.filter((figure) => figure.indicator === indicator).map((figure) => figure.value),
      );
      const split = sources.reduce<number>((sum, source) => sum + (source ?? 0), 0);
      expect(split + (unsplit ?? 0)).toBe(value ?? 0);
    }
    expect(output.fundingTotals.map(({ value }) => value)).not.toContain(null);
  });

  test('reading the records backwards changes no byte', () => {
    const backwards = Object.fromEntries(
      Object.entries(sample.records).map(([kind, list]) => [kind, [...list].reverse()]),
    );
    const records = { ...recordsOf([]), ...backwards };
    expect(JSON.stringify(report({ view: sample.view, records }, '6-thang', '2023-06-12'))).toBe(
      JSON.stringify(output),
    );
  });
});
