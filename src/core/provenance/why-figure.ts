/** What stands behind a figure: the entries that make it, with what each adds, and those that do not count. */

import { addNumbers, isParts, isRatio } from '../../model/figures.js';
import { found } from '../../model/found.js';
import type { Figure, PlanIndicator } from '../../model/generated/files.js';
import type { WhyLeftOut, WhyNumber, WhyUnits, WhyVersion } from '../../model/generated/outputs.js';
import { groupBy } from '../../model/group-by.js';
import { splitsOf } from '../figure-values.js';
import type { Entry } from '../fold.js';
import { type ConsolidatedFigure, cellsOf, figureIn } from '../indicators.js';
import { type PlanView, unitName } from '../plan-view.js';
import { fundingSplit, unsplitOf } from '../report/indicators.js';
import type { PeriodFacts } from '../report/period-facts.js';
import { type Answer, figurePlace, type Placed, type PlacedTerm } from './placed.js';

/** Which number of a figure is asked for: the whole, a part, num or den, or what has no source of funds. */
export type Asked =
  | { readonly what: 'whole' | 'unsplit' }
  | { readonly what: 'part'; readonly part: string };

interface Share {
  readonly counts: number | null;
  readonly num: number | null;
  readonly den: number | null;
}

/** Explains a figure of a period. */
export function whyFigure(
  facts: PeriodFacts,
  indicator: PlanIndicator,
  asked: Asked,
  unit: string | undefined,
): Answer {
  const consolidated = consolidatedOf(facts, indicator);
  const wanted = ({ data }: Entry): boolean => unit === undefined || data.unit === unit;
  const used = consolidated.entries.filter(wanted);
  const families = versionsByRoot(facts);
  const terms = used.map((entry) => termOf(facts.view, families, indicator, asked, entry));
  return {
    kind: 'figure',
    title: titleOf(facts.view, indicator, asked),
    measure: indicator.money || isCountOfRatio(indicator, asked) ? null : indicator.measure,
    money: indicator.money ?? false,
    scale: indicator.ratio?.scale ?? null,
    type: indicator.type,
    sum: addUp(terms),
    terms,
    leftOut: leftOutOf(facts, families, indicator, consolidated, asked).filter(
      (row) => unit === undefined || row.unit === unit,
    ),
    units: unitsOf(facts.view, consolidated, unit),
  };
}

/** The consolidated figure of an indicator in a period. */
export function consolidatedOf(facts: PeriodFacts, indicator: PlanIndicator): ConsolidatedFigure {
  const figure = facts.figures.find((other) => other.indicator.id === indicator.id);
  return found(figure, indicator.id).consolidated;
}

/** Units by what they said; only one of them when one is asked for. */
export function unitsOf(
  view: PlanView,
  consolidated: ConsolidatedFigure,
  unit: string | undefined,
): WhyUnits {
  const named = (ids: readonly string[]): WhyUnits['expected'] =>
    ids
      .filter((id) => unit === undefined || id === unit)
      .map((id) => ({ id, name: unitName(view, id) }));
  return {
    expected: named(consolidated.expected),
    reported: named(consolidated.reported),
    unknown: named(consolidated.unknownUnits),
    notApplicable: named(consolidated.notApplicableUnits),
    silent: named(consolidated.silentUnits),
  };
}

function isCountOfRatio(indicator: PlanIndicator, asked: Asked): boolean {
  return indicator.type === 'ratio' && asked.what === 'part';
}

function titleOf(view: PlanView, indicator: PlanIndicator, asked: Asked): string {
  if (asked.what !== 'part') return indicator.name;
  const parts = splitsOf(view, indicator).flatMap((split) => split.parts);
  const name =
    asked.part === 'num' || asked.part === 'den'
      ? indicator.ratio?.[asked.part]
      : parts.find(({ id }) => id === asked.part)?.name;
  return `${indicator.name}: ${found(name, asked.part)}`;
}

type Families = ReadonlyMap<string, readonly Entry[]>;

/** All versions of each entry. */
function versionsByRoot({ entries }: PeriodFacts): Families {
  return groupBy(entries.all, ({ root }) => root);
}

function termOf(
  view: PlanView,
  families: Families,
  indicator: PlanIndicator,
  asked: Asked,
  entry: Entry,
): PlacedTerm {
  const { data, file } = entry;
  const figure = figureIn(entry, indicator) as Figure;
  const part = asked.what === 'part' ? asked.part : undefined;
  return {
    kind: 'entry',
    id: data.id,
    unit: data.unit,
    unitName: unitName(view, data.unit),
    date: data.date,
    ...figurePlace(file, indicator.id, figure, part),
    given: figure,
    ...shareOf(view, indicator, asked, figure),
    text: data.summary.trimEnd(),
    replaced: found(families.get(entry.root), entry.root)
      .filter((other) => other !== entry)
      .map((other) => versionOf(other, indicator, entry, part)),
  };
}

/** What one entry adds to the number. */
function shareOf(view: PlanView, indicator: PlanIndicator, asked: Asked, figure: Figure): Share {
  const one = (counts: number | undefined): Share => ({
    counts: counts ?? null,
    num: null,
    den: null,
  });
  const splits = splitsOf(view, indicator);
  if (asked.what === 'unsplit') {
    const split = fundingSplit(splits);
    return one(split && unsplitOf(figure, splits, split));
  }
  if (asked.what === 'part') {
    if (isRatio(figure)) return one(asked.part === 'num' ? figure.num : figure.den);
    const cell = isParts(figure) ? figure[asked.part] : undefined;
    return one(typeof cell === 'number' ? cell : undefined);
  }
  if (isRatio(figure)) return { counts: null, num: figure.num, den: figure.den };
  return one(cellsOf(figure, splits).find((cell) => typeof cell === 'number'));
}

/** The terms added up, in their order, as the consolidation does. */
export function addUp(
  terms: readonly { counts: number | null; num: number | null; den: number | null }[],
): WhyNumber {
  const sumOf = (key: 'counts' | 'num' | 'den'): number | null => {
    const numbers = terms.map((term) => term[key]).filter((number) => number !== null);
    return numbers.length === 0 ? null : addNumbers(numbers);
  };
  const num = sumOf('num');
  const den = sumOf('den');
  if (num === null || den === null) return { value: sumOf('counts'), num: null, den: null };
  return { value: den === 0 ? null : num / den, num, den };
}

function versionOf(
  other: Entry,
  indicator: PlanIndicator,
  inForce: Entry,
  part: string | undefined,
): Placed<WhyVersion> {
  const figure = figureIn(other, indicator);
  const place =
    figure === undefined
      ? { file: other.file, pointer: ['id'] }
      : figurePlace(other.file, indicator.id, figure, part);
  return {
    id: other.data.id,
    ...place,
    date: other.data.date,
    given: figure ?? null,
    reason: inForce.data.reason ?? null,
  };
}

/** Entries that give the figure and do not count, each with the reason; versions of those that count are theirs. */
function leftOutOf(
  facts: PeriodFacts,
  families: Families,
  indicator: PlanIndicator,
  { entries: used }: ConsolidatedFigure,
  asked: Asked,
): Placed<WhyLeftOut>[] {
  const roots = new Set(used.map(({ root }) => root));
  const counted = new Map(used.map(({ data }) => [data.unit, data.id]));
  return facts.entries.all.flatMap((entry) => {
    const figure = figureIn(entry, indicator);
    if (figure === undefined || roots.has(entry.root)) return [];
    const { data, file } = entry;
    const family = found(families.get(entry.root), entry.root);
    const withdrawal = entry.voided ? voidOf(facts, family) : undefined;
    const isInside = facts.covers.from <= data.date && data.date <= facts.covers.to;
    const why = entry.voided
      ? 'voided'
      : entry.correctedBy !== undefined
        ? 'corrected'
        : isInside
          ? 'overtaken'
          : 'outside-period';
    const by = {
      voided: withdrawal?.data.id,
      corrected: entry.correctedBy,
      overtaken: counted.get(data.unit),
      'outside-period': undefined,
    }[why];
    const correction = family.find((other) => other.data.id === entry.correctedBy);
    return [
      {
        id: data.id,
        unit: data.unit,
        unitName: unitName(facts.view, data.unit),
        date: data.date,
        ...figurePlace(file, indicator.id, figure, asked.what === 'part' ? asked.part : undefined),
        given: figure,
        why,
        by: by ?? null,
        reason: withdrawal?.data.reason ?? correction?.data.reason ?? null,
      } as const,
    ];
  });
}

/** The void that withdraws an entry, under the id of any of its versions. */
function voidOf({ records }: PeriodFacts, family: readonly Entry[]) {
  const versions = new Set(family.map(({ data }) => data.id));
  return records.voids.find(({ data }) => versions.has(data.voids));
}
