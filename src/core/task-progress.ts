/** How far each task is, for each unit that must do it. */

import { daysBetween, type IsoDate } from '../model/dates.js';
import type { PlanTask, State } from '../model/generated/files.js';
import type { LateTask, TaskAssignee, TaskRow } from '../model/generated/outputs.js';
import { groupBy } from '../model/group-by.js';
import type { Entry } from './fold.js';
import { assigneesOf, type PlanView } from './plan-view.js';
import { describeRule, lastDayOf } from './schedule.js';

/** Entries in force by task and unit, each list in the order of time. */
export type EntriesByAssignment = ReadonlyMap<string, readonly Entry[]>;

/** Groups entries in force by task and unit. */
export function groupByAssignment(inForce: readonly Entry[]): EntriesByAssignment {
  return groupBy(inForce, ({ data }) => keyOf(data.task, data.unit));
}

/** Entries in force of one unit for one task, in the order of time. */
export function entriesOf(
  groups: EntriesByAssignment,
  task: string,
  unit: string,
): readonly Entry[] {
  return groups.get(keyOf(task, unit)) ?? [];
}

function keyOf(task: string, unit: string): string {
  return `${task}\n${unit}`;
}

/** The state that an entry itself tells: as it says, or from its percentage; undefined when it tells neither. */
export function stateToldBy(entry: {
  readonly state?: State | null;
  readonly percent?: number | null;
}): State | undefined {
  if (entry.state) return entry.state;
  if (entry.percent === undefined || entry.percent === null) return undefined;
  return entry.percent === 100 ? 'done' : 'in-progress';
}

function progressOf(unit: string, entries: readonly Entry[]): TaskAssignee {
  const last = entries.at(-1);
  const told = entries.findLast((entry) => stateToldBy(entry.data) !== undefined);
  const measured = entries.findLast((entry) => entry.data.percent !== undefined);
  const state = told && stateToldBy(told.data);
  return {
    unit,
    state: state ?? (last === undefined ? 'not-started' : 'in-progress'),
    percent: measured?.data.percent ?? null,
    entries: entries.length,
    lastEntry: last?.data.date ?? null,
  };
}

/** State of a task from those of its units: what they all say, done where all have ended, else in progress. */
export function combineStates(states: readonly State[]): State {
  const [first] = states;
  if (first !== undefined && states.every((state) => state === first)) return first;
  // Where every unit has come to an end and some have done it, the task is done.
  return states.length > 0 && states.every(isSettled) ? 'done' : 'in-progress';
}

/** The day after which an unfinished task is late, and the rule it follows; undefined for tasks without one. */
export function taskDeadline(
  view: PlanView,
  task: PlanTask,
): { lastDay: IsoDate; rule: string } | undefined {
  if (task.due !== undefined) {
    return { lastDay: lastDayOf(task.due, view.plan.calendar), rule: describeRule(task.due) };
  }
  return task.window && { lastDay: task.window.to, rule: `by ${task.window.to}` };
}

/** A task with the progress of each of its units. */
export function taskRow(
  view: PlanView,
  groups: EntriesByAssignment,
  task: PlanTask,
  asOf: IsoDate,
): TaskRow {
  const assignees = assigneesOf(view, task).map((unit) =>
    progressOf(unit, entriesOf(groups, task.id, unit)),
  );
  const percents = assignees.map(({ percent }) => percent).filter((value) => value !== null);
  const dates = assignees.map(({ lastEntry }) => lastEntry).filter((date) => date !== null);
  const state = combineStates(assignees.map((assignee) => assignee.state));
  const lastDay = taskDeadline(view, task)?.lastDay ?? null;
  // One unit whose percentage nobody knows makes the whole unknown: a mean of the others would invent it.
  const percent =
    percents.length > 0 && percents.length === assignees.length
      ? Math.floor(percents.reduce((sum, value) => sum + value, 0) / percents.length)
      : null;
  return {
    id: task.id,
    source: task.source,
    title: task.title,
    unit: task.unit,
    role: task.role,
    kind: task.kind,
    contents: [...task.contents],
    state,
    percent,
    entries: assignees.reduce((sum, assignee) => sum + assignee.entries, 0),
    lastEntry: dates.reduce<IsoDate | null>((a, b) => (a === null || a < b ? b : a), null),
    lastDay,
    daysLate: lastDay === null || isSettled(state) ? 0 : Math.max(0, daysBetween(lastDay, asOf)),
    assignees,
  };
}

/** Whether a task in this state waits for nothing more. */
export function isSettled(state: State): boolean {
  return state === 'done' || state === 'stopped';
}

/** Every unit that has not finished a task by its last day, or will have to within some days. */
export function unfinishedTasks(
  view: PlanView,
  groups: EntriesByAssignment,
  asOf: IsoDate,
  withinDays = -1,
): LateTask[] {
  return [...view.tasks.values()].flatMap((task) => {
    const deadline = taskDeadline(view, task);
    if (deadline === undefined || daysBetween(asOf, deadline.lastDay) > withinDays) return [];
    return assigneesOf(view, task)
      .map((unit) => progressOf(unit, entriesOf(groups, task.id, unit)))
      .filter((assignee) => !isSettled(assignee.state))
      .map((assignee) => ({
        id: task.id,
        title: task.title,
        unit: assignee.unit,
        rule: deadline.rule,
        lastDay: deadline.lastDay,
        daysLate: Math.max(0, daysBetween(deadline.lastDay, asOf)),
        state: assignee.state,
      }));
  });
}
