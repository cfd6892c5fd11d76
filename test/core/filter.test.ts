import { describe, expect, test } from 'vitest';
import { entryRow, taskRows } from '../../src/core/facts.js';
import {
  type EntryFilter,
  filterTasks,
  matchesEntry,
  type TaskFilter,
} from '../../src/core/filter.js';
import { factsOf } from './facts-of.js';
import { progress } from './make-records.js';
import { smallView } from './small-plan.js';

const view = smallView();
const facts = factsOf(
  view,
  [
    progress({ id: 'a', date: '2023-05-12', percent: 100, state: 'done', summary: 'Họp dân' }),
    progress({ id: 'b', task: 'thon-thang-hanh-dong', unit: 'thon-1', percent: 100 }),
    progress({ id: 'c', task: 'thon-truyen-thong', unit: 'thon-2', date: '2023-06-01' }),
  ],
  '2023-06-12',
);

function tasks(filter: TaskFilter): string[] {
  return filterTasks(view, taskRows(facts), filter).map(({ id }) => id);
}

function entries(filter: EntryFilter): string[] {
  return facts.entries.inForce
    .map(entryRow)
    .filter(matchesEntry(view, filter))
    .map(({ id }) => id);
}

describe('tasks', () => {
  test('without a filter all, in the order of the plan', () => {
    expect(tasks({})).toEqual([...view.tasks.keys()]);
  });

  test.each<[TaskFilter, string[]]>([
    [{ unit: 'cong-an' }, ['ca-phong-ngua']],
    [{ unit: 'cac-thon' }, ['thon-truyen-thong', 'thon-thang-hanh-dong']],
    [{ unit: 'thon-1' }, ['thon-truyen-thong', 'thon-thang-hanh-dong']],
    [{ content: 'II.1' }, ['ca-phong-ngua', 'thon-truyen-thong', 'thon-thang-hanh-dong']],
    [{ content: 'II.1.b' }, ['thon-thang-hanh-dong']],
    [{ content: 'III.1' }, ['hoi-kinh-phi']],
    [{ role: 'requested' }, ['hoi-kinh-phi']],
    [{ state: 'done' }, ['ca-phong-ngua']],
    [{ dated: true }, ['thon-thang-hanh-dong', 'vh-ke-hoach']],
    [{ search: 'KE hoach' }, ['vh-ke-hoach']],
    [{ search: 'IV.2' }, ['thon-truyen-thong', 'thon-thang-hanh-dong']],
    [{ search: 'đề án' }, ['hoi-kinh-phi']],
    [{ search: 'không có' }, []],
  ])('%j', (filter, ids) => {
    expect(tasks(filter)).toEqual(ids);
  });

  test('all filters that are given must fit', () => {
    expect(tasks({ unit: 'cac-thon', content: 'II.1.b' })).toEqual(['thon-thang-hanh-dong']);
    expect(tasks({ unit: 'cong-an', role: 'requested' })).toEqual([]);
  });

  test('for one member the task of its group shows its own progress', () => {
    const rows = filterTasks(view, taskRows(facts), { unit: 'thon-1' });
    const mine = rows.find(({ id }) => id === 'thon-thang-hanh-dong');
    expect(mine).toMatchObject({ state: 'done', percent: 100, entries: 1, daysLate: 0 });
    expect(mine?.assignees.map(({ unit }) => unit)).toEqual(['thon-1']);
  });

  test('and its own state is the one that is asked for', () => {
    expect(tasks({ unit: 'thon-1', state: 'done' })).toEqual(['thon-thang-hanh-dong']);
    expect(tasks({ unit: 'thon-2', state: 'done' })).toEqual([]);
    expect(tasks({ unit: 'cac-thon', state: 'done' })).toEqual([]);
  });
});

describe('entries', () => {
  test.each<[EntryFilter, string[]]>([
    [{}, ['b', 'a', 'c']],
    [{ unit: 'cong-an' }, ['a']],
    [{ unit: 'cac-thon' }, ['b', 'c']],
    [{ task: 'thon-truyen-thong' }, ['c']],
    [{ content: 'II.2.a' }, ['a']],
    [{ state: 'done' }, ['a', 'b']],
    [{ search: 'hop DAN' }, ['a']],
    [{ from: '2023-06-01' }, ['c']],
    [{ to: '2023-05-12' }, ['b', 'a']],
    [{ from: '2023-05-12', to: '2023-05-12', unit: 'thon-1' }, ['b']],
  ])('%j', (filter, ids) => {
    expect(entries(filter).sort()).toEqual([...ids].sort());
  });
});
