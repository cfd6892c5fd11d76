import { buildExport, tableNames } from '../../core/export/export-tables.js';
import { accept, type Outcome, type Refusal, refuse } from '../../core/refusals.js';
import type { ExportOutput } from '../../model/generated/outputs.js';
import { printableJson } from '../../render/safe-output.js';
import { deliver, isForScreen, tellNeedsOut } from '../deliver.js';
import { exportCalendar } from '../export-calendar.js';
import { checkEnding } from '../file-ending.js';
import { namedOption } from '../named-option.js';
import { type OpenBook, openBook } from '../open-book.js';
import { checkSpan, choiceOption, dateOption, isOn, textOption } from '../options.js';
import type { Options, Run } from '../run.js';
import { refused, type Session, tell } from '../session.js';

const tableFormats = ['csv', 'xlsx', 'ndjson'] as const;
const formats = [...tableFormats, 'ics'] as const;
type Format = (typeof tableFormats)[number];

/** Exports tables of the plan for spreadsheets and other programs, or its days as a calendar. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  if (typed === 'ics') return exportCalendar(session, book, options);
  const asked = askedFor(session, book, typed, options);
  if (!asked.ok) return refused(session, asked.refusals, book.view);
  const { format, tables, filter } = asked.value;
  if (format === 'xlsx' && isForScreen(session, options)) {
    return tellNeedsOut(session, 'xlsx', `${book.planId}.xlsx`);
  }
  const made = buildExport(book.facts, tables, filter);
  session.progress.step(
    session.text.phrases.steps.export,
    book.facts.entries.all.length >= MANY_ENTRIES,
  );
  const content = await draw(session, format, made.output);
  session.progress.end();
  const { phrases } = session.text;
  const failure = deliver(session, content, options, phrases.exportWritten);
  if (failure !== undefined) return failure;
  if (made.sensitiveFigures + made.withheldTexts > 0) {
    tell(session, phrases.exportLeftOut(made.sensitiveFigures, made.withheldTexts));
  }
  if (filter.isInternal) tell(session, phrases.exportInternal);
  return book.exitCode;
};

/** So many entries that drawing their tables takes long. */
const MANY_ENTRIES = 2000;

function askedFor(session: Session, { view }: OpenBook, typed: string, options: Options) {
  const format = formatOf(session, typed);
  const table = choiceOption(options, 'table', tableNames);
  const unit = namedOption(view, options, 'unit');
  const period = namedOption(view, options, 'period');
  const from = dateOption(options, 'from');
  const to = dateOption(options, 'to');
  const alarms: Outcome<undefined> =
    textOption(options, 'alarms') === undefined
      ? accept(undefined)
      : refuse('option-unfit', { option: '--alarms', with: typed });
  const ending = checkEnding(textOption(options, 'out'), [session.globals.json ? 'json' : typed]);
  const span = checkSpan(from, to);
  const rest = [alarms, span, ...(format.ok ? [ending] : [])];
  const refusals: Refusal[] = [format, table, unit, period, from, to, ...rest].flatMap((outcome) =>
    outcome.ok ? [] : outcome.refusals,
  );
  if (refusals.length > 0 || !(format.ok && table.ok && unit.ok && period.ok && from.ok && to.ok)) {
    return { ok: false, refusals } as const;
  }
  // A CSV file is one table.
  if (format.value === 'csv' && table.value === undefined) {
    return refuse('option-needed', { option: `--table ${tableNames.join('|')}` });
  }
  return accept({
    format: format.value,
    tables: table.value === undefined ? tableNames : [table.value],
    filter: {
      unit: unit.value,
      period: period.value,
      from: from.value,
      to: to.value,
      isInternal: isOn(options, 'internal'),
    },
  });
}

function formatOf(session: Session, typed: string): Outcome<Format | 'json'> {
  const format = tableFormats.find((known) => known === typed);
  if (format === undefined) {
    return refuse('bad-choice', { option: 'export', typed, choices: formats.join(', ') });
  }
  return accept(session.globals.json ? 'json' : format);
}

/** Each format is loaded only when it is asked for. */
async function draw(
  { text }: Session,
  format: Format | 'json',
  output: ExportOutput,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${printableJson(output, 2)}\n`;
  if (format === 'ndjson') {
    const { rowLines } = await import('../../render/tables/ndjson.js');
    return [...rowLines(output)].join('');
  }
  const [{ drawTables, drawNotes }, texts] = await Promise.all([
    import('../../render/tables/draw-tables.js'),
    tableTexts(text.language),
  ]);
  const tables = [...drawTables(text, texts, output).values()];
  if (format === 'csv') {
    const { makeCsv } = await import('../../render/tables/csv.js');
    return tables.map(makeCsv).join('');
  }
  const { makeWorkbook } = await import('../../render/tables/workbook.js');
  return makeWorkbook([...tables, drawNotes(texts, output)]);
}

async function tableTexts(language: 'vi' | 'en') {
  if (language === 'en') return (await import('../../render/text/en/tables.js')).tables;
  return (await import('../../render/text/vi/tables.js')).tables;
}
