/** Type and abstract of a document, and whom it is sent to. */
import type { Paragraph } from 'docx';
import { type Block, linesOf, plainText, type Span } from '../document/blocks.js';
import { size } from './decree.js';
import { rule, runsOf, shortRuleUnder, styled, words } from './lines.js';
import { balancedWidth, widthOf } from './text-width.js';

/** The type, the abstract in lines of equal length, and a rule. */
export function makeTitle(blocks: readonly Block[], width: number): Paragraph[] {
  // The abstract does not reach the margins.
  const abstractWidth = width - 1134;
  const lines = blocks.flatMap(spansOf);
  const last = plainText(lines.at(-1) ?? []);
  const lettering = { size: size.abstract, bold: true };
  return [
    ...blocks.flatMap((block) =>
      spansOf(block).map((line) => {
        if (block.kind === 'heading') return styled('DocumentType', runsOf(line, { bold: true }));
        const side = (width - balancedWidth(plainText(line), abstractWidth, lettering)) >> 1;
        return styled('Abstract', runsOf(line, { bold: true }), {
          indent: { left: side, right: side },
        });
      }),
    ),
    rule(
      shortRuleUnder(last, balancedWidth(last, abstractWidth, lettering), lettering),
      width,
      120,
    ),
  ];
}

/** The addressees: one on the line of the greeting, or each on a line of its own, all in the middle. */
export function makeAddressees(blocks: readonly Block[], width: number): Paragraph[] {
  const lettering = { size: size.addressees };
  const [greeting, names] = [blocks.filter(({ kind }) => kind !== 'list'), blocks.filter(isList)];
  const label = greeting.flatMap(spansOf);
  const items = names.flatMap((list) => list.items.map((item) => item.flatMap(spansOf)));
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => widthOf(text, lettering)));
  const labelWidth = widest(label.map(plainText));
  const namesWidth = widest(items.map((lines) => `- ${lines.map(plainText).join(' ')}`));
  const left = Math.max(0, Math.floor((width - labelWidth - namesWidth) / 2));
  const dash = widthOf('- ', lettering);
  return [
    ...label.map((line) => styled('Addressees', runsOf(line), { indent: { left } })),
    ...items.flatMap((lines) =>
      lines.map((line) =>
        styled('Addressees', runsOf([words('- '), ...line]), {
          indent: { left: Math.min(left + labelWidth, width >> 2) + dash, hanging: dash },
        }),
      ),
    ),
  ];
}

function isList(block: Block): block is Extract<Block, { kind: 'list' }> {
  return block.kind === 'list';
}

/** The lines of a heading or a paragraph. */
function spansOf(block: Block): Span[][] {
  return block.kind === 'heading' || block.kind === 'paragraph' ? linesOf(block.spans) : [];
}
