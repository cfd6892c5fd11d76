/** What each edit of a plan is called: kind, key, both values and what it is about. */
import { describe, expect, test } from 'vitest';
import { findChanges } from '../../../src/core/difference/diff-plans.js';
import { viewPlan } from '../../../src/core/plan-view.js';
import type { PlanChange } from '../../../src/model/generated/outputs.js';
import { smallPlan } from '../small-plan.js';
import { changesBetween, changesBy, type Edit, edited, the } from './edits.js';

type Told = Partial<PlanChange>;

const cases: readonly (readonly [name: string, edit: Edit, ...told: Told[]])[] = [
  [
    'another owner',
    ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { unit: 'van-hoa' }),
    {
      clause: 'IV.1.a',
      kind: 'changed',
      subject: 'task',
      id: 'ca-phong-ngua',
      name: 'Phòng ngừa tội phạm',
      field: 'unit',
      before: 'cong-an',
      after: 'van-hoa',
      nature: 'assignment',
      days: null,
    },
  ],
  [
    'another role',
    ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { role: 'lead' }),
    { field: 'role', before: 'direct', after: 'lead', nature: 'assignment' },
  ],
  [
    'partners, in any order',
    ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { partners: ['van-hoa', 'cong-an'] }),
    { field: 'partners', before: null, after: ['van-hoa', 'cong-an'], nature: 'assignment' },
  ],
  [
    'other contents served',
    ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { contents: ['II.2.a', 'II.1.b'] }),
    {
      field: 'contents',
      before: ['II.1.a', 'II.2.a'],
      after: ['II.2.a', 'II.1.b'],
      nature: 'assignment',
    },
  ],
  [
    'a deadline five days later',
    ({ periods }) => Object.assign(the(periods, '6-thang'), { due: { before: '2023-06-15' } }),
    {
      clause: 'V.1.b',
      subject: 'period',
      field: 'due',
      before: 'before 2023-06-10',
      after: 'before 2023-06-15',
      lastDayBefore: '2023-06-09',
      lastDayAfter: '2023-06-14',
      days: 5,
      nature: 'deadline',
    },
  ],
  [
    'the same deadline said inclusively',
    ({ periods }) => Object.assign(the(periods, '6-thang'), { due: { by: '2023-06-09' } }),
    { field: 'due', before: 'before 2023-06-10', after: 'by 2023-06-09', days: 0 },
  ],
  [
    'a deadline that rolls, on a day off',
    ({ periods }) =>
      Object.assign(the(periods, '6-thang'), { due: { before: '2023-06-12', roll: true } }),
    { field: 'due', lastDayAfter: '2023-06-12', days: 3 },
    { field: 'due.roll', before: null, after: true, nature: 'deadline' },
  ],
  [
    'a misprint noted beside a deadline',
    ({ periods }) =>
      Object.assign(the(periods, 'nam'), { due: { before: '2023-11-10', printed: '10/11/2022' } }),
    { field: 'due.printed', before: null, after: '10/11/2022', nature: 'wording' },
  ],
  [
    'a window that ends earlier',
    ({ tasks }) =>
      Object.assign(the(tasks, 'thon-thang-hanh-dong'), {
        window: { from: '2023-04-15', to: '2023-05-01' },
      }),
    {
      field: 'window',
      before: '2023-04-15/2023-05-15',
      after: '2023-04-15/2023-05-01',
      days: -14,
      nature: 'deadline',
    },
  ],
  [
    'a task that loses its deadline',
    ({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { due: undefined }),
    {
      field: 'due',
      before: 'before 2023-03-01',
      after: null,
      lastDayBefore: '2023-02-28',
      lastDayAfter: null,
      days: null,
    },
  ],
  [
    'another target',
    ({ indicators }) =>
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { value: 90 }),
    {
      clause: null,
      subject: 'target',
      id: 'duoc-ho-tro/3.2/2025',
      field: 'value',
      before: 80,
      after: 90,
      nature: 'target',
    },
  ],
  [
    'a target for another year is another target',
    ({ indicators }) =>
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { by: 2030 }),
    { kind: 'removed', subject: 'target', id: 'duoc-ho-tro/3.2/2025', nature: 'removed' },
    { kind: 'added', subject: 'target', id: 'duoc-ho-tro/3.2/2030', nature: 'added' },
  ],
  [
    'wording',
    ({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { title: 'Trình kế hoạch năm' }),
    { field: 'title', before: 'Trình kế hoạch', after: 'Trình kế hoạch năm', nature: 'wording' },
  ],
  [
    'members of a group',
    ({ units }) => Object.assign(the(units, 'cac-thon'), { members: ['thon-10', 'thon-1'] }),
    {
      subject: 'unit',
      field: 'members',
      before: ['thon-1', 'thon-2', 'thon-10'],
      after: ['thon-10', 'thon-1'],
      nature: 'assignment',
    },
  ],
  [
    'whether a report is expected',
    ({ units }) => Object.assign(the(units, 'hoi-phu-nu'), { report: 'required' }),
    { field: 'report', before: 'requested', after: 'required', nature: 'assignment' },
  ],
  [
    'a new task',
    ({ tasks }) => {
      tasks.push({
        ...the(tasks, 'vh-ke-hoach'),
        id: 'vh-tong-ket',
        title: 'Mở hội nghị tổng kết',
      });
    },
    {
      kind: 'added',
      subject: 'task',
      id: 'vh-tong-ket',
      field: null,
      before: null,
      after: 'Mở hội nghị tổng kết',
      nature: 'added',
    },
  ],
  [
    'a task that is gone',
    ({ tasks }) => {
      tasks.splice(3, 1);
    },
    { kind: 'removed', id: 'vh-ke-hoach', before: 'Trình kế hoạch', after: null },
  ],
  [
    'a task under a new id',
    ({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { id: 'vh-trinh-ke-hoach' }),
    {
      kind: 'renamed',
      id: 'vh-trinh-ke-hoach',
      field: 'id',
      before: 'vh-ke-hoach',
      after: 'vh-trinh-ke-hoach',
      nature: 'wording',
    },
  ],
  [
    'a task that moved to another clause',
    ({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { source: 'IV.3.b' }),
    { kind: 'renamed', clause: 'IV.3.b', field: 'source', before: 'IV.3.a', after: 'IV.3.b' },
  ],
  [
    'a unit under a new id, followed to all that names it',
    ({ units, tasks }) => {
      Object.assign(the(units, 'cong-an'), { id: 'cong-an-xa' });
      Object.assign(the(tasks, 'ca-phong-ngua'), { unit: 'cong-an-xa' });
    },
    { kind: 'renamed', subject: 'unit', id: 'cong-an-xa', before: 'cong-an' },
  ],
  [
    'an indicator under a new id, with its targets',
    ({ indicators, tasks }) => {
      Object.assign(the(indicators, 'duoc-ho-tro'), { id: 'ho-tro' });
      for (const task of tasks) {
        const named = task.indicators ?? [];
        task.indicators = named.map((id) => (id === 'duoc-ho-tro' ? 'ho-tro' : id));
      }
    },
    { kind: 'renamed', subject: 'indicator', id: 'ho-tro', before: 'duoc-ho-tro' },
  ],
  [
    'a part under a new id',
    ({ splits }) => Object.assign(the(splits, 'gioi-tinh').parts[0] ?? {}, { id: 'nam-gioi' }),
    {
      kind: 'renamed',
      subject: 'part',
      id: 'gioi-tinh/nam-gioi',
      before: 'gioi-tinh/nam',
      after: 'gioi-tinh/nam-gioi',
    },
  ],
  [
    'Thôn 2 that is gone and Thôn 3 that came are two',
    ({ units }) => {
      Object.assign(the(units, 'thon-2'), { id: 'thon-3', name: 'Thôn 3' });
      Object.assign(the(units, 'cac-thon'), { members: ['thon-1', 'thon-3', 'thon-10'] });
    },
    { kind: 'removed', id: 'thon-2' },
    { kind: 'added', id: 'thon-3' },
    { kind: 'changed', id: 'cac-thon', field: 'members' },
  ],
  [
    'a legal basis with another number',
    ({ documents }) => Object.assign(the(documents, 'nq-28'), { number: '96/NQ-CP' }),
    {
      kind: 'replaced',
      subject: 'document',
      field: 'number',
      before: '28/NQ-CP',
      after: '96/NQ-CP',
      nature: 'basis',
    },
  ],
  [
    'a legal basis in the place of another',
    ({ documents, indicators }) => {
      Object.assign(the(documents, 'nq-28'), {
        id: 'ct-45',
        number: '45/CT-TTg',
        title: 'Chỉ thị mới',
      });
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { document: 'ct-45' });
    },
    {
      kind: 'replaced',
      id: 'ct-45',
      field: 'id',
      before: '28/NQ-CP, Chiến lược',
      after: '45/CT-TTg, Chỉ thị mới',
      nature: 'basis',
    },
  ],
  [
    'a day off that moves a deadline',
    (plan) => {
      the(plan.periods, 'nam').due = { before: '2023-11-11', roll: true };
    },
    { field: 'due', days: 1 },
    { field: 'due.roll', after: true },
  ],
  [
    'another order of the tasks',
    ({ tasks }) => {
      tasks.reverse();
    },
    { kind: 'changed', subject: 'plan', field: 'order.task', nature: 'wording' },
  ],
  [
    'a holiday',
    (plan) => {
      plan.calendar = {
        ...plan.calendar,
        holidays: [{ from: '2023-09-01', to: '2023-09-04', name: 'Quốc khánh' }],
      };
    },
    { kind: 'added', subject: 'holiday', id: '2023-09-01', name: 'Quốc khánh' },
  ],
  [
    'the title of the plan',
    (plan) => {
      plan.title = 'Kế hoạch khác';
    },
    { subject: 'plan', id: 'mau', field: 'title' },
  ],
];

test.for(cases)('%s', ([, edit, ...told]) => {
  const changes = changesBy(edit);
  expect(changes).toHaveLength(told.length);
  expect(changes).toEqual(told.map((change) => expect.objectContaining(change)));
});

test('a day off that came moves a deadline whose words stay', () => {
  const rolling = edited(({ periods }) => {
    the(periods, 'nam').due = { before: '2023-11-11', roll: true };
  });
  const off = structuredClone(rolling);
  off.calendar = { holidays: [{ from: '2023-11-10', to: '2023-11-10', name: 'Nghỉ bù' }] };
  const moved = changesBetween(rolling, off).find(({ field }) => field === 'due');
  expect(moved).toMatchObject({
    before: 'before 2023-11-11',
    after: 'before 2023-11-11',
    lastDayBefore: '2023-11-10',
    lastDayAfter: '2023-11-13',
    days: 3,
    nature: 'deadline',
  });
});

describe('what is no change', () => {
  const same: readonly (readonly [string, Edit])[] = [
    ['the same plan', () => {}],
    ['the order of a set', ({ tasks }) => the(tasks, 'ca-phong-ngua').contents.reverse()],
    ['the order of members', ({ units }) => the(units, 'cac-thon').members?.reverse()],
    [
      'an empty list in place of none',
      ({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { partners: [] }),
    ],
    [
      'a switch that is off in place of none',
      ({ indicators }) => Object.assign(the(indicators, 'luot'), { sensitive: false }),
    ],
    [
      'the order of keys',
      (plan) => {
        plan.tasks = plan.tasks.map(
          (task) => Object.fromEntries(Object.entries(task).reverse()) as unknown as typeof task,
        );
      },
    ],
  ];
  test.for(same)('%s', ([, edit]) => {
    expect(changesBy(edit)).toEqual([]);
  });
});

test('changes stand in the order of the clauses', () => {
  const changes = changesBy((plan) => {
    for (const [at, source] of ['IV.10.b', 'IV.9.a', 'IV.10.a', 'II.1', 'IX.1'].entries()) {
      Object.assign(plan.tasks[at] ?? {}, { source });
    }
    plan.title = 'Kế hoạch khác';
  });
  expect(changes.map(({ clause }) => clause)).toEqual([
    'II.1',
    'IV.9.a',
    'IV.10.a',
    'IV.10.b',
    'IX.1',
    null,
  ]);
});

test('a plan that is new or gone is one change', () => {
  const view = viewPlan(smallPlan());
  expect(findChanges({ before: undefined, after: view })).toMatchObject([
    { kind: 'added', subject: 'plan', id: 'mau', after: 'Kế hoạch mẫu' },
  ]);
  expect(findChanges({ before: view, after: undefined })).toMatchObject([
    { kind: 'removed', subject: 'plan', id: 'mau', before: 'Kế hoạch mẫu' },
  ]);
  expect(findChanges({ before: undefined, after: undefined })).toEqual([]);
});
