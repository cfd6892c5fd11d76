/** Filters of the templates: numbers, dates and words as the reader's language writes them. */
import { isParts, isRatio } from '../../model/figures.js';
import type { Figure, NotCounted } from '../../model/generated/files.js';
import type {
  ChangedFigure,
  EvidenceRow,
  FigureValue,
  IndicatorRow,
  ResultFigure,
} from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { changeLines } from '../text/changed-figure.js';
import { formatDocumentDate, formatTableDate } from '../text/numbers.js';
import { escapeMarkdown } from './escape.js';

/** Words that a template may ask for by list and key. */
const WORD_LISTS = [
  'state',
  'role',
  'kind',
  'expectation',
  'reportState',
  'event',
  'outcome',
  'figureState',
] as const;

type Filter = (value: unknown, ...args: readonly unknown[]) => string;

/** The filters by name; a value of a wrong kind is an error that names the filter. */
export function createFilters(text: Catalogue): Readonly<Record<string, Filter>> {
  const { phrases, words } = text;
  const cell = (value: number | NotCounted, money: boolean): string =>
    typeof value === 'number'
      ? money
        ? phrases.money(value)
        : phrases.number(value)
      : words.figureState[value];
  return {
    day: (value) => phrases.date(String(value)),
    weekday: (value) => phrases.weekdayDate(String(value)),
    table_day: (value) => (value ? formatTableDate(String(value)) : '–'),
    long_day: (value) => formatDocumentDate(String(value)),
    rule: (value) => phrases.rule(String(value)),
    number: (value) => (typeof value === 'number' ? phrases.number(value) : '–'),
    percent: (value) => (typeof value === 'number' ? phrases.percent(value) : '–'),
    money: (value) => (typeof value === 'number' ? phrases.money(value) : '–'),
    word: (value, list) => {
      const name = WORD_LISTS.find((known) => known === list);
      if (name === undefined) throw new Error(`word: ${WORD_LISTS.join(', ')}`);
      return (words[name] as Readonly<Record<string, string>>)[String(value)] ?? String(value);
    },
    evidence: (value) => {
      const { doc, date, path, note } = value as EvidenceRow;
      return [doc === null ? null : phrases.document(doc, date), path, note]
        .filter(Boolean)
        .join(', ');
    },
    effective: (value) => phrases.effective(String(value)),
    short: (value, length) => shorten(String(value), Number(length)),
    sentence: (value) => endSentence(String(value)),
    point: (value) => String(value).split('.').at(-1) ?? '',
    figure: (value, row) => formatFigure(text, value as FigureValue, row as IndicatorRow),
    changed: (value) =>
      changeLines(text, value as readonly ChangedFigure[])
        .map((line) => `- ${escapeMarkdown(line.text)}`)
        .join('\n'),
    anchor: (value, letters) =>
      markOf(String(value), letters === undefined ? undefined : String(letters)),
    parts: (value, row) =>
      partTexts(text, value as FigureValue, row as IndicatorRow)
        .map((part) => part.text)
        .join('; '),
    marked_parts: (value, row, letters) =>
      partTexts(text, value as FigureValue, row as IndicatorRow)
        .map((part) => {
          const anchor = `${(row as IndicatorRow).anchor}.${part.id}`;
          const mark = part.id === undefined ? '' : markOf(anchor, letters?.toString());
          return mark + escapeMarkdown(part.text);
        })
        .join('; '),
    reported: (value) => {
      const figure = value as ResultFigure;
      return formatReported(figure, (given) => cell(given, figure.money));
    },
  };
}

/** A consolidated figure: unknown, zero, not applicable and nobody reported are four different texts. */
function formatFigure(text: Catalogue, figure: FigureValue, row: IndicatorRow): string {
  const { phrases, words } = text;
  if (figure.masked) return words.masked;
  if (figure.value === null && figure.num === null) return words.figureState[figure.state];
  const partial = figure.state === 'partial' ? ` (${words.figureState.partial})` : '';
  if (figure.num !== null && figure.den !== null) {
    const ratio = `${phrases.number(figure.num)}/${phrases.number(figure.den)}`;
    if (figure.value === null) return `${words.nothingToMeasure} (${ratio})${partial}`;
    const scaled = figure.value * (row.scale ?? 1);
    const value = row.measure === '%' ? phrases.percent(scaled) : phrases.number(scaled);
    return `${value} (${ratio})${partial}`;
  }
  const value = figure.value ?? 0;
  return `${row.money ? phrases.money(value) : phrases.number(value)}${partial}`;
}

/** The parts that were given, each with its id; where not every entry gave them, that is said once. */
export function partTexts(
  text: Catalogue,
  figure: FigureValue,
  row: IndicatorRow,
): { readonly id?: string; readonly text: string }[] {
  const { phrases, words } = text;
  const given = figure.parts.filter((part) => part.value !== null || part.masked);
  const shown: { id?: string; text: string }[] = given.map((part) => {
    if (part.masked) return { id: part.id, text: `${part.name} ${words.masked}` };
    const value = part.value ?? 0;
    const number = row.money ? phrases.money(value) : phrases.number(value);
    return { id: part.id, text: `${part.name} ${number}` };
  });
  if (given.some((part) => !part.complete)) shown.push({ text: words.partsIncomplete });
  return shown;
}

/** A text of so many characters at the most; a longer one ends after a whole word, and shows that it goes on. */
function shorten(text: string, length: number): string {
  if (!(length > 0)) throw new Error('short: 1, 2, 3 …');
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.search(/\s+\S*$/u);
  return `${cut.slice(0, end > 0 ? end : length).replace(/[\s,;:.–-]+$/u, '')} …`;
}

/** A text as a sentence that another one may follow: with a full stop where it ends in no such sign. */
function endSentence(text: string): string {
  return /[.!?…:;]['"”’)\]]*\s*$/u.test(text) ? text : `${text.trimEnd()}.`;
}

/** The mark of an anchor, which readers of Markdown do not show; other letters where the document repeats it. */
function markOf(anchor: string, letters: string | undefined): string {
  const own = letters === undefined ? anchor : anchor.replace(/^[a-z]+(?=-)/, letters);
  return `<a id="${own.replace(/[^a-z0-9.@-]/g, '')}"></a>`;
}

/** A figure of one entry, as the unit gave it. */
function formatReported(
  { name, measure, money, value, total }: ResultFigure,
  cell: (value: number | NotCounted) => string,
): string {
  const figure: Figure = value;
  if (isRatio(figure)) return `${name}: ${cell(figure.num)}/${cell(figure.den)}`;
  const unit = money ? '' : ` ${measure}`;
  if (!isParts(figure)) return `${name}: ${cell(figure)}${typeof figure === 'number' ? unit : ''}`;
  const whole = total === null ? 'unknown' : total;
  return `${name}: ${cell(whole)}${typeof whole === 'number' ? unit : ''}`;
}
