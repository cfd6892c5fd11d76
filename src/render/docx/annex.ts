/** An annex: its number and its name on lines of their own, and the reference to the document it belongs to. */
import type { Paragraph, Table } from 'docx';
import type { Block, HeadingBlock, Span } from '../document/blocks.js';
import { makeBody } from './body.js';
import { fitsWell } from './column-widths.js';
import { textWidth } from './decree.js';
import { runsOf, styled } from './lines.js';

/** Whether the page is turned: a table has too little room on an upright one. */
export function isLandscape(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && !fitsWell(block, textWidth.portrait));
}

/** Makes the annex. */
export function makeAnnex(blocks: readonly Block[], width: number): (Paragraph | Table)[] {
  const [first, second, ...others] = blocks;
  if (first?.kind !== 'heading') return makeBody(blocks, width);
  const title = titleLines(first).map((line, i) =>
    styled('AnnexTitle', runsOf(line, { bold: true }), i === 0 ? { outlineLevel: 0 } : {}),
  );
  const isReference =
    second?.kind === 'paragraph' &&
    second.spans.every((span) => span.kind === 'break' || span.italic);
  if (!isReference) return [...title, ...makeBody(blocks.slice(1), width)];
  const reference = styled('AnnexReference', runsOf(second.spans, { italic: true }));
  return [...title, reference, ...makeBody(others, width)];
}

/** `Phụ lục I. SỐ LIỆU` is two lines: the number up to the first full stop, then the name. */
function titleLines({ spans }: HeadingBlock): Span[][] {
  const [first, ...rest] = spans;
  const [, number, name] = (first?.kind === 'text' && /^(.+?)\.\s+(.*)$/s.exec(first.text)) || [];
  if (first?.kind !== 'text' || number === undefined || name === undefined) return [[...spans]];
  return [[{ ...first, text: number }], [{ ...first, text: name }, ...rest]];
}
