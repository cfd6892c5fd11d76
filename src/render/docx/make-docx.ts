/** The Word file, in the form of Decree 30/2020/NĐ-CP, from the Markdown of a document. */
import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { fixTimes } from '../archive/fix-times.js';
import type { Block, DocumentPart, PartRole, TableBlock } from '../document/blocks.js';
import { readDocument } from '../document/read-markdown.js';
import { dropForbidden } from '../xml/xml-text.js';
import { isLandscape, makeAnnex } from './annex.js';
import { makeBody } from './body.js';
import { coreProperties } from './core-properties.js';
import { compact, type Measures, official, page, textWidth } from './decree.js';
import { makeHead } from './head.js';
import { runsOf, styled } from './lines.js';
import { makeSignature } from './signature.js';
import { makeStyles } from './styles.js';
import { makeAddressees, makeTitle } from './title.js';

/** Makes the file. Its bytes depend on the Markdown alone. */
export async function makeDocx(markdown: string): Promise<Uint8Array> {
  const { front, parts } = readDocument(dropForbidden(markdown));
  const textOf = (key: string): string => (typeof front[key] === 'string' ? front[key] : '');
  const main = parts.filter(({ role }) => role !== 'annex');
  const annexes = parts.filter(({ role }) => role === 'annex');
  const notice = parts.find(({ role }) => role === 'notice');
  const measures = front['compact'] === true ? compact : official;
  const width = page.width - measures.margins.left - measures.margins.right;
  const document = new Document({
    styles: makeStyles(measures),
    sections: [
      {
        ...sectionOf(false, measures.margins),
        ...marginTexts(notice),
        children: main.flatMap((part, i) => makePart(part, main[i + 1]?.role, width)),
      },
      // Margins without texts of their own have those of the section before.
      ...annexes.map(({ blocks }) => {
        const turned = isLandscape(blocks);
        const own = turned ? textWidth.landscape : textWidth.portrait;
        return { ...sectionOf(turned, official.margins), children: makeAnnex(blocks, own) };
      }),
    ],
  });
  const properties = coreProperties({
    title: textOf('abstract'),
    subject: textOf('type'),
    creator: textOf('issuer'),
    date: textOf('date'),
  });
  return fixTimes(await Packer.pack(document, 'uint8array', false, [properties]));
}

function makePart(
  { role, blocks }: DocumentPart,
  next: PartRole | undefined,
  width: number,
): (Paragraph | Table)[] {
  switch (role) {
    case 'title':
      return makeTitle(blocks, width);
    case 'addressees':
      return makeAddressees(blocks, width);
    case 'notice':
      return noticeLines(blocks);
    case 'head':
      return makeTables(blocks, makeHead, width);
    case 'signature':
      return [styled('Gap', [], { keepNext: true }), ...makeTables(blocks, makeSignature, width)];
    default:
      return next === 'signature' ? makeClosing(blocks, width) : makeBody(blocks, width);
  }
}

/** A part that is laid out by its table; anything else in it is text. */
function makeTables(
  blocks: readonly Block[],
  make: (table: TableBlock) => Table,
  width: number,
): (Paragraph | Table)[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [make(block)] : makeBody([block], width),
  );
}

/** Text whose last paragraph stays on the page of the signature, which never stands alone. */
function makeClosing(blocks: readonly Block[], width: number): (Paragraph | Table)[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return makeBody(blocks, width);
  const closing = styled('Body', runsOf(last.spans), { keepNext: true, keepLines: true });
  return [...makeBody(blocks.slice(0, -1), width), closing];
}

/** What the document says of itself: that its data are a sample. */
function noticeLines(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return noticeLines(block.blocks);
    return block.kind === 'paragraph' ? [styled('Notice', runsOf(block.spans))] : [];
  });
}

/** Page number in the middle of the top margin but for the first page; a notice at the foot of all. */
function marginTexts(
  notice: DocumentPart | undefined,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const number = styled('PageNumber', [new TextRun({ children: [PageNumber.CURRENT] })]);
  const foot = (): Footer => new Footer({ children: noticeLines(notice?.blocks ?? []) });
  return {
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [number] }),
    },
    ...(notice && { footers: { first: foot(), default: foot() } }),
  };
}

/** A section that begins a page and is numbered from 1. */
function sectionOf(
  turned: boolean,
  margins: Measures['margins'],
): Pick<ISectionOptions, 'properties'> {
  const { width, height, header, footer } = page;
  const margin = { ...margins, header, footer };
  const orientation = turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: { size: { width, height, orientation }, margin, pageNumbers: { start: 1 } },
    },
  };
}
