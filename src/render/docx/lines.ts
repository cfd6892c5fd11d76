/** Paragraphs of Word from lines of a document. */
import { BorderStyle, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Span } from '../document/blocks.js';
import { shortRule } from './decree.js';
import type { StyleName } from './styles.js';
import { type Lettering, lineLengths, measure } from './text-width.js';

/** The runs of some spans; what the style says already is not said again. */
export function runsOf(spans: readonly Span[], { bold = false, italic = false } = {}): TextRun[] {
  return spans.map((span) =>
    span.kind === 'break'
      ? new TextRun({ break: 1 })
      : new TextRun({
          text: span.text,
          ...(span.bold && !bold && { bold: true }),
          ...(span.italic && !italic && { italics: true }),
        }),
  );
}

/** A paragraph of a style. */
export function styled(
  style: StyleName,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, style, children });
}

/** Words without emphasis. */
export function words(text: string): Span {
  return { kind: 'text', text, bold: false, italic: false };
}

/** A rule in the middle of so wide a place. */
export function rule(length: number, place: number, space = 0): Paragraph {
  const side = Math.max(0, Math.round((place - length) / 2));
  return styled('Rule', [], {
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    ...(space > 0 && { spacing: { before: 60, after: space } }),
  });
}

/** Length of a rule under a text that is filled into a width: a third to a half of its longest line. */
export function shortRuleUnder(text: string, width: number, lettering: Lettering): number {
  return Math.round(Math.max(...lineLengths(measure(text, lettering), width)) * shortRule);
}
