/** A check against what was committed: problems that a change made, and edits of a plan that reach back. */
import { findRetroactiveEdits } from '../core/checks/plan-edits.js';
import { type CheckedState, problemsSince } from '../core/checks/since.js';
import { findChanges, judgeChanges } from '../core/difference/diff-plans.js';
import { viewPlan } from '../core/plan-view.js';
import type { Diagnostic } from '../model/diagnostics.js';
import { type FileSource, isFailure } from '../store/file-source.js';
import { liesInRepository } from '../store/git.js';
import { openRevision } from '../store/git-revision.js';
import { loadPlan } from '../store/load.js';
import { listPlans } from '../store/workspace.js';
import { type CheckedPlan, type CheckedWorkspace, checkWorkspace } from './check-workspace.js';
import { type Session, tell } from './session.js';

/** The committed state that a check is held against. */
export interface Past {
  readonly source: FileSource;
  /** As it was asked for; HEAD where nothing was. */
  readonly revision: string;
}

/** Opens the state asked for, or HEAD; undefined where there is none to be held against. */
export async function openPast(
  { root, globals }: Session,
  since: string | undefined,
): Promise<Past | undefined> {
  // A revision by itself is what was committed, as the records of it are.
  if (since === undefined && (globals.rev !== undefined || !liesInRepository(root))) {
    return undefined;
  }
  const revision = since ?? 'HEAD';
  // Without --since the plans alone are looked at.
  const opened = await openRevision(root, revision, since === undefined ? undefined : listPlans);
  // Whoever compares the records says why a revision cannot be read.
  return 'failure' in opened ? undefined : { source: opened.source, revision };
}

/** What was found, less what had been there before. */
export async function onlySince(
  session: Session,
  { source, revision }: Past,
  now: CheckedWorkspace,
): Promise<readonly Diagnostic[]> {
  const only = session.globals.plan === undefined ? undefined : now.plans.map(({ id }) => id);
  const there = listPlans(source).filter((plan) => only?.includes(plan) ?? true);
  const before = await checkWorkspace(session, source, there, only !== undefined);
  const problems = problemsSince(stateOf(before), stateOf(now));
  const left = now.problems.length - problems.length;
  if (left > 0) tell(session, session.text.phrases.problemsBefore(left, revision));
  return problems;
}

function stateOf({ problems, plans, source }: CheckedWorkspace): CheckedState {
  const byFile = new Map(plans.map(({ file, view }) => [file, view?.plan]));
  return {
    problems,
    planIn: (file) => byFile.get(file),
    contentOf: (file) => contentOf(source, file),
  };
}

function contentOf(source: FileSource, file: string): string | undefined {
  const bytes = source.read(file);
  return isFailure(bytes) ? undefined : Buffer.from(bytes).toString('latin1');
}

/** Edits of plans that reach back without a revision. */
export async function findPlanEdits(
  session: Session,
  past: Past,
  now: CheckedWorkspace,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const plan of now.plans) found.push(...(await editsOf(session, past, now.source, plan)));
  return found;
}

async function editsOf(
  session: Session,
  { source: earlier, revision: since }: Past,
  later: FileSource,
  { id, file, view, records, issued }: CheckedPlan,
): Promise<Diagnostic[]> {
  if (view === undefined || contentOf(earlier, file) === contentOf(later, file)) return [];
  const { plan } = await loadPlan(earlier, id);
  if (plan === undefined) return [];
  const views = { before: viewPlan(plan.data), after: view };
  const situation = { ...views, records, issued, asOf: session.asOf };
  const changes = judgeChanges(findChanges(views), id, situation);
  return findRetroactiveEdits({ file, before: plan.data, after: view.plan, since, changes });
}
