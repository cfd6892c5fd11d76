/** The text of a document: paragraphs, headings of three levels, lists, tables. */
import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Block, ListBlock, Span } from '../document/blocks.js';
import { runsOf, styled, words } from './lines.js';
import { makeTable } from './table.js';

/** Levels of headings: `## I.`, `### 1.`, `#### a)`. */
const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
] as const;

/** What stands before an item: a dash, and a plus below it, as documents have it. */
const signs = ['- ', '+ '] as const;

/** Makes the text, as wide as the page. */
export function makeBody(blocks: readonly Block[], width: number): (Paragraph | Table)[] {
  return blocks.flatMap((block) => makeBlock(block, width, 0));
}

function makeBlock(block: Block, width: number, depth: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [styled('Body', runsOf(block.spans))];
    case 'heading': {
      const heading = levels[block.level - 1] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ heading, children: runsOf(block.spans) })];
    }
    case 'quote':
      return block.blocks.flatMap((inner) => makeBlock(inner, width, depth));
    case 'list':
      return makeList(block, width, depth);
    case 'table':
      return [styled('Gap', []), makeTable(block, width), styled('Gap', [])];
  }
}

/** Items are paragraphs that begin with their sign or number, as they are typed in an office. */
function makeList(
  { start, items }: ListBlock,
  width: number,
  depth: number,
): (Paragraph | Table)[] {
  return items.flatMap((item, i) => {
    const sign = start === undefined ? (signs[depth] ?? '+ ') : `${start + i}. `;
    const [first, ...others] = item;
    const begins = first?.kind === 'paragraph';
    const lead: Span[] = [words(sign), ...(begins ? first.spans : [])];
    return [
      // A task stays with its first result.
      styled('Body', runsOf(lead), others.length > 0 ? { keepNext: true } : {}),
      ...(begins ? others : item).flatMap((block) => makeBlock(block, width, depth + 1)),
    ];
  });
}
