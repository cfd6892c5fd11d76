/** The two sides of a comparison: what was typed, as states of the workspace. */
import type { FileSource, PlanFiles } from '../store/file-source.js';
import { mergeBase } from '../store/git.js';
import { readPlansAt } from '../store/git-plans.js';
import { listPlans } from '../store/workspace.js';
import { exitCodes, type Session } from './session.js';

/** A state of the workspace. */
export interface Side {
  readonly plans: PlanFiles;
  /** Everything else of it with the files of one plan; most comparisons need it of one side, or of none. */
  whole(plan: string): Promise<FileSource>;
  /** As it was asked for; null for the files on disk. */
  readonly revision: string | null;
  readonly commit: string | null;
}

/**
 * Opens both sides, or says why one cannot be opened and gives the exit code. Nothing typed means HEAD against the
 * files on disk; A, A against these; A B and A..B, A against B; A...B, where both branched off against B, as
 * git has it. With --rev the later side is that revision, and the earlier one its parent.
 */
export async function openSides(
  session: Session,
  args: readonly string[],
): Promise<{ readonly before: Side; readonly after: Side } | number> {
  const { rev } = session.globals;
  const [from = rev === undefined ? 'HEAD' : `${rev}^`, to = rev] = readRange(args);
  const before = await openSide(
    session,
    // Without a common commit the left side is asked for as it is, which tells whether there is such a thing.
    typeof from === 'string' ? from : (mergeBase(session.root, from.left, from.right) ?? from.left),
  );
  if (typeof before === 'number') return before;
  const after = to === undefined ? onDisk(session) : await openSide(session, to);
  return typeof after === 'number' ? after : { before, after };
}

interface Fork {
  readonly left: string;
  readonly right: string;
}

function readRange([first, second]: readonly string[]): [from?: string | Fork, to?: string] {
  if (first === undefined || second !== undefined) return [first, second] as [string, string];
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (range === null) return [first];
  const [left = '', right = ''] = [range[1] || 'HEAD', range[3] || 'HEAD'];
  return [range[2] === '..' ? left : { left, right }, right];
}

function onDisk({ source }: Session): Side {
  return { plans: source, whole: async () => source, revision: null, commit: null };
}

async function openSide(session: Session, revision: string): Promise<Side | number> {
  const { root, text } = session;
  const quick = readPlansAt(root, revision, listPlans(session.source));
  if (quick !== undefined) {
    const { plans, commit } = quick;
    return { plans, whole: (plan) => openWhole(root, commit, plan), revision, commit };
  }
  const { openRevision } = await import('../store/git-revision.js');
  const opened = await openRevision(root, revision);
  if (!('failure' in opened)) {
    const { source, commit } = opened;
    return { plans: source, whole: async () => source, revision, commit };
  }
  const { words, failures } = text;
  session.io.stderr.write(`${words.error}: ${failures.comparison[opened.failure](revision)}\n`);
  return exitCodes.couldNotRun;
}

async function openWhole(root: string, commit: string, plan: string): Promise<FileSource> {
  const { openRevision } = await import('../store/git-revision.js');
  const opened = await openRevision(root, commit, () => [plan]);
  if ('failure' in opened) throw new Error(`git no longer gives ${commit}: ${opened.failure}`);
  return opened.source;
}
