/** From the events of a calendar to what people read in one. */
import type { CalendarEvent, CalendarOutput } from '../../model/generated/outputs.js';
import { safeText } from '../tables/cell.js';
import type { CalendarTexts } from '../text/calendar-texts.js';
import type { Catalogue } from '../text/catalogue.js';

/** An event with its texts. */
export interface DrawnEvent {
  readonly event: CalendarEvent;
  readonly summary: string;
  readonly description: string;
}

/** A calendar with its texts. */
export interface DrawnCalendar {
  readonly name: string;
  /** What the events are about, in a word that calendars sort them by. */
  readonly category: string;
  readonly asOf: string;
  readonly events: readonly DrawnEvent[];
}

/** Draws a calendar in a language. It holds nothing that a record tells but days, counts and states. */
export function drawCalendar(
  text: Catalogue,
  texts: CalendarTexts,
  output: CalendarOutput,
): DrawnCalendar {
  return {
    name: safeText(texts.name(output.short, output.unitName)),
    category: safeText(output.short),
    asOf: output.asOf,
    events: output.events.map((event) => ({
      event,
      // Lists of a calendar show one line.
      summary: safeText(summarize(texts, event)).replace(/\s+/g, ' ').trim(),
      description: safeText(describe(text, texts, output, event)),
    })),
  };
}

function summarize(texts: CalendarTexts, event: CalendarEvent): string {
  if (event.kind === 'report') {
    const whose = event.unitName === null ? event.title : `${event.title} – ${event.unitName}`;
    const what = event.expectation === 'requested' ? `${whose} (${texts.requested})` : whose;
    const title = texts.lastDayFor(what);
    return event.settled ? texts.settledReport(title) : title;
  }
  const what = `${event.source} ${event.title}`;
  const title = event.kind === 'due' ? texts.lastDayFor(what) : what;
  return event.settled ? texts.settledTask(title) : title;
}

function describe(
  { phrases, words }: Catalogue,
  texts: CalendarTexts,
  output: CalendarOutput,
  event: CalendarEvent,
): string {
  const { received, expected, requestedReceived, requested } = event;
  const counts = [
    ...(received === null || expected === null ? [] : [phrases.received(received, expected)]),
    ...(requestedReceived === null || !requested
      ? []
      : [phrases.requestedToo(requestedReceived, requested)]),
  ];
  return [
    output.sample && phrases.sample(output.sample),
    output.title,
    texts.clause(event.source),
    texts.rule(phrases.rule(event.rule)),
    event.unitName && texts.unit(event.unitName),
    event.state && texts.state(words.state[event.state]),
    counts.length > 0 && texts.received(counts.join(', '), output.asOf),
  ]
    .filter(Boolean)
    .join('\n');
}
