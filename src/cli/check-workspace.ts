/** Every problem of a state of the workspace: the files on disk, or a revision. */
import { runChecks } from '../core/checks/run.js';
import { type PlanView, viewPlan } from '../core/plan-view.js';
import type { AnyRecord } from '../core/record-path.js';
import { allRecords, type Filed, type Records } from '../core/records.js';
import type { Diagnostic } from '../model/diagnostics.js';
import type { Issued } from '../model/generated/files.js';
import { emptyIndex, readIndex } from '../store/file-index.js';
import type { FileSource } from '../store/file-source.js';
import { findEdited, readIssued } from '../store/issued.js';
import { loadBook } from '../store/load.js';
import { findStrayFiles } from '../store/stray-files.js';
import { planFile, readSettings } from '../store/workspace.js';
import { finishWhatWasDecided, tellsReading } from './open-book.js';
import type { Session } from './session.js';

/** A plan that was checked. */
export interface CheckedPlan {
  readonly id: string;
  readonly file: string;
  readonly problems: readonly Diagnostic[];
  readonly files: number;
  readonly records: Records;
  readonly issued: readonly Issued[];
  readonly view: PlanView | undefined;
}

/** A workspace that was checked. */
export interface CheckedWorkspace {
  readonly source: FileSource;
  readonly plans: readonly CheckedPlan[];
  readonly problems: readonly Diagnostic[];
}

/** Checks some plans, and unless only one was asked for, what lies beside them. */
export async function checkWorkspace(
  session: Session,
  source: FileSource,
  plans: readonly string[],
  isOnePlan: boolean,
): Promise<CheckedWorkspace> {
  const checked: CheckedPlan[] = [];
  for (const plan of plans) checked.push(await checkPlan(session, source, plan));
  return {
    source,
    plans: checked,
    problems: [
      ...(await readSettings(session.root, source)).problems,
      ...(isOnePlan ? [] : findStrayFiles(source)),
      ...checked.flatMap((plan) => plan.problems),
    ],
  };
}

/** Every record of a workspace that could be read. */
export function recordsIn({ plans }: CheckedWorkspace): Filed<AnyRecord>[] {
  return plans.flatMap(({ records }) => allRecords(records));
}

/** Checking so many files takes long. */
const MANY_FILES = 5000;

async function checkPlan(session: Session, source: FileSource, plan: string): Promise<CheckedPlan> {
  const isOnDisk = source === session.source && session.globals.rev === undefined;
  if (isOnDisk) finishWhatWasDecided(session, plan);
  const index = isOnDisk ? readIndex(session.root, plan) : emptyIndex;
  const loaded = await loadBook(source, plan, index, tellsReading(session));
  session.progress.step(session.text.phrases.steps.check, loaded.files >= MANY_FILES);
  const view = loaded.plan && viewPlan(loaded.plan.data);
  const { backDatedDays } = session.settings;
  const found =
    loaded.plan && view ? runChecks({ ...loaded, plan: loaded.plan, view, backDatedDays }) : [];
  const kept = await readIssued(source, plan);
  const edited = findEdited(source, kept.issued);
  return {
    id: plan,
    file: planFile(plan),
    problems: [...loaded.problems, ...found, ...kept.problems, ...edited],
    files: loaded.files + kept.issued.length,
    records: loaded.records,
    issued: kept.issued.map(({ data }) => data),
    view,
  };
}
