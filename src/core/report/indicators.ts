/** Indicators of a period: the figure, who stands behind it, earlier periods and targets. */

import { addNumbers, isParts } from '../../model/figures.js';
import type { Figure, PlanIndicator, PlanSplit, PlanTarget } from '../../model/generated/files.js';
import type {
  FigureValue,
  FundingTotal,
  IndicatorRow,
  TargetRow,
} from '../../model/generated/outputs.js';
import { splitsOf, wholeOf } from '../figure-values.js';
import type { Entry } from '../fold.js';
import { type PlanView, unitName } from '../plan-view.js';
import { figureAnchor } from './anchors.js';
import type { PeriodFacts, PeriodFigure } from './period-facts.js';

/** One row an indicator, in the plan's order, with the same figure of the earlier periods beside it. */
export function reportIndicators(
  facts: PeriodFacts,
  earlier: readonly PeriodFacts[],
): IndicatorRow[] {
  return facts.figures.map(({ indicator, consolidated }, i) => {
    const names = (ids: readonly string[]): string[] => ids.map((id) => unitName(facts.view, id));
    return {
      id: indicator.id,
      anchor: figureAnchor(indicator.id),
      code: indicator.code ?? null,
      name: indicator.name,
      measure: indicator.measure,
      type: indicator.type,
      money: indicator.money ?? false,
      sensitive: indicator.sensitive ?? false,
      scale: indicator.ratio?.scale ?? null,
      ratioOf: indicator.ratio ? { num: indicator.ratio.num, den: indicator.ratio.den } : null,
      figure: consolidated.figure,
      expected: consolidated.expected.length,
      reported: consolidated.reported.length,
      unknownUnits: names(consolidated.unknownUnits),
      notApplicableUnits: names(consolidated.notApplicableUnits),
      silentUnits: names(consolidated.silentUnits),
      entries: consolidated.entries.map(({ data }) => data.id),
      earlier: earlier.map((other) => ({
        period: other.period.id,
        name: other.period.title,
        figure: (other.figures[i] as PeriodFigure).consolidated.figure,
      })),
      targets: (indicator.targets ?? []).map((target) =>
        targetRow(facts.view, indicator, target, consolidated.figure),
      ),
    };
  });
}

function targetRow(
  view: PlanView,
  indicator: PlanIndicator,
  target: PlanTarget,
  figure: FigureValue,
): TargetRow {
  const document = view.plan.documents?.find(({ id }) => id === target.document);
  const compare = target.compare ?? 'at-least';
  const value = figure.value === null ? null : figure.value * (indicator.ratio?.scale ?? 1);
  return {
    goal: target.goal,
    name: target.name ?? null,
    value: target.value,
    compare,
    by: target.by,
    document: document?.number ?? target.document,
    // A figure that some units do not know cannot be held against a target.
    met:
      value === null || figure.state !== 'known'
        ? null
        : compare === 'at-least'
          ? value >= target.value
          : value <= target.value,
    unconfirmed: target.unconfirmed ?? false,
  };
}

/** Totals of the figures that are split by funding source, with what was given without its source. */
export function fundingTotals(facts: PeriodFacts): FundingTotal[] {
  return facts.figures.flatMap(({ indicator, consolidated }) => {
    const split = fundingSplit(splitsOf(facts.view, indicator));
    if (split === undefined) return [];
    const { figure } = consolidated;
    return [
      {
        anchor: figureAnchor(indicator.id),
        indicator: indicator.id,
        name: indicator.name,
        state: figure.state,
        value: figure.value,
        unsplit: unsplitPart(
          consolidated.entries,
          indicator,
          splitsOf(facts.view, indicator),
          split,
        ),
        reported: consolidated.reported.length,
        expected: consolidated.expected.length,
      },
    ];
  });
}

/** What entries gave as a whole without telling its source; null where no entry gave a whole. */
function unsplitPart(
  entries: readonly Entry[],
  indicator: PlanIndicator,
  splits: readonly PlanSplit[],
  split: PlanSplit,
): number | null {
  const rests = entries.flatMap(({ data }) => {
    const figure = data.figures?.[indicator.id];
    return figure === undefined ? [] : (unsplitOf(figure, splits, split) ?? []);
  });
  return rests.length === 0 ? null : addNumbers(rests);
}

/** What one figure gives as a whole beyond the parts of a split; undefined where it gives no whole. */
export function unsplitOf(
  figure: Figure,
  splits: readonly PlanSplit[],
  split: PlanSplit,
): number | undefined {
  const whole = wholeOf(figure, splits);
  if (typeof whole !== 'number') return undefined;
  const told = split.parts.map(({ id }) => (isParts(figure) ? figure[id] : undefined));
  return whole - addNumbers(told.filter((cell) => typeof cell === 'number'));
}

/** The split of an indicator by source of funds, if it has one. */
export function fundingSplit(splits: readonly PlanSplit[]): PlanSplit | undefined {
  return splits.find(({ parts }) => parts.some((part) => part.funding !== undefined));
}
