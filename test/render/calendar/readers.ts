/** Programs that read calendars, by other hands than each other. */
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar, type IcsDuration } from 'ts-ics';
import { momentFrom, type ReadEvent } from './calendar-file.js';

/** Two readers by their names; neither is by the hands that write the files. */
export const readers: Readonly<Record<string, (file: string) => ReadEvent[]>> = {
  'ts-ics': readWithTsIcs,
  'node-ical': readWithNodeIcal,
};

function readWithTsIcs(file: string): ReadEvent[] {
  return (convertIcsCalendar(undefined, file).events ?? []).map((event) => {
    const [from, until] = [event.start, event.end].map((date) => {
      if (date?.type !== 'DATE') throw new Error(`${event.uid} is not of whole days`);
      return date.date.toISOString().slice(0, 10);
    });
    if (from === undefined || until === undefined) throw new Error(`${event.uid} has no days`);
    return {
      uid: event.uid,
      // It leaves out a zero.
      sequence: event.sequence ?? 0,
      from,
      until,
      summary: event.summary,
      description: event.description ?? '',
      category: (event.categories ?? []).join('|'),
      alarms: (event.alarms ?? []).map(({ trigger }) => {
        if (trigger.type !== 'relative') throw new Error('A reminder is not relative');
        const isOfEnd = trigger.options?.related === 'END';
        return momentFrom(isOfEnd ? until : from, secondsIn(trigger.value));
      }),
    };
  });
}

function secondsIn({ before, weeks = 0, days = 0, hours = 0, minutes = 0 }: IcsDuration): number {
  const minutesInAll = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  return (before ? -1 : 1) * minutesInAll * 60;
}

/** What its types do not know of. */
interface UntypedKeys {
  readonly alarms?: readonly NodeIcalAlarm[];
  readonly categories?: readonly string[];
  readonly sequence?: string;
}

interface NodeIcalAlarm {
  readonly trigger:
    | string
    | { readonly val: string; readonly params: { readonly RELATED: string } };
}

/** The events of a file. */
export function readWithNodeIcal(file: string): ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(file)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    if (event.datetype !== 'date') throw new Error(`${event.uid} is not of whole days`);
    const [from, until] = [event.start, event.end].map(dayOf);
    if (from === undefined || until === undefined) throw new Error(`${event.uid} has no days`);
    const { alarms = [], categories = [], sequence } = event as UntypedKeys;
    return [
      {
        uid: event.uid,
        sequence: Number(sequence),
        from,
        until,
        summary: textOf(event.summary),
        description: textOf(event.description),
        category: categories.join('|'),
        alarms: alarms.map(({ trigger }) =>
          typeof trigger === 'string'
            ? momentFrom(from, secondsOf(trigger))
            : momentFrom(trigger.params.RELATED === 'END' ? until : from, secondsOf(trigger.val)),
        ),
      },
    ];
  });
}

/** It gives the midnight of the machine's own zone. */
function dayOf(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function secondsOf(duration: string): number {
  const [, sign, weeks, days, hours] =
    /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration) ?? [];
  const [w = 0, d = 0, h = 0] = [weeks, days, hours].map((count) => Number(count ?? 0));
  return (sign === '-' ? -1 : 1) * ((w * 7 + d) * 24 + h) * 60 * 60;
}

/** The events of a file as the library that writes them reads them: exact in what others take amiss. */
export function readWithIcalJs(file: string): ReadEvent[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const [from, until] = [event.startDate, event.endDate].map(String);
    if (from === undefined || until === undefined) throw new Error(`${event.uid} has no days`);
    return {
      uid: event.uid,
      sequence: event.sequence,
      from,
      until,
      summary: event.summary,
      description: event.description,
      category: String(component.getFirstPropertyValue('categories')),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstProperty('trigger');
        const isOfEnd = trigger?.getFirstParameter('related') === 'END';
        const offset = trigger?.getFirstValue();
        if (!(offset instanceof ICAL.Duration)) throw new Error('A reminder is not relative');
        return momentFrom(isOfEnd ? until : from, offset.toSeconds());
      }),
    };
  });
}
