/** Bars of parts that make up a whole. */
import { scaleLinear } from 'd3-scale';
import { type Content, type Html, html } from '../html.js';
import { LINE, round, textLines, WIDTH, wrapLabel } from './chart.js';

/** A part of a bar; its number in the palette gives its colour. */
export interface Part {
  readonly name: string;
  readonly value: number;
  readonly colour: number;
}

/** A bar with its name. */
export interface Bar {
  readonly label: string;
  /** What the bar says in words, on a line of its own. */
  readonly words?: string;
  readonly parts: readonly Part[];
}

const HEIGHT = 14;
const GAP = 12;
const BELOW_LABEL = 3;
/** A number inside a part needs this much room for each of its digits. */
const DIGIT = 8;

/** Draws bars below each other; all on one scale, or each as wide as the drawing. */
export function drawBars(
  bars: readonly Bar[],
  { isShared }: { readonly isShared: boolean },
): { readonly drawing: Content; readonly height: number } {
  const most = Math.max(1, ...bars.map(totalOf));
  let top = 0;
  const drawing = bars.map((bar) => {
    const lines = [
      ...wrapLabel(bar.label, WIDTH),
      ...(bar.words === undefined ? [] : wrapLabel(bar.words, WIDTH)),
    ];
    const y = top + lines.length * LINE + BELOW_LABEL;
    const scale = scaleLinear([0, isShared ? most : Math.max(1, totalOf(bar))], [0, WIDTH]);
    const drawn = html`<g>${textLines(lines, 0, top + 12)}<rect class="track" x="0" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="2"/>${drawParts(bar.parts, scale, y)}</g>
`;
    top = y + HEIGHT + GAP;
    return drawn;
  });
  return { drawing, height: Math.max(top - GAP, 1) };
}

function totalOf({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function drawParts(parts: readonly Part[], scale: (value: number) => number, y: number): Html[] {
  let before = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ name, value, colour }) => {
      const x = scale(before);
      before += value;
      const width = scale(before) - x;
      const isRoomy = width > String(value).length * DIGIT + 4;
      return html`<rect class="c${colour}" x="${round(x)}" y="${y}" width="${round(width)}" height="${HEIGHT}"><title>${name}: ${value}</title></rect>${
        isRoomy &&
        html`<text class="on c${colour}" x="${round(x + width / 2)}" y="${y + 11}">${value}</text>`
      }`;
    });
}

/** What the colours mean. */
export function drawLegend(parts: readonly { name: string; colour: number }[]): Html {
  return html`<ul class="legend">${parts.map(
    ({ name, colour }) => html`<li><span class="swatch c${colour}"></span>${name}</li>`,
  )}</ul>
`;
}
