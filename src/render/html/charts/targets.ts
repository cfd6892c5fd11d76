/** Indicators held against their targets. */
import { scaleLinear } from 'd3-scale';
import type { IndicatorRow, ReportOutput, TargetRow } from '../../../model/generated/outputs.js';
import type { Catalogue } from '../../text/catalogue.js';
import type { PageTexts } from '../../text/page-texts.js';
import { type Content, html } from '../html.js';
import {
  type Chart,
  LINE,
  linkedLines,
  round,
  type Strip,
  textLines,
  WIDTH,
  wrapLabel,
} from './chart.js';

const BAR = 12;
const GAP = 14;
const BELOW_LABEL = 5;
/** Room beyond the largest number, so that a target at the very end can be seen. */
const BEYOND = 1.08;

/** Every indicator that has a target; one without a value says so and has no bar. */
export function chartTargets(
  report: ReportOutput,
  text: Catalogue,
  page: PageTexts,
  printed: (row: IndicatorRow) => string,
): Chart {
  const rows = report.indicators.filter(({ targets }) => targets.length > 0);
  let top = 0;
  const strips = rows.map((row): Strip => {
    const start = top;
    const name = wrapLabel(row.name, WIDTH);
    const words = wrapLabel(`${printed(row)}; ${wordTargets(row, text, page)}`, WIDTH);
    const value = measuredValue(row);
    const below = top + name.length * LINE;
    const y = below + words.length * LINE + BELOW_LABEL;
    const drawing = html`${textLines(name, 0, top + 12)}${linkedLines(words, 0, below + 12, row.anchor)}${value !== null && drawBar(row, value, y)}`;
    top = y + (value === null ? 0 : BAR) + GAP;
    return { top: start, height: top - start, drawing };
  });
  return {
    id: 'muc-tieu',
    title: page.targets,
    note: page.targetsNote,
    strips,
    heads: [page.columns.indicator, page.result, page.target],
    rows: rows.map((row) => [
      html`<a href="#${row.anchor}">${row.name}</a>`,
      html`<a href="#${row.anchor}">${printed(row)}</a>`,
      html`<a href="#${row.anchor}">${wordTargets(row, text, page)}</a>`,
    ]),
  };
}

/** The value in the unit of measure of its target; null where there is none to draw. */
function measuredValue(row: IndicatorRow): number | null {
  return row.figure.value === null ? null : row.figure.value * (row.scale ?? 1);
}

function drawBar(row: IndicatorRow, value: number, y: number): Content {
  const most = Math.max(value, ...row.targets.map((target) => target.value)) * BEYOND;
  const scale = scaleLinear([0, most === 0 ? 1 : most], [0, WIDTH]);
  const isMet = row.targets[0]?.met;
  const colour = isMet === true ? 'met' : isMet === false ? 'unmet' : 'unjudged';
  return html`<rect class="track" x="0" y="${y}" width="${WIDTH}" height="${BAR}" rx="2"/><rect class="${colour}" x="0" y="${y}" width="${round(scale(value))}" height="${BAR}"/>${row.targets.map(
    (target) => {
      const x = round(scale(target.value));
      return html`<line class="goal" x1="${x}" x2="${x}" y1="${y - 3}" y2="${y + BAR + 3}"><title>${target.by}</title></line>`;
    },
  )}`;
}

function wordTargets(row: IndicatorRow, text: Catalogue, page: PageTexts): string {
  return row.targets.map((target) => wordTarget(target, row, text, page)).join('; ');
}

/** A target in words, with whether it is reached. */
export function wordTarget(
  target: TargetRow,
  row: IndicatorRow,
  { phrases }: Catalogue,
  page: PageTexts,
): string {
  const { value, compare, by } = target;
  const number = row.measure === '%' ? phrases.percent(value) : phrases.number(value);
  const words = compare === 'at-most' ? page.atMost(number, by) : page.atLeast(number, by);
  return `${words}: ${verdictOf(target, page)}`;
}

function verdictOf({ met }: TargetRow, page: PageTexts): string {
  return page.met[met === null ? 'open' : met ? 'yes' : 'no'];
}
