/** A calendar as iCalendar (RFC 5545): whole days, reminders, the same bytes for the same calendar. */
import ICAL from 'ical.js';
import { addDays, type IsoDate } from '../../model/dates.js';
import type { CalendarAlarm, CalendarEvent } from '../../model/generated/outputs.js';
import type { DrawnCalendar, DrawnEvent } from './draw-events.js';

/** The library counts a line's octets without the space that continues it; with it there are 75. */
ICAL.foldLength = 74;

/** It escapes only what it knows to be text. */
const NAMES = ['name', 'x-wr-calname'];
for (const name of NAMES) ICAL.design.icalendar.property[name] = { defaultType: 'text' };

/** Hour of the morning at which reminders come. */
const HOUR = 8;

/** The last day that a four-digit year can write. */
const LAST_DAY = '9999-12-31';

/** Makes the file. */
export function makeIcs({ name, category, asOf, events }: DrawnCalendar): string {
  const calendar = component('vcalendar', {
    version: '2.0',
    prodid: '-//tiendo//tiendo//VI',
    calscale: 'GREGORIAN',
    ...Object.fromEntries(NAMES.map((key) => [key, name])),
  });
  for (const event of events) calendar.addSubcomponent(eventOf(event, category, asOf));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ event, summary, description }: DrawnEvent, category: string, asOf: string) {
  const drawn = component('vevent', {
    uid: event.uid,
    // Not the clock: the day that the calendar tells of is when it was last true.
    dtstamp: ICAL.Time.fromString(`${asOf}T00:00:00Z`, undefined),
    sequence: event.sequence,
    dtstart: dayOf(event.from),
    ...(event.to < LAST_DAY && { dtend: dayOf(addDays(event.to, 1)) }),
    summary,
    description,
    categories: category,
    // A day on which something is due is not a day on which nobody has time.
    transp: 'TRANSPARENT',
  });
  for (const alarm of event.alarms) drawn.addSubcomponent(alarmOf(event, alarm, summary));
  return drawn;
}

function alarmOf(event: CalendarEvent, { before, of }: CalendarAlarm, summary: string) {
  const alarm = component('valarm', { action: 'DISPLAY', description: summary });
  // Whole days begin at midnight, and end at the midnight after the last.
  const isOfEnd = event.kind === 'window' && of === 'last-day';
  const hours = HOUR - 24 * (isOfEnd ? before + 1 : before);
  const trigger = alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(hours * 60 * 60));
  if (isOfEnd) trigger.setParameter('related', 'END');
  return alarm;
}

function component(name: string, properties: Readonly<Record<string, unknown>>): ICAL.Component {
  const made = new ICAL.Component(name);
  for (const [key, value] of Object.entries(properties)) made.addPropertyWithValue(key, value);
  return made;
}

function dayOf(date: IsoDate): ICAL.Time {
  return ICAL.Time.fromDateString(date);
}
