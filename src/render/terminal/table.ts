/** Tables that fit the screen: fixed columns take what they need, flexible ones share the rest and wrap. */
import Table from 'cli-table3';
import { formatTableDate } from '../text/numbers.js';
import type { Screen } from './screen.js';

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** The most that the column may take; it takes no more than its text needs. A column without one shares what is left. */
  readonly most?: number;
  readonly align?: 'left' | 'right';
}

/** Space that a column takes besides its text. */
const GAP = 2;
const NARROWEST_FLEXIBLE = 12;

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

type Row = readonly string[];

/** Draws a table without borders. Cells are already safe; they may hold colours. */
export function drawTable(
  screen: Screen,
  columns: readonly Column[],
  rows: readonly Row[],
): string {
  return drawTables(screen, columns, [rows]).join('\n');
}

/** Draws the same table once for each group of rows, with columns that stand below each other in all of them. */
export function drawTables(
  screen: Screen,
  columns: readonly Column[],
  groups: readonly (readonly Row[])[],
): string[] {
  const rows = groups.flat();
  const needed = columns.map(({ title }, i) =>
    Math.max(title.length, ...rows.map((row) => longestLine(row[i] ?? ''))),
  );
  const fixed = columns.map(({ most }, i) =>
    most === undefined ? undefined : Math.min(most, needed[i] ?? most),
  );
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0) + GAP, 0);
  const flexible = fixed.filter((width) => width === undefined).length;
  const share = Math.floor(Math.max(screen.width - taken, 0) / Math.max(flexible, 1));
  const widths = fixed.map(
    (width, i) =>
      (width ?? Math.max(NARROWEST_FLEXIBLE, Math.min(share, needed[i] ?? share))) + GAP,
  );
  const isWhole = columns.map((_, i) => !rows.some((row) => row[i]?.includes('\n')));
  const bands = joinBands(columns, needed, widths, isWhole);
  const headOf = columns.map(({ title }) => screen.paint.faint(title));
  const table = new Table({
    head: bands.map((band) => drawBand(band, columns, widths, headOf)),
    colWidths: bands.map((band) => band.reduce((sum, i) => sum + (widths[i] ?? 0), 0)),
    colAligns: bands.map(([i = 0, ...more]) =>
      more.length > 0 ? 'left' : (columns[i]?.align ?? 'left'),
    ),
    wordWrap: true,
    chars: PLAIN,
    // Compact spares drawing borders between the rows, which are empty.
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
  });
  table.push(...rows.map((row) => bands.map((band) => drawBand(band, columns, widths, row))));
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  // Drawing has told the table how high each row is, the head first.
  const heights = table.options.rowHeights.map((height) => height ?? 1);
  const head = lines.slice(0, heights[0]);
  let line = head.length;
  let row = 1;
  return groups.map((group) => {
    const begin = line;
    for (const _ of group) line += heights[row++] ?? 0;
    return [...head, ...lines.slice(begin, line)].join('\n');
  });
}

/** Columns by their numbers. */
type Band = readonly number[];

/** Neighbouring columns in which nothing has to wrap are one column to the library, which pays for every cell. */
function joinBands(
  columns: readonly Column[],
  needed: readonly number[],
  widths: readonly number[],
  isWhole: readonly boolean[],
): Band[] {
  const bands: number[][] = [];
  let isOpen = false;
  for (const [i, { most }] of columns.entries()) {
    const fits = most !== undefined && isWhole[i] && (needed[i] ?? 0) + GAP <= (widths[i] ?? 0);
    if (isOpen && fits) bands.at(-1)?.push(i);
    else bands.push([i]);
    isOpen = fits === true;
  }
  return bands;
}

/** The cells of a band side by side; that of a single column is left as it is. */
function drawBand(
  band: Band,
  columns: readonly Column[],
  widths: readonly number[],
  row: Row,
): string {
  const [only = 0, ...more] = band;
  if (more.length === 0) return row[only] ?? '';
  const cells = band.map((i) => {
    const cell = row[i] ?? '';
    const room = ' '.repeat((widths[i] ?? 0) - GAP - visibleLength(cell));
    return columns[i]?.align === 'right' ? room + cell : cell + room;
  });
  // The library would take several spaces for a place to wrap, but nothing here is too long.
  return cells.join(' '.repeat(GAP));
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Length of a line as it is seen, colours not counted. */
export function visibleLength(line: string): number {
  return line.replace(COLOURS, '').length;
}

function longestLine(cell: string): number {
  return Math.max(...cell.split('\n').map(visibleLength));
}

/** A date for a table cell, or a dash. */
export function dateCell({ text }: Screen, date: string | null): string {
  if (date === null) return '–';
  return text.language === 'vi' ? formatTableDate(date) : date;
}

/** A small bar for a share from 0 to 1. */
export function drawBar(share: number, cells = 10): string {
  const eighths = Math.round(Math.min(Math.max(share, 0), 1) * cells * 8);
  const full = Math.floor(eighths / 8);
  const rest = eighths % 8;
  const partial = rest === 0 ? '' : (['▏', '▎', '▍', '▌', '▋', '▊', '▉'][rest - 1] ?? '');
  return ('█'.repeat(full) + partial).padEnd(cells, '░');
}

/** A bar of tasks: finished, under way, and the rest; whatever is begun shows at least one cell. */
export function drawTaskBar(done: number, inProgress: number, total: number, cells = 10): string {
  if (total === 0) return '░'.repeat(cells);
  const full = Math.floor((done / total) * cells);
  const begun = Math.min(cells - full, Math.ceil((inProgress / total) * cells));
  return '█'.repeat(full) + '▒'.repeat(begun) + '░'.repeat(cells - full - begun);
}
