/** What stands behind a figure, on a terminal: the number, its terms, what is not counted, who said nothing. */

import type { PlanView } from '../../core/plan-view.js';
import type { TotalName } from '../../core/provenance/anchored.js';
import { unsplitAnchor } from '../../core/report/anchors.js';
import type { State } from '../../model/generated/files.js';
import type {
  SubmissionRow,
  WhyNumber,
  WhyOutput,
  WhyTerm,
  WhyUnit,
} from '../../model/generated/outputs.js';
import { drawFigure, wrap } from './entries.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { dateCell } from './table.js';

/** Draws an explanation. */
export function renderWhy(screen: Screen, view: PlanView, output: WhyOutput): string {
  const { text, paint, width } = screen;
  const period = view.periods.get(output.period);
  const blocks = [
    [
      ...wrap(safeLine(titleOf(screen, view, output)), width).map((line) => paint.heading(line)),
      ...wrap(
        `${output.anchor} · ${safeLine(period?.name ?? output.period)} · ${text.phrases.asOf(output.asOf)}`,
        width,
      ).map((line) => paint.faint(line)),
    ].join('\n'),
    drawNumber(screen, view, output),
    output.terms.length === 0
      ? text.why.noRecords
      : output.terms.map((term) => drawTerm(screen, view, output, term)).join('\n'),
    drawSum(screen, output),
    drawLeftOut(screen, view, output),
    drawUnits(screen, output),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function titleOf({ text }: Screen, view: PlanView, output: WhyOutput): string {
  if (output.kind === 'count') {
    const clause = output.clause === null ? undefined : view.clauses.get(output.clause);
    const title = text.why.totals[output.title as TotalName];
    return clause === undefined ? title : `${title} · ${clause.id} ${clause.title}`;
  }
  if (output.kind === 'reporters') return text.why.reporters(output.title);
  return output.anchor === unsplitAnchor(output.anchor.slice(2))
    ? text.issued.unsplit(output.title)
    : output.title;
}

function drawNumber(screen: Screen, view: PlanView, output: WhyOutput): string {
  const { text, paint, width } = screen;
  const lines: string[] = [];
  if (output.printed !== null) {
    lines.push(`${text.why.printed}: ${paint.heading(numberText(screen, output, output.printed))}`);
  }
  if (output.report !== null) lines.push(...wrap(reportLine(screen, output.report), width));
  if (output.withheld) {
    const note = output.kind === 'result' ? text.why.withheldInSentence : text.why.withheld;
    lines.push(...wrap(note, width).map((line) => paint.warn(line)));
  }
  if (output.unit !== null) {
    lines.push(text.why.share(safeLine(view.units.get(output.unit)?.name ?? output.unit)));
  }
  return lines.join('\n');
}

/** A number as the report writes it, with the word for it where there is none. */
function numberText({ text }: Screen, output: WhyOutput, number: WhyNumber): string {
  const { phrases, words } = text;
  const { value, num, den } = number;
  const measure = output.measure === null ? '' : ` ${safeLine(output.measure)}`;
  const plain = (amount: number): string =>
    output.money ? phrases.money(amount) : phrases.number(amount);
  if (num !== null && den !== null) {
    const ratio = `${phrases.number(num)}/${phrases.number(den)}`;
    if (value === null) return `${words.nothingToMeasure} (${ratio})`;
    const scaled = value * (output.scale ?? 1);
    const share =
      output.measure === '%' ? phrases.percent(scaled) : phrases.number(scaled) + measure;
    return `${share} (${ratio})`;
  }
  if (value === null) {
    const state = output.state as keyof typeof words.figureState | null;
    return state === null ? text.why.noNumber : words.figureState[state];
  }
  const partial = output.state === 'partial' ? ` (${words.figureState.partial})` : '';
  if (output.kind === 'task') return phrases.entries(value);
  return `${plain(value)}${measure}${partial}`;
}

function reportLine({ text }: Screen, row: SubmissionRow): string {
  const { phrases, words } = text;
  return [
    words.reportState[row.state],
    phrases.ruleWithLastDay(row.rule, row.lastDay),
    ...(row.receivedOn === null ? [] : [phrases.receivedOn(row.receivedOn)]),
    ...(row.daysLate === 0 ? [] : [phrases.daysLate(row.daysLate)]),
  ].join(' · ');
}

function drawTerm(screen: Screen, view: PlanView, output: WhyOutput, term: WhyTerm): string {
  const { text, paint, width } = screen;
  const counts = termNumber(screen, output, term);
  const head = [
    ...(term.date === null ? [] : [dateCell(screen, term.date)]),
    ...(term.unitName === null ? [] : [safeLine(term.unitName)]),
    ...(term.kind === 'settlement' ? [text.audit.kinds.settlement] : []),
    ...(counts === '' ? [] : [counts]),
  ];
  const said =
    term.given !== null && output.kind === 'figure'
      ? figureLine(screen, view, output.anchor, term.given)
      : wordsOf(screen, view, output, term);
  const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [
    ...wrap(head.join(' · '), width, 2),
    ...(said === '' ? [] : indent(wrap(said, width - 2))),
    `  ${paint.faint(`${term.file}:${term.line}`)}`,
    ...term.replaced.flatMap((version) => {
      const old =
        version.given === null ? [] : [figureLine(screen, view, output.anchor, version.given)];
      const why = version.reason === null ? [] : [text.why.reason(safeLine(version.reason))];
      const line = [text.why.replaces(version.id), ...old, ...why].join(' · ');
      return [
        ...indent(wrap(line, width - 4, 2)),
        `    ${paint.faint(`${version.file}:${version.line}`)}`,
      ];
    }),
  ].join('\n');
}

function termNumber({ text, paint }: Screen, output: WhyOutput, term: WhyTerm): string {
  const { phrases, why } = text;
  const { counts, num, den } = term;
  if (output.sum === null) return '';
  if (num !== null && den !== null) {
    return `${why.adds} ${paint.heading(`${phrases.number(num)}/${phrases.number(den)}`)}`;
  }
  if (counts === null) return why.noNumber;
  return `${why.adds} ${paint.heading(output.money ? phrases.money(counts) : phrases.number(counts))}`;
}

/** Words of a term that is no figure: a code is told by its word. */
function wordsOf({ text }: Screen, view: PlanView, output: WhyOutput, term: WhyTerm): string {
  const { words } = text;
  if (term.given !== null && output.kind === 'result') {
    // Its text is the name of the indicator.
    const named = [...view.indicators.values()].find(({ name }) => name === term.text);
    return drawFigure(text, view, named?.id ?? term.text, term.given);
  }
  switch (term.kind) {
    case 'task': {
      const task = view.tasks.get(term.id);
      const state = words.state[term.text as State] ?? term.text;
      return safeLine(`${task?.source ?? ''} ${task?.title ?? term.id} · ${state}`.trim());
    }
    case 'unit':
      return words.reportState[term.text as SubmissionRow['state']] ?? '';
    case 'submission': {
      const [event = '', ...reason] = term.text.split(': ');
      const word = words.event[event as keyof typeof words.event] ?? event;
      return safeLine([word, ...reason].join(': '));
    }
    default:
      return safeLine(term.text);
  }
}

/** A figure as it was given, without the name that the heading has already. */
function figureLine(
  { text }: Screen,
  view: PlanView,
  anchor: string,
  given: NonNullable<WhyTerm['given']>,
): string {
  const [, id = ''] = /^[a-z]+-([a-z0-9-]+)/.exec(anchor) ?? [];
  const name = safeLine(view.indicators.get(id)?.name ?? id);
  return drawFigure(text, view, id, given).slice(name.length + ': '.length);
}

function drawSum(screen: Screen, output: WhyOutput): string {
  if (output.sum === null) return '';
  const number = numberText(
    screen,
    { ...output, state: output.unit === null ? output.state : null },
    output.sum,
  );
  return `${screen.text.why.sum}: ${screen.paint.heading(number)}`;
}

function drawLeftOut(screen: Screen, view: PlanView, output: WhyOutput): string {
  const { text, paint, width } = screen;
  if (output.leftOut.length === 0) return '';
  const rows = output.leftOut.flatMap((row) => {
    const facts = [
      dateCell(screen, row.date),
      safeLine(row.unitName),
      text.why.leftOutWhy[row.why](row.by ?? ''),
      ...(row.given === null ? [] : [figureLine(screen, view, output.anchor, row.given)]),
      ...(row.reason === null ? [] : [text.why.reason(safeLine(row.reason))]),
    ];
    return [...wrap(facts.join(' · '), width, 2), `  ${paint.faint(`${row.file}:${row.line}`)}`];
  });
  return [paint.heading(text.why.leftOut), ...rows].join('\n');
}

function drawUnits({ text, width }: Screen, { units }: WhyOutput): string {
  if (units === null) return '';
  const line = (key: 'expected' | 'unknown' | 'notApplicable' | 'silent'): string[] => {
    const list: readonly WhyUnit[] = units[key];
    if (list.length === 0) return [];
    const names = list.map(({ name }) => safeLine(name)).join('; ');
    return wrap(`${text.why.units[key](list.length)}: ${names}`, width, 2);
  };
  return [
    ...line('expected'),
    ...line('unknown'),
    ...line('notApplicable'),
    ...line('silent'),
  ].join('\n');
}
