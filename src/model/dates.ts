/**
 * Calendar dates. A date is a string YYYY-MM-DD everywhere; this is the only file that uses dayjs,
 * always with strict parsing, since loose parsing turns 30 February into 2 March.
 */
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/** A calendar date, YYYY-MM-DD, without a time zone. ISO order is date order. */
export type IsoDate = string;

const ISO = 'YYYY-MM-DD';
const DAY_MS = 86_400_000;
const WRITTEN_FORMS = ['D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY'];

/** The date that a person wrote as 2023-05-12, 12/5/2023, 12-5-2023 or 12.5.2023; undefined if there is no such day. */
export function parseDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  // The form of files goes without dayjs, for a command reads very many of them.
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return isDay(trimmed) ? trimmed : undefined;
  const withoutZeros = trimmed.replace(/\b0(?=\d\b)/g, '');
  // In UTC every day exists; some zones have left one out.
  return WRITTEN_FORMS.map((form) => dayjs.utc(withoutZeros, form, true))
    .find((day) => day.isValid())
    ?.format(ISO);
}

/** Whether the calendar has a day that is written as one. It has no year 0. */
function isDay(text: string): boolean {
  if (text.startsWith('0000')) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The date some days later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** YYYY-MM of a date. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** Whether the date lies in a range that is closed, and open on a side that is not given. */
export function isWithin(
  date: IsoDate,
  range: { readonly from?: IsoDate; readonly to?: IsoDate } | undefined,
): boolean {
  if (range === undefined) return true;
  return (
    (range.from === undefined || range.from <= date) && (range.to === undefined || date <= range.to)
  );
}
