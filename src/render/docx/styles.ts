/** The named styles of the document, so that whoever opens it can change all texts of a kind at once. */
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { type Measures, signatureRoom, size, typeface } from './decree.js';

const centred = { alignment: AlignmentType.CENTER };

function bodyLines({ firstLine, betweenParagraphs, betweenLines }: Measures) {
  return {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before: betweenParagraphs, line: betweenLines, lineRule: LineRuleType.AUTO },
  };
}

/** Styles by id; their names are what Word shows. */
const paragraphStyles = (measures: Measures) =>
  ({
    Nation: { name: 'Quốc hiệu', run: { size: size.nation, bold: true }, paragraph: centred },
    Motto: { name: 'Tiêu ngữ', run: { size: size.motto, bold: true }, paragraph: centred },
    Parent: { name: 'Cơ quan chủ quản', run: { size: size.issuer }, paragraph: centred },
    Issuer: {
      name: 'Cơ quan ban hành',
      run: { size: size.issuer, bold: true },
      paragraph: centred,
    },
    DocumentNumber: { name: 'Số, ký hiệu', run: { size: size.number }, paragraph: centred },
    PlaceAndDate: {
      name: 'Địa danh và thời gian',
      run: { size: size.placeAndDate, italics: true },
      paragraph: centred,
    },
    DocumentType: {
      name: 'Tên loại văn bản',
      run: { size: size.type, bold: true, allCaps: true },
      paragraph: { ...centred, keepNext: true, spacing: { before: 240 } },
    },
    Abstract: {
      name: 'Trích yếu',
      run: { size: size.abstract, bold: true },
      paragraph: { ...centred, keepNext: true },
    },
    Addressees: {
      name: 'Kính gửi',
      run: { size: size.addressees },
      paragraph: { spacing: { before: measures.betweenParagraphs } },
    },
    Body: { name: 'Nội dung', run: { size: measures.body }, paragraph: bodyLines(measures) },
    Cell: {
      name: 'Ô bảng',
      run: { size: measures.cell },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    HeadCell: {
      name: 'Đầu cột',
      run: { size: measures.cell, bold: true },
      paragraph: { ...centred, keepNext: true, spacing: { before: 40, after: 40 } },
    },
    RecipientsLabel: {
      name: 'Nơi nhận',
      run: { size: size.recipientsLabel, bold: true, italics: true },
    },
    Recipients: { name: 'Danh sách nơi nhận', run: { size: size.recipients } },
    Signature: {
      name: 'Chức vụ người ký',
      run: { size: size.signature, bold: true },
      paragraph: { ...centred, keepNext: true },
    },
    Signer: {
      name: 'Họ tên người ký',
      run: { size: size.signature, bold: true },
      paragraph: { ...centred, spacing: { before: signatureRoom } },
    },
    AnnexTitle: {
      name: 'Tên phụ lục',
      run: { size: size.annex, bold: true },
      paragraph: { ...centred, keepNext: true },
    },
    AnnexReference: {
      name: 'Chỉ dẫn phụ lục',
      run: { size: size.annex, italics: true },
      paragraph: { ...centred, spacing: { after: measures.betweenParagraphs } },
    },
    PageNumber: { name: 'Số trang', run: { size: size.pageNumber }, paragraph: centred },
    Notice: {
      name: 'Lưu ý',
      run: { size: size.notice },
      paragraph: { ...centred, spacing: { after: 120 } },
    },
    /** An empty line that only carries a rule. */
    Rule: {
      name: 'Đường kẻ',
      run: { size: 4 },
      paragraph: { spacing: { before: 60, line: 60, lineRule: LineRuleType.EXACT } },
    },
    /** Word wants a paragraph after a table; this one is hardly seen. */
    Gap: {
      name: 'Khoảng cách',
      run: { size: 4 },
      paragraph: { spacing: { line: 120, lineRule: LineRuleType.EXACT } },
    },
  }) satisfies Readonly<Record<string, Omit<IParagraphStyleOptions, 'id'>>>;

/** Name of a style for a paragraph. */
export type StyleName = keyof ReturnType<typeof paragraphStyles>;

/** Every style of a document. */
export function makeStyles(measures: Measures): IStylesOptions {
  /** Headings of Word are blue and grey unless they are told otherwise. */
  const black = { color: '000000', size: measures.body };
  const heading = { ...bodyLines(measures), keepNext: true, keepLines: true };
  return {
    default: {
      document: {
        run: { font: typeface, size: measures.body, language: { value: 'vi-VN' } },
      },
      heading1: { run: { ...black, bold: true, allCaps: true }, paragraph: heading },
      heading2: { run: { ...black, bold: true }, paragraph: heading },
      heading3: { run: black, paragraph: heading },
    },
    paragraphStyles: Object.entries(paragraphStyles(measures)).map(([id, style]) => ({
      id,
      basedOn: 'Normal',
      quickFormat: true,
      ...style,
    })),
  };
}
