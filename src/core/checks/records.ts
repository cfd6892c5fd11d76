/** Single records: each must lie where it belongs and agree with the plan. */
import { daysBetween, isWithin } from '../../model/dates.js';
import { type Diagnostic, problem } from '../../model/diagnostics.js';
import type { PlanUnit, Progress } from '../../model/generated/files.js';
import { parseRecordId } from '../../model/ids.js';
import { nearest } from '../../model/text.js';
import { findMisfit } from '../figure-values.js';
import { assigneesOf, expandUnit, hasMembers, type PlanView } from '../plan-view.js';
import { properPath } from '../record-path.js';
import { allRecords, type Filed } from '../records.js';
import { lastDayOf } from '../schedule.js';
import type { Check, CheckInput } from './check.js';

/** An entry recorded this many days after the day it tells of, or more, is marked as back-dated. */
export const BACK_DATED_DAYS = 14;

/** File names and folders that do not agree with what the file holds. */
export const findMisnamedFiles: Check = ({ plan, records }) => {
  const base = plan.file.slice(0, plan.file.lastIndexOf('/') + 1);
  return allRecords(records).flatMap(({ file, data }) => {
    const parsed = parseRecordId(data.id);
    if (parsed?.date !== data.date) {
      return [problem('file-name-mismatch', file, ['id'], { id: data.id, expected: data.date })];
    }
    if ('unit' in data && parsed.unit !== data.unit) {
      return [problem('file-name-mismatch', file, ['id'], { id: data.id, expected: data.unit })];
    }
    const proper = base + properPath(data, file.slice(base.length));
    return proper === file
      ? []
      : [problem('file-name-mismatch', file, ['id'], { id: data.id, expected: proper })];
  });
};

/** Records that claim an id that another file has. */
export const findDuplicateRecords: Check = ({ records }) => {
  const first = new Map<string, string>();
  const sorted = [...allRecords(records)].sort((a, b) => (a.file < b.file ? -1 : 1));
  return sorted.flatMap(({ file, data }) => {
    const other = first.get(data.id);
    if (other !== undefined) return [problem('duplicate-id', file, ['id'], { id: data.id, other })];
    first.set(data.id, file);
    return [];
  });
};

function checkUnit(view: PlanView, file: string, id: string): Diagnostic | undefined {
  const unit = view.units.get(id);
  if (unit === undefined) {
    const suggestion = nearest(id, view.units.keys()) ?? '';
    const name = view.units.get(suggestion)?.name ?? '';
    return problem('unknown-unit', file, ['unit'], { id, suggestion, name });
  }
  if (!hasMembers(unit)) return undefined;
  const members = expandUnit(view, id).join(', ');
  return problem('group-as-unit', file, ['unit'], { unit: id, members });
}

function checkTask(view: PlanView, file: string, id: string): Diagnostic | undefined {
  if (view.tasks.has(id)) return undefined;
  return problem('unknown-task', file, ['task'], {
    id,
    suggestion: nearest(id, view.tasks.keys()) ?? '',
  });
}

/** Records of units that the plan does not have, or of groups whose members act one by one. */
export const findUnknownUnits: Check = ({ view, records }) =>
  [...records.progress, ...records.submissions, ...records.obstacles].flatMap(
    ({ file, data }) => checkUnit(view, file, data.unit) ?? [],
  );

/** Records of tasks that the plan does not have. */
export const findUnknownTasks: Check = ({ view, records }) =>
  [...records.progress, ...records.obstacles].flatMap(({ file, data }) =>
    data.task === undefined ? [] : (checkTask(view, file, data.task) ?? []),
  );

/** Register events of periods that the plan does not have. */
export const findUnknownPeriods: Check = ({ view, records }) =>
  records.submissions.flatMap(({ file, data }) => {
    if (view.periods.has(data.period)) return [];
    const suggestion = nearest(data.period, view.periods.keys()) ?? '';
    return [problem('unknown-period', file, ['period'], { id: data.period, suggestion })];
  });

/** Entries of a unit for a task that is not its own. */
export const findForeignTasks: Check = ({ view, records }) =>
  records.progress.flatMap(({ file, data }) => {
    const task = view.tasks.get(data.task);
    const unit = view.units.get(data.unit);
    if (task === undefined || unit === undefined || hasMembers(unit)) return [];
    const assignees = assigneesOf(view, task);
    if (assignees.includes(data.unit)) return [];
    const args = { task: data.task, unit: data.unit, choices: assignees.join(', ') };
    return [problem('task-not-of-unit', file, ['unit'], args)];
  });

/** Figures that the task does not list, or that do not fit their indicator. */
export const findFigureMistakes: Check = ({ view, records }) =>
  records.progress.flatMap(({ file, data }) => {
    const task = view.tasks.get(data.task);
    if (data.figures === undefined || task === undefined) return [];
    return Object.entries(data.figures).flatMap(([id, figure]) => {
      const indicator = view.indicators.get(id);
      if (indicator === undefined || !task.indicators?.includes(id)) {
        const known = task.indicators ?? [];
        const suggestion = nearest(id, known) ?? '';
        const args = { id, task: task.id, known: known.join(', '), suggestion };
        return [{ ...problem('indicator-not-of-task', file, ['figures', id], args), atKey: true }];
      }
      const misfit = findMisfit(view, indicator, figure);
      if (misfit === undefined) return [];
      const pointer = ['figures', id, ...(misfit.part === undefined ? [] : [misfit.part])];
      const found = problem(misfit.code, file, pointer, misfit.args);
      return [misfit.code === 'figure-unknown-part' ? { ...found, atKey: true } : found];
    });
  });

/** The day it was where a moment was written down; in UTC that may have been any zone's, so the latest. */
function latestDayOf(instant: string): string {
  if (!instant.endsWith('Z')) return instant.slice(0, 10);
  return new Date(Date.parse(instant) + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** Records written before what they tell of had happened. */
export const findRecordedBeforeDate: Check = ({ records }) =>
  allRecords(records).flatMap(({ file, data }) =>
    latestDayOf(data.recorded.at) < data.date
      ? [problem('recorded-before-date', file, ['date'], { date: data.date, at: data.recorded.at })]
      : [],
  );

/** Units that did not exist on the day of a record. */
export const findUnitsNotValid: Check = ({ view, records }) =>
  [...records.progress, ...records.submissions, ...records.obstacles].flatMap(({ file, data }) => {
    const unit: PlanUnit | undefined = view.units.get(data.unit);
    if (unit === undefined || isWithin(data.date, unit.valid)) return [];
    return [problem('unit-not-valid', file, ['unit'], { unit: data.unit, date: data.date })];
  });

/** Entries dated in another year than the plan's. */
export const findOtherYears: Check = ({ view: { plan }, records }) =>
  records.progress.flatMap(({ file, data }) =>
    data.date.startsWith(`${plan.year}-`)
      ? []
      : [
          problem('outside-plan-year', file, ['date'], {
            date: data.date,
            year: String(plan.year),
          }),
        ],
  );

function recordedOn(entry: Progress): string {
  return entry.recorded.at.slice(0, 10);
}

/** Entries recorded long after the day they tell of. */
export const findBackDated: Check = ({ records, backDatedDays = BACK_DATED_DAYS }) =>
  records.progress.flatMap(({ file, data }) => {
    const days = daysBetween(data.date, recordedOn(data));
    if (days <= backDatedDays || data.corrects !== undefined) return [];
    return [
      problem('back-dated', file, ['date'], {
        date: data.date,
        recorded: recordedOn(data),
        days: String(days),
      }),
    ];
  });

/** Entries of a period that were recorded after its report was due. */
export const findRecordedAfterDeadline: Check = ({ view, records }) =>
  records.progress.flatMap((record) => afterDeadline(view, record));

function afterDeadline(view: PlanView, { file, data }: Filed<Progress>): Diagnostic[] {
  const period = [...view.periods.values()].find(
    ({ covers }) => covers.from <= data.date && data.date <= covers.to,
  );
  if (period === undefined) return [];
  const lastDay = lastDayOf(period.due, view.plan.calendar);
  if (recordedOn(data) <= lastDay) return [];
  const args = { recorded: recordedOn(data), lastDay, period: period.name };
  return [problem('after-deadline', file, ['recorded', 'at'], args)];
}

/** Input of the checks with only the records of some files. */
export function withoutFiles(input: CheckInput, files: ReadonlySet<string>): CheckInput {
  const keep = <T>(records: readonly Filed<T>[]): Filed<T>[] =>
    records.filter(({ file }) => !files.has(file));
  const { progress, voids, submissions, obstacles, settlements } = input.records;
  return {
    ...input,
    records: {
      progress: keep(progress),
      voids: keep(voids),
      submissions: keep(submissions),
      obstacles: keep(obstacles),
      settlements: keep(settlements),
    },
  };
}
