/** Values of figures. Unknown, zero and not applicable are three different things and stay so. */
import type { Figure, NotCounted, Parts, Ratio } from './generated/files.js';
import { foldText } from './text.js';

/** A number, or why there is none. */
export type Cell = number | NotCounted;

/** Name of the whole among the parts of a figure: `{ nam: 40, nu: 65, total: 105 }`. */
export const TOTAL = 'total';

const WORDS_FOR_UNKNOWN = new Set(['unknown', 'chua ro', 'khong ro', '?']);
const WORDS_FOR_NOT_APPLICABLE = new Set(['not applicable', 'na', 'n a', 'khong ap dung']);

/** Whether a figure is a numerator and a denominator. */
export function isRatio(figure: Figure): figure is Ratio {
  return typeof figure === 'object' && 'num' in figure && 'den' in figure;
}

/** Whether a figure is given by the parts of its splits. */
export function isParts(figure: Figure): figure is Parts {
  return typeof figure === 'object' && !isRatio(figure);
}

/** unknown or not-applicable, in any of the ways in which people write it. */
export function parseNotCounted(text: string): NotCounted | undefined {
  const word = foldText(text);
  if (WORDS_FOR_UNKNOWN.has(word)) return 'unknown';
  return WORDS_FOR_NOT_APPLICABLE.has(word) ? 'not-applicable' : undefined;
}

/**
 * A number of zero or more as Vietnamese texts write it: 1.234 is a thousand and some, 30,5 has a decimal.
 * Undefined for anything else, also for 1.5, of which nobody can say what was meant.
 */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll('.', '').replace(',', '.'));
  return Number.isSafeInteger(Math.trunc(value)) ? value : undefined;
}

const MONEY_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  d: 1,
  dong: 1,
  vnd: 1,
  nghin: 1e3,
  'nghin dong': 1e3,
  ngan: 1e3,
  'ngan dong': 1e3,
  tr: 1e6,
  trieu: 1e6,
  'trieu dong': 1e6,
  ty: 1e9,
  ti: 1e9,
  'ty dong': 1e9,
  'ti dong': 1e9,
};

/** An amount in whole đồng from 5000000, "5.000.000 đồng", "5 triệu" or "1,5 tỷ". */
export function parseMoney(text: string): number | undefined {
  const match = /^([\d.,]+)\s*(\D*)$/.exec(text.trim());
  if (match === null) return undefined;
  // What cannot be read is no number here, and no amount in the end.
  const unit = MONEY_UNITS[foldText(match[2] as string)] ?? Number.NaN;
  const value = parseNumber(match[1] as string) ?? Number.NaN;
  // Decimals of a unit such as 1,55 tỷ carry binary noise that rounding removes; a fraction of a đồng does not exist.
  const amount = Math.round(value * unit * 1000) / 1000;
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** Adds numbers; the sum is exact for whole numbers, and decimals are kept free of binary noise. */
export function addNumbers(numbers: readonly number[]): number {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}
