/**
 * Deadlines. "Trước ngày D" excludes D, so its last good day is the day before; "by D" includes it
 * (plain meaning; Civil Code 2015, art. 148.6: a day ends at 24:00). Whether a last day that falls on a
 * day off moves to the next working day (art. 148.5) is a setting of each deadline, off by default.
 */
import { addDays, type IsoDate, weekdayOf } from '../model/dates.js';
import type { Due, Plan, PlanPeriod } from '../model/generated/files.js';
import type { ReportOutput } from '../model/generated/outputs.js';

/** Whether nobody works on a day: a weekend that is not worked instead, or a holiday of the plan's calendar. */
export function isDayOff(date: IsoDate, calendar: Plan['calendar']): boolean {
  if (calendar?.workingDays?.includes(date)) return false;
  if (weekdayOf(date) > 5) return true;
  return calendar?.holidays?.some(({ from, to }) => from <= date && date <= to) ?? false;
}

/** The day itself if it is worked, else the next working day. */
export function nextWorkingDay(date: IsoDate, calendar: Plan['calendar']): IsoDate {
  let day = date;
  while (isDayOff(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The last good day of a deadline. */
export function lastDayOf(due: Due, calendar: Plan['calendar']): IsoDate {
  const plain = due.before !== undefined ? addDays(due.before, -1) : (due.by as IsoDate);
  return due.roll ? nextWorkingDay(plain, calendar) : plain;
}

/** A deadline in one stable line for machines: "before 2023-06-10". */
export function describeRule(due: Due): string {
  const rule = due.before !== undefined ? `before ${due.before}` : `by ${due.by}`;
  return due.roll ? `${rule} rolled` : rule;
}

/** A period with its deadline, as output carries it. */
export function periodWithDeadline(plan: Plan, period: PlanPeriod): ReportOutput['period'] {
  const { id, name, title, source, due } = period;
  return {
    id,
    name,
    title,
    source,
    rule: describeRule(due),
    lastDay: lastDayOf(due, plan.calendar),
  };
}
