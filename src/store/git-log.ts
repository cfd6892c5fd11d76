/** Who committed the files of a plan, and when: one walk through the history of its folder. */
import { basename } from 'node:path/posix';
import type { FileHistory, RecordHistory } from '../core/audit/record-history.js';
import { ISSUED_RECORD } from '../core/issued/issued.js';
import type { RecordCommit } from '../model/generated/outputs.js';
import { findRepository, git, type RevisionFailure, resolveCommit } from './git.js';
import { PLANS } from './workspace.js';

/** Separators that no name of a person can hold. */
const FIELD = '\u0002';
const FORMAT = `--format=%x01${['%H', '%P', '%an', '%aI', '%cn', '%cI', '%D'].join('%x02')}`;

/** Reads what the commits up to a revision tell of the files of a plan. */
export function readRecordHistory(
  root: string,
  plan: string,
  at = 'HEAD',
): RecordHistory | { readonly failure: RevisionFailure } {
  // History is not simplified, so that each commit keeps those it came from.
  const walk = ['--full-history', '--parents', '--topo-order', '--reverse', '-c', '--root'];
  const raw = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-color'];
  const folder = `${PLANS}/${plan}`;
  const args = ['log', ...walk, ...raw, FORMAT, '--end-of-options', at, '--', folder];
  const { status, stdout, missing } = git(root, args);
  if (missing) return { failure: 'no-git' };
  if (status === 0) return readLog(stdout.toString('utf8'), folder);
  const repository = findRepository(root);
  if ('failure' in repository) return repository;
  const hasCommits = at !== 'HEAD' || resolveCommit(root, at) !== undefined;
  return hasCommits ? { failure: 'unknown-revision' } : readLog('', folder);
}

interface Growing {
  readonly added: RecordCommit;
  readonly edits: RecordCommit[];
  readonly isCut: boolean;
  blob: string;
}

function readLog(log: string, folder: string): RecordHistory {
  const parents = new Map<string, readonly string[]>();
  const files = new Map<string, Growing>();
  const tokens = log.split('\0');
  let commit: RecordCommit | undefined;
  let isCut = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = (tokens[i] ?? '').trimStart();
    if (token.startsWith('\u0001')) {
      const [id = '', from = '', author = '', authoredAt = '', committer = '', at = '', refs = ''] =
        token.slice(1).split(FIELD);
      parents.set(id, from === '' ? [] : from.split(' '));
      commit = { id, author, authoredAt, committer, committedAt: at };
      isCut = refs.split(', ').includes('grafted');
      continue;
    }
    const [, ids = ''] = /^:+(?:\d{6} )+([0-9a-f ]+) [A-Z]+$/.exec(token) ?? [];
    if (ids === '' || commit === undefined) continue;
    i += 1;
    const key = keyOf(tokens[i] ?? '', folder);
    const blob = ids.slice(ids.lastIndexOf(' ') + 1);
    const known = files.get(key);
    // A file that is gone has no content; it may come back, or have moved.
    if (/^0+$/.test(blob)) continue;
    if (known === undefined) files.set(key, { added: commit, edits: [], isCut, blob });
    else if (known.blob !== blob) {
      known.edits.push(commit);
      known.blob = blob;
    }
  }
  // Few commits are asked about, each for many records.
  const gathered = new Map<string, ReadonlySet<string>>();
  return {
    of: (file): FileHistory | undefined => files.get(keyOf(file, folder)),
    isKnownTo: (id, by) => {
      const before = gathered.get(by) ?? ancestorsOf(by, parents);
      gathered.set(by, before);
      return before.has(id);
    },
  };
}

/** A record is known by its name wherever it lies; issued reports all have the same name. */
function keyOf(path: string, folder: string): string {
  const name = basename(path);
  return name === ISSUED_RECORD ? path.slice(path.lastIndexOf(`${folder}/`)) : name;
}

/** A commit with all that came before it. */
function ancestorsOf(id: string, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const all = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    queue.push(...(parents.get(next) ?? []));
  }
  return all;
}
