/**
 * Conflicts that git left in a file: each is settled one way and the other, and the data are compared, so that
 * a person is told the field and both values instead of lines.
 */
import { FILE_LIMITS, type PlainParser, type TextFault } from './plain-yaml.js';

type Side = 'ours' | 'theirs';

/** One place that git could not merge; styles that show the common ancestor have a third part, which is dropped. */
interface Conflict {
  /** Where its first mark stands. */
  readonly offset: number;
  readonly names: Readonly<Record<Side, string>>;
  readonly text: Readonly<Record<Side, string>>;
}

/** Marks at the beginning of a line; a lone ======= between them parts the sides. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;

/** At most this many fields are told of one place: more is no edit of a field but another file. */
const MOST_FIELDS = 20;

/** A fault for every field on which the sides of a conflict differ; nothing where the marks do not add up. */
export function explainConflicts(text: string, parse: PlainParser): TextFault[] {
  const pieces = splitAtConflicts(text) ?? [];
  return pieces.flatMap((piece, i): TextFault[] => {
    if (typeof piece === 'string') return [];
    // The other places are settled one way, so that only this one makes a difference.
    const settled = (side: Side): unknown => dataOf(settle(pieces, i, side), parse);
    const [ours, theirs] = [settled('ours'), settled('theirs')];
    const base = { code: 'conflict-markers', offset: piece.offset } as const;
    if (ours === undefined || theirs === undefined) return [{ ...base, args: piece.names }];
    const differences = compare(ours, theirs, []).slice(0, MOST_FIELDS);
    if (differences.length === 0) return [{ ...base, args: { ...piece.names, same: 'true' } }];
    return differences.map(({ path, ours: here, theirs: there }) => ({
      ...base,
      args: {
        ...piece.names,
        field: path.join('.'),
        oursValue: valueText(here),
        theirsValue: valueText(there),
      },
    }));
  });
}

/** The text between conflicts and the conflicts themselves; undefined where marks are missing. */
function splitAtConflicts(text: string): (string | Conflict)[] | undefined {
  const pieces: (string | Conflict)[] = [];
  let plain = '';
  let open: { offset: number; ours: string; theirs: string; name: string } | undefined;
  let part: Side | 'base' = 'ours';
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const [, mark = '', name = ''] = MARK.exec(line.trimEnd()) ?? [];
    if (open === undefined) {
      if (mark[0] === '<') {
        pieces.push(plain);
        plain = '';
        open = { offset, ours: '', theirs: '', name };
        part = 'ours';
      } else if (mark === '') plain += line;
      else return undefined;
    } else if (mark === '') {
      if (part !== 'base') open[part] += line;
    } else if (mark[0] === '|' && part === 'ours') part = 'base';
    else if (mark[0] === '=' && part !== 'theirs') part = 'theirs';
    else if (mark[0] === '>' && part === 'theirs') {
      const names = { ours: open.name || '?', theirs: name || '?' };
      pieces.push({ offset: open.offset, names, text: { ours: open.ours, theirs: open.theirs } });
      open = undefined;
    } else return undefined;
    offset += line.length;
  }
  return open === undefined ? [...pieces, plain] : undefined;
}

function settle(pieces: readonly (string | Conflict)[], place: number, side: Side): string {
  return pieces
    .map((piece, i) =>
      typeof piece === 'string' ? piece : piece.text[i === place ? side : 'ours'],
    )
    .join('');
}

function dataOf(text: string, parse: PlainParser): unknown {
  const parsed = parse(text, FILE_LIMITS);
  return 'fault' in parsed ? undefined : parsed.documents[0];
}

interface Difference {
  readonly path: readonly string[];
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** The smallest parts that differ. Things with an id are compared with their like, wherever they stand. */
function compare(ours: unknown, theirs: unknown, path: readonly string[]): Difference[] {
  const [here, there] = [partsOf(ours), partsOf(theirs)];
  if (here === undefined || there === undefined) {
    const isSame = JSON.stringify(ours) === JSON.stringify(theirs);
    return isSame ? [] : [{ path, ours, theirs }];
  }
  const keys = new Set([...here.keys(), ...there.keys()]);
  return [...keys].flatMap((key) => compare(here.get(key), there.get(key), [...path, key]));
}

/** The named parts of a value; undefined of one that has none, such as a list of words. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named = new Map<string, unknown>();
  for (const item of value as readonly unknown[]) {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    if (typeof id !== 'string' || named.has(id)) return undefined;
    named.set(id, item);
  }
  return named;
}

function valueText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
