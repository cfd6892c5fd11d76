/** Where the figures of the document lead to on the page, and which of its marks become places to jump to. */
import { canonicalAnchor } from '../../core/report/anchors.js';
import { type Content, type Html, html } from './html.js';

/** The number at the beginning of a text, with its sign of percent or money. */
const NUMBER = /^\d+(?:[.,]\d+)*(?: ?%| đồng)?/;

/** The same behind the name of a part, which may have numbers too: `Dưới 16 tuổi 3; `. */
const NUMBER_OF_PART = /^(.*?)(\d+(?:[.,]\d+)*(?: ?%| đồng)?)(?=(?:;[^;]*)?$)/s;

/** What the document may point to. */
export interface Places {
  /** Anchors that the page itself explains. */
  readonly onPage: ReadonlySet<string>;
  /** Marks that stand in the document. */
  readonly inDocument: ReadonlySet<string>;
}

/** Marks of a document as its Markdown has them. */
export function marksIn(markdown: string): Set<string> {
  return new Set([...markdown.matchAll(/<a id="([^"<>]*)"><\/a>/g)].map(([, mark = '']) => mark));
}

/** Anchors that a piece of the page has. */
export function anchorsIn(pieces: readonly Html[]): Set<string> {
  const ids = pieces.flatMap((piece) => [...piece.toString().matchAll(/ id="([^"]*)"/g)]);
  return new Set(ids.map(([, id = '']) => id));
}

/**
 * A text with the marks before it: each is a place of its own, unless the page has it already, and the number
 * behind the last leads to what it is made of.
 */
export function drawMarked(
  text: string,
  marks: readonly string[],
  { onPage, inDocument }: Places,
  draw: (text: string) => Content,
): Content {
  const own = marks.filter((mark) => !onPage.has(mark)).map((mark) => html`<a id="${mark}"></a>`);
  const anchor = canonicalAnchor(marks.at(-1) ?? '');
  const isElsewhere = onPage.has(anchor) || (inDocument.has(anchor) && anchor !== marks.at(-1));
  const [name, number] = isElsewhere ? numberIn(anchor, text) : [];
  if (name === undefined || number === undefined) return [...own, draw(text)];
  const rest = text.slice(name.length + number.length);
  return [...own, draw(name), html`<a href="#${anchor}">${number}</a>`, draw(rest)];
}

/** What stands before the number, and the number. */
function numberIn(anchor: string, text: string): readonly string[] {
  const isPart = anchor.startsWith('f-') && anchor.includes('.');
  const [, name, ofPart] = (isPart && NUMBER_OF_PART.exec(text)) || [];
  if (name !== undefined && ofPart !== undefined) return [name, ofPart];
  const [number] = NUMBER.exec(text) ?? [];
  return number === undefined ? [] : ['', number];
}
