/** Bars of parts that make up a whole. */
import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.js';
import {
  LINE,
  linkedLines,
  linkTo,
  round,
  type Strip,
  textLines,
  WIDTH,
  wrapLabel,
} from './chart.js';

/** A part of a bar; its number in the palette gives its colour. */
export interface Part {
  readonly name: string;
  readonly value: number;
  /** The value as it is written. */
  readonly printed: string;
  readonly colour: number;
  /** Where the page tells what it is made of. */
  readonly anchor: string;
}

/** A bar with its name. */
export interface Bar {
  readonly label: string;
  /** What the bar says in words, on a line of its own. */
  readonly words?: { readonly text: string; readonly anchor: string };
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
): { readonly strips: readonly Strip[] } {
  const most = Math.max(1, ...bars.map(totalOf));
  let top = 0;
  const strips = bars.map((bar): Strip => {
    const start = top;
    const name = wrapLabel(bar.label, WIDTH);
    const words = bar.words === undefined ? [] : wrapLabel(bar.words.text, WIDTH);
    const below = top + name.length * LINE;
    const y = below + words.length * LINE + BELOW_LABEL;
    const scale = scaleLinear([0, isShared ? most : Math.max(1, totalOf(bar))], [0, WIDTH]);
    const drawing = html`${textLines(name, 0, top + 12)}${bar.words !== undefined && linkedLines(words, 0, below + 12, bar.words.anchor)}<rect class="track" x="0" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="2"/>${drawParts(bar, scale, y)}`;
    top = y + HEIGHT + GAP;
    return { top: start, height: top - start, drawing };
  });
  return { strips };
}

function totalOf({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function drawParts({ label, parts }: Bar, scale: (value: number) => number, y: number): Html[] {
  let before = 0;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ name, value, printed, colour, anchor }) => {
      const x = scale(before);
      before += value;
      const width = scale(before) - x;
      const isRoomy = width > printed.length * DIGIT + 4;
      const drawn = html`<rect class="c${colour}" x="${round(x)}" y="${y}" width="${round(width)}" height="${HEIGHT}"><title>${name}: ${printed}</title></rect>${
        isRoomy &&
        html`<text class="on c${colour}" x="${round(x + width / 2)}" y="${y + 11}">${printed}</text>`
      }`;
      return linkTo(anchor, `${label}, ${name}: ${printed}`, drawn);
    });
}

/** What the colours mean. */
export function drawLegend(parts: readonly { name: string; colour: number }[]): Html {
  return html`<ul class="legend">${parts.map(
    ({ name, colour }) => html`<li><span class="swatch c${colour}"></span>${name}</li>`,
  )}</ul>
`;
}
