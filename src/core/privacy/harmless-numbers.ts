/**
 * What looks like a long number and is none of a person's: dates, ids of records, sums of money, addresses
 * of pages, co-ordinates. Every pattern is bounded, so that no text takes more than its length.
 */
import type { Reading } from './reading.js';

const DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/g;
const RECORD_ID = /(?<![\d-])(?:19|20)\d{2}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,9}(?![\d])/g;
const MONEY =
  /(?<![\d])(?<!\d[ .-])(?!0\d)(?:\d{1,3}(?:[. ]\d{3}){1,5}|\d{1,15})(?:,\d{1,3})? ?(?:dong|vnd|nghin|ngan(?! hang)|trieu|tr|ty|ti|d)(?![a-z])/g;
const PAGE = /https?:\/\/[^\s]{1,300}/g;
const DECIMAL = /(?<!\d)\d{1,3}\.\d{5,8}(?=, ?\d{1,3}\.\d{5,8})|(?<=\.\d{5,8}, ?)\d{1,3}\.\d{5,8}/g;

/** The letters of a reading with every harmless number blotted out, of equal length. */
export function harmlessNumbers(reading: Reading): string {
  const blot = (text: string): string => '\u0000'.repeat(text.length);
  let shown = reading.shown;
  for (const pattern of [PAGE, RECORD_ID, DATE, DECIMAL]) shown = shown.replace(pattern, blot);
  const pieces: string[] = [];
  let from = 0;
  for (const match of reading.folded.matchAll(MONEY)) {
    pieces.push(shown.slice(from, match.index), blot(match[0]));
    from = match.index + match[0].length;
  }
  return pieces.join('') + shown.slice(from);
}
