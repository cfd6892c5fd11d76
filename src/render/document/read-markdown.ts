/** Markdown read into blocks. HTML is text here but for `<br>`, marks of anchors, and the comments that begin a part. */
import MarkdownIt, { type Token } from 'markdown-it';
import {
  type Alignment,
  type Block,
  type DocumentPart,
  type MarkdownDocument,
  type PartRole,
  partRoles,
  type Span,
} from './blocks.js';
import { splitFrontMatter } from './front-matter.js';

/**
 * Reads a document: its front matter, and its parts in order. Before the first mark it is body. Anchors are read
 * only for a screen: on paper there is nothing to jump to.
 */
export function readDocument(markdown: string, { withMarks = false } = {}): MarkdownDocument {
  const { front, body } = splitFrontMatter(markdown);
  const tokens = createReader(withMarks).parse(body, {});
  const parts: DocumentPart[] = [];
  let role: PartRole = 'body';
  let begin = 0;
  const endPart = (end: number): void => {
    const blocks = readBlocks(tokens.slice(begin, end));
    if (blocks.length > 0) parts.push({ role, blocks });
  };
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'part_mark') continue;
    endPart(i);
    role = token.info as PartRole;
    begin = i + 1;
  }
  endPart(tokens.length);
  return { front, parts };
}

function createReader(withMarks: boolean) {
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // A document holds text only: no links, no pictures, no program listings.
  reader.disable(['link', 'image', 'autolink', 'reference', 'code', 'fence']);
  reader.inline.ruler.before('text', 'line_break_tag', (state, silent) => {
    if (!state.src.startsWith('<br>', state.pos)) return false;
    if (!silent) state.push('hardbreak', 'br', 0);
    state.pos += '<br>'.length;
    return true;
  });
  reader.inline.ruler.before('text', 'anchor_mark', (state, silent) => {
    const near = state.src.slice(state.pos, state.pos + 300);
    const [mark, id = ''] = /^<a id="([^"<>]*)"><\/a>/.exec(near) ?? [];
    if (mark === undefined) return false;
    if (!silent) state.push('anchor_mark', '', 0).info = withMarks ? id : '';
    state.pos += mark.length;
    return true;
  });
  const roles = partRoles.join('|');
  const mark = new RegExp(`^<!-- (${roles}) -->$`);
  reader.block.ruler.before(
    'paragraph',
    'part_mark',
    (state, line, _end, silent) => {
      const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const found = mark.exec(state.src.slice(from, state.eMarks[line]).trimEnd());
      if (found === null || state.level > 0) return false;
      if (silent) return true;
      state.push('part_mark', '', 0).info = found[1] ?? '';
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
  return reader;
}

/** Reads a row of tokens; each opening token is taken together with all up to its closing one. */
function readBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = endOf(tokens, i);
    const block = readBlock(tokens.slice(i, end));
    if (block !== undefined) blocks.push(block);
    i = end;
  }
  return blocks;
}

/** Place after the token that closes the one at `begin`. */
function endOf(tokens: readonly Token[], begin: number): number {
  let depth = 0;
  for (let i = begin; i < tokens.length; i += 1) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth === 0) return i + 1;
  }
  return tokens.length;
}

function readBlock(tokens: readonly Token[]): Block | undefined {
  const [open] = tokens;
  const inside = tokens.slice(1, -1);
  switch (open?.type) {
    case 'heading_open':
      return { kind: 'heading', level: Number(open.tag.slice(1)), spans: inlineSpans(inside) };
    case 'paragraph_open':
      return { kind: 'paragraph', spans: inlineSpans(inside) };
    case 'blockquote_open':
      return { kind: 'quote', blocks: readBlocks(inside) };
    case 'bullet_list_open':
      return { kind: 'list', start: undefined, items: readItems(inside) };
    case 'ordered_list_open':
      return {
        kind: 'list',
        start: Number(open.attrGet('start') ?? 1),
        items: readItems(inside),
      };
    case 'table_open':
      return readTable(inside);
    default:
      // Only a ruled line (`---`) is left, which divides nothing here that the parts do not.
      return undefined;
  }
}

function readItems(tokens: readonly Token[]): Block[][] {
  const items: Block[][] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = endOf(tokens, i);
    items.push(readBlocks(tokens.slice(i + 1, end - 1)));
    i = end;
  }
  return items;
}

function readTable(tokens: readonly Token[]): Block {
  const rows: Span[][][] = [];
  const alignments: Alignment[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    rows.at(-1)?.push(inlineSpans(tokens.slice(i + 1, endOf(tokens, i) - 1)));
    if (token.type === 'th_open') alignments.push(alignmentOf(token.attrGet('style')));
  }
  const [head = [], ...body] = rows;
  return { kind: 'table', alignments, head, rows: body };
}

function alignmentOf(style: string | number | null): Alignment {
  const [, found] = /text-align:(center|right)/.exec(String(style)) ?? [];
  return found === 'center' || found === 'right' ? found : 'left';
}

/** The spans of the inline tokens; neighbours of the same emphasis become one. */
function inlineSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let bold = 0;
  let italic = 0;
  let marks: string[] = [];
  for (const { type, content, info } of tokens.flatMap(({ children }) => children ?? [])) {
    if (type === 'strong_open') bold += 1;
    else if (type === 'strong_close') bold -= 1;
    else if (type === 'em_open') italic += 1;
    else if (type === 'em_close') italic -= 1;
    else if (type === 'hardbreak') spans.push({ kind: 'break' });
    else if (type === 'anchor_mark') {
      if (info !== '') marks.push(info);
    } else {
      const text = type === 'softbreak' ? ' ' : content;
      const last = spans.at(-1);
      const isSame =
        marks.length === 0 &&
        last?.kind === 'text' &&
        last.bold === bold > 0 &&
        last.italic === italic > 0;
      if (isSame) spans[spans.length - 1] = { ...last, text: last.text + text };
      else if (text !== '') {
        const emphasis = { bold: bold > 0, italic: italic > 0 };
        spans.push({ kind: 'text', text, ...emphasis, ...(marks.length > 0 && { marks }) });
        marks = [];
      }
    }
  }
  return spans;
}
