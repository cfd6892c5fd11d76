/** Holds the records against what was committed; outside a repository there is nothing to hold them against. */
import {
  findRewrittenRecords,
  missingButNamed,
  type PresentRecords,
  withoutRemoved,
} from '../core/checks/history.js';
import type { Diagnostic } from '../model/diagnostics.js';
import { liesInRepository } from '../store/git.js';
import { findOnceCommitted, readChangedRecords } from '../store/git-history.js';
import { exitCodes, type Session } from './session.js';

/** What is found in a workspace before its history is looked at. */
export interface Found extends Omit<PresentRecords, 'exists'> {
  readonly problems: readonly Diagnostic[];
  /** The plans asked for; undefined for all there are or were. */
  readonly plans: readonly string[] | undefined;
}

/** All problems, with what history adds and answers; or why it cannot be read, with the exit code. */
export async function checkHistory(
  session: Session,
  since: string | undefined,
  found: Found,
): Promise<readonly Diagnostic[] | number> {
  const { root, source, text } = session;
  if (since === undefined && !liesInRepository(root)) return found.problems;
  const at = session.globals.rev;
  const changed = await readChangedRecords(root, { since, at });
  session.progress.end();
  if ('failure' in changed) {
    if (since === undefined) {
      // Also with --quiet: a check that is silently left out is none.
      session.io.stderr.write(`${text.failures.historyUnread}\n`);
      return found.problems;
    }
    const message = text.failures.revision[changed.failure](since, '--since');
    session.io.stderr.write(`${text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  }
  const committed = changed.records.filter(
    ({ file }) => found.plans?.some((plan) => file.startsWith(`plans/${plan}/`)) ?? true,
  );
  const known = findOnceCommitted(root, missingButNamed(found.problems), at);
  return [
    ...withoutRemoved(found.problems, known),
    ...findRewrittenRecords(committed, { ...found, exists: source.has }),
  ];
}
