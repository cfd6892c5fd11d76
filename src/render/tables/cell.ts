/** What a cell of an exported table holds. */
import type { IsoDate } from '../../model/dates.js';

/** Nothing, a number, a text, a day, or a moment with its offset. */
export type Cell = null | number | string | { readonly day: IsoDate } | { readonly moment: string };

/** A table as it is drawn into a file. */
export interface Table {
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What no table can hold or show: controls but tab and line feed, turns of direction, halves of letters. */
const UNSAFE =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufffd]/gu;

/** A text as cells hold it: what they cannot hold is shown as a box. */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '\u25a1');
}
