/** Records that name other records: corrections, voids and settlements. */
import { type Diagnostic, problem } from '../../model/diagnostics.js';
import type { Void } from '../../model/generated/files.js';
import { nearest } from '../../model/text.js';
import { foldEntries } from '../fold.js';
import { allRecords, compareRecorded, type Filed, type Records, uniqueById } from '../records.js';
import type { Check, CheckInput } from './check.js';

/** A day after every record: the checks look at all of them. */
const END_OF_TIME = '9999-12-31';

/** Records that name one that is not there. */
export const findDanglingRecords: Check = ({ records }) => {
  const known = (list: readonly Filed<{ readonly id: string }>[]): Set<string> =>
    new Set(list.map(({ data }) => data.id));
  const progress = known(records.progress);
  const obstacles = known(records.obstacles);
  const any = known(allRecords(records));
  const look = (
    file: string,
    key: string,
    id: string | undefined,
    ids: ReadonlySet<string>,
  ): Diagnostic[] => {
    if (id === undefined || ids.has(id)) return [];
    return [problem('unknown-record', file, [key], { id, suggestion: nearest(id, ids) ?? '' })];
  };
  return [
    ...records.progress.flatMap(({ file, data }) => [
      ...look(file, 'corrects', data.corrects, progress),
      ...(data.supersedes ?? []).flatMap((id) => look(file, 'supersedes', id, progress)),
    ]),
    ...records.voids.flatMap(({ file, data }) => look(file, 'voids', data.voids, any)),
    ...records.settlements.flatMap(({ file, data }) =>
      look(file, 'settles', data.settles, obstacles),
    ),
  ];
};

/** Corrections that run in a circle: no version of them is in force. */
export const findCorrectionCycles: Check = ({ records }) => {
  const files = fileById(records);
  return foldEntries(records, END_OF_TIME).circular.map((id) =>
    problem('correction-cycle', files.get(id) ?? '', ['corrects'], { id }),
  );
};

/** Two corrections of one entry, neither of which knows of the other. */
export const findRivalCorrections: Check = ({ records }) => {
  const versions = uniqueById(records.progress);
  return foldEntries(records, END_OF_TIME).rivals.flatMap((ids) => {
    const rivals = ids.flatMap((id) => versions.get(id) ?? []);
    rivals.sort((a, b) => compareRecorded(a.data, b.data));
    const inForce = rivals.at(-1);
    if (inForce === undefined) return [];
    return rivals.slice(0, -1).map(({ file, data }) =>
      problem('two-corrections', file, ['corrects'], {
        id: data.id,
        other: inForce.data.id,
        entry: data.corrects ?? '',
      }),
    );
  });
};

/** Corrections recorded after the entry had been withdrawn. */
export const findCorrectionsOfVoids: Check = ({ records }) => {
  const entries = foldEntries(records, END_OF_TIME).all;
  const rootOf = new Map(entries.map((entry) => [entry.data.id, entry.root]));
  const voidOfRoot = new Map<string, Filed<Void>>();
  // Of several voids of an entry the first one withdrew it, whatever order they were read in.
  for (const record of [...records.voids].sort((a, b) => compareRecorded(b.data, a.data))) {
    voidOfRoot.set(rootOf.get(record.data.voids) ?? record.data.voids, record);
  }
  return entries.flatMap(({ file, data, root }) => {
    const withdrawal = voidOfRoot.get(root);
    if (data.corrects === undefined || withdrawal === undefined) return [];
    if (compareRecorded(withdrawal.data, data) > 0) return [];
    const args = { id: root, void: withdrawal.data.id };
    return [problem('correction-of-void', file, ['corrects'], args)];
  });
};

/** Obstacles settled more than once. */
export const findDoubleSettlements: Check = ({ records }) => {
  const voided = new Set(records.voids.map(({ data }) => data.voids));
  const last = new Map<string, string>();
  const sorted = [...uniqueById(records.settlements).values()]
    .filter(({ data }) => !voided.has(data.id))
    .sort((a, b) => compareRecorded(a.data, b.data));
  return sorted.flatMap(({ file, data }) => {
    const earlier = last.get(data.settles);
    last.set(data.settles, data.id);
    if (earlier === undefined) return [];
    const args = { obstacle: data.settles, earlier };
    return [problem('settled-twice', file, ['settles'], args)];
  });
};

/** Files of records that another record corrects or withdraws. */
export function filesReplaced({ records }: CheckInput): Set<string> {
  const replaced = new Set([
    ...records.voids.map(({ data }) => data.voids),
    ...records.progress.flatMap(({ data }) => data.corrects ?? []),
  ]);
  const files = allRecords(records).filter(({ data }) => replaced.has(data.id));
  return new Set(files.map(({ file }) => file));
}

function fileById(records: Records): Map<string, string> {
  return new Map([...uniqueById(records.progress)].map(([id, record]) => [id, record.file]));
}
