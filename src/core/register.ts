/**
 * The register of unit reports. Lateness is computed from the events, never typed: the report counts as
 * received on the day of the first receipt after the last return; an extension moves the last day.
 */
import { daysBetween, type IsoDate } from '../model/dates.js';
import type { PlanPeriod, Submission } from '../model/generated/files.js';
import type { ReportRow, SubmissionEvent } from '../model/generated/outputs.js';
import { documentRef } from './obstacles.js';
import { type PlanView, reportingUnits } from './plan-view.js';
import { compareInTime, type Filed, type Records, uniqueById, voidedIds } from './records.js';
import { describeRule, lastDayOf } from './schedule.js';

/** Where every report of a period that is required or requested stands on a day, in the plan's order of units. */
export function registerOf(
  view: PlanView,
  records: Records,
  period: PlanPeriod,
  asOf: IsoDate,
): ReportRow[] {
  const voided = voidedIds(records);
  const events = [...uniqueById(records.submissions).values()].filter(
    ({ data }) => data.period === period.id && data.date <= asOf && !voided.has(data.id),
  );
  const planned = lastDayOf(period.due, view.plan.calendar);
  return reportingUnits(view, planned).map((unit) =>
    stateOf(
      view,
      period,
      unit.id,
      unit.report === 'required' ? 'required' : 'requested',
      events.filter(({ data }) => data.unit === unit.id),
      asOf,
    ),
  );
}

function stateOf(
  view: PlanView,
  period: PlanPeriod,
  unit: string,
  expectation: ReportRow['expectation'],
  unordered: readonly Filed<Submission>[],
  asOf: IsoDate,
): ReportRow {
  const events = [...unordered].sort((a, b) => compareInTime(a.data, b.data));
  let receivedOn: IsoDate | null = null;
  let returnedOn: IsoDate | null = null;
  let extendedTo: IsoDate | null = null;
  for (const { data } of events) {
    if (data.event === 'received') receivedOn ??= data.date;
    else if (data.event === 'extended') extendedTo = data.until ?? extendedTo;
    else {
      receivedOn = null;
      returnedOn = data.date;
    }
  }
  const lastDay = extendedTo ?? lastDayOf(period.due, view.plan.calendar);
  const daysLate = Math.max(0, daysBetween(lastDay, receivedOn ?? asOf));
  const state =
    receivedOn === null
      ? daysLate > 0
        ? 'missing'
        : 'pending'
      : daysLate > 0
        ? 'late'
        : 'on-time';
  return {
    period: period.id,
    unit,
    expectation,
    rule: extendedTo === null ? describeRule(period.due) : `by ${extendedTo}`,
    lastDay,
    state,
    receivedOn,
    returnedOn,
    extendedTo,
    daysLate,
    events: events.map(toEvent),
  };
}

function toEvent({ file, data }: Filed<Submission>): SubmissionEvent {
  return {
    id: data.id,
    event: data.event,
    date: data.date,
    kind: data.kind ?? null,
    doc: documentRef(data.doc),
    until: data.until ?? null,
    reason: data.reason ?? null,
    file,
  };
}

/** Whether a report has been received. */
export function isReceived(row: ReportRow): boolean {
  return row.receivedOn !== null;
}
