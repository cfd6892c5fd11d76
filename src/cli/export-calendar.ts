/** `export ics`: deadlines and windows as a calendar. */
import { defaultAlarmDays } from '../core/calendar/alarms.js';
import { buildCalendar } from '../core/calendar/calendar.js';
import { accept, type Outcome, type Refusal, refuse } from '../core/refusals.js';
import { deliver } from './deliver.js';
import { checkEnding } from './file-ending.js';
import { namedOption } from './named-option.js';
import type { OpenBook } from './open-book.js';
import { checkSpan, dateOption, isOn, textOption } from './options.js';
import type { Options } from './run.js';
import { printJson, refused, type Session, tell } from './session.js';

/** Nobody is reminded longer before than a year. */
const MOST_DAYS = 366;

/** Makes the calendar and hands it over; gives the exit code. */
export async function exportCalendar(
  session: Session,
  book: OpenBook,
  options: Options,
): Promise<number> {
  const { text, globals } = session;
  const unit = namedOption(book.view, options, 'unit');
  const period = namedOption(book.view, options, 'period');
  const from = dateOption(options, 'from');
  const to = dateOption(options, 'to');
  const alarms = alarmDays(textOption(options, 'alarms'));
  const ending = checkEnding(textOption(options, 'out'), globals.json ? ['json'] : ['ics']);
  const rest = [ofTables(options), checkSpan(from, to), ending];
  const refusals: Refusal[] = [unit, period, from, to, alarms, ...rest].flatMap((o) =>
    o.ok ? [] : o.refusals,
  );
  if (refusals.length > 0 || !(unit.ok && period.ok && from.ok && to.ok && alarms.ok)) {
    return refused(session, refusals, book.view);
  }
  const calendar = buildCalendar(book.facts, {
    unit: unit.value,
    period: period.value,
    from: from.value,
    to: to.value,
    alarms: alarms.value,
  });
  if (globals.json) {
    printJson(session, calendar);
    return book.exitCode;
  }
  // A calendar without an event is none: readers refuse it.
  if (calendar.events.length === 0) {
    tell(session, text.phrases.emptyCalendar);
    return book.exitCode;
  }
  const [{ drawCalendar }, { makeIcs }, texts] = await Promise.all([
    import('../render/calendar/draw-events.js'),
    import('../render/calendar/make-ics.js'),
    calendarTexts(text.language),
  ]);
  const file = makeIcs(drawCalendar(text, texts, calendar));
  return deliver(session, file, options, text.phrases.exportWritten) ?? book.exitCode;
}

/** Options of tables are not passed over in silence: whoever gives them expects something of them. */
function ofTables(options: Options): Outcome<undefined> {
  if (textOption(options, 'table') !== undefined) return unfit('--table');
  return isOn(options, 'internal') ? unfit('--internal') : accept(undefined);
}

function unfit(option: string): Outcome<undefined> {
  return refuse('option-unfit', { option, with: 'ics' });
}

/** Days before which to remind: whole numbers with commas between them, or none. */
function alarmDays(typed: string | undefined): Outcome<readonly number[]> {
  if (typed === undefined) return accept(defaultAlarmDays);
  if (typed === 'none') return accept([]);
  const days = typed.split(',').map((day) => day.trim());
  const areDays = days.every((day) => /^\d{1,3}$/.test(day) && Number(day) <= MOST_DAYS);
  return areDays ? accept(days.map(Number)) : refuse('bad-alarms', { typed });
}

async function calendarTexts(language: 'vi' | 'en') {
  if (language === 'en') return (await import('../render/text/en/calendar.js')).calendar;
  return (await import('../render/text/vi/calendar.js')).calendar;
}
