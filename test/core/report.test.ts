import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../src/core/record-path.js';
import { buildReport } from '../../src/core/report/report.js';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { anyHistory } from './any-history.js';
import { factsOf } from './facts-of.js';
import { obstacle, progress, settlement, submission, withdrawal } from './make-records.js';
import { known, smallPlan, smallView } from './small-plan.js';

const view = smallView();

function report(period: string, records: readonly AnyRecord[], asOf = '2023-12-31'): ReportOutput {
  return buildReport(factsOf(view, records, asOf), known(view.periods, period));
}

/** Every task of the report with the clause it stands under, as "clause task". */
function toldWhere(output: ReportOutput): string[] {
  const items = output.contents.flatMap((content) => content.items);
  return [...items, ...output.funding].flatMap(({ id, tasks }) =>
    tasks.filter(({ toldAt }) => toldAt === id).map((task) => `${id} ${task.id}`),
  );
}

describe('what the data cover', () => {
  const records = [
    progress({ id: 'a', date: '2023-01-01' }),
    progress({ id: 'b', date: '2023-06-09' }),
    progress({ id: 'c', date: '2023-06-10' }),
  ];

  test('the first and the last day of the period belong to it, the next day does not', () => {
    const { covers, leftOut } = report('6-thang', records);
    expect(covers).toMatchObject({
      from: '2023-01-01',
      to: '2023-06-09',
      complete: true,
      entries: 2,
      firstEntry: '2023-01-01',
      lastEntry: '2023-06-09',
    });
    expect(leftOut.afterCutOff).toBe(1);
  });

  test('a report made before the end covers what has happened so far, and says so', () => {
    const { covers } = report('6-thang', records, '2023-05-01');
    expect(covers).toMatchObject({
      to: '2023-05-01',
      until: '2023-06-09',
      complete: false,
      entries: 1,
      lastEntry: '2023-01-01',
    });
  });

  test('without entries there is no first and no last one', () => {
    expect(report('nam', []).covers).toMatchObject({
      entries: 0,
      firstEntry: null,
      lastEntry: null,
    });
  });

  test('what is not in force is counted as left out', () => {
    const { leftOut } = report('6-thang', [
      progress({ id: 'a' }),
      progress({ id: 'b', corrects: 'a' }),
      progress({ id: 'c', corrects: 'b' }),
      progress({ id: 'd' }),
      withdrawal('d'),
    ]);
    expect(leftOut).toMatchObject({ corrected: 2, voided: 1, badFiles: 0 });
  });
});

describe('results by content', () => {
  test('every task is told once, at the first clause it serves', () => {
    expect(toldWhere(report('nam', [])).sort()).toEqual([
      'II.1.a ca-phong-ngua',
      'II.1.a thon-truyen-thong',
      'II.1.b thon-thang-hanh-dong',
      'II.2.a vh-ke-hoach',
      'III.1 hoi-kinh-phi',
    ]);
  });

  test('at other clauses it serves a reader is sent there', () => {
    const items = report('nam', []).contents.flatMap((content) => content.items);
    const training = items.find(({ id }) => id === 'II.2.a');
    expect(training?.seeAlso.map(({ id, toldAt }) => `${id} at ${toldAt}`)).toEqual([
      'ca-phong-ngua at II.1.a',
      'hoi-kinh-phi at III.1',
    ]);
  });

  test('every entry that happened in the period is told once', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const output = report('nam', records);
        const items = output.contents.flatMap((content) => content.items);
        const entries = [...items, ...output.funding]
          .flatMap(({ id, tasks }) => tasks.filter(({ toldAt }) => toldAt === id))
          .flatMap(({ results }) => results.map(({ entry }) => entry));
        const inForce = factsOf(view, records, '2023-12-31').entries.inForce;
        const happened = inForce.filter(({ data }) => data.date <= '2023-11-09');
        expect(entries.sort()).toEqual(happened.map(({ data }) => data.id).sort());
      }),
    );
  });

  test('sensitive figures are not told entry by entry', () => {
    const indicators = smallPlan().indicators?.map((indicator) =>
      indicator.id === 'su-kien' ? { ...indicator, sensitive: true } : indicator,
    );
    const sensitive = smallView({ ...(indicators && { indicators }) });
    const records = [progress({ id: 'a', figures: { 'su-kien': 2, 'mo-hinh': 1 } })];
    const output = buildReport(
      factsOf(sensitive, records, '2023-12-31'),
      known(sensitive.periods, 'nam'),
    );
    const results = output.contents
      .flatMap(({ items }) => items.flatMap(({ tasks }) => tasks))
      .flatMap((task) => task.results.flatMap(({ figures }) => figures));
    expect(results.map(({ indicator }) => indicator)).toEqual(['mo-hinh']);
    expect(output.indicators.find(({ id }) => id === 'su-kien')?.figure.value).toBe(2);
  });

  test('units of a group that gave nothing are named', () => {
    const records = [progress({ id: 'a', task: 'thon-truyen-thong', unit: 'thon-2' })];
    const [item] = report('nam', records).contents.flatMap((content) => content.items);
    const task = item?.tasks.find(({ id }) => id === 'thon-truyen-thong');
    expect(task?.silentUnits).toEqual(['Thôn 1', 'Thôn 10']);
  });
});

describe('totals', () => {
  test('are what the rows below them add up to', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom('6-thang', 'nam'), (records, period) => {
        const { totals, submissions, units, covers } = report(period, records);
        const required = submissions.filter(({ expectation }) => expectation === 'required');
        const requested = submissions.filter(({ expectation }) => expectation === 'requested');
        const received = (rows: typeof submissions): number =>
          rows.filter(({ receivedOn }) => receivedOn !== null).length;
        expect([totals.required, totals.requested]).toEqual([required.length, requested.length]);
        expect(totals.received).toBe(received(required));
        expect(totals.requestedReceived).toBe(received(requested));
        expect(totals.onTime + totals.late).toBe(totals.received);
        expect(totals.received + totals.missing).toBe(totals.required);
        expect(totals.done + totals.inProgress + totals.notStarted + totals.stopped).toBe(
          totals.tasks,
        );
        expect(totals.tasks).toBe(5);
        expect(totals.entries).toBe(covers.entries);
        expect(units.reduce((sum, unit) => sum + unit.entries, 0)).toBe(totals.entries);
      }),
    );
  });

  test('count only what happened in the period', () => {
    const done = progress({ id: 'a', date: '2023-06-10', percent: 100 });
    expect(report('6-thang', [done]).totals).toMatchObject({ done: 0, notStarted: 5, entries: 0 });
    expect(report('nam', [done]).totals).toMatchObject({ done: 1, notStarted: 4, entries: 1 });
  });
});

describe('annexes', () => {
  test('each unit that acts has its tasks, a group none of its own', () => {
    const { units } = report('nam', [
      progress({ id: 'a', task: 'thon-thang-hanh-dong', unit: 'thon-1', percent: 100 }),
    ]);
    expect(units.map(({ unit }) => unit)).not.toContain('cac-thon');
    expect(units.find(({ unit }) => unit === 'thon-1')).toMatchObject({ done: 1, notStarted: 1 });
    expect(units.find(({ unit }) => unit === 'thon-2')).toMatchObject({ done: 0, notStarted: 2 });
  });

  test('the register shows the document of the last receipt', () => {
    const records = [
      submission('received', '2023-06-05', { id: 'r1', doc: { number: '1/BC' } }),
      submission('received', '2023-06-06', { id: 'r2', doc: { number: '2/BC' } }),
    ];
    const { submissions } = report('6-thang', records);
    expect(submissions[0]).toMatchObject({ unitName: 'Công an xã', document: { number: '2/BC' } });
  });

  test('a report sent back shows no document', () => {
    const records = [
      submission('received', '2023-06-05', { doc: { number: '1/BC' } }),
      submission('returned', '2023-06-06'),
    ];
    expect(report('6-thang', records).submissions[0]?.document).toBeNull();
  });
});

describe('obstacles', () => {
  const records = [
    obstacle('cu', { date: '2023-04-12' }),
    settlement('cu', { date: '2023-05-02' }),
    obstacle('con', { date: '2023-05-20', task: 'ca-phong-ngua' }),
  ];

  test('are told with how they were settled', () => {
    expect(report('6-thang', records).obstacles).toMatchObject([
      { id: 'cu', open: false, settlement: { date: '2023-05-02', outcome: 'resolved' } },
      { id: 'con', open: true, settlement: null, unitName: 'Công an xã' },
    ]);
    expect(report('6-thang', records).totals).toMatchObject({ obstacles: 2, openObstacles: 1 });
  });

  test('one not settled until the day is open', () => {
    expect(report('6-thang', records, '2023-05-01').obstacles).toMatchObject([{ open: true }]);
  });
});
