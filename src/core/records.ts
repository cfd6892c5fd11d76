/** The records of a plan as they were read, each with the file it stands in. */
import type {
  Obstacle,
  Plan,
  Progress,
  Settlement,
  Submission,
  Void,
} from '../model/generated/files.js';
import type { AnyRecord } from './record-path.js';

/** Data with the path of their file, relative to the workspace. */
export interface Filed<T> {
  readonly file: string;
  readonly data: T;
}

/** All records of a plan. No order is promised: whatever is made of them must not depend on it. */
export interface Records {
  readonly progress: readonly Filed<Progress>[];
  readonly voids: readonly Filed<Void>[];
  readonly submissions: readonly Filed<Submission>[];
  readonly obstacles: readonly Filed<Obstacle>[];
  readonly settlements: readonly Filed<Settlement>[];
}

/** A plan and its records. */
export interface Book {
  readonly plan: Filed<Plan>;
  readonly records: Records;
}

/** Every record of any kind. */
export function allRecords(records: Records): Filed<AnyRecord>[] {
  return [
    ...records.progress,
    ...records.voids,
    ...records.submissions,
    ...records.obstacles,
    ...records.settlements,
  ];
}

/** One record an id: where several files claim an id, the first by path. */
export function uniqueById<T extends { readonly id: string }>(
  records: readonly Filed<T>[],
): Map<string, Filed<T>> {
  const map = new Map<string, Filed<T>>();
  for (const record of records) {
    const known = map.get(record.data.id);
    if (known === undefined || record.file < known.file) map.set(record.data.id, record);
  }
  return map;
}

interface Dated {
  readonly id: string;
  readonly date: string;
  readonly recorded: { readonly at: string };
}

/** Order in time: by the day it happened, then by when it was recorded, then by id. */
export function compareInTime(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return compareRecorded(a, b);
}

/** Order of knowledge: by when it was recorded, then by id. */
export function compareRecorded(
  a: Pick<Dated, 'id' | 'recorded'>,
  b: Pick<Dated, 'id' | 'recorded'>,
): number {
  const at = a.recorded.at;
  const other = b.recorded.at;
  // Moments with the same offset compare as text; parsing thousands of them is what would cost.
  const difference =
    at.slice(19) === other.slice(19)
      ? Number(at > other) - Number(at < other)
      : Date.parse(at) - Date.parse(other);
  return difference || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Ids that a void withdraws. Like a correction, a void tells what was never so, whatever day it was written:
 * what was known on an earlier day is asked with a revision.
 */
export function voidedIds(records: Records): Set<string> {
  return new Set(records.voids.map((record) => record.data.voids));
}
