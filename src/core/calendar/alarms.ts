/** Reminders before the days of an event. */
import { addDays, type IsoDate } from '../../model/dates.js';
import type { CalendarAlarm, CalendarEvent } from '../../model/generated/outputs.js';

/** Days before which a calendar reminds, unless asked otherwise: a week, half a week, the day before. */
export const defaultAlarmDays: readonly number[] = [7, 3, 1];

/**
 * The reminders of an event, in the order of their days. A window reminds before it begins and before it
 * ends. One whose day is past is left out: calendars show it at once when the file is read.
 */
export function alarmsOf(
  event: Pick<CalendarEvent, 'kind' | 'from' | 'to'>,
  daysBefore: readonly number[],
  asOf: IsoDate,
): CalendarAlarm[] {
  const days = [...new Set(daysBefore)];
  const before = (date: IsoDate, of: CalendarAlarm['of']): CalendarAlarm[] =>
    days.map((count) => ({ day: addDays(date, -count), before: count, of }));
  return [
    ...(event.kind === 'window' ? before(event.from, 'first-day') : []),
    ...before(event.to, 'last-day'),
  ]
    .filter(({ day }) => day >= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
