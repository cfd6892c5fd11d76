/**
 * Folding: from all versions of all progress entries to the ones in force.
 *
 * A correction replaces the entry it names. Where several versions remain (two offices corrected the
 * same entry), the one recorded last is in force until a correction settles it. A void of any version
 * withdraws the entry with all its versions. Entries in a circle of corrections are not in force.
 * The result depends on what the records say, never on the order in which they were read.
 */
import type { IsoDate } from '../model/dates.js';
import type { Progress } from '../model/generated/files.js';
import {
  compareInTime,
  compareRecorded,
  type Filed,
  type Records,
  uniqueById,
  voidedIds,
} from './records.js';

/** One version of an entry and what became of it. */
export interface Entry extends Filed<Progress> {
  /** Id of the entry as it was first recorded. */
  readonly root: string;
  /** The version in force instead of this one. */
  readonly correctedBy: string | undefined;
  readonly voided: boolean;
}

/** Result of a fold. */
export interface FoldedEntries {
  /** Entries in force, in the order of time. */
  readonly inForce: readonly Entry[];
  /** Every version that happened by the day, in the order of time. */
  readonly all: readonly Entry[];
  /** Groups of versions of one entry, none of which corrects the other. */
  readonly rivals: readonly (readonly string[])[];
  /** Entries whose corrections run in a circle. */
  readonly circular: readonly string[];
}

/** Folds progress entries as known on a day: what is dated later is left out. */
export function foldEntries(records: Records, asOf: IsoDate): FoldedEntries {
  const versions = uniqueById(records.progress);
  const voided = voidedIds(records);
  const families = new Map<string, Filed<Progress>[]>();
  const circular: string[] = [];
  for (const version of versions.values()) {
    const root = rootOf(version.data, versions);
    if (root === undefined) {
      circular.push(version.data.id);
      continue;
    }
    const family = families.get(root);
    if (family === undefined) families.set(root, [version]);
    else family.push(version);
  }
  const all: Entry[] = [];
  const rivals: string[][] = [];
  for (const [root, family] of families) {
    const leaves = family.length === 1 ? family : leavesOf(family);
    const latestFirst = leaves.toSorted((a, b) => compareRecorded(b.data, a.data));
    const winner = latestFirst[0] as Filed<Progress>;
    const isVoided = family.some((version) => voided.has(version.data.id));
    if (leaves.length > 1 && !isVoided) rivals.push(leaves.map((leaf) => leaf.data.id).sort());
    for (const version of family) {
      if (version.data.date > asOf) continue;
      const { file, data } = version;
      const correctedBy = version === winner ? undefined : winner.data.id;
      all.push({ file, data, root, correctedBy, voided: isVoided });
    }
  }
  all.sort((a, b) => compareInTime(a.data, b.data));
  return {
    inForce: all.filter((entry) => !entry.voided && entry.correctedBy === undefined),
    all,
    rivals: rivals.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1)),
    circular: circular.sort(),
  };
}

/** The first version of an entry; undefined when its corrections run in a circle. */
function rootOf(
  version: Progress,
  versions: ReadonlyMap<string, Filed<Progress>>,
): string | undefined {
  if (version.corrects === undefined) return version.id;
  let current = version;
  const seen = new Set<string>();
  while (current.corrects !== undefined) {
    if (seen.has(current.id)) return undefined;
    seen.add(current.id);
    const earlier = versions.get(current.corrects);
    // A correction of an entry that is not there stands for itself; the checks report it.
    if (earlier === undefined) return current.id;
    current = earlier.data;
  }
  return current.id;
}

/** The versions that no other version of the family corrects or settles. */
function leavesOf(family: readonly Filed<Progress>[]): Filed<Progress>[] {
  const replaced = new Set<string | undefined>();
  for (const { data } of family) {
    replaced.add(data.corrects);
    for (const id of data.supersedes ?? []) if (id !== data.id) replaced.add(id);
  }
  const leaves = family.filter((version) => !replaced.has(version.data.id));
  // Versions that settle each other leave none over: then all of them are rivals.
  return leaves.length > 0 ? leaves : [...family];
}
