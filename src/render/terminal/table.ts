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

/** Draws a table without borders. Cells are already safe; they may hold colours. */
export function drawTable(
  screen: Screen,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
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
  const table = new Table({
    head: columns.map(({ title }) => screen.paint.faint(title)),
    colWidths: widths,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    chars: PLAIN,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
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
