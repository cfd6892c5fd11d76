/**
 * The report as it may leave the office: violence figures for the whole commune only, small counts withheld,
 * and nothing that says which unit gave a sensitive figure, for that is telling in itself.
 */
import type { FigureValue, IndicatorRow, ReportOutput } from '../../model/generated/outputs.js';
import { maskFigures } from './mask-figures.js';

/** The report with its small sensitive counts withheld; what is not sensitive stays as it is. */
export function maskReport(report: ReportOutput): ReportOutput {
  const sensitive = new Set(report.indicators.filter((row) => row.sensitive).map(({ id }) => id));
  const isOpen = ({ indicator }: { readonly indicator: string }): boolean =>
    !sensitive.has(indicator);
  return {
    ...report,
    indicators: report.indicators.map((row) => (row.sensitive ? maskRow(row) : row)),
    // A sensitive figure split by source of funds is told among the indicators, and only there.
    funding: report.funding.map((row) => ({ ...row, figures: row.figures.filter(isOpen) })),
    fundingTotals: report.fundingTotals.filter(isOpen),
  };
}

function maskRow(row: IndicatorRow): IndicatorRow {
  const masked = maskFigures([...row.earlier.map(({ figure }) => figure), row.figure]);
  const figure = masked.at(-1) as FigureValue;
  return {
    ...row,
    figure,
    unknownUnits: [],
    notApplicableUnits: [],
    silentUnits: [],
    entries: [],
    earlier: row.earlier.map((other, i) => ({ ...other, figure: masked[i] ?? other.figure })),
    targets: row.targets.map((target) =>
      figure.masked === true ? { ...target, met: null } : target,
    ),
  };
}
