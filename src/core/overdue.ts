/** Who has not reported, who is late, and which tasks are past their last day. */
import { daysBetween } from '../model/dates.js';
import type { LateTask, ReportRow } from '../model/generated/outputs.js';
import type { Facts } from './facts.js';
import { expandUnit } from './plan-view.js';
import { registerOf } from './register.js';
import { unfinishedTasks } from './task-progress.js';

/** What to look at. */
export interface OverdueFilter {
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  /** Also what is due within so many days. */
  readonly within?: number | undefined;
  /** Every report, also those on time or not yet due. */
  readonly all?: boolean;
}

/** What is overdue, with the whole register that it was taken from. */
export interface Overdue {
  readonly reports: readonly ReportRow[];
  readonly tasks: readonly LateTask[];
  readonly register: readonly ReportRow[];
}

/** Finds what is overdue on the day of the facts. A period named leaves tasks out: it is about its reports. */
export function findOverdue(facts: Facts, filter: OverdueFilter): Overdue {
  const { view, asOf } = facts;
  const units = filter.unit === undefined ? undefined : expandUnit(view, filter.unit);
  const isWanted = (unit: string): boolean => units === undefined || units.includes(unit);
  const register = [...view.periods.values()]
    .filter(({ id }) => filter.period === undefined || id === filter.period)
    .flatMap((period) => registerOf(view, facts.records, period, asOf));
  const isShown = (row: ReportRow): boolean => {
    if (filter.all || row.state === 'missing' || row.state === 'late') return true;
    return row.state === 'pending' && daysBetween(asOf, row.lastDay) <= (filter.within ?? -1);
  };
  const tasks =
    filter.period === undefined
      ? unfinishedTasks(view, facts.groups, asOf, filter.within ?? -1)
      : [];
  return {
    reports: register.filter((row) => isWanted(row.unit) && isShown(row)),
    tasks: tasks.filter((task) => isWanted(task.unit)),
    register,
  };
}

/** Whether something is still owed: a required report that has not come, or a task past its last day. */
export function isOwed({ reports, tasks }: Pick<Overdue, 'reports' | 'tasks'>): boolean {
  return (
    reports.some((row) => row.state === 'missing' && row.expectation === 'required') ||
    tasks.some((task) => task.daysLate > 0)
  );
}
