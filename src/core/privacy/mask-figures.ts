/**
 * Withholds small counts from the figures of one sensitive indicator, period after period.
 *
 * In a commune of some 2,100 people one or two cases are one or two known persons: 1 and 2 are withheld, 0
 * and 3 or more are shown (the plan's rule on small cells). A count is small too when it follows from what
 * is shown: year less half-year, whole less parts, denominator less numerator. So that no mask can be undone
 *
 * - a split in which one part is small is withheld as a whole, and stays so in the later periods;
 * - a whole that is withheld takes all its parts with it;
 * - a ratio is withheld with both its numbers;
 * - of two periods the later is withheld, for the earlier may have been sent already.
 *
 * Whether a count is shown depends only on itself and on what was shown before. Hence both 1 and 2 remain
 * possible behind every mask that was laid for its own sake: exchanging the two gives the same output.
 */
import type { FigureValue, PartValue } from '../../model/generated/outputs.js';

/** Counts that are told together; null where nothing is known. */
export type Counts = readonly (number | null)[];

/** Below this many cases a count tells of known persons. */
const FEWEST_SHOWN = 3;

/** The figures with their small counts withheld; they stand in the order of time. */
export function maskFigures(figures: readonly FigureValue[]): FigureValue[] {
  const mask = new FigureMask();
  return figures.map((figure) => mask.next(figure));
}

/** The mask of one indicator, which remembers what was shown of the periods before. */
export class FigureMask {
  readonly #wholes: Counts[] = [];
  readonly #splits = new Map<string, SplitHistory>();

  /** Wholes that were shown, in the order of time. */
  get shown(): readonly Counts[] {
    return this.#wholes;
  }

  /** Whether the figure of the next period tells of few, by itself or beside counts shown elsewhere. */
  tells(figure: FigureValue, elsewhere: readonly Counts[] = []): boolean {
    return tellsFew(wholeCounts(figure), [...this.#wholes, ...elsewhere]);
  }

  /** The figure of the next period as it may be shown; it may have to be withheld for another's sake. */
  next(figure: FigureValue, isWithheldToo = false, elsewhere: readonly Counts[] = []): FigureValue {
    const isKnown = wholeCounts(figure).some((count) => count !== null);
    const isWithheld = (isWithheldToo && isKnown) || this.tells(figure, elsewhere);
    if (!isWithheld) this.#wholes.push(wholeCounts(figure));
    const parts = maskParts(figure, isWithheld, this.#splits);
    return isWithheld
      ? { ...figure, value: null, num: null, den: null, parts, masked: true }
      : { ...figure, parts };
  }
}

interface SplitHistory {
  readonly shown: Counts[];
  isClosed: boolean;
}

function maskParts(
  figure: FigureValue,
  isWholeWithheld: boolean,
  splits: Map<string, SplitHistory>,
): PartValue[] {
  const closed = new Set<string>();
  for (const split of new Set(figure.parts.map((part) => part.split))) {
    const history = splits.get(split) ?? { shown: [], isClosed: false };
    splits.set(split, history);
    const counts = splitCounts(figure, split);
    history.isClosed ||= isWholeWithheld || tellsFew(counts, history.shown);
    if (history.isClosed) closed.add(split);
    else history.shown.push(counts);
  }
  return figure.parts.map((part) =>
    closed.has(part.split) && part.value !== null ? { ...part, value: null, masked: true } : part,
  );
}

/** The whole of a figure; of a ratio both numbers and those whom it does not reach. */
function wholeCounts({ value, num, den }: FigureValue): Counts {
  if (num === null && den === null) return [value];
  return [num, den, difference(den, num)];
}

/** The parts of a split and what the whole has beyond them. */
function splitCounts({ value, parts }: FigureValue, split: string): Counts {
  const counts = parts.filter((part) => part.split === split).map((part) => part.value);
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  return [...counts, value === null ? null : value - sum];
}

/** Whether a count is small, or differs by so little from one that was shown before. */
function tellsFew(counts: Counts, shownBefore: readonly Counts[]): boolean {
  return (
    counts.some(isFew) ||
    shownBefore.some((before) => counts.some((count, i) => isFew(difference(count, before[i]))))
  );
}

function difference(
  count: number | null | undefined,
  before: number | null | undefined,
): number | null {
  return typeof count === 'number' && typeof before === 'number' ? count - before : null;
}

function isFew(count: number | null): boolean {
  return count !== null && count !== 0 && Math.abs(count) < FEWEST_SHOWN;
}
