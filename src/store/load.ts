/** Loading: a plan and all its records, with every problem of every file. Bad user data never throws. */

import { recordFolders } from '../core/record-path.js';
import type { Filed, Records } from '../core/records.js';
import { type Diagnostic, problem } from '../model/diagnostics.js';
import type { Plan } from '../model/generated/files.js';
import { emptyIndex, type FileIndex, type IndexedFile } from './file-index.js';
import type { FileSource, FileStamp } from './file-source.js';
import type { AnyFile, FileReader, SchemaName } from './read-yaml.js';
import { closedFolder } from './stray-files.js';
import { planFile } from './workspace.js';

/** What loading came to. */
export interface Loaded {
  /** The plan, unless its own file is bad. */
  readonly plan: Filed<Plan> | undefined;
  readonly records: Records;
  readonly problems: readonly Diagnostic[];
  /** How many files were looked at. */
  readonly files: number;
  /** Files that an index may hold, with their stamps. */
  readonly indexed: readonly IndexedFile[];
  /** Whether the index knew exactly these. */
  readonly isIndexCurrent: boolean;
  /** Files found in the index. */
  readonly known: ReadonlySet<string>;
}

/** A map, for a folder may have any name, "constructor" too. */
const expectedIn: ReadonlyMap<string, readonly SchemaName[]> = new Map([
  ['progress', ['tiendo/progress@1', 'tiendo/void@1']],
  ['reports', ['tiendo/submission@1', 'tiendo/void@1']],
  ['obstacles', ['tiendo/obstacle@1', 'tiendo/settlement@1', 'tiendo/void@1']],
]);

/** Loads a plan without its records. */
export async function loadPlan(
  source: FileSource,
  plan: string,
  index: FileIndex = emptyIndex,
): Promise<Loaded> {
  return load(source, planFile(plan), [], index);
}

/** Loads a plan and its records. */
export async function loadBook(
  source: FileSource,
  plan: string,
  index: FileIndex = emptyIndex,
  onReading: OnReading = () => {},
): Promise<Loaded> {
  const file = planFile(plan);
  const others = source.list(`plans/${plan}`).filter((path) => path !== file);
  return load(source, file, others, index, onReading);
}

/** Loads the records of a plan that is known already; without any, no index is opened. */
export async function loadRecords(
  source: FileSource,
  plan: string,
  openIndex: () => FileIndex,
): Promise<Records> {
  const file = planFile(plan);
  const others = source.list(`plans/${plan}`).filter((path) => path !== file);
  if (others.length === 0) return emptyLists();
  return (await load(source, file, others, openIndex(), () => {}, [])).records;
}

/** Told how many files of those that must be parsed are done, before the first and now and then. */
export type OnReading = (done: number, files: number) => void;

/** Told after so many files. */
const NOW_AND_THEN = 50;

interface Task {
  readonly file: string;
  readonly expected: readonly SchemaName[];
}

async function load(
  source: FileSource,
  plan: string,
  others: readonly string[],
  index: FileIndex,
  onReading: OnReading = () => {},
  first: readonly Task[] = [{ file: plan, expected: ['tiendo/plan@1'] }],
): Promise<Loaded> {
  const base = plan.slice(0, plan.lastIndexOf('/') + 1);
  const problems: Diagnostic[] = [];
  const tasks = [...first];
  for (const file of others) {
    const expected = expectedAt(file.slice(base.length));
    if (expected === 'misplaced') {
      const args = { found: '', expected: recordFolders.join(', ') };
      problems.push(problem('misplaced-file', file, [], args));
    } else if (expected === 'linked') {
      problems.push(closedFolder(source, file));
    } else if (expected !== 'nothing') tasks.push({ file, expected });
  }
  const indexed: IndexedFile[] = [];
  const unread: (Task & { readonly stamp: FileStamp | undefined })[] = [];
  for (const task of tasks) {
    const stamp = source.stamp(task.file);
    const hit = stamp && index.find(task.file, stamp);
    if (hit === undefined) unread.push({ ...task, stamp });
    else indexed.push(hit);
  }
  const known = new Set(indexed.map(({ file }) => file));
  const good: Filed<AnyFile>[] = [...indexed];
  if (unread.length > 0) {
    onReading(0, unread.length);
    const reader = await createReaderLazily(source);
    for (const [i, { file, expected, stamp }] of unread.entries()) {
      if (i > 0 && i % NOW_AND_THEN === 0) onReading(i, unread.length);
      const reading = reader(file, expected);
      if (!reading.ok) problems.push(...reading.problems);
      else {
        good.push({ file, data: reading.data });
        if (stamp !== undefined) indexed.push({ file, data: reading.data, stamp });
      }
    }
  }
  const lists = emptyLists();
  let planData: Filed<Plan> | undefined;
  for (const { file, data } of good) {
    if (data.schema === 'tiendo/plan@1') planData = { file, data };
    else addRecord(lists, file, data);
  }
  return {
    plan: planData,
    records: lists,
    problems,
    files: tasks.length,
    indexed,
    isIndexCurrent: known.size === index.size && indexed.length === known.size,
    known,
  };
}

/** The parsers are loaded only when some file has to be parsed. */
async function createReaderLazily(source: FileSource): Promise<FileReader> {
  const { createReader } = await import('./read-yaml.js');
  return createReader(source);
}

type Lists = { -readonly [K in keyof Records]: Records[K][number][] };

function emptyLists(): Lists {
  return { progress: [], voids: [], submissions: [], obstacles: [], settlements: [] };
}

function addRecord(lists: Lists, file: string, data: AnyFile): void {
  switch (data.schema) {
    case 'tiendo/progress@1':
      lists.progress.push({ file, data });
      break;
    case 'tiendo/void@1':
      lists.voids.push({ file, data });
      break;
    case 'tiendo/submission@1':
      lists.submissions.push({ file, data });
      break;
    case 'tiendo/obstacle@1':
      lists.obstacles.push({ file, data });
      break;
    case 'tiendo/settlement@1':
      lists.settlements.push({ file, data });
      break;
    default:
  }
}

/** What a file below a plan's folder should hold, by its path: a record, nothing of ours, or it lies in a wrong place. */
export function expectedAt(
  path: string,
): readonly SchemaName[] | 'nothing' | 'misplaced' | 'linked' {
  const folder = path.slice(0, Math.max(path.indexOf('/'), 0));
  if (path.endsWith('/')) return expectedIn.has(folder) ? 'linked' : 'nothing';
  const isRecordName = path.endsWith('.yaml');
  if (!isRecordName && !/\.ya?ml$/i.test(path)) return 'nothing';
  if (folder === 'issued' || folder === 'templates') return 'nothing';
  const expected = expectedIn.get(folder);
  // Only .yaml is read by every command, so another spelling would make a record vanish silently.
  return expected !== undefined && isRecordName ? expected : 'misplaced';
}
