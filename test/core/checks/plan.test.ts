import { describe, expect, test } from 'vitest';
import type { Plan, PlanIndicator, PlanTask } from '../../../src/model/generated/files.js';
import { recordsOf } from '../make-records.js';
import { loadRealPlan } from '../real-plan.js';
import { smallPlan } from '../small-plan.js';
import { diagnose, planProblems } from './problems-of.js';

const plan = smallPlan();

/** The small plan's tasks with the first one changed. */
function firstTask(changes: Partial<PlanTask>): Pick<Plan, 'tasks'> {
  return { tasks: plan.tasks.map((task, i) => (i === 0 ? { ...task, ...changes } : task)) };
}

/** The small plan's indicators with the second one, which is split, changed. */
function splitIndicator(changes: Partial<PlanIndicator>): Pick<Plan, 'indicators'> {
  const indicators = plan.indicators ?? [];
  return { indicators: indicators.map((it, i) => (i === 1 ? { ...it, ...changes } : it)) };
}

/** The small plan's indicators with the numbers of the fourth one, a ratio, told anew. */
function ratioIndicator(ratio: PlanIndicator['ratio']): Pick<Plan, 'indicators'> {
  const indicators = plan.indicators ?? [];
  return { indicators: indicators.map((it, i) => (i === 3 && ratio ? { ...it, ratio } : it)) };
}

test('the small plan is clean', () => {
  expect(planProblems({})).toEqual([]);
});

describe('references', () => {
  test.each<[string, Partial<Plan>]>([
    ['unknown-unit tasks.0.unit', firstTask({ unit: 'cong-an-xa' })],
    ['unknown-unit tasks.0.partners.1', firstTask({ partners: ['thon-1', 'thon-9'] })],
    ['unknown-content tasks.0.contents.1', firstTask({ contents: ['II.1.a', 'II.9.z'] })],
    ['unknown-document tasks.0.documents.0', firstTask({ documents: ['nq-82'] })],
    ['unknown-split indicators.1.splits.0', splitIndicator({ splits: ['gioi'] })],
    [
      'unknown-indicator indicators.3.ratio.numOf',
      ratioIndicator({ num: 'Được hỗ trợ', den: 'Được phát hiện', numOf: 'luot-nguoi' }),
    ],
    [
      'unknown-indicator indicators.3.ratio.denOf',
      ratioIndicator({ num: 'Được hỗ trợ', den: 'Được phát hiện', denOf: 'luot-nguoi' }),
    ],
    [
      'unknown-unit duties.0.through',
      { duties: [{ id: 'V.1', who: [], what: 'x', through: 'ai' }] },
    ],
    ['unknown-unit duties.0.who.0', { duties: [{ id: 'V.1', who: ['ai'], what: 'x' }] }],
    [
      'unknown-indicator tasks.0.indicators.6',
      firstTask({ indicators: [...(plan.tasks[0]?.indicators ?? []), 'luot-nguoi'] }),
    ],
  ])('%s', (problem, changes) => {
    expect(planProblems(changes)).toEqual([problem]);
  });

  test('the nearest name is suggested', () => {
    const [found] = diagnose(smallPlan(firstTask({ unit: 'cong-an-xa' })), recordsOf([]));
    expect(found?.args).toMatchObject({
      id: 'cong-an-xa',
      suggestion: 'cong-an',
      name: 'Công an xã',
    });
  });

  test('a list that defines an id twice: the second is at fault', () => {
    expect(
      planProblems({ units: [...plan.units, { id: 'thon-1', name: 'X', report: 'required' }] }),
    ).toEqual(['duplicate-id units.7.id']);
    const [first] = plan.contents ?? [];
    const items = [...(first?.items ?? []), { id: 'II.1.a', title: 'Lại' }];
    const contents = (plan.contents ?? []).map((it, i) => (i === 0 ? { ...it, items } : it));
    expect(planProblems({ contents })).toEqual(['duplicate-id contents.0.items.2.id']);
  });

  test('a group that is its own member, through another group', () => {
    const units: Plan['units'] = [
      ...plan.units,
      { id: 'cum', name: 'Cụm', report: 'required', members: ['nhom'] },
      { id: 'nhom', name: 'Nhóm', report: 'required', members: ['cum'] },
    ];
    expect(planProblems({ units })).toEqual([
      'group-cycle units.7.members',
      'group-cycle units.8.members',
    ]);
  });

  test('the name of the whole is reserved; a part of two splits is ambiguous', () => {
    const splits = [
      ...(plan.splits ?? []),
      {
        id: 'tuoi',
        name: 'Tuổi',
        parts: [
          { id: 'nu', name: 'Nữ' },
          { id: 'total', name: 'Tất cả' },
        ],
      },
    ];
    expect(planProblems({ splits })).toEqual(['reserved-part splits.3.parts.1.id']);
    const both = { ...splitIndicator({ splits: ['gioi-tinh', 'tuoi'] }), splits };
    expect(planProblems(both)).toContain('ambiguous-part indicators.1.splits.1');
  });
});

describe('what a plan says', () => {
  test('a range that ends before it begins', () => {
    const window = { from: '2023-05-15', to: '2023-04-15' };
    expect(planProblems(firstTask({ kind: 'window', window }))).toEqual([
      'dates-reversed tasks.0.window.to',
    ]);
    const holidays = [{ from: '2023-09-04', to: '2023-09-01', name: 'Quốc khánh' }];
    expect(planProblems({ calendar: { ...plan.calendar, holidays } })).toEqual([
      'dates-reversed calendar.holidays.0.to',
    ]);
  });

  test('a folder that is named otherwise than the plan', () => {
    expect(planProblems({ id: 'bdg-2023' })).toEqual(['plan-id-mismatch id']);
  });

  test('nobody consolidates', () => {
    const units = plan.units.map(({ roles: _, ...unit }) => unit);
    expect(planProblems({ units })).toEqual(['no-coordinator units']);
  });

  test('a group of which nobody has listed the members', () => {
    const units = plan.units.map((unit) =>
      unit.id === 'cac-thon' ? { ...unit, members: [] } : unit,
    );
    expect(planProblems({ units })).toEqual(['group-without-members units.2.id']);
  });

  test('contents, sources and indicators that nobody is asked for', () => {
    const tasks = plan.tasks.filter(
      ({ id }) => id !== 'thon-thang-hanh-dong' && id !== 'hoi-kinh-phi',
    );
    expect(planProblems({ tasks })).toEqual([
      'content-without-task contents.0.items.1.id',
      'content-without-task funding.0.id',
    ]);
    const indicators: PlanIndicator[] = [
      ...(plan.indicators ?? []),
      { id: 'them', name: 'Thêm', measure: 'cái', type: 'flow' },
    ];
    expect(planProblems({ indicators })).toEqual(['indicator-without-task indicators.6.id']);
  });

  test('a window that goes on after the data of the last report end', () => {
    const late = { from: '2023-11-01', to: '2023-11-10' };
    expect(planProblems(firstTask({ kind: 'window', window: late }))).toEqual([
      'window-after-last-report tasks.0.window',
    ]);
    const inTime = { from: '2023-11-01', to: '2023-11-09' };
    expect(planProblems(firstTask({ kind: 'window', window: inTime }))).toEqual([]);
  });

  test('what counts is the day on which the data end, not the day on which the report is due', () => {
    const covers = { from: '2023-01-01', to: '2023-10-31' };
    const periods = (plan.periods ?? []).map((it) => (it.id === 'nam' ? { ...it, covers } : it));
    const window = { from: '2023-10-15', to: '2023-11-05' };
    expect(planProblems({ ...firstTask({ kind: 'window', window }), periods })).toEqual([
      'window-after-last-report tasks.0.window',
    ]);
  });

  test('a deadline that names a day off, whether it counts that day or not', () => {
    const calendar = {};
    const periods = (plan.periods ?? []).map((period) => ({
      ...period,
      due: { by: '2023-06-10' },
    }));
    expect(planProblems({ calendar, periods })).toEqual([
      'deadline-on-day-off periods.0.due.by',
      'deadline-on-day-off periods.1.due.by',
    ]);
    expect(planProblems(firstTask({ due: { before: '2023-06-12' } }))).toEqual([]);
  });

  test('printed values and anomalies are shown, not repaired', () => {
    const due = { before: '2023-05-12', printed: '12/5/2022', erratum: 'Năm in sai.' };
    expect(planProblems(firstTask({ due }))).toEqual(['printed-erratum tasks.0.due.printed']);
    const anomalies = [
      { id: 'x', clause: 'V.2', printed: 'theo yêu cầu', erratum: 'Không có ngày.' },
    ];
    expect(planProblems({ anomalies })).toEqual(['plan-anomaly anomalies.0.printed']);
  });
});

test('the plan of 2023 has no errors and no warnings, and what it leaves open is told', async () => {
  const { view } = await loadRealPlan();
  const found = diagnose({ ...view.plan, id: 'mau' }, recordsOf([]));
  const count = (code: string): number => found.filter((problem) => problem.code === code).length;
  expect(
    Object.fromEntries([...new Set(found.map(({ code }) => code))].map((c) => [c, count(c)])),
  ).toEqual({
    'group-without-members': 1,
    'content-without-task': 2,
    'window-after-last-report': 2,
    'deadline-on-day-off': 1,
    'printed-erratum': 3,
    'plan-anomaly': view.plan.anomalies?.length,
  });
});
