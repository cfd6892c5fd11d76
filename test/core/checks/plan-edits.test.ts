/** Edits of a plan that reach back: where each is told, and what answers for them. */
import { describe, expect, test } from 'vitest';
import { findRetroactiveEdits } from '../../../src/core/checks/plan-edits.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { changesBetween, type Edit, edited, the } from '../difference/edits.js';
import { progress, submission } from '../make-records.js';
import { smallPlan } from '../small-plan.js';

const FILE = 'plans/mau/plan.yaml';
const records: readonly AnyRecord[] = [
  progress({
    id: 'a',
    figures: { 'su-kien': 2, luot: { nam: 3, nu: 4 }, 'duoc-ho-tro': { num: 1, den: 2 } },
  }),
  submission('received', '2023-06-08'),
];

function found(edit: Edit, before: Plan = smallPlan()) {
  const after = structuredClone(before);
  edit(after);
  const changes = changesBetween(before, after, records);
  return findRetroactiveEdits({ file: FILE, before, after, since: 'HEAD', changes });
}

/** Where an edit is told. */
const places = (edit: Edit): string[] => found(edit).map(({ pointer }) => pointer.join('.'));

test('a problem names the thing, its key, what it is about and what it is held against', () => {
  const role: Edit = ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { role: 'lead' });
  expect(found(role)).toEqual([
    {
      code: 'retroactive-edit',
      file: FILE,
      pointer: ['tasks', 0, 'role'],
      args: {
        since: 'HEAD',
        subject: 'task',
        id: 'ca-phong-ngua',
        name: 'Phòng ngừa tội phạm',
        field: 'role',
        nature: 'assignment',
        kind: 'changed',
      },
    },
  ]);
});

describe('it is told at', () => {
  const cases: readonly (readonly [name: string, edit: Edit, ...at: string[]])[] = [
    [
      'the key of a task',
      ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { unit: 'van-hoa' }),
      'tasks.0.unit',
    ],
    [
      'the new id',
      ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { id: 'ca-ngua' }),
      'tasks.0.id',
    ],
    ['the list, where a task is gone', ({ tasks }) => tasks.splice(0, 1), 'tasks'],
    [
      'a whole task that came late',
      ({ tasks }) =>
        tasks.push({ ...the(tasks, 'vh-ke-hoach'), id: 'moi', title: 'Việc hoàn toàn mới' }),
      'tasks.5',
    ],
    [
      'the deadline of a period',
      ({ periods }) => Object.assign(the(periods, '6-thang'), { due: { before: '2023-06-12' } }),
      'periods.0.due',
    ],
    [
      'the unit',
      ({ units }) => Object.assign(the(units, 'hoi-phu-nu'), { report: 'required' }),
      'units.6.report',
    ],
    [
      'a key that is gone: its thing',
      ({ units }) => {
        Object.assign(the(units, 'cac-thon'), { valid: { to: '2023-12-31' } });
      },
      'units.2.valid',
    ],
    [
      'the indicator of a target',
      ({ indicators }) =>
        Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { value: 90 }),
      'indicators.3',
    ],
    [
      'the indicator',
      ({ indicators }) => Object.assign(the(indicators, 'su-kien'), { type: 'snapshot' }),
      'indicators.0.type',
    ],
    [
      'the split of a part',
      ({ splits }) => the(splits, 'gioi-tinh').parts.splice(0, 1),
      'splits.0',
    ],
    [
      'the plan, for a year',
      (plan) => {
        plan.year = 2024;
      },
      '',
    ],
  ];
  test.for(cases)('%s', ([, edit, ...at]) => {
    expect(places(edit)).toEqual(at);
  });
});

describe('what answers for it', () => {
  const move: Edit = ({ periods }) =>
    Object.assign(the(periods, '6-thang'), { due: { before: '2023-06-15' } });
  const amend =
    (...revisions: NonNullable<Plan['revisions']>): Edit =>
    (plan) => {
      move(plan);
      plan.revisions = [...(plan.revisions ?? []), ...revisions];
    };
  const revision = { date: '2023-06-05', summary: 'Lùi hạn' };

  test('a new revision with its reason', () => {
    expect(found(move)).toHaveLength(1);
    expect(found(amend(revision))).toHaveLength(1);
    expect(found(amend({ ...revision, reason: 'Huyện lùi hạn' }))).toEqual([]);
    expect(found(amend(revision, { ...revision, reason: 'Huyện lùi hạn' }))).toEqual([]);
  });

  test('not one that the plan had already', () => {
    const before = edited((plan) => {
      plan.revisions = [{ ...revision, reason: 'Lần trước' }];
    });
    expect(found(move, before)).toHaveLength(1);
    expect(found(amend({ ...revision, reason: 'Lần này' }), before)).toEqual([]);
  });
});

test('an edit that does not reach back is none', () => {
  const title: Edit = ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { title: 'Khác' });
  expect(found(title)).toEqual([]);
});
