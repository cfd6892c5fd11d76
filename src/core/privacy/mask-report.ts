/**
 * The report as it may leave the office: violence figures for the whole commune only, small counts withheld,
 * and nothing that says which unit gave a sensitive figure, for that is telling in itself.
 */
import type { PlanIndicator } from '../../model/generated/files.js';
import type { FigureValue, IndicatorRow, ReportOutput } from '../../model/generated/outputs.js';
import type { Facts } from '../facts.js';
import { findGivers, type Givers } from './givers.js';
import { maskSeries, type RatioLink } from './mask-series.js';

/** What a reader of the report can know besides. */
export interface MaskContext {
  readonly givers: Givers;
  readonly indicators: ReadonlyMap<string, PlanIndicator>;
}

/** What a reader of a report made from the facts can know. */
export function maskContextOf(facts: Facts): MaskContext {
  return { givers: findGivers(facts), indicators: facts.view.indicators };
}

/** The report with its small sensitive counts withheld; what is not sensitive stays as it is. */
export function maskReport(report: ReportOutput, context: MaskContext): ReportOutput {
  const masked = maskRows(report, context);
  const isOpen = ({ indicator }: { readonly indicator: string }): boolean => !masked.has(indicator);
  return {
    ...report,
    indicators: report.indicators.map((row) => withSeries(row, masked.get(row.id), context)),
    // A sensitive figure split by source of funds is told among the indicators, and only there.
    funding: report.funding.map((row) => ({ ...row, figures: row.figures.filter(isOpen) })),
    fundingTotals: report.fundingTotals.filter(isOpen),
  };
}

/** The figures of the sensitive rows, masked together. */
function maskRows(
  { indicators, period }: ReportOutput,
  context: MaskContext,
): Map<string, FigureValue[]> {
  const rows = indicators.filter((row) => row.sensitive);
  const periods = [...(rows[0]?.earlier.map((other) => other.period) ?? []), period.id];
  const figures = rows.map(({ id, earlier, figure }): [string, FigureValue[]] => [
    id,
    [...earlier.map((other) => other.figure), figure],
  ]);
  const links = rows.map(({ id }): [string, RatioLink] => [
    id,
    context.indicators.get(id)?.ratio ?? {},
  ]);
  return maskSeries(new Map(figures), {
    links: new Map(links),
    isAlone: (id, at, before) =>
      context.givers.isLone(id, periods[at] ?? '', before === undefined ? before : periods[before]),
  });
}

function withSeries(
  row: IndicatorRow,
  series: readonly FigureValue[] | undefined,
  { givers }: MaskContext,
): IndicatorRow {
  const figure = series?.at(-1);
  if (series === undefined || figure === undefined) return row;
  return {
    ...row,
    figure,
    reported: givers.isAskedOfMembers(row.id) ? null : row.reported,
    unknownUnits: [],
    notApplicableUnits: [],
    silentUnits: [],
    entries: [],
    earlier: row.earlier.map((other, i) => ({ ...other, figure: series[i] ?? other.figure })),
    targets: row.targets.map((target) => (figure.masked ? { ...target, met: null } : target)),
  };
}
