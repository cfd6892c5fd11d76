/** Opening a plan for a command: its lookups, the facts of the day, and word of what could not be read. */
import { findPlanErrors, sortOutRecords } from '../core/checks/sort-out.js';
import { type Facts, gatherFacts } from '../core/facts.js';
import { findByName } from '../core/find.js';
import { type PlanView, viewPlan } from '../core/plan-view.js';
import { allRecords, type Records } from '../core/records.js';
import type { Outcome } from '../core/refusals.js';
import { accept, refuse } from '../core/refusals.js';
import { outcomeOf } from '../core/resolve.js';
import { emptyIndex, readIndex, stampText, writeIndex } from '../store/file-index.js';
import { type Loaded, loadBook, loadPlan, type OnReading } from '../store/load.js';
import { finishBatches } from '../store/recover.js';
import { listPlans, planFile, SETTINGS } from '../store/workspace.js';
import { exitCodes, refused, type Session, tell } from './session.js';

/** A plan opened for reading. */
export interface OpenBook {
  readonly planId: string;
  readonly view: PlanView;
  readonly facts: Facts;
  /** Every record that could be read, also those that are left out of the facts: a bad one can be corrected. */
  readonly records: Records;
  /** Exit code of a command that found nothing else: 1 when there were bad files. */
  readonly exitCode: number;
}

/** A plan opened for writing: its lookups without its records. */
export interface OpenPlan {
  readonly planId: string;
  readonly view: PlanView;
}

/** The plan meant: the one named, the workspace's own choice, or the only one there is. */
export function choosePlan(session: Session): Outcome<string> {
  const plans = listPlans(session.source);
  const typed = session.globals.plan ?? session.io.env['TIENDO_PLAN'];
  const asked = typed ?? session.settings.plan;
  if (asked !== undefined) {
    const named = plans.map((id) => ({ id, names: [] }));
    const more = { known: plans.join(', '), ...(typed === undefined && { from: SETTINGS }) };
    return outcomeOf(findByName(asked, named), 'plan', asked, more);
  }
  const [only] = plans;
  if (only !== undefined && plans.length === 1) return accept(only);
  return plans.length === 0
    ? refuse('not-found', { kind: 'plan', typed: '', suggestion: '' })
    : refuse('ambiguous', { kind: 'plan', typed: '', candidates: plans.join(', ') });
}

/** Tells how far the reading of a plan's files is, where it takes long. */
export function tellsReading({ progress, text }: Pick<Session, 'progress' | 'text'>): OnReading {
  return (done, files) => progress.count(() => text.phrases.steps.reading(done, files));
}

/** Before anything of a plan is read: a batch whose process died is finished, or nobody could say what is true. */
export function finishWhatWasDecided(session: Session, planId: string): void {
  if (session.globals.rev !== undefined) return;
  const failure = finishBatches(session.root, planId);
  if (failure !== undefined) tell(session, session.text.failures.unfinishedBatch(failure, planId));
}

interface Opened extends Loaded {
  /** Files that were found good with this plan before. */
  readonly good: ReadonlySet<string>;
  /** Whether this very plan was found without errors before. */
  readonly isPlanGood: boolean;
  /** Writes the index anew with the files that may stand in it, if that is needed. */
  remember(bad: ReadonlySet<string>, isPlanGood: boolean): void;
}

async function open(session: Session, planId: string, withRecords: boolean): Promise<Opened> {
  finishWhatWasDecided(session, planId);
  // A revision never changes on disk, so it has no stamps that an index could know.
  const isTree = session.globals.rev === undefined;
  const name = withRecords ? planId : `${planId}.plan`;
  const index = isTree ? readIndex(session.root, name) : emptyIndex;
  const loaded = withRecords
    ? await loadBook(session.source, planId, index, tellsReading(session))
    : await loadPlan(session.source, planId, index);
  session.progress.end();
  const stamp = session.source.stamp(planFile(planId));
  const planStamp = stamp === undefined ? '' : stampText(stamp);
  const isSamePlan = planStamp !== '' && index.checkedWith === planStamp;
  return {
    ...loaded,
    good: isSamePlan ? loaded.known : new Set(),
    isPlanGood: isSamePlan,
    remember: (bad, isPlanGood) => {
      if (!isTree || (loaded.isIndexCurrent && isSamePlan)) return;
      const files = loaded.indexed.filter(({ file }) => !bad.has(file));
      writeIndex(session.root, name, files, isPlanGood ? planStamp : '');
    },
  };
}

/** Opens a plan with all its records, or says why it cannot and gives the exit code. */
export async function openBook(session: Session): Promise<OpenBook | number> {
  const planId = choosePlan(session);
  if (!planId.ok) return refused(session, planId.refusals);
  const loaded = await open(session, planId.value, true);
  if (loaded.plan === undefined) return unusablePlan(session, loaded);
  const view = viewPlan(loaded.plan.data);
  const input = { ...loaded, plan: loaded.plan, view };
  const { problems, sound } = sortOutRecords(input, loaded.good);
  const planErrors = loaded.isPlanGood ? [] : findPlanErrors(input);
  loaded.remember(leftOut(loaded.records, sound.records), planErrors.length === 0);
  const found = [...loaded.problems, ...problems, ...planErrors];
  const badFiles = new Set(found.map(({ file }) => file)).size + (session.isSettingsBad ? 1 : 0);
  if (badFiles > 0) tell(session, session.text.failures.badFiles(badFiles));
  return {
    planId: planId.value,
    view,
    records: loaded.records,
    facts: gatherFacts(view, sound.records, session.asOf, badFiles),
    exitCode: badFiles > 0 ? exitCodes.found : exitCodes.fine,
  };
}

/** Files whose records are not relied on: an index holds only good ones. */
function leftOut(all: Records, sound: Records): Set<string> {
  const kept = new Set(allRecords(sound).map(({ file }) => file));
  const files = allRecords(all).map(({ file }) => file);
  return new Set(files.filter((file) => !kept.has(file)));
}

/** Opens a plan without its records: quick at any number of them. */
export async function openPlan(session: Session): Promise<OpenPlan | number> {
  const planId = choosePlan(session);
  if (!planId.ok) return refused(session, planId.refusals);
  const loaded = await open(session, planId.value, false);
  // Nothing is checked here, and nobody asks this index what was.
  loaded.remember(new Set(), true);
  if (loaded.plan === undefined) return unusablePlan(session, loaded);
  return { planId: planId.value, view: viewPlan(loaded.plan.data) };
}

/** Without a plan nothing can run: its problems are shown at once. */
async function unusablePlan(session: Session, loaded: Loaded): Promise<number> {
  const [{ locate }, { renderProblems }] = await Promise.all([
    import('../store/locate.js'),
    import('../render/terminal/problems.js'),
  ]);
  const located = await locate(session.source, loaded.problems);
  session.io.stderr.write(renderProblems(session.screen, located));
  return exitCodes.couldNotRun;
}
