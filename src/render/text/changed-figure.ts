/** Numbers of a report that are others now, in one line for what belongs together. */

import type { TotalName } from '../../core/provenance/anchored.js';
import type { ChangedFigure } from '../../model/generated/outputs.js';
import { groupBy } from '../../model/group-by.js';
import type { Catalogue } from './catalogue.js';

/** A line, with where its first number stands and the entries that did it. */
export interface ChangeLine {
  readonly text: string;
  readonly anchor: string;
  readonly entries: readonly string[];
}

/** The lines of some changes: an indicator with its parts, the counts of reports, those of tasks. */
export function changeLines(text: Catalogue, figures: readonly ChangedFigure[]): ChangeLine[] {
  const groups = groupBy(figures, (figure) => groupOf(text, figure));
  return [...groups.values()].map((group) => lineOf(text, group));
}

/** What stands on one line: the anchor without its part, or the heading of a total. */
function groupOf(text: Catalogue, { kind, name, anchor }: ChangedFigure): string {
  if (kind === 'total') return totalsOf(text, name)?.lead ?? name;
  const [whole = '', period = ''] = anchor.split('@');
  return `${whole.split('.')[0]}@${period}`;
}

function totalsOf({ issued }: Catalogue, name: string) {
  return issued.totals.find(({ names }) => Object.hasOwn(names, name));
}

function lineOf(text: Catalogue, group: readonly ChangedFigure[]): ChangeLine {
  const [first] = group;
  if (first === undefined) throw new Error('A group of changes is empty');
  const { anchor } = first;
  const entries = [...new Set(group.flatMap((figure) => figure.entries))];
  if (first.kind === 'total') {
    const totals = totalsOf(text, first.name);
    const each = group.map((figure) =>
      `${totals?.names[figure.name as TotalName] ?? ''} ${change(text, figure)}`.trim(),
    );
    return { anchor, entries, text: `${totals?.lead ?? first.name}: ${each.join(', ')}` };
  }
  const whole = group.find(({ part }) => part === null);
  const parts = group
    .filter(({ part }) => part !== null)
    .map((figure) => `${figure.part} ${change(text, figure)}`)
    .join('; ');
  const title = titleOf(text, first);
  const told = whole === undefined ? parts : change(text, whole);
  const more = whole === undefined || parts === '' ? '' : ` (${parts})`;
  return { anchor: (whole ?? first).anchor, entries, text: `${title}: ${told}${more}` };
}

function titleOf({ why, issued }: Catalogue, { kind, name }: ChangedFigure): string {
  if (kind === 'reporters') return why.reporters(name);
  return kind === 'unsplit' ? issued.unsplit(name) : name;
}

function change(text: Catalogue, figure: ChangedFigure): string {
  const { was, now, wasState, nowState, wasMasked, nowMasked } = figure;
  const before = written(text, figure, was, wasState, wasMasked);
  return `${before} → ${written(text, figure, now, nowState, nowMasked)}`;
}

function written(
  { words, phrases, issued }: Catalogue,
  { measure, money, scale }: ChangedFigure,
  value: number | null,
  state: ChangedFigure['wasState'],
  isMasked: boolean,
): string {
  if (isMasked) return words.masked;
  if (value === null) {
    if (state === 'known' || state === 'partial') return words.nothingToMeasure;
    return state === null ? issued.none : words.figureState[state];
  }
  const scaled = value * (scale ?? 1);
  const number = money
    ? phrases.money(scaled)
    : measure === '%'
      ? phrases.percent(scaled)
      : phrases.number(scaled);
  return state === 'partial' ? `${number} (${words.figureState.partial})` : number;
}
