/**
 * The form that Decree 30/2020/NĐ-CP gives to an administrative document, in Word's units: lengths in
 * twentieths of a point, sizes of letters in half points.
 */

/** A4 upright, and its margins: top and bottom 20 mm, left 30 mm, right 20 mm. */
export const page = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 1134,
  /** From the edge of the sheet to the page number, in the middle of the top margin. */
  header: 567,
  footer: 454,
} as const;

/** Width of the text on an upright and on a turned page. */
export const textWidth = {
  portrait: page.width - page.left - page.right,
  landscape: page.height - page.left - page.right,
} as const;

/** The only typeface. */
export const typeface = 'Times New Roman';

/** Sizes of letters. */
export const size = {
  nation: 26,
  motto: 28,
  issuer: 26,
  number: 26,
  placeAndDate: 28,
  type: 28,
  abstract: 28,
  addressees: 28,
  body: 28,
  signature: 28,
  recipientsLabel: 24,
  recipients: 22,
  pageNumber: 28,
  annex: 28,
  /** The decree says nothing of tables; smaller than the body, larger than the recipients. */
  cell: 24,
  notice: 22,
} as const;

/** What a text that must find room on one page may have smaller. */
export interface Measures {
  /** Margins of the upright pages. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  readonly body: number;
  readonly cell: number;
  /** First line of a paragraph. */
  readonly firstLine: number;
  readonly betweenParagraphs: number;
  /** Between two lines, where 240 is a single one. */
  readonly betweenLines: number;
}

/** Letters of 14 pt, the first line 1.27 cm in, 6 pt between paragraphs, 1.1 lines. */
export const official: Measures = {
  margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
  body: size.body,
  cell: size.cell,
  firstLine: 720,
  betweenParagraphs: 120,
  betweenLines: 264,
};

/** For papers of the office itself, which say `compact: true` in their front matter. */
export const compact: Measures = {
  margins: { top: 850, bottom: 850, left: 1134, right: 850 },
  body: 23,
  cell: 22,
  firstLine: 0,
  betweenParagraphs: 40,
  betweenLines: 240,
};

/** A rule is this part of the line above it; the one under the motto is as long as the line. */
export const shortRule = 0.4;

/** Room for the signature and the seal. */
export const signatureRoom = 1400;
