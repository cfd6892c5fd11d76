/**
 * Consolidation of figures: from entries to one figure for the whole commune.
 *
 * A flow adds up over entries; a snapshot is the latest entry of each unit; a ratio keeps numerator and
 * denominator apart and is never averaged. A unit that gave no number is named, never counted as zero.
 */
import { addNumbers, type Cell, isRatio } from '../model/figures.js';
import type { Figure, Parts, PlanIndicator, PlanSplit } from '../model/generated/files.js';
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
  const figures: ToldFigure[] = [];
  for (const entry of used) {
    const told = readFigure(figureIn(entry, indicator) as Figure, splits);
    const { unit } = entry.data;
    figures.push(told);
    const cells = said.get(unit);
    if (cells === undefined) said.set(unit, [...told.cells]);
    else cells.push(...told.cells);
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
  return readFigure(figure, splits).cells;
}

/** A figure with what it says, so that thousands of them are looked through once. */
interface ToldFigure {
  readonly figure: Figure;
  /** The parts it was given by; undefined for a ratio or a plain number. */
  readonly parts: Parts | undefined;
  readonly whole: Cell;
  readonly cells: Cell[];
}

function readFigure(figure: Figure, splits: readonly PlanSplit[]): ToldFigure {
  if (isRatio(figure)) {
    return { figure, parts: undefined, whole: 'unknown', cells: [figure.den] };
  }
  const parts = typeof figure === 'object' ? figure : undefined;
  const whole = wholeOf(figure, splits);
  const least = whole === 'unknown' ? leastOf(figure, splits) : undefined;
  return { figure, parts, whole, cells: least === undefined ? [whole] : [least, 'unknown'] };
}

function figureOf(told: readonly ToldFigure[], splits: readonly PlanSplit[]): FigureValue {
  const cells = told.flatMap((one) => one.cells);
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const ratios = told.map(({ figure }) => figure).filter(isRatio);
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
    parts: splits.flatMap((split) => partValues(told, split)),
    masked: false,
  };
}

function partValues(told: readonly ToldFigure[], split: PlanSplit): PartValue[] {
  const open = told.filter((one) => !isSplitWhole(one, split));
  return split.parts.map((part) => {
    const numbers: number[] = [];
    for (const { parts } of told) {
      const cell = parts?.[part.id];
      if (typeof cell === 'number') numbers.push(cell);
    }
    return {
      split: split.id,
      id: part.id,
      name: part.name,
      value: numbers.length > 0 ? addNumbers(numbers) : null,
      complete: open.every(({ parts }) => isTold(parts?.[part.id])),
      masked: false,
    };
  });
}

function isTold(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || cell === 'not-applicable';
}

/** Whether nothing of a figure is left to be split: its parts make up the whole, or the whole is zero or does not apply. */
function isSplitWhole({ parts, whole }: ToldFigure, split: PlanSplit): boolean {
  if (typeof whole !== 'number') return whole === 'not-applicable';
  const told = split.parts.map((part) => parts?.[part.id]);
  return addNumbers(told.filter((cell) => typeof cell === 'number')) === whole;
}
