/** What one reported figure says as a whole and by part, and whether it fits its indicator. */
import { addNumbers, type Cell, isParts, isRatio, TOTAL } from '../model/figures.js';
import type { Figure, Parts, PlanIndicator, PlanSplit } from '../model/generated/files.js';
import { nearest } from '../model/text.js';
import type { PlanView } from './plan-view.js';

/** The splits by which an indicator may be given. */
export function splitsOf(view: PlanView, indicator: PlanIndicator): PlanSplit[] {
  return (indicator.splits ?? [])
    .map((id) => view.splits.get(id))
    .filter((split) => split !== undefined);
}

/** The sum of a split when every part is given; undefined while one is not or is unknown. */
function sumOfSplit(parts: Parts, split: PlanSplit): number | undefined {
  const numbers: number[] = [];
  for (const { id } of split.parts) {
    const cell = parts[id];
    if (cell === undefined || cell === 'unknown') return undefined;
    if (typeof cell === 'number') numbers.push(cell);
  }
  return numbers.length > 0 ? addNumbers(numbers) : undefined;
}

/**
 * The whole of a figure that is no ratio: as given, or the sum of a complete split. Parts without
 * a whole leave it unknown: the missing part is not zero.
 */
export function wholeOf(figure: Figure, splits: readonly PlanSplit[]): Cell {
  if (!isParts(figure)) return isRatio(figure) ? 'unknown' : figure;
  const total = figure[TOTAL];
  if (total !== undefined) return total;
  for (const split of splits) {
    const sum = sumOfSplit(figure, split);
    if (sum !== undefined) return sum;
  }
  const given = Object.values(figure);
  return given.length > 0 && given.every((cell) => cell === 'not-applicable')
    ? 'not-applicable'
    : 'unknown';
}

/**
 * What is surely known of a figure whose whole is unknown: the largest sum of the parts of one split.
 * Undefined when no part is a number.
 */
export function leastOf(figure: Figure, splits: readonly PlanSplit[]): number | undefined {
  if (!isParts(figure)) return undefined;
  const sums = splits.flatMap((split) => {
    const cells = split.parts.map((part) => figure[part.id]);
    const numbers = cells.filter((cell) => typeof cell === 'number');
    return numbers.length > 0 ? [addNumbers(numbers)] : [];
  });
  return sums.length > 0 ? Math.max(...sums) : undefined;
}

/** Why a figure does not fit its indicator. */
export interface FigureMisfit {
  readonly code: 'figure-wrong-type' | 'figure-unknown-part' | 'figure-total-mismatch';
  /** The part at fault, if it is one. */
  readonly part?: string;
  readonly args: Readonly<Record<string, string>>;
}

/** What is wrong with a figure, or undefined when it fits. */
export function findMisfit(
  view: PlanView,
  indicator: PlanIndicator,
  figure: Figure,
): FigureMisfit | undefined {
  if (figure === 'unknown' || figure === 'not-applicable') return undefined;
  const splits = splitsOf(view, indicator);
  const wrongType = (expected: string, part?: string): FigureMisfit => ({
    code: 'figure-wrong-type',
    ...(part !== undefined && { part }),
    args: { indicator: indicator.id, name: indicator.name, measure: indicator.measure, expected },
  });
  if (indicator.type === 'ratio') {
    if (!isRatio(figure)) return wrongType('ratio');
    return Number.isInteger(figure.num) && Number.isInteger(figure.den)
      ? undefined
      : wrongType('ratio');
  }
  if (isRatio(figure)) return wrongType(splits.length > 0 ? 'parts' : 'number');
  if (!isParts(figure)) return Number.isInteger(figure) ? undefined : wrongType('number');
  if (splits.length === 0) return wrongType('number');
  return findPartMisfit(indicator, figure, splits, wrongType);
}

function findPartMisfit(
  indicator: PlanIndicator,
  figure: Parts,
  splits: readonly PlanSplit[],
  wrongType: (expected: string, part: string) => FigureMisfit,
): FigureMisfit | undefined {
  const known = splits.flatMap((split) => split.parts.map((part) => part.id));
  for (const [part, cell] of Object.entries(figure)) {
    if (part !== TOTAL && !known.includes(part)) {
      return {
        code: 'figure-unknown-part',
        part,
        args: {
          indicator: indicator.id,
          part,
          known: [...known, TOTAL].join(', '),
          suggestion: nearest(part, known) ?? '',
        },
      };
    }
    if (typeof cell === 'number' && !Number.isInteger(cell)) return wrongType('number', part);
  }
  return findTotalMismatch(indicator, figure, splits);
}

function findTotalMismatch(
  indicator: PlanIndicator,
  figure: Parts,
  splits: readonly PlanSplit[],
): FigureMisfit | undefined {
  const whole = wholeOf(figure, splits);
  if (typeof whole !== 'number') return undefined;
  for (const split of splits) {
    const cells = split.parts.map((part) => figure[part.id]);
    const sum = addNumbers(cells.filter((cell) => typeof cell === 'number'));
    const complete = sumOfSplit(figure, split) !== undefined;
    if (sum > whole || (complete && sum !== whole)) {
      return {
        code: 'figure-total-mismatch',
        args: {
          indicator: indicator.id,
          split: split.name,
          sum: String(sum),
          total: String(whole),
        },
      };
    }
  }
  return undefined;
}
