/** A calendar as a file, and what a reader must make of it. */
import { addDays } from '../../../src/model/dates.js';
import type { CalendarEvent, CalendarOutput } from '../../../src/model/generated/outputs.js';
import { type DrawnCalendar, drawCalendar } from '../../../src/render/calendar/draw-events.js';
import { makeIcs } from '../../../src/render/calendar/make-ics.js';
import { calendar as texts } from '../../../src/render/text/vi/calendar.js';
import { vietnamese } from '../../../src/render/text/vi.js';

/** What every reader must find in an event. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  /** The first day, and the day after the last. */
  readonly from: string;
  readonly until: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Moments of reminders, as clocks of the place show them: 2023-06-08 08:00. */
  readonly alarms: readonly string[];
}

/** A calendar drawn in Vietnamese, and its file. */
export function fileOf(output: CalendarOutput): {
  readonly drawn: DrawnCalendar;
  readonly file: string;
} {
  const drawn = drawCalendar(vietnamese, texts, output);
  return { drawn, file: makeIcs(drawn) };
}

/** What the file of a calendar must say. */
export function expectedOf({ category, events }: DrawnCalendar): ReadEvent[] {
  return events.map(({ event, summary, description }) => ({
    uid: event.uid,
    sequence: event.sequence,
    from: event.from,
    until: addDays(event.to, 1),
    summary,
    description,
    category,
    alarms: event.alarms.map(({ day }) => `${day} 08:00`),
  }));
}

/** The moment of a reminder so many seconds from the midnight at which a day begins. */
export function momentFrom(midnight: string, seconds: number): string {
  const moment = Date.parse(`${midnight}T00:00:00Z`) + seconds * 1000;
  return new Date(moment).toISOString().slice(0, 16).replace('T', ' ');
}

/** An event that only says what a test is about. */
export function anyEvent(given: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'mau.due.x@tiendo',
    sequence: 0,
    kind: 'due',
    period: null,
    task: 'x',
    source: 'IV.1.a',
    title: 'Trình kế hoạch',
    unit: 'van-hoa',
    unitName: 'Công chức Văn hóa',
    state: 'not-started',
    from: '2023-03-01',
    to: '2023-03-01',
    rule: 'by 2023-03-01',
    expectation: null,
    received: null,
    expected: null,
    requestedReceived: null,
    requested: null,
    settled: false,
    alarms: [],
    ...given,
  };
}

/** A calendar that only says what a test is about. */
export function anyCalendar(given: Partial<CalendarOutput> = {}): CalendarOutput {
  return {
    schema: 'tiendo/calendar@1',
    asOf: '2023-01-01',
    plan: 'mau',
    title: 'Kế hoạch mẫu',
    short: 'Mẫu',
    sample: null,
    unit: null,
    unitName: null,
    period: null,
    from: null,
    to: null,
    events: [anyEvent()],
    ...given,
  };
}
