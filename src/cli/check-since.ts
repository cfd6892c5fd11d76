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

/** What was found, less what had been there before a revision. */
export async function onlySince(
  session: Session,
  since: string,
  now: CheckedWorkspace,
): Promise<readonly Diagnostic[]> {
  const opened = await openRevision(session.root, since, listPlans);
  // Whoever compares the records says why the revision cannot be read.
  if ('failure' in opened) return now.problems;
  const only = session.globals.plan === undefined ? undefined : now.plans.map(({ id }) => id);
  const there = listPlans(opened.source).filter((plan) => only?.includes(plan) ?? true);
  const before = await checkWorkspace(session, opened.source, there, only !== undefined);
  const problems = problemsSince(stateOf(before), stateOf(now));
  const left = now.problems.length - problems.length;
  if (left > 0) tell(session, session.text.phrases.problemsBefore(left, since));
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

/** Edits of plans that reach back without a revision, since a revision or since HEAD. */
export async function findPlanEdits(
  session: Session,
  since: string | undefined,
  now: CheckedWorkspace,
): Promise<Diagnostic[]> {
  const { root, globals } = session;
  // A revision by itself is what was committed, as the records of it are.
  if (since === undefined && (globals.rev !== undefined || !liesInRepository(root))) return [];
  const opened = await openRevision(root, since ?? 'HEAD');
  if ('failure' in opened) return [];
  const found: Diagnostic[] = [];
  for (const plan of now.plans) {
    found.push(...(await editsOf(session, since ?? 'HEAD', opened.source, now.source, plan)));
  }
  return found;
}

async function editsOf(
  session: Session,
  since: string,
  earlier: FileSource,
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
