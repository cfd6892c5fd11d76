/** Last days for the reports of the units: one for all who share it, one for each unit with an extension. */
import type { IsoDate } from '../../model/dates.js';
import type { PlanPeriod } from '../../model/generated/files.js';
import type { ReportRow } from '../../model/generated/outputs.js';
import type { Facts } from '../facts.js';
import { expandUnit, type PlanView, unitName } from '../plan-view.js';
import { type Records, uniqueById } from '../records.js';
import { isReceived, registerOf } from '../register.js';
import { describeRule, lastDayOf } from '../schedule.js';
import type { CalendarFilter, PlainEvent } from './event.js';

/** The last days for reports that fit. */
export function reportEvents(facts: Facts, filter: CalendarFilter): PlainEvent[] {
  const { view, records, asOf } = facts;
  const units = filter.unit === undefined ? undefined : expandUnit(view, filter.unit);
  return [...view.periods.values()]
    .filter(({ id }) => filter.period === undefined || id === filter.period)
    .flatMap((period) => {
      const rows = registerOf(view, records, period, asOf).filter(
        ({ unit }) => units === undefined || units.includes(unit),
      );
      const own = (row: ReportRow): PlainEvent => ({
        ...ofUnit(view, period, row),
        sequence: timesMoved(records, period, row.unit, asOf),
      });
      const [only] = rows;
      // Of one unit there is one last day, also when it was moved.
      if (only !== undefined && only.unit === filter.unit) return [own(only)];
      if (only === undefined) return [];
      return [
        ofAll(view, period, rows, filter.unit),
        ...rows.filter(({ extendedTo }) => extendedTo !== null).map(own),
      ];
    });
}

/** The last day that the plan gives, with how many reports have come. */
function ofAll(
  view: PlanView,
  period: PlanPeriod,
  rows: readonly ReportRow[],
  unit: string | undefined,
): PlainEvent {
  const lastDay = lastDayOf(period.due, view.plan.calendar);
  const required = rows.filter(({ expectation }) => expectation === 'required');
  const requested = rows.filter(({ expectation }) => expectation === 'requested');
  return {
    ...common(view, period, unit),
    from: lastDay,
    to: lastDay,
    rule: describeRule(period.due),
    expectation: null,
    received: required.filter(isReceived).length,
    expected: required.length,
    requestedReceived: requested.filter(isReceived).length,
    requested: requested.length,
    settled: rows.every(isReceived),
  };
}

function ofUnit(view: PlanView, period: PlanPeriod, row: ReportRow): PlainEvent {
  return {
    ...common(view, period, row.unit),
    from: row.lastDay,
    to: row.lastDay,
    rule: row.rule,
    expectation: row.expectation,
    received: null,
    expected: null,
    requestedReceived: null,
    requested: null,
    settled: isReceived(row),
  };
}

function common(view: PlanView, period: PlanPeriod, unit: string | undefined) {
  return {
    uid: `${view.plan.id}.report.${period.id}${unit === undefined ? '' : `.${unit}`}@tiendo`,
    sequence: 0,
    kind: 'report',
    period: period.id,
    task: null,
    source: period.source,
    title: period.name,
    unit: unit ?? null,
    unitName: unit === undefined ? null : unitName(view, unit),
    state: null,
  } as const;
}

/** Extensions granted and withdrawn up to a day: a number that only grows, as calendars need it. */
function timesMoved(records: Records, period: PlanPeriod, unit: string, asOf: IsoDate): number {
  const extensions = [...uniqueById(records.submissions).values()].filter(
    ({ data }) =>
      data.event === 'extended' &&
      data.period === period.id &&
      data.unit === unit &&
      data.date <= asOf,
  );
  const ids = new Set(extensions.map(({ data }) => data.id));
  const withdrawn = [...uniqueById(records.voids).values()].filter(({ data }) =>
    ids.has(data.voids),
  );
  return extensions.length + withdrawn.length;
}
