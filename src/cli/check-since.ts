/** A check against what was committed: problems that a change made, and edits of a plan that reach back. */
import { findRetroactiveEdits } from '../core/checks/plan-edits.js';
import { type CheckedState, type IsSame, problemsSince } from '../core/checks/since.js';
import { findChanges, judgeChanges } from '../core/difference/diff-plans.js';
import { type PlanView, viewPlan } from '../core/plan-view.js';
import type { Diagnostic } from '../model/diagnostics.js';
import { type FileSource, isSameContent } from '../store/file-source.js';
import { liesInRepository } from '../store/git.js';
import { readPlansAt } from '../store/git-plans.js';
import { openRevision } from '../store/git-revision.js';
import { openPlanStates } from '../store/plan-states.js';
import { readPlan } from '../store/read-plan.js';
import { listPlans, planFile } from '../store/workspace.js';
import { type CheckedPlan, type CheckedWorkspace, checkWorkspace } from './check-workspace.js';
import { type Session, tell } from './session.js';

/** The committed state that a check is held against. */
export interface Past {
  readonly source: Pick<FileSource, 'read'>;
  /** As it was asked for; HEAD where nothing was. */
  readonly revision: string;
  /** What was wrong with it, where that was asked for. */
  readonly checked: CheckedWorkspace | undefined;
}

/** Opens the state asked for and checks it, or opens HEAD; undefined where there is none to be held against. */
export async function openPast(
  session: Session,
  since: string | undefined,
  now: CheckedWorkspace,
): Promise<Past | undefined> {
  const { root, globals } = session;
  // A revision by itself is what was committed, as the records of it are.
  if (since === undefined && (globals.rev !== undefined || !liesInRepository(root))) {
    return undefined;
  }
  const revision = since ?? 'HEAD';
  // Without --since the plans alone are looked at.
  const quick = since === undefined && readPlansAt(root, revision, listPlans(now.source));
  if (quick) return { source: quick.plans, revision, checked: undefined };
  const opened = await openRevision(root, revision, since === undefined ? undefined : listPlans);
  // Whoever compares the records says why a revision cannot be read.
  if ('failure' in opened) return undefined;
  const { source } = opened;
  if (since === undefined) return { source, revision, checked: undefined };
  const only = globals.plan === undefined ? undefined : now.plans.map(({ id }) => id);
  const there = listPlans(source).filter((plan) => only?.includes(plan) ?? true);
  const checked = await checkWorkspace(session, source, there, only !== undefined);
  return { source, revision, checked };
}

/** What was found, less what had been there before. */
export function onlySince(
  session: Session,
  { source, revision, checked }: Past,
  now: CheckedWorkspace,
): readonly Diagnostic[] {
  if (checked === undefined) return now.problems;
  const isSame: IsSame = (file) => isSameContent(source.read(file), now.source.read(file));
  const problems = problemsSince(stateOf(checked), stateOf(now), isSame);
  const left = now.problems.length - problems.length;
  if (left > 0) tell(session, session.text.phrases.problemsBefore(left, revision));
  return problems;
}

function stateOf({ problems, plans }: CheckedWorkspace): CheckedState {
  const byFile = new Map(plans.map(({ file, view }) => [file, view?.plan]));
  return { problems, planIn: (file) => byFile.get(file) };
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
  past: Past,
  later: FileSource,
  { id, file, view, records, issued }: CheckedPlan,
): Promise<Diagnostic[]> {
  if (view === undefined || isSameContent(past.source.read(file), later.read(file))) return [];
  const before = await earlierView(session, past, id);
  if (before === undefined) return [];
  const views = { before, after: view };
  const situation = { ...views, records, issued, asOf: session.asOf };
  const changes = judgeChanges(findChanges(views), id, situation);
  return findRetroactiveEdits({
    file,
    before: before.plan,
    after: view.plan,
    since: past.revision,
    changes,
  });
}

async function earlierView(
  session: Session,
  { source, checked }: Past,
  id: string,
): Promise<PlanView | undefined> {
  if (checked !== undefined) return checked.plans.find((plan) => plan.id === id)?.view;
  const states = openPlanStates(session.root, id);
  const reading = await readPlan(planFile(id), source.read(planFile(id)), states);
  states.save();
  return 'plan' in reading ? viewPlan(reading.plan) : undefined;
}
