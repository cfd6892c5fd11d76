import { describe, expect, test } from 'vitest';
import { taskRows } from '../../src/core/facts.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { combineStates, stateToldBy, taskDeadline } from '../../src/core/task-progress.js';
import type { Progress, State } from '../../src/model/generated/files.js';
import type { TaskRow } from '../../src/model/generated/outputs.js';
import { factsOf } from './facts-of.js';
import { on, progress, withdrawal } from './make-records.js';
import { known, smallPlan, smallView } from './small-plan.js';

const view = smallView();

function row(id: string, records: readonly AnyRecord[], asOf = '2023-06-12'): TaskRow {
  const found = taskRows(factsOf(view, records, asOf)).find((task) => task.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
}

/** An entry of a thôn for the task of all of them. */
function ofThon(unit: string, given: Partial<ReturnType<typeof progress>>) {
  return progress({
    id: `${unit}-${given.date ?? 'x'}`,
    task: 'thon-thang-hanh-dong',
    unit,
    ...given,
  });
}

describe('what an entry tells of the state', () => {
  test.each<[Partial<Progress>, State | undefined, string]>([
    [{ state: 'stopped', percent: 40 }, 'stopped', 'its state, when it says one'],
    [{ percent: 100 }, 'done', 'all of it'],
    [{ percent: 99 }, 'in-progress', 'nearly all of it'],
    [{ percent: 0 }, 'in-progress', 'an entry is a beginning'],
    [{}, undefined, 'neither'],
  ])('%j tells %s: %s', (given, state) => {
    expect(stateToldBy(progress({ id: 'a', ...given }))).toBe(state);
  });
});

describe('a task of one unit', () => {
  test('without entries it has not started, and nobody knows its percentage', () => {
    expect(row('ca-phong-ngua', [])).toMatchObject({
      state: 'not-started',
      percent: null,
      entries: 0,
      lastEntry: null,
      lastDay: null,
      daysLate: 0,
    });
  });

  test('an entry without state or percentage makes it in progress', () => {
    expect(row('ca-phong-ngua', [progress({ id: 'a' })])).toMatchObject({
      state: 'in-progress',
      percent: null,
      entries: 1,
      lastEntry: '2023-05-12',
    });
  });

  test('state and percentage are the last ones told, also when later entries tell neither', () => {
    const records = [
      progress({ id: 'a', date: '2023-03-01', percent: 30 }),
      progress({ id: 'b', date: '2023-04-01', percent: 60 }),
      progress({ id: 'c', date: '2023-05-01' }),
    ];
    expect(row('ca-phong-ngua', records)).toMatchObject({
      state: 'in-progress',
      percent: 60,
      entries: 3,
      lastEntry: '2023-05-01',
      contents: smallPlan().tasks.find(({ id }) => id === 'ca-phong-ngua')?.contents,
    });
    expect(row('ca-phong-ngua', [...records].reverse())).toMatchObject({ percent: 60 });
  });

  test('corrected and withdrawn versions are not counted', () => {
    const records = [
      progress({ id: 'a', percent: 30 }),
      progress({ id: 'b', corrects: 'a', percent: 20, recorded: on('2023-05-20') }),
      progress({ id: 'c', percent: 90 }),
      withdrawal('c'),
    ];
    expect(row('ca-phong-ngua', records)).toMatchObject({ percent: 20, entries: 1 });
  });
});

describe('a task of a group', () => {
  test('is asked of each member', () => {
    const { assignees } = row('thon-thang-hanh-dong', [ofThon('thon-2', { percent: 100 })]);
    expect(assignees.map(({ unit, state, percent }) => [unit, state, percent])).toEqual([
      ['thon-1', 'not-started', null],
      ['thon-2', 'done', 100],
      ['thon-10', 'not-started', null],
    ]);
  });

  test('its state is what all say, else in progress', () => {
    expect(combineStates(['done', 'done'])).toBe('done');
    expect(combineStates(['not-started', 'not-started'])).toBe('not-started');
    expect(combineStates(['done', 'not-started'])).toBe('in-progress');
    expect(combineStates(['done', 'stopped'])).toBe('done');
    expect(combineStates(['stopped', 'stopped'])).toBe('stopped');
    expect(combineStates([])).toBe('in-progress');
  });

  test('its percentage is the mean, rounded down, only when all members gave one', () => {
    const two = [ofThon('thon-1', { percent: 100 }), ofThon('thon-2', { percent: 100 })];
    expect(row('thon-thang-hanh-dong', two).percent).toBeNull();
    const all = [...two, ofThon('thon-10', { percent: 99 })];
    expect(row('thon-thang-hanh-dong', all).percent).toBe(99);
  });

  test('a group without members is one unit', () => {
    const units = smallPlan().units.map((unit) =>
      unit.id === 'cac-thon' ? { ...unit, members: [] } : unit,
    );
    const [only, ...others] =
      taskRows(factsOf(smallView({ units }), [], '2023-06-12')).find(
        ({ id }) => id === 'thon-truyen-thong',
      )?.assignees ?? [];
    expect(only?.unit).toBe('cac-thon');
    expect(others).toEqual([]);
  });
});

describe('deadlines of tasks', () => {
  test('a deadline follows its rule, a window ends on its last day, other tasks have none', () => {
    expect(taskDeadline(view, known(view.tasks, 'vh-ke-hoach'))).toEqual({
      lastDay: '2023-02-28',
      rule: 'before 2023-03-01',
    });
    expect(taskDeadline(view, known(view.tasks, 'thon-thang-hanh-dong'))).toEqual({
      lastDay: '2023-05-15',
      rule: 'by 2023-05-15',
    });
    expect(taskDeadline(view, known(view.tasks, 'ca-phong-ngua'))).toBeUndefined();
  });

  test('an unfinished task is late from the day after its last day', () => {
    expect(row('vh-ke-hoach', [], '2023-02-28').daysLate).toBe(0);
    expect(row('vh-ke-hoach', [], '2023-03-01').daysLate).toBe(1);
    expect(row('vh-ke-hoach', [], '2023-03-10').daysLate).toBe(10);
  });

  test.each(['done', 'stopped'] as const)('a task that is %s is not late', (state) => {
    const entry = progress({ id: 'a', task: 'vh-ke-hoach', unit: 'van-hoa', state });
    expect(row('vh-ke-hoach', [entry]).daysLate).toBe(0);
  });
});
