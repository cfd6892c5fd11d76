/**
 * Consolidation of figures: from entries to one figure for the whole commune.
 *
 * A flow adds up over entries; a snapshot is the latest entry of each unit; a ratio keeps numerator and
 * denominator apart and is never averaged. A unit that gave no number is named, never counted as zero.
 */
import { addNumbers, type Cell, isParts, isRatio } from '../model/figures.js';
import type { Figure, PlanIndicator, PlanSplit } from '../model/generated/files.js';
import type { FigureValue, PartValue } from '../model/generated/outputs.js';
import { leastOf, splitsOf, wholeOf } from './figure-values.js';
import type { Entry } from './fold.js';
import { assigneesOf, type PlanView } from './plan-view.js';

/** A consolidated figure with who stands behind it. */
export interface ConsolidatedFigure {
  readonly figure: FigureValue;
  /** Units that the plan asks for this figure. */
  readonly expected: readonly string[];
  /** Units that gave a number. */
  readonly reported: readonly string[];
  readonly unknownUnits: readonly string[];
  readonly notApplicableUnits: readonly string[];
  /** Units that gave nothing. */
  readonly silentUnits: readonly string[];
  /** The entries that make the figure, in the order of time. */
  readonly entries: readonly Entry[];
}

/** The units that the plan asks for an indicator: those of every task that lists it. */
export function unitsAskedFor(view: PlanView, indicator: PlanIndicator): string[] {
  const asked = new Set<string>();
  for (const task of view.tasks.values()) {
    if (task.indicators?.includes(indicator.id)) {
      for (const unit of assigneesOf(view, task)) asked.add(unit);
    }
  }
  return [...view.units.keys()].filter((id) => asked.has(id));
}

/** Consolidates one indicator over entries in force, which stand in the order of time. */
export function consolidate(
  view: PlanView,
  indicator: PlanIndicator,
  entries: readonly Entry[],
): ConsolidatedFigure {
  const used = entriesThatCount(indicator, entries);
  const splits = splitsOf(view, indicator);
  const said = new Map<string, Cell[]>();
  const figures: Figure[] = [];
  for (const entry of used) {
    const figure = figureIn(entry, indicator) as Figure;
    const { unit } = entry.data;
    figures.push(figure);
    if (!said.has(unit)) said.set(unit, []);
    said.get(unit)?.push(...cellsOf(figure, splits));
  }
  const expected = unitsAskedFor(view, indicator);
  const units = said.size === 0 ? [] : [...view.units.keys()].filter((unit) => said.has(unit));
  const unitsWhere = (test: (cells: readonly Cell[]) => boolean): string[] =>
    units.filter((unit) => test(said.get(unit) ?? []));
  return {
    figure: figureOf(figures, splits),
    expected,
    reported: unitsWhere((cells) => cells.some((cell) => typeof cell === 'number')),
    unknownUnits: unitsWhere((cells) => cells.includes('unknown')),
    notApplicableUnits: unitsWhere((cells) => cells.every((cell) => cell === 'not-applicable')),
    silentUnits: expected.filter((unit) => !said.has(unit)),
    entries: used,
  };
}

/** The entries that make the figure: all that carry it, or of a snapshot the latest of each unit. */
function entriesThatCount(indicator: PlanIndicator, entries: readonly Entry[]): Entry[] {
  const carriers = entries.filter((entry) => figureIn(entry, indicator) !== undefined);
  const basis = indicator.type === 'ratio' ? (indicator.ratio?.basis ?? 'flow') : indicator.type;
  if (basis !== 'snapshot') return carriers;
  const latest = new Map(carriers.map((entry) => [entry.data.unit, entry]));
  return carriers.filter((entry) => latest.get(entry.data.unit) === entry);
}

/** What an entry gives for an indicator. */
export function figureIn(entry: Entry, indicator: PlanIndicator): Figure | undefined {
  const figures = entry.data.figures;
  return figures !== undefined && Object.hasOwn(figures, indicator.id)
    ? figures[indicator.id]
    : undefined;
}

/**
 * What a figure says of the whole: one cell, or what is surely known beside `unknown` where only parts were
 * given. Of a ratio the denominator stands for it, since without one there is no ratio.
 */
export function cellsOf(figure: Figure, splits: readonly PlanSplit[]): Cell[] {
  if (isRatio(figure)) return [figure.den];
  const whole = wholeOf(figure, splits);
  const least = whole === 'unknown' ? leastOf(figure, splits) : undefined;
  return least === undefined ? [whole] : [least, 'unknown'];
}

function figureOf(figures: readonly Figure[], splits: readonly PlanSplit[]): FigureValue {
  const cells = figures.flatMap((figure) => cellsOf(figure, splits));
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const ratios = figures.filter(isRatio);
  const hasUnknown = cells.includes('unknown');
  const state =
    cells.length === 0
      ? 'none'
      : numbers.length > 0
        ? hasUnknown
          ? 'partial'
          : 'known'
        : hasUnknown
          ? 'unknown'
          : 'not-applicable';
  const num = ratios.length > 0 ? addNumbers(ratios.map((ratio) => ratio.num)) : null;
  const den = ratios.length > 0 ? addNumbers(ratios.map((ratio) => ratio.den)) : null;
  return {
    state,
    value:
      num !== null && den !== null
        ? den === 0
          ? null
          : num / den
        : numbers.length > 0
          ? addNumbers(numbers)
          : null,
    num,
    den,
    parts: splits.flatMap((split) => partValues(figures, splits, split)),
    masked: false,
  };
}

function partValues(
  figures: readonly Figure[],
  splits: readonly PlanSplit[],
  split: PlanSplit,
): PartValue[] {
  const open = figures.filter((figure) => !isSplitWhole(figure, splits, split));
  return split.parts.map((part) => {
    const given = figures.map((figure) => (isParts(figure) ? figure[part.id] : undefined));
    const numbers = given.filter((cell) => typeof cell === 'number');
    return {
      split: split.id,
      id: part.id,
      name: part.name,
      value: numbers.length > 0 ? addNumbers(numbers) : null,
      complete: open.every((figure) => isParts(figure) && isTold(figure[part.id])),
      masked: false,
    };
  });
}

function isTold(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || cell === 'not-applicable';
}

/** Whether nothing of a figure is left to be split: its parts make up the whole, or the whole is zero or does not apply. */
function isSplitWhole(figure: Figure, splits: readonly PlanSplit[], split: PlanSplit): boolean {
  const whole = wholeOf(figure, splits);
  if (typeof whole !== 'number') return whole === 'not-applicable';
  const told = split.parts.map((part) => (isParts(figure) ? figure[part.id] : undefined));
  return addNumbers(told.filter((cell) => typeof cell === 'number')) === whole;
}
