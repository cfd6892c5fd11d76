/** Narrowing lists of tasks and entries. All filters that are given must fit. */
import type { IsoDate } from '../model/dates.js';
import type { PlanTask, State } from '../model/generated/files.js';
import type { EntryRow, TaskRow } from '../model/generated/outputs.js';
import { foldText } from '../model/text.js';
import { expandUnit, type PlanView, servesClause, tasksOfUnit } from './plan-view.js';
import { isSettled, stateToldBy } from './task-progress.js';

/** What tasks may be narrowed by. */
export interface TaskFilter {
  readonly unit?: string | undefined;
  readonly content?: string | undefined;
  readonly role?: PlanTask['role'] | undefined;
  readonly state?: State | undefined;
  readonly search?: string | undefined;
  /** Only tasks with a window or a deadline. */
  readonly dated?: boolean;
}

/**
 * Tasks that fit, in their order. For one unit, a task of its group shows that unit's own progress, and its
 * state is the one that counts.
 */
export function filterTasks(
  view: PlanView,
  rows: readonly TaskRow[],
  filter: TaskFilter,
): TaskRow[] {
  const words = foldText(filter.search ?? '');
  const ofUnit = filter.unit === undefined ? undefined : tasksOfUnit(view, filter.unit);
  return rows
    .filter((row) => {
      const task = view.tasks.get(row.id);
      return (
        task !== undefined &&
        (ofUnit === undefined || ofUnit.includes(task)) &&
        (filter.content === undefined || servesClause(view, task, filter.content)) &&
        (filter.role === undefined || task.role === filter.role) &&
        (!filter.dated || row.lastDay !== null) &&
        (words === '' ||
          foldText(`${task.id} ${task.source} ${task.title} ${task.note ?? ''}`).includes(words))
      );
    })
    .map((row) => narrowToUnit(view, row, filter.unit))
    .filter((row) => filter.state === undefined || row.state === filter.state);
}

/** A group's task as one member sees it. */
function narrowToUnit(view: PlanView, row: TaskRow, unit: string | undefined): TaskRow {
  if (unit === undefined) return row;
  const own = row.assignees.filter((assignee) => expandUnit(view, unit).includes(assignee.unit));
  const [only, ...others] = own;
  if (only === undefined || others.length > 0) return row;
  return {
    ...row,
    state: only.state,
    percent: only.percent,
    entries: only.entries,
    lastEntry: only.lastEntry,
    daysLate: isSettled(only.state) ? 0 : row.daysLate,
    assignees: own,
  };
}

/** What entries may be narrowed by. */
export interface EntryFilter {
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly content?: string | undefined;
  readonly state?: State | undefined;
  readonly search?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** Whether an entry fits. */
export function matchesEntry(view: PlanView, filter: EntryFilter): (entry: EntryRow) => boolean {
  const units = filter.unit === undefined ? undefined : new Set(expandUnit(view, filter.unit));
  const words = foldText(filter.search ?? '');
  return (entry) => {
    const task = view.tasks.get(entry.task);
    return (
      (units === undefined || units.has(entry.unit)) &&
      (filter.task === undefined || entry.task === filter.task) &&
      (filter.content === undefined ||
        (task !== undefined && servesClause(view, task, filter.content))) &&
      (filter.state === undefined || stateToldBy(entry) === filter.state) &&
      (filter.from === undefined || entry.date >= filter.from) &&
      (filter.to === undefined || entry.date <= filter.to) &&
      (words === '' || foldText(`${entry.id} ${entry.summary}`).includes(words))
    );
  };
}
