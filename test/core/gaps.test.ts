import { describe, expect, test } from 'vitest';
import {
  clausesWithoutTask,
  errataOf,
  lastPeriod,
  unreportedWindows,
} from '../../src/core/gaps.js';
import { viewPlan } from '../../src/core/plan-view.js';
import type { Plan, PlanTask } from '../../src/model/generated/files.js';
import { smallPlan, smallView } from './small-plan.js';

/** The tasks of the small plan, one of them changed. */
function tasksWith(id: string, changes: Partial<PlanTask>): PlanTask[] {
  return smallPlan().tasks.map((task) => (task.id === id ? { ...task, ...changes } : task));
}

function bare(): Plan {
  const { schema, id, title, year, issuer, units, tasks } = smallPlan();
  return { schema, id, title, year, issuer, units, tasks };
}

describe('clauses that no task serves', () => {
  const gaps = (tasks: PlanTask[]): string[] =>
    clausesWithoutTask(smallView({ tasks })).map(({ id }) => id);

  test('none in a plan that leaves nothing open', () => {
    expect(gaps(smallPlan().tasks)).toEqual([]);
  });

  test('are items and sources of funding, never contents themselves', () => {
    expect(gaps([])).toEqual(['II.1.a', 'II.1.b', 'II.2.a', 'III.1']);
  });

  test('a task that names a content as a whole serves all its items', () => {
    const [task] = smallPlan().tasks;
    if (task === undefined) throw new Error('The small plan has tasks.');
    expect(gaps([{ ...task, contents: ['II.1'] }])).toEqual(['II.2.a', 'III.1']);
  });

  test('a plan without contents and funding has none', () => {
    expect(clausesWithoutTask(viewPlan(bare()))).toEqual([]);
  });
});

describe('windows after the last report', () => {
  test('the last period is the one whose data end last, wherever it stands', () => {
    const periods = [...(smallPlan().periods ?? [])].reverse();
    expect(lastPeriod(smallView())?.id).toBe('nam');
    expect(lastPeriod(smallView({ periods }))?.id).toBe('nam');
    expect(lastPeriod(viewPlan(bare()))).toBeUndefined();
  });

  test('a window that goes on after the last data is told with the report that misses it', () => {
    const window = { from: '2023-11-01', to: '2023-11-10' };
    const tasks = tasksWith('thon-thang-hanh-dong', { window });
    expect(
      unreportedWindows(smallView({ tasks })).map(({ task, from, to, period, lastDay }) => [
        task.id,
        from,
        to,
        period.id,
        lastDay,
      ]),
    ).toEqual([['thon-thang-hanh-dong', '2023-11-01', '2023-11-10', 'nam', '2023-11-09']]);
  });

  test('one that ends on the last day of the data is covered', () => {
    const window = { from: '2023-11-01', to: '2023-11-09' };
    const tasks = tasksWith('thon-thang-hanh-dong', { window });
    expect(unreportedWindows(smallView({ tasks }))).toEqual([]);
  });

  test('a plan without reports misses nothing', () => {
    expect(unreportedWindows(viewPlan(bare()))).toEqual([]);
  });
});

describe('what is printed wrong', () => {
  test('nothing in a plan that stands as printed', () => {
    expect(errataOf(smallView())).toEqual([]);
    expect(errataOf(viewPlan(bare()))).toEqual([]);
  });

  test('each value as printed, what is followed instead, and why, in the order of the plan', () => {
    const plan = smallPlan();
    const wrong = { printed: 'x', erratum: 'Sai.' };
    const view = smallView({
      documents: [
        { id: 'nq-28', number: '28/NQ-CP', title: 'Chiến lược', date: '2021-03-03', ...wrong },
        { id: 'nq-29', number: '29/NQ-CP', title: 'Chương trình', ...wrong },
      ],
      units: plan.units.map((unit) => {
        if (unit.id === 'cong-an') return { ...unit, source: 'IV.1', ...wrong };
        return unit.id === 'thon-1' ? { ...unit, printed: 'Thôn Một' } : unit;
      }),
      tasks: tasksWith('vh-ke-hoach', { due: { before: '2023-03-01', ...wrong } }),
      periods: (plan.periods ?? []).map((period) => ({
        ...period,
        due: { by: '2023-06-09', roll: true, ...wrong },
      })),
    });
    expect(
      errataOf(view).map(({ where, pointer, printed, effective, erratum }) =>
        [where, pointer.join('.'), printed, effective, erratum].join(' | '),
      ),
    ).toEqual([
      '28/NQ-CP | documents.0.printed | x | 2021-03-03 | Sai.',
      '29/NQ-CP | documents.1.printed | x | Chương trình | Sai.',
      'IV.1 | units.1.printed | x | Công an xã | Sai.',
      'thon-1 | units.3.printed | Thôn Một | Thôn 1 | ',
      'IV.3.a | tasks.3.due.printed | x | before 2023-03-01 | Sai.',
      'V.1.b | periods.0.due.printed | x | by 2023-06-09 rolled | Sai.',
      'V.1.b | periods.1.due.printed | x | by 2023-06-09 rolled | Sai.',
    ]);
  });
});
