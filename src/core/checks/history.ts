/** Committed records that were edited or deleted: what is recorded is corrected by a new record, never changed. */
import { type Diagnostic, type Pointer, problem } from '../../model/diagnostics.js';
import type { PlanView } from '../plan-view.js';
import { findInRecord } from '../privacy/record-texts.js';
import type { AnyRecord } from '../record-path.js';
import type { Filed } from '../records.js';

/** A record as it was first committed, whose file is no longer the same. */
export interface CommittedRecord {
  readonly file: string;
  /** The commit that has it. */
  readonly from: string;
  /** What it said; undefined where it was no readable record. */
  readonly data: AnyRecord | undefined;
}

/** What is there now. */
export interface PresentRecords {
  /** Every readable record of all plans. */
  readonly records: readonly Filed<AnyRecord>[];
  /** The plan that a file belongs to, where it can be used. */
  viewOf(file: string): PlanView | undefined;
  /** Whether there is a file at a path, readable or not. */
  exists(file: string): boolean;
}

/**
 * Finds committed records that now say something else or are gone, unless a correction or void names them.
 * What is compared is what they say: line ends, comments and the order of keys may change, and a file may
 * move. A file that was no record when it was committed may be put right, but not vanish.
 */
export function findRewrittenRecords(
  committed: readonly CommittedRecord[],
  present: PresentRecords,
): Diagnostic[] {
  const answered = namedByOthers(present.records);
  const byFile = new Map(present.records.map((record) => [record.file, record]));
  const byId = new Map(present.records.map((record) => [record.data.id, record]));
  return committed.flatMap((record): Diagnostic[] => {
    const { file, data, from } = record;
    const id = data?.id ?? file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
    if (answered.has(id)) return [];
    const same = byFile.get(file);
    // A file may hold another record now, and this one may have moved.
    const now = same?.data.id === id ? same : (byId.get(id) ?? same);
    const args = { id, from, path: file };
    if (now !== undefined) {
      return data === undefined ? [] : describeEdit(data, now, args, present.viewOf(file));
    }
    if (!present.exists(file)) return [problem('record-deleted', file, [], args)];
    return data === undefined ? [] : [problem('record-edited', file, [], { ...args, key: '' })];
  });
}

/** Ids of missing records that corrections and voids name: they may have been removed after that. */
export function missingButNamed(problems: readonly Diagnostic[]): string[] {
  return problems.filter(isNamedByOther).map(({ args }) => args['id'] ?? '');
}

/** The problems without those of records that were committed, and removed once another record answered for them. */
export function withoutRemoved(
  problems: readonly Diagnostic[],
  onceCommitted: ReadonlySet<string>,
): Diagnostic[] {
  return problems.filter(
    (found) => !(isNamedByOther(found) && onceCommitted.has(found.args['id'] ?? '')),
  );
}

function isNamedByOther({ code, pointer }: Diagnostic): boolean {
  return code === 'unknown-record' && pointer[0] !== 'settles';
}

/** Ids that a correction or void names: what became of these records is told. */
function namedByOthers(records: readonly Filed<AnyRecord>[]): Set<string> {
  return new Set(
    records.flatMap(({ data }) => {
      if (data.schema === 'tiendo/void@1') return [data.voids];
      if (data.schema !== 'tiendo/progress@1') return [];
      return [...(data.corrects === undefined ? [] : [data.corrects]), ...(data.supersedes ?? [])];
    }),
  );
}

function describeEdit(
  before: AnyRecord,
  { file, data }: Filed<AnyRecord>,
  named: Diagnostic['args'],
  view: PlanView | undefined,
): Diagnostic[] {
  const [first, ...more] = differences(before, data, []);
  if (first === undefined) return [];
  const isHidden = isPersonal(before, first.pointer, view);
  const [was, is] = shorten(textOf(first.before), textOf(first.after));
  const found = problem('record-edited', file, first.pointer, {
    ...named,
    key: first.pointer.join('.'),
    before: isHidden ? '' : was,
    hidden: isHidden ? 'yes' : '',
    after: is,
    more: String(more.length),
  });
  return [first.before === undefined ? { ...found, atKey: true } : found];
}

/** Whether a text that was removed may tell of a person: then it must not be told again. */
function isPersonal(record: AnyRecord, at: Pointer, view: PlanView | undefined): boolean {
  if (view === undefined) return true;
  const place = at.join('.');
  return findInRecord(view, record).some(({ pointer }) => pointer.join('.').startsWith(place));
}

interface Difference {
  readonly pointer: Pointer;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every value that differs, in the order of the later one; what is gone comes last. */
function differences(before: unknown, after: unknown, pointer: Pointer): Difference[] {
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    return before === after ? [] : [{ pointer, before, after }];
  }
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) =>
    differences(before[key], after[key], [...pointer, Array.isArray(after) ? Number(key) : key]),
  );
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return (isBranch(value) ? JSON.stringify(value) : String(value)).replace(/\s+/g, ' ').trim();
}

/** Longest piece of a value that a message shows. */
const LONGEST = 60;

/** Two texts cut down to where they begin to differ. */
function shorten(before: string, after: string): [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  // A few words before the difference let a reader find it.
  const start = same < LONGEST - 20 ? 0 : same - 20;
  const cut = (text: string): string => {
    const piece = [...text.slice(start)];
    const shown = piece.length > LONGEST ? `${piece.slice(0, LONGEST).join('')}…` : piece.join('');
    return start > 0 ? `…${shown}` : shown;
  };
  return [cut(before), cut(after)];
}
