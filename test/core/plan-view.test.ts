import { describe, expect, test } from 'vitest';
import {
  assigneesOf,
  expandUnit,
  hasMembers,
  reportingUnits,
  servesClause,
  tasksOfUnit,
  unitName,
  viewPlan,
} from '../../src/core/plan-view.js';
import type { Plan } from '../../src/model/generated/files.js';
import { known, smallPlan, smallView } from './small-plan.js';

/** The small plan with groups added. */
function withUnits(...more: Plan['units']) {
  return smallView({ units: [...smallPlan().units, ...more] });
}

describe('lookups', () => {
  test('clauses are contents, their items, and sources of funding', () => {
    expect([...smallView().clauses.values()]).toEqual([
      { id: 'II.1', title: 'Truyền thông' },
      { id: 'II.1.a', title: 'Tuyên truyền pháp luật', parent: 'II.1' },
      { id: 'II.1.b', title: 'Tháng hành động', parent: 'II.1' },
      { id: 'II.2', title: 'Năng lực' },
      { id: 'II.2.a', title: 'Tập huấn', parent: 'II.2' },
      { id: 'III.1', title: 'Ngân sách nhà nước' },
    ]);
  });

  test('an id that is defined twice keeps its first definition', () => {
    const view = withUnits({ id: 'cong-an', name: 'Công an khác', report: 'requested' });
    expect(unitName(view, 'cong-an')).toBe('Công an xã');
    expect(view.units.size).toBe(7);
  });

  test('a plan may lack all that is not required', () => {
    const { schema, id, title, year, issuer, units, tasks } = smallPlan();
    const view = viewPlan({ schema, id, title, year, issuer, units, tasks });
    expect(view.tasks.size).toBe(5);
    expect([view.clauses, view.splits, view.indicators, view.periods]).toEqual(
      Array(4).fill(new Map()),
    );
  });

  test('a unit that the plan does not have is called by its id', () => {
    expect(unitName(smallView(), 'bo-phan-cu')).toBe('bo-phan-cu');
  });
});

describe('groups', () => {
  const view = withUnits(
    {
      id: 'khoi',
      name: 'Khối',
      report: 'not-expected',
      members: ['cac-thon', 'cong-an', 'thon-1'],
    },
    { id: 'vong-1', name: 'Vòng 1', report: 'not-expected', members: ['vong-2', 'thon-1'] },
    { id: 'vong-2', name: 'Vòng 2', report: 'not-expected', members: ['vong-1', 'thon-2'] },
    { id: 'rong', name: 'Rỗng', report: 'not-expected', members: [] },
    { id: 'cu', name: 'Cũ', report: 'not-expected', members: ['bo-phan-cu'] },
  );

  test.each([
    ['cong-an', ['cong-an'], 'a unit acts itself'],
    ['cac-thon', ['thon-1', 'thon-2', 'thon-10'], 'a group through its members'],
    [
      'khoi',
      ['thon-1', 'thon-2', 'thon-10', 'cong-an'],
      'groups within it included, each unit once',
    ],
    ['vong-1', ['thon-2', 'thon-1'], 'groups in a circle are gone through once'],
    ['rong', ['rong'], 'a group without members is a unit'],
    ['cu', [], 'a member that is not there does nothing'],
    ['bo-phan-cu', [], 'nor does a unit that is not there'],
  ])('%s: %j, %s', (id, units) => {
    expect(expandUnit(view, id)).toEqual(units);
  });

  test('only what has members is a group', () => {
    expect(hasMembers(known(view.units, 'cac-thon'))).toBe(true);
    expect(hasMembers(known(view.units, 'rong'))).toBe(false);
    expect(hasMembers(known(view.units, 'cong-an'))).toBe(false);
    expect(hasMembers(undefined)).toBe(false);
  });
});

describe('tasks', () => {
  const view = smallView();
  const ids = (unit: string): string[] => tasksOfUnit(view, unit).map(({ id }) => id);

  test('are done by the unit named, or by each member of a group', () => {
    expect(assigneesOf(view, known(view.tasks, 'ca-phong-ngua'))).toEqual(['cong-an']);
    expect(assigneesOf(view, known(view.tasks, 'thon-truyen-thong'))).toHaveLength(3);
  });

  test('of a unit are its own and those of its groups; of a group also those of its members', () => {
    expect(ids('cong-an')).toEqual(['ca-phong-ngua']);
    expect(ids('thon-1')).toEqual(['thon-truyen-thong', 'thon-thang-hanh-dong']);
    expect(ids('cac-thon')).toEqual(['thon-truyen-thong', 'thon-thang-hanh-dong']);
    expect(ids('bo-phan-cu')).toEqual([]);
    const own = smallPlan().tasks.map((task) =>
      task.id === 'ca-phong-ngua' ? { ...task, unit: 'thon-1' } : task,
    );
    expect(tasksOfUnit(smallView({ tasks: own }), 'cac-thon').map(({ id }) => id)).toEqual([
      'ca-phong-ngua',
      'thon-truyen-thong',
      'thon-thang-hanh-dong',
    ]);
  });

  test('of a unit that the plan does not have are still found', () => {
    const tasks = smallPlan().tasks.map((task) => ({ ...task, unit: 'bo-phan-cu' }));
    expect(tasksOfUnit(smallView({ tasks }), 'bo-phan-cu')).toHaveLength(5);
  });

  test('serve a clause, and with an item the content above it', () => {
    const task = known(view.tasks, 'thon-thang-hanh-dong');
    const served = [...view.clauses.keys()].filter((id) => servesClause(view, task, id));
    expect(served).toEqual(['II.1', 'II.1.b']);
  });
});

describe('who reports', () => {
  test('units that are asked, no groups, in the order of the plan', () => {
    expect(reportingUnits(smallView(), '2023-06-09').map(({ id }) => id)).toEqual([
      'cong-an',
      'thon-1',
      'thon-2',
      'thon-10',
      'hoi-phu-nu',
    ]);
  });

  test('only while the unit exists', () => {
    const view = withUnits({
      id: 'thon-11',
      name: 'Thôn 11',
      report: 'required',
      valid: { from: '2023-07-01' },
    });
    expect(reportingUnits(view, '2023-06-30').map(({ id }) => id)).not.toContain('thon-11');
    expect(reportingUnits(view, '2023-07-01').map(({ id }) => id)).toContain('thon-11');
  });
});
