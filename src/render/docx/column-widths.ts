/** Widths of the columns of a table, from what stands in them. */
import { linesOf, plainText, type TableBlock } from '../document/blocks.js';
import { size } from './decree.js';
import { countLines, type Measured, measure } from './text-width.js';

/** Space beside the text of a cell, on both sides together. */
export const cellPadding = 140;

/** A column of this width, 4 cm, is read without trouble. */
const COMFORTABLE = 2268;

/** More rows than this tell nothing new about a column. */
const SAMPLE = 300;

/** A column: the widths that it cannot do without and would like to have, and its lines with how often they are there. */
interface Column {
  readonly least: number;
  readonly most: number;
  readonly lines: readonly { readonly measured: Measured; readonly times: number }[];
}

/** The columns' widths; they fill the width given. */
export function columnWidths(table: TableBlock, width: number): number[] {
  const columns = readColumns(table);
  const least = sum(columns.map((column) => column.least));
  const most = sum(columns.map((column) => column.most));
  // Narrower than its longest words: Word breaks them then.
  if (least >= width)
    return fill(
      columns.map((column) => column.least),
      width,
    );
  if (most <= width)
    return fill(
      columns.map((column) => column.most),
      width,
    );
  return fill(shareOut(columns, width - least), width);
}

/** Whether all columns have their room in a width: words whole, and long texts in columns that are wide enough. */
export function fitsWell(table: TableBlock, width: number): boolean {
  const wanted = readColumns(table).map(({ least, most }) =>
    Math.max(least, Math.min(most, COMFORTABLE)),
  );
  return sum(wanted) <= width;
}

function readColumns({ head, rows }: TableBlock): Column[] {
  const step = Math.ceil(rows.length / SAMPLE);
  const sample = rows.filter((_, i) => i % step === 0);
  return head.map((title, i) => {
    const lettering = { size: size.cell };
    const times = new Map<string, number>();
    for (const row of sample) {
      for (const line of linesOf(row[i] ?? [])) {
        const text = plainText(line);
        times.set(text, (times.get(text) ?? 0) + 1);
      }
    }
    const lines = [
      ...linesOf(title).map((line) => ({
        measured: measure(plainText(line), { ...lettering, bold: true }),
        times: 1,
      })),
      ...[...times].map(([text, count]) => ({ measured: measure(text, lettering), times: count })),
    ];
    const widest = (widthIn: (measured: Measured) => number): number =>
      Math.max(...lines.map(({ measured }) => widthIn(measured))) + cellPadding;
    return {
      lines,
      least: widest(({ words }) => Math.max(...words)),
      most: widest(({ words, space }) => sum(words) + space * (words.length - 1)),
    };
  });
}

/** Gives what is left over to the columns step by step, each time where it saves most. */
function shareOut(columns: readonly Column[], spare: number): number[] {
  const step = Math.max(40, Math.ceil(spare / 100));
  const shares = columns.map((column) => ({ column, width: column.least }));
  for (let rest = spare; rest > 0; rest -= step) {
    let best: { readonly share: { width: number }; readonly gain: number } | undefined;
    for (const share of shares) {
      const gain = gainOf(share.column, share.width, step, rest);
      if (gain > (best?.gain ?? 0)) best = { share, gain };
    }
    if (best === undefined) break;
    best.share.width += Math.min(step, rest);
  }
  return shares.map(({ width }) => width);
}

/** The most that a column gains for each step of widening; one step alone may be too short to save a line. */
function gainOf(column: Column, width: number, step: number, rest: number): number {
  if (width >= column.most) return 0;
  const now = heightAt(column, width);
  const gains = [1, 2, 4, 8, 16]
    .filter((steps) => steps === 1 || steps * step <= rest)
    .map((steps) => (now - heightAt(column, width + steps * step)) / steps);
  return Math.max(...gains);
}

/** How much room the lines of a column take: squared, since one cell of ten lines is worse than ten of two. */
function heightAt({ lines }: Column, width: number): number {
  return sum(
    lines.map(({ measured, times }) => countLines(measured, width - cellPadding) ** 2 * times),
  );
}

/** Whole numbers in the proportion of some widths that fill a width exactly. */
function fill(widths: readonly number[], width: number): number[] {
  const factor = width / sum(widths);
  const whole = widths.map((each) => Math.floor(each * factor));
  const [first = 0, ...others] = whole;
  return [first + width - sum(whole), ...others];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
