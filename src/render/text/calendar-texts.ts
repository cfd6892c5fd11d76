/** The shape of the texts of a calendar; loaded only for one. */
import type { IsoDate } from '../../model/dates.js';

/** Texts of a calendar. */
export interface CalendarTexts {
  /** Name of a calendar from that of the plan, and of the unit it is for. */
  name(plan: string, unit: string | null): string;
  /** A last day for what is named. */
  lastDayFor(what: string): string;
  /** Before the title of an event that waits for nothing any more. */
  settledReport(title: string): string;
  settledTask(title: string): string;
  requested: string;
  clause(source: string): string;
  rule(rule: string): string;
  unit(name: string): string;
  state(state: string): string;
  /** How many reports have come, as of a day. */
  received(counts: string, asOf: IsoDate): string;
}
