/** What is asked of a calendar, and its events before reminders are added. */
import type { IsoDate } from '../../model/dates.js';
import type { CalendarEvent } from '../../model/generated/outputs.js';

/** What a calendar holds. All filters that are given must fit. */
export interface CalendarFilter {
  readonly unit?: string | undefined;
  /** A period named leaves tasks out: it is about its reports. */
  readonly period?: string | undefined;
  /** Events that reach into the days from one to another. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** How many days before a day to remind of it. */
  readonly alarms: readonly number[];
}

/** An event without its reminders. */
export type PlainEvent = Omit<CalendarEvent, 'alarms'>;
