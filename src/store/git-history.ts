/**
 * What git knows of the records: those that the working tree, or a commit, no longer holds as they were
 * first committed. Whether that is a problem is decided in core/checks/history.ts.
 */
import type { CommittedRecord } from '../core/checks/history.js';
import type { AnyRecord } from '../core/record-path.js';
import {
  findRepository,
  git,
  listTree,
  type RevisionFailure,
  readBlobs,
  resolveCommit,
} from './git.js';
import { expectedAt } from './load.js';
import { createReader } from './read-yaml.js';
import { PLANS } from './workspace.js';

/** What is compared with what. */
export interface Comparison {
  /** Everything committed after this revision is compared, and what stood at it; otherwise only HEAD. */
  readonly since?: string | undefined;
  /** The state that is looked at: a revision instead of the working tree. */
  readonly at?: string | undefined;
}

/** The records whose files are not as they were first committed, each as it was then. */
export async function readChangedRecords(
  root: string,
  { since, at }: Comparison,
): Promise<{ readonly records: CommittedRecord[] } | { readonly failure: RevisionFailure }> {
  // A revision is what was committed: by itself there is nothing to hold it against.
  if (since === undefined && at !== undefined) return { records: [] };
  const repository = findRepository(root);
  if ('failure' in repository) return repository;
  const { prefix } = repository;
  const changed =
    since === undefined
      ? changedOnDisk(root, prefix, 'HEAD')
      : changedSince(root, prefix, since, at);
  if (typeof changed === 'string') return { failure: changed };
  return { records: await parseBlobs(root, changed) };
}

/** Those of some ids whose records were committed at some time, whatever became of their files. */
export function findOnceCommitted(
  root: string,
  ids: readonly string[],
  at = 'HEAD',
): ReadonlySet<string> {
  const to = ids.length === 0 ? undefined : resolveCommit(root, at);
  if (to === undefined) return new Set();
  const files = ids.map((id) => `:(glob)${PLANS}/*/*/*/${id}.yaml`);
  const args = ['log', '--full-history', '--diff-filter=A', '--no-renames', '--name-only'];
  const { stdout } = git(root, [...args, '-z', '--format=', to, '--', ...files]);
  const names = stdout.toString('utf8').split('\0');
  return new Set(names.map((name) => name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length)));
}

/** A file as a commit has it. */
interface Version {
  readonly blob: string;
  readonly from: string;
}

/** Records that the working tree changes, as they are at a commit; none where nothing was committed. */
function changedOnDisk(root: string, prefix: string, commit: string): Map<string, Version> {
  const args = ['diff-index', '--raw', '-z', '--no-renames', '--no-abbrev', commit, '--', PLANS];
  const changed = new Map<string, Version>();
  for (const { path, before, status } of rawChanges(git(root, args).stdout, prefix)) {
    if (status !== 'A') changed.set(path, { blob: before, from: commit });
  }
  return changed;
}

/** Records that are no longer as they were at a revision, or as they were added after it. */
function changedSince(
  root: string,
  prefix: string,
  since: string,
  at: string | undefined,
): Map<string, Version> | RevisionFailure {
  const from = resolveCommit(root, since);
  const to = resolveCommit(root, at ?? 'HEAD');
  if (from === undefined || to === undefined) return 'unknown-revision';
  const now = listTree(root, to, PLANS);
  const onDisk = at === undefined ? changedOnDisk(root, prefix, to) : new Map();
  const changed = new Map<string, Version>();
  const committed = firstCommitted(root, prefix, from, to, now);
  // A walk that stops halfway, as where an object is missing, would let through what it did not come to.
  if (committed === undefined) return 'git-refuses';
  for (const [path, first] of committed) {
    const isSame = now.get(path) === first.blob && !onDisk.has(path);
    if (isRecordPath(path) && !isSame) changed.set(path, first);
  }
  return changed;
}

/** Every file that a branch has held since a revision, with what it first held. */
function firstCommitted(
  root: string,
  prefix: string,
  from: string,
  to: string,
  now: ReadonlyMap<string, string>,
): Map<string, Version> | undefined {
  const { stdout } = git(root, ['merge-base', from, to]);
  const base = stdout.toString('utf8').trim() || from;
  const at = (commit: string): [string, Version][] =>
    [...listTree(root, commit, PLANS)].map(([path, blob]) => [path, { blob, from: commit }]);
  const first = new Map(at(base));
  // History is not simplified: what was added on a branch and lost in a merge is lost.
  const walk = ['--reverse', '--topo-order', '--full-history', '-c', '--root', '--format=%H'];
  const raw = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-color'];
  const args = ['log', ...walk, ...raw, `${from}..${to}`, '--', PLANS];
  const walked = git(root, args);
  if (walked.status !== 0) return undefined;
  for (const { path, after, status, commit } of rawChanges(walked.stdout, prefix)) {
    if (/^A+$/.test(status) && !first.has(path)) first.set(path, { blob: after, from: commit });
  }
  // Where history was rewritten the revision is no ancestor, yet what it held is what was committed. What
  // only the other branch has is not missed: it may not have been merged yet.
  if (base !== from) {
    for (const [path, version] of at(from)) if (now.has(path)) first.set(path, version);
  }
  return first;
}

interface RawChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** One letter, or one for each parent of a merge. */
  readonly status: string;
  /** The commit that made the change, where history is walked. */
  readonly commit: string;
}

/** Changes of records as git lists them in its raw format, with paths relative to the workspace. */
function rawChanges(listed: Buffer, prefix: string): RawChange[] {
  const tokens = listed.toString('utf8').split('\0');
  const changes: RawChange[] = [];
  let commit = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = (tokens[i] ?? '').trim();
    if (/^[0-9a-f]{40,64}$/.test(token)) commit = token;
    const [, ids = '', status = ''] = /^:+(?:\d{6} )+([0-9a-f ]+) ([A-Z]+)$/.exec(token) ?? [];
    if (status === '') continue;
    i += 1;
    const full = tokens[i] ?? '';
    const path = full.slice(prefix.length);
    if (!full.startsWith(prefix) || !isRecordPath(path)) continue;
    const blobs = ids.split(' ');
    changes.push({ path, before: blobs[0] ?? '', after: blobs.at(-1) ?? '', status, commit });
  }
  return changes;
}

function isRecordPath(path: string): boolean {
  const [plans, plan, ...below] = path.split('/');
  return (
    plans === PLANS &&
    plan !== undefined &&
    !path.split('/').some((name) => name.startsWith('.')) &&
    Array.isArray(expectedAt(below.join('/')))
  );
}

/** Reads what was committed as a reader of the file would have; what is no record stays without data. */
async function parseBlobs(
  root: string,
  versions: ReadonlyMap<string, Version>,
): Promise<CommittedRecord[]> {
  if (versions.size === 0) return [];
  const contents = readBlobs(root, [...new Set([...versions.values()].map(({ blob }) => blob))]);
  const reader = await createReader({
    list: () => [],
    folders: () => [],
    has: () => true,
    read: (path) => contents.get(versions.get(path)?.blob ?? '') ?? { failure: 'ENOENT' },
    stamp: () => undefined,
  });
  return [...versions].map(([file, { from }]) => {
    const expected = expectedAt(file.split('/').slice(2).join('/'));
    const reading = Array.isArray(expected) ? reader(file, expected) : undefined;
    const data = reading?.ok === true ? (reading.data as AnyRecord) : undefined;
    return { file, from: from.slice(0, 12), data };
  });
}
