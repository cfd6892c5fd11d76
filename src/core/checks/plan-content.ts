/** What a plan says: dates in order, and what it leaves open or prints wrong. */
import { type Diagnostic, type Pointer, problem } from '../../model/diagnostics.js';
import type { Due } from '../../model/generated/files.js';
import { clausesWithoutTask, errataOf, unreportedWindows } from '../gaps.js';
import { unitsAskedFor } from '../indicators.js';
import { isDayOff, lastDayOf } from '../schedule.js';
import type { Check } from './check.js';

/** The folder of a plan must carry its id, or commands would name one and mean the other. */
export const findPlanIdMismatch: Check = ({ view, plan: { file } }) => {
  const folder = file.split('/').at(-2) ?? '';
  return folder === view.plan.id
    ? []
    : [problem('plan-id-mismatch', file, ['id'], { id: view.plan.id, folder })];
};

/** Names of devices, under which Windows makes neither file nor folder. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Ids that become names of folders and files, and could not on an office's computer. */
export const findReservedNames: Check = ({ view: { plan }, plan: { file } }) => {
  const look = (pointer: Pointer, id: string): Diagnostic[] =>
    RESERVED.test(id) ? [problem('reserved-name', file, pointer, { id })] : [];
  return [
    ...look(['id'], plan.id),
    ...plan.units.flatMap(({ id }, i) => look(['units', i, 'id'], id)),
    ...(plan.periods ?? []).flatMap(({ id }, i) => look(['periods', i, 'id'], id)),
  ];
};

/** Ranges that end before they begin. */
export const findReversedDates: Check = ({ view: { plan }, plan: { file } }) => {
  const found: Diagnostic[] = [];
  const look = (pointer: Pointer, range: { from?: string; to?: string } | undefined): void => {
    if (range?.from !== undefined && range.to !== undefined && range.to < range.from) {
      found.push(
        problem('dates-reversed', file, [...pointer, 'to'], { from: range.from, to: range.to }),
      );
    }
  };
  plan.units.forEach((unit, i) => {
    look(['units', i, 'valid'], unit.valid);
  });
  plan.tasks.forEach((task, i) => {
    look(['tasks', i, 'window'], task.window);
  });
  plan.periods?.forEach((period, i) => {
    look(['periods', i, 'covers'], period.covers);
  });
  plan.calendar?.holidays?.forEach((holiday, i) => {
    look(['calendar', 'holidays', i], holiday);
  });
  return found;
};

/** Nobody consolidates. */
export const findMissingCoordinator: Check = ({ view: { plan }, plan: { file } }) =>
  plan.units.some((unit) => unit.roles?.includes('coordinator'))
    ? []
    : [{ ...problem('no-coordinator', file, ['units']), atKey: true }];

/** Groups that are tracked as one because nobody has listed their members. */
export const findEmptyGroups: Check = ({ view: { plan }, plan: { file } }) =>
  plan.units.flatMap((unit, i) =>
    unit.members?.length === 0
      ? [
          problem('group-without-members', file, ['units', i, 'id'], {
            unit: unit.id,
            name: unit.name,
          }),
        ]
      : [],
  );

/** Contents and funding sources that no task serves. */
export const findUnservedClauses: Check = ({ view, plan: { file } }) => {
  const pointers = new Map<string, Pointer>();
  view.plan.contents?.forEach((content, i) => {
    content.items.forEach((item, j) => {
      pointers.set(item.id, ['contents', i, 'items', j, 'id']);
    });
  });
  view.plan.funding?.forEach((source, i) => {
    pointers.set(source.id, ['funding', i, 'id']);
  });
  return clausesWithoutTask(view).map(({ id, title }) =>
    problem('content-without-task', file, pointers.get(id) ?? ['contents'], { id, title }),
  );
};

/** Indicators that no unit is asked for. */
export const findUnaskedIndicators: Check = ({ view, plan: { file } }) =>
  (view.plan.indicators ?? []).flatMap((indicator, i) =>
    unitsAskedFor(view, indicator).length > 0
      ? []
      : [problem('indicator-without-task', file, ['indicators', i, 'id'], { id: indicator.id })],
  );

/** Windows that end after the last report is due. */
export const findUnreportedWindows: Check = ({ view, plan: { file } }) =>
  unreportedWindows(view).map(({ task, from, to, period, lastDay }) =>
    problem('window-after-last-report', file, ['tasks', view.plan.tasks.indexOf(task), 'window'], {
      task: task.id,
      from,
      to,
      period: period.name,
      lastDay,
    }),
  );

/** Deadlines printed on a day on which nobody works. */
export const findDeadlinesOnDaysOff: Check = ({ view: { plan }, plan: { file } }) => {
  const look = (pointer: Pointer, due: Due | undefined): Diagnostic[] => {
    const date = due?.before ?? due?.by;
    if (due === undefined || date === undefined || !isDayOff(date, plan.calendar)) return [];
    const key = due.before === undefined ? 'by' : 'before';
    const lastDay = lastDayOf(due, plan.calendar);
    return [problem('deadline-on-day-off', file, [...pointer, key], { date, lastDay })];
  };
  return [
    ...(plan.tasks ?? []).flatMap((task, i) => look(['tasks', i, 'due'], task.due)),
    ...(plan.periods ?? []).flatMap((period, i) => look(['periods', i, 'due'], period.due)),
  ];
};

/** Values that are printed wrong and kept beside the effective one. */
export const findPrintedErrata: Check = ({ view, plan: { file } }) =>
  errataOf(view).map(({ pointer, printed, effective, erratum }) =>
    problem('printed-erratum', file, pointer, { printed, effective, erratum }),
  );

/** What is printed wrong or left open without a single value to stand beside. */
export const findAnomalies: Check = ({ view: { plan }, plan: { file } }) =>
  (plan.anomalies ?? []).map(({ clause, printed, erratum }, i) =>
    problem('plan-anomaly', file, ['anomalies', i, 'printed'], { clause, printed, erratum }),
  );
