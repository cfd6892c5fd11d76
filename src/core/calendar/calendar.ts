/**
 * The days of a plan as a calendar shows them: last days for reports, windows and last days of tasks. What an
 * event is called by (its uid) is made of ids alone, so that an event imported again replaces itself.
 */

import type { IsoDate } from '../../model/dates.js';
import { found } from '../../model/found.js';
import type { CalendarOutput, TaskRow } from '../../model/generated/outputs.js';
import { type Facts, taskRows } from '../facts.js';
import { filterTasks } from '../filter.js';
import { type PlanView, unitName } from '../plan-view.js';
import { revisionsUntil } from '../revisions.js';
import { isSettled, taskDeadline } from '../task-progress.js';
import { alarmsOf } from './alarms.js';
import type { CalendarFilter, PlainEvent } from './event.js';
import { reportEvents } from './report-events.js';

/** Builds the calendar, events in the order of their days. */
export function buildCalendar(facts: Facts, filter: CalendarFilter): CalendarOutput {
  const { view, asOf } = facts;
  const { unit, period, from, to, alarms } = filter;
  // An amendment of the plan may move any of its days.
  const revisions = revisionsUntil(view.plan, asOf).length;
  const tasks = period === undefined ? filterTasks(view, taskRows(facts), { unit }) : [];
  const events = [
    ...reportEvents(facts, filter),
    ...tasks.flatMap((row) => taskEvents(view, row, unit)),
  ];
  return {
    schema: 'tiendo/calendar@1',
    asOf,
    plan: view.plan.id,
    title: view.plan.title,
    short: view.plan.short ?? view.plan.title,
    sample: view.plan.sample ?? null,
    unit: unit ?? null,
    unitName: unit === undefined ? null : unitName(view, unit),
    period: period ?? null,
    from: from ?? null,
    to: to ?? null,
    events: events
      .map((event) => ({ ...event, sequence: event.sequence + revisions }))
      .filter(
        (event) =>
          (from === undefined || from <= event.to) && (to === undefined || event.from <= to),
      )
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.uid, b.uid))
      .map((event) => ({ ...event, alarms: event.settled ? [] : alarmsOf(event, alarms, asOf) })),
  };
}

/** The window of a task, and its last day where the plan gives one beside it. */
function taskEvents(view: PlanView, row: TaskRow, asked: string | undefined): PlainEvent[] {
  const task = found(view.tasks.get(row.id), row.id);
  // As one member sees it the task may stand elsewhere than as the group does: it is another event.
  const whose = asked === undefined || asked === row.unit ? '' : `.${asked}`;
  const event = (kind: 'window' | 'due', from: IsoDate, to: IsoDate, rule: string): PlainEvent => ({
    uid: `${view.plan.id}.${kind}.${row.id}${whose}@tiendo`,
    sequence: 0,
    kind,
    from,
    to,
    period: null,
    task: row.id,
    source: row.source,
    title: row.title,
    unit: row.unit,
    unitName: unitName(view, row.unit),
    rule,
    expectation: null,
    state: row.state,
    received: null,
    expected: null,
    requestedReceived: null,
    requested: null,
    settled: isSettled(row.state),
  });
  const { window } = task;
  const deadline = task.due && taskDeadline(view, task);
  return [
    ...(window ? [event('window', window.from, window.to, `by ${window.to}`)] : []),
    ...(deadline ? [event('due', deadline.lastDay, deadline.lastDay, deadline.rule)] : []),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
