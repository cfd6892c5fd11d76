import { describe, expect, test } from 'vitest';
import { findOverdue, isOwed, type OverdueFilter } from '../../src/core/overdue.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { factsOf } from './facts-of.js';
import { progress, submission } from './make-records.js';
import { smallView } from './small-plan.js';

function overdue(records: readonly AnyRecord[], asOf: string, filter: OverdueFilter = {}) {
  return findOverdue(factsOf(smallView(), records, asOf), filter);
}

/** Reports as "unit state". */
function reports(records: readonly AnyRecord[], asOf: string, filter: OverdueFilter = {}) {
  return overdue(records, asOf, filter).reports.map(({ unit, state }) => `${unit} ${state}`);
}

/** Tasks as "task unit daysLate". */
function tasks(records: readonly AnyRecord[], asOf: string, filter: OverdueFilter = {}) {
  return overdue(records, asOf, filter).tasks.map(
    ({ id, unit, daysLate }) => `${id} ${unit} ${daysLate}`,
  );
}

describe('reports', () => {
  const received = [
    submission('received', '2023-06-08', { id: 'a', unit: 'thon-1' }),
    submission('received', '2023-06-10', { id: 'b', unit: 'thon-2' }),
  ];

  test('until the last day nothing is overdue', () => {
    expect(reports([], '2023-06-09')).toEqual([]);
  });

  test('from the day after, what is missing and what came late', () => {
    expect(reports(received, '2023-06-12')).toEqual([
      'cong-an missing',
      'thon-2 late',
      'thon-10 missing',
      'hoi-phu-nu missing',
    ]);
  });

  test('all shows also those on time and those not yet due', () => {
    const rows = overdue(received, '2023-06-12', { all: true }).reports;
    expect(rows.map(({ period, unit, state }) => `${period} ${unit} ${state}`)).toContain(
      '6-thang thon-1 on-time',
    );
    expect(rows.filter(({ period }) => period === 'nam').map(({ state }) => state)).toEqual(
      Array(5).fill('pending'),
    );
  });

  test('within some days shows what is due soon, the last of these days included', () => {
    expect(reports([], '2023-06-07', { within: 1 })).toEqual([]);
    expect(reports([], '2023-06-07', { within: 2 })).toHaveLength(5);
    expect(reports([], '2023-06-09', { within: 0 })).toHaveLength(5);
  });

  test('of one unit; of a group, those of its members', () => {
    expect(reports([], '2023-06-12', { unit: 'cong-an' })).toEqual(['cong-an missing']);
    expect(reports([], '2023-06-12', { unit: 'cac-thon' })).toEqual([
      'thon-1 missing',
      'thon-2 missing',
      'thon-10 missing',
    ]);
  });

  test('of one period', () => {
    expect(overdue([], '2023-12-01').reports).toHaveLength(10);
    const { reports: rows, register } = overdue([], '2023-12-01', { period: 'nam' });
    expect(new Set(rows.map(({ period }) => period))).toEqual(new Set(['nam']));
    expect(register).toHaveLength(5);
  });
});

describe('tasks past their last day', () => {
  test('each unit that has not finished is named', () => {
    const done = progress({
      id: 'a',
      task: 'thon-thang-hanh-dong',
      unit: 'thon-1',
      percent: 100,
    });
    expect(tasks([done], '2023-05-20')).toEqual([
      'thon-thang-hanh-dong thon-2 5',
      'thon-thang-hanh-dong thon-10 5',
      'vh-ke-hoach van-hoa 81',
    ]);
  });

  test('on the last day itself only when asked for what is due soon', () => {
    expect(tasks([], '2023-02-28')).toEqual([]);
    expect(tasks([], '2023-02-28', { within: 0 })).toEqual(['vh-ke-hoach van-hoa 0']);
  });

  test('a period named is about its reports alone', () => {
    expect(tasks([], '2023-06-12', { period: '6-thang' })).toEqual([]);
  });

  test('of one unit', () => {
    expect(tasks([], '2023-06-12', { unit: 'van-hoa' })).toEqual(['vh-ke-hoach van-hoa 104']);
  });
});

describe('whether something is still owed', () => {
  const [missing] = overdue([], '2023-06-12', { unit: 'cong-an' }).reports;
  const [requested] = overdue([], '2023-06-12', { unit: 'hoi-phu-nu' }).reports;
  const [task] = overdue([], '2023-06-12', { unit: 'van-hoa' }).tasks;
  if (!missing || !requested || !task) throw new Error('all three are overdue');

  test('a required report that has not come, or a task past its last day', () => {
    expect(isOwed({ reports: [missing], tasks: [] })).toBe(true);
    expect(isOwed({ reports: [], tasks: [task] })).toBe(true);
  });

  test('not a requested report, not a late one that has come, not a task due later', () => {
    expect(isOwed({ reports: [requested], tasks: [] })).toBe(false);
    expect(isOwed({ reports: [{ ...missing, state: 'late' }], tasks: [] })).toBe(false);
    expect(isOwed({ reports: [], tasks: [{ ...task, daysLate: 0 }] })).toBe(false);
  });
});
