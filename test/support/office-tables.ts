/** Tables as LibreOffice reads them: every cell with the type that it was given. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createFolder } from './temporary.js';

const run = promisify(execFile);

/** The program; it need not be there. */
const OFFICE = 'soffice';

/** A cell: its type as OpenDocument names it, and its value. */
export type OfficeCell = readonly [type: string, value: string] | null;

/** The sheets of a file: the rows of each by its name. */
export type OfficeSheets = ReadonlyMap<string, OfficeCell[][]>;

/**
 * Opens workbooks and CSV files. Gives the sheets of each file, or why LibreOffice cannot be asked: it may be
 * there without its part for tables, and then opens not even a file of one letter.
 */
export async function openInOffice(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Map<string, OfficeSheets> | string> {
  if (spawnSync(OFFICE, ['--version']).error !== undefined) return 'not installed: soffice';
  const folder = createFolder();
  const all = { 'probe.csv': 'a\n', ...files };
  for (const [name, bytes] of Object.entries(all)) writeFileSync(join(folder, name), bytes);
  const isCsv = (name: string): boolean => name.endsWith('.csv');
  const names = Object.keys(all);
  await convert(folder, names.filter(isCsv), ['--infilter=CSV:44,34,76,1']);
  if (!existsSync(join(folder, 'probe.fods'))) return 'not installed: libreoffice-calc-nogui';
  const others = names.filter((name) => !isCsv(name));
  if (others.length > 0) await convert(folder, others, []);
  return new Map(Object.keys(files).map((name) => [name, sheetsOf(folder, name)]));
}

/** Converts files to flat XML, with a profile of its own so that nothing of the machine decides. */
async function convert(folder: string, names: string[], more: string[]): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run(OFFICE, [
    ...[`-env:UserInstallation=${profile}`, ...more, '--headless', '--convert-to', 'fods'],
    ...['--outdir', folder, ...names.map((name) => join(folder, name))],
  ]);
}

function sheetsOf(folder: string, name: string): OfficeSheets {
  const xml = readFileSync(join(folder, name.replace(/\.\w+$/, '.fods')), 'utf8');
  const tables = xml.matchAll(/<table:table table:name="([^"]*)"[^>]*>(.*?)<\/table:table>/gs);
  return new Map([...tables].map(([, title = '', body = '']) => [decode(title), rowsOf(body)]));
}

function rowsOf(body: string): OfficeCell[][] {
  const rows = [...body.matchAll(/<table:table-row\b[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)];
  const read = rows.map(([, cells = '']) => trimEnd(cellsOf(cells)));
  while (read.length > 0 && read.at(-1)?.length === 0) read.pop();
  return read;
}

function cellsOf(row: string): OfficeCell[] {
  const cells = row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs);
  return [...cells].flatMap(([, attributes = '', content = '']) => {
    const count = Number(attribute(attributes, 'number-columns-repeated') ?? 1);
    const type = attribute(attributes, 'value-type');
    // Sheets end with thousands of empty cells.
    if (type === undefined) return Array<OfficeCell>(Math.min(count, 50)).fill(null);
    const value =
      attribute(attributes, 'date-value') ?? attribute(attributes, 'value') ?? textOf(content);
    return Array<OfficeCell>(count).fill([type, value]);
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:office|table):${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decode(value);
}

function textOf(content: string): string {
  return [...content.matchAll(/<text:p(?:\/>|[^>]*>(.*?)<\/text:p>)/gs)]
    .map(([, line = '']) =>
      decode(
        line
          .replace(/<text:s text:c="(\d+)"\/>/g, (_, count) => ' '.repeat(Number(count)))
          .replaceAll('<text:s/>', ' ')
          .replaceAll('<text:tab/>', '\t')
          .replaceAll('<text:line-break/>', '\n')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n');
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function trimEnd(cells: OfficeCell[]): OfficeCell[] {
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
