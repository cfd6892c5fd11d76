/** The report's own text on the page: the blocks of its Markdown as HTML. */
import type { Block, DocumentPart, Span, TableBlock } from '../document/blocks.js';
import { plainText } from '../document/blocks.js';
import { type Content, type Html, html } from './html.js';
import { drawMarked, type Places } from './places.js';

/** Where the names and ids that the text mentions lead to, by the text itself. */
export interface Links extends Places {
  /** Ids of entries anywhere in the text. */
  readonly entries: ReadonlyMap<string, string>;
  /** Names that fill a cell of a table. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Parts that the page shows in a form of its own. */
const LEFT_OUT: readonly DocumentPart['role'][] = ['notice'];

/** Parts whose tables only set things side by side. */
const SIDE_BY_SIDE: readonly DocumentPart['role'][] = ['head', 'signature'];

/** What is known at a place of the document. */
interface Place extends Links {
  /** The heading above, which names the tables below it. */
  heading: string;
  tables: number;
}

/** The parts of a document in their order. */
export function documentParts(parts: readonly DocumentPart[], links: Links): Html[] {
  const place: Place = { ...links, heading: '', tables: 0 };
  return parts
    .filter(({ role }) => !LEFT_OUT.includes(role))
    .map(({ role, blocks }) => {
      const isLayout = SIDE_BY_SIDE.includes(role);
      return html`<div class="part ${role}">${blocks.map((block) =>
        isLayout && block.kind === 'table' ? drawColumns(block, place) : drawBlock(block, place),
      )}</div>
`;
    });
}

/** A table that is none: its columns side by side. */
function drawColumns({ head, rows }: TableBlock, place: Place): Html {
  return html`<div class="columns">${head.map(
    (_, i) =>
      html`<div>${[head, ...rows].map((row) => html`<p>${drawSpans(row[i] ?? [], place)}</p>`)}</div>`,
  )}</div>
`;
}

function drawBlock(block: Block, links: Place): Html {
  switch (block.kind) {
    case 'heading':
      links.heading = plainText(block.spans);
      return drawHeading(block.level, drawSpans(block.spans, links));
    case 'paragraph':
      return html`<p>${drawSpans(block.spans, links)}</p>
`;
    case 'quote':
      return html`<blockquote>${block.blocks.map((inner) => drawBlock(inner, links))}</blockquote>
`;
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${item.map((inner) => drawBlock(inner, links))}</li>
`,
      );
      return block.start === undefined
        ? html`<ul>${items}</ul>
`
        : html`<ol start="${block.start}">${items}</ol>
`;
    }
    case 'table':
      return drawTable(block, links);
  }
}

/** The page's own headings stand above those of the report. */
function drawHeading(level: number, content: Content): Html {
  switch (level) {
    case 1:
    case 2:
      return html`<h3>${content}</h3>
`;
    case 3:
      return html`<h4>${content}</h4>
`;
    default:
      return html`<h5>${content}</h5>
`;
  }
}

function drawTable({ alignments, head, rows }: TableBlock, links: Place): Html {
  links.tables += 1;
  const cell = (name: 'th' | 'td', spans: readonly Span[], i: number): Html => {
    const side = alignments[i] ?? 'left';
    const text = plainText(spans);
    const target = links.cells.get(text);
    const isMarked = spans.some((span) => span.kind === 'text' && span.marks !== undefined);
    const content =
      target === undefined || isMarked
        ? drawSpans(spans, links)
        : html`<a href="#${target}">${text}</a>`;
    return name === 'th'
      ? html`<th scope="col" class="${side}">${content}</th>`
      : html`<td class="${side}">${content}</td>`;
  };
  return html`<div class="scroll" role="region" aria-label="${links.heading} (${links.tables})" tabindex="0"><table><thead><tr>${head.map(
    (spans, i) => cell('th', spans, i),
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((spans, i) => cell('td', spans, i))}</tr>
`,
  )}</tbody></table></div>
`;
}

function drawSpans(spans: readonly Span[], links: Links): Html[] {
  return spans.map((span) => {
    if (span.kind === 'break') return html`<br>`;
    const draw = (words: string): Content => drawText(words, links);
    const text =
      span.marks === undefined ? draw(span.text) : drawMarked(span.text, span.marks, links, draw);
    const leaning = span.italic ? html`<em>${text}</em>` : html`${text}`;
    return span.bold ? html`<strong>${leaning}</strong>` : leaning;
  });
}

/** Words that may be the id of an entry; only known ids become links. */
const ID = /(\d{4}-\d{2}-\d{2}-[a-z0-9-]+)/;

function drawText(text: string, { entries }: Links): Content {
  return text.split(ID).map((piece) => {
    const target = entries.get(piece);
    return target === undefined ? piece : html`<a href="#${target}">${piece}</a>`;
  });
}
