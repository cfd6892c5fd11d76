import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../src/core/facts.js';
import { buildOverview } from '../../src/core/overview.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Plan } from '../../src/model/generated/files.js';
import { obstacle, progress, recordsOf, settlement, submission } from './make-records.js';
import { smallPlan, smallView } from './small-plan.js';

function overview(
  records: readonly AnyRecord[],
  asOf: string,
  { changes = {}, badFiles = 0 }: { changes?: Partial<Plan>; badFiles?: number } = {},
) {
  return buildOverview(gatherFacts(smallView(changes), recordsOf(records), asOf, badFiles));
}

const received = [
  submission('received', '2023-06-08', { id: 'a', unit: 'thon-1' }),
  submission('received', '2023-06-10', { id: 'b', unit: 'thon-2' }),
  submission('received', '2023-06-07', { id: 'c', unit: 'hoi-phu-nu' }),
];

describe('periods', () => {
  test('each with its last day and who has reported, required and requested apart', () => {
    expect(overview(received, '2023-06-12').periods).toEqual([
      {
        period: '6-thang',
        name: 'Báo cáo 6 tháng',
        rule: 'before 2023-06-10',
        lastDay: '2023-06-09',
        daysLeft: -3,
        expected: 4,
        received: 2,
        requested: 1,
        requestedReceived: 1,
        late: 1,
        missing: 2,
      },
      {
        period: 'nam',
        name: 'Báo cáo năm',
        rule: 'before 2023-11-10',
        lastDay: '2023-11-09',
        daysLeft: 150,
        expected: 4,
        received: 0,
        requested: 1,
        requestedReceived: 0,
        late: 0,
        missing: 0,
      },
    ]);
  });

  test('a requested report that has not come is listed, but not counted as missing', () => {
    const { periods, late } = overview([], '2023-06-12');
    expect(periods[0]).toMatchObject({ missing: 4, requested: 1, requestedReceived: 0 });
    expect(late.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      'cong-an missing',
      'thon-1 missing',
      'thon-2 missing',
      'thon-10 missing',
      'hoi-phu-nu missing',
    ]);
  });

  test('reports that came late are no longer listed', () => {
    expect(overview(received, '2023-06-12').late.map(({ unit }) => unit)).toEqual([
      'cong-an',
      'thon-10',
    ]);
  });
});

describe('units', () => {
  test('every unit that owns tasks, a group as one', () => {
    const records = [
      progress({ id: 'a', percent: 100 }),
      progress({ id: 'b', percent: 50, date: '2023-05-10' }),
      progress({ id: 'c', task: 'thon-truyen-thong', unit: 'thon-1', date: '2023-05-20' }),
      progress({ id: 'd', task: 'thon-thang-hanh-dong', unit: 'thon-2', date: '2023-05-09' }),
      progress({ id: 'e', task: 'vh-ke-hoach', unit: 'van-hoa', state: 'stopped' }),
    ];
    const none = { done: 0, inProgress: 0, notStarted: 0, stopped: 0 };
    expect(overview(records, '2023-06-12').units).toEqual([
      { ...none, unit: 'van-hoa', tasks: 1, stopped: 1, entries: 1, lastEntry: '2023-05-12' },
      { ...none, unit: 'cong-an', tasks: 1, done: 1, entries: 2, lastEntry: '2023-05-12' },
      { ...none, unit: 'cac-thon', tasks: 2, inProgress: 2, entries: 2, lastEntry: '2023-05-20' },
      { ...none, unit: 'hoi-phu-nu', tasks: 1, notStarted: 1, entries: 0, lastEntry: null },
    ]);
  });
});

describe('tasks and obstacles', () => {
  test('tasks that are late, and those due within two weeks', () => {
    expect(overview([], '2023-02-14').tasks.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['vh-ke-hoach', 0],
    ]);
    expect(overview([], '2023-02-13').tasks).toEqual([]);
  });

  test('obstacles that are open', () => {
    const records = [obstacle('x'), obstacle('y'), settlement('y')];
    expect(overview(records, '2023-06-12').openObstacles.map(({ id }) => id)).toEqual(['x']);
  });
});

describe('the head', () => {
  test('tells the plan, the day, and that a sample is one', () => {
    expect(overview([], '2023-06-12', { badFiles: 2 })).toMatchObject({
      schema: 'tiendo/status@1',
      asOf: '2023-06-12',
      plan: 'mau',
      title: 'Kế hoạch mẫu',
      sample: null,
      badFiles: 2,
    });
    const changes = { short: 'KH mẫu', sample: 'Số liệu giả định.' };
    expect(overview([], '2023-06-12', { changes })).toMatchObject({
      title: 'KH mẫu',
      sample: 'Số liệu giả định.',
    });
  });
});

describe('what to do next, the most pressing first', () => {
  /** Without the tasks that are late, so that it is about reports alone. */
  const changes = { tasks: smallPlan().tasks.filter(({ kind }) => kind === 'ongoing') };

  test('files that cannot be read, reports that are missing, letters, an obstacle, the report itself', () => {
    expect(overview([obstacle('x')], '2023-06-12', { badFiles: 1, changes }).next).toEqual([
      'tiendo check',
      'tiendo overdue --period 6-thang',
      'tiendo remind --period 6-thang',
      'tiendo settle x',
      'tiendo report 6-thang',
    ]);
  });

  test('reports that are due soon are waited for, and the report may be begun', () => {
    expect(overview([], '2023-05-26', { changes }).next).toEqual([
      'tiendo overdue --period 6-thang',
      'tiendo report 6-thang',
    ]);
  });

  test('a day sooner nothing is due: the tasks that have not begun', () => {
    expect(overview([], '2023-05-25', { changes }).next).toEqual([
      'tiendo list --state not-started',
    ]);
  });

  test('when all have reported, late or not, nobody is waited for', () => {
    const all = ['cong-an', 'thon-1', 'thon-2', 'thon-10', 'hoi-phu-nu'].map((unit) =>
      submission('received', '2023-06-10', { id: unit, unit }),
    );
    expect(overview(all, '2023-06-12', { changes }).next).toEqual([
      'tiendo list --state not-started',
      'tiendo report 6-thang',
    ]);
  });

  test('letters about everything where a task is late too', () => {
    expect(overview([], '2023-06-12').next).toContain('tiendo remind');
    expect(overview([], '2023-02-28').next).not.toContain('tiendo remind');
    expect(overview([], '2023-03-01').next).toContain('tiendo remind');
  });

  test('a report is suggested for ninety days after its last day', () => {
    expect(overview([], '2023-09-06').next).toContain('tiendo report 6-thang');
    expect(overview([], '2023-09-07').next).not.toContain('tiendo report 6-thang');
  });

  test('a plan without tasks has none to list', () => {
    expect(overview([], '2023-05-25', { changes: { tasks: [] } }).next).toEqual([]);
  });

  test('a plan without tasks may still have reports that came late', () => {
    const [unit] = smallPlan().units.filter(({ id }) => id === 'cong-an');
    if (unit === undefined) throw new Error('The small plan has the police.');
    const changes = { tasks: [], units: [unit] };
    expect(
      overview([submission('received', '2023-06-10')], '2023-06-12', { changes }).next,
    ).toEqual(['tiendo report 6-thang']);
  });

  test('when no task is without a result there is none to list', () => {
    const begun = smallPlan().tasks.filter(({ id }) => id === 'ca-phong-ngua');
    const entry = progress({ id: 'e' });
    const only = { tasks: begun };
    expect(overview([], '2023-05-25', { changes: only }).next).toEqual([
      'tiendo list --state not-started',
    ]);
    expect(overview([entry], '2023-05-25', { changes: only }).next).toEqual([]);
  });
});
