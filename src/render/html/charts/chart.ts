/**
 * What all charts share: a drawing as wide as a phone, that a larger screen shows larger, with its words for
 * those who do not see it and the same as a table. Its numbers are links, so it is a group and no image.
 */
import type { PageTexts } from '../../text/page-texts.js';
import { type Content, type Html, html } from '../html.js';

/** Width of every drawing in its own units; a letter of 12 is about 6.4 wide. */
export const WIDTH = 320;
const LETTER = 6.4;
export const LINE = 15;

/** A drawing, or a strip of one: from where on its paper, how high. A strip never breaks over two pages. */
export interface Strip {
  readonly top: number;
  readonly height: number;
  readonly drawing: Content;
}

/** A drawing in strips below each other, with the words and the table that say the same. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly strips: readonly Strip[];
  readonly legend?: Content;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

/** A chart as a figure of the page. Without rows there is nothing to draw, and the page says so. */
export function figure(
  chart: Chart,
  texts: Pick<PageTexts, 'asTable' | 'sameAsTable' | 'noFigures'>,
): Html {
  const { id, title, note, strips, legend, heads, rows } = chart;
  const body =
    rows.length === 0
      ? html`<p class="none">${texts.noFigures}</p>`
      : html`${legend}<div role="group" aria-labelledby="${id}-t ${id}-n" aria-description="${texts.sameAsTable}">${strips.map(
          ({ top, height, drawing }) =>
            html`<svg viewBox="0 ${top} ${WIDTH} ${height}">${drawing}</svg>
`,
        )}</div>
<details><summary>${texts.asTable}</summary>${table(heads, rows, title)}</details>`;
  return html`<figure id="${id}"><figcaption><h3 id="${id}-t">${title}</h3><p id="${id}-n">${note}</p></figcaption>
${body}</figure>
`;
}

/** A table that scrolls by itself where the screen is narrow. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Content[])[],
  caption: string,
): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>`;
}

/** A label in as many lines as its words need. */
export function wrapLabel(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length * LETTER > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Lines of text, the first with its base at y. */
export function textLines(lines: readonly string[], x: number, y: number): Html {
  return html`<text x="${x}" y="${y}">${lines.map(
    (line, i) => html`<tspan x="${x}" dy="${i === 0 ? 0 : LINE}">${line}</tspan>`,
  )}</text>`;
}

/** The same as one link, which says its words without the breaks. */
export function linkedLines(lines: readonly string[], x: number, y: number, anchor: string): Html {
  return linkTo(anchor, lines.join(' '), textLines(lines, x, y));
}

/** Something drawn that leads to what it is made of. */
export function linkTo(anchor: string, words: string, drawn: Content): Html {
  return html`<a href="#${anchor}" aria-label="${words}">${drawn}</a>`;
}

/** A number as it is written in a drawing: no more than two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
