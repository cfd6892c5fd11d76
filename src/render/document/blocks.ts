/** A Markdown document as data: what every pressed form (Word and others) is made from. */

/** A piece of a line: text with its emphasis, or a line break. */
export type Span =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
      /** Anchors that stand right before it, where they were asked for. */
      readonly marks?: readonly string[];
    }
  | { readonly kind: 'break' };

/** How a column of a table is aligned. */
export type Alignment = 'left' | 'center' | 'right';

/** A table; every row has as many cells as the head. */
export interface TableBlock {
  readonly kind: 'table';
  readonly alignments: readonly Alignment[];
  readonly head: readonly (readonly Span[])[];
  readonly rows: readonly (readonly (readonly Span[])[])[];
}

/** A heading. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly spans: readonly Span[];
}

/** A list; each item is a row of blocks. */
export interface ListBlock {
  readonly kind: 'list';
  /** Number of the first item; undefined where the items have no numbers. */
  readonly start: number | undefined;
  readonly items: readonly (readonly Block[])[];
}

/** A piece of a document. */
export type Block =
  | HeadingBlock
  | ListBlock
  | TableBlock
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] };

/** What a part of a document is for; a comment such as `<!-- signature -->` begins one. */
export const partRoles = [
  'notice',
  'head',
  'title',
  'addressees',
  'body',
  'signature',
  'annex',
] as const;

/** What a part of a document is for. */
export type PartRole = (typeof partRoles)[number];

/** Blocks that belong together. */
export interface DocumentPart {
  readonly role: PartRole;
  readonly blocks: readonly Block[];
}

/** A whole document. */
export interface MarkdownDocument {
  /** Front matter: values as they were written there. */
  readonly front: Readonly<Record<string, unknown>>;
  readonly parts: readonly DocumentPart[];
}

/** The text of spans without emphasis; a break is a space. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === 'text' ? span.text : ' ')).join('');
}

/** Spans by line: split at the breaks. */
export function linesOf(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(span);
  }
  return lines;
}
