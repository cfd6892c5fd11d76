import { runChecks } from '../../core/checks/run.js';
import { type PlanView, viewPlan } from '../../core/plan-view.js';
import type { AnyRecord } from '../../core/record-path.js';
import { allRecords, type Filed } from '../../core/records.js';
import {
  type Diagnostic,
  type LocatedDiagnostic,
  type Severity,
  severities,
} from '../../model/diagnostics.js';
import type { CheckOutput, ProblemCounts } from '../../model/generated/outputs.js';
import { problemRow, renderProblems } from '../../render/terminal/problems.js';
import { emptyIndex, readIndex } from '../../store/file-index.js';
import { findEdited, readIssued } from '../../store/issued.js';
import { loadBook } from '../../store/load.js';
import { locate } from '../../store/locate.js';
import { findStrayFiles } from '../../store/stray-files.js';
import { listPlans, readSettings } from '../../store/workspace.js';
import { checkHistory } from '../check-history.js';
import { choosePlan, finishWhatWasDecided, tellsReading } from '../open-book.js';
import { pipelineFormats, printForPipeline } from '../check-output.js';
import { choiceOption, isOn, textOption } from '../options.js';
import type { Run } from '../run.js';
import { exitCodes, print, printJson, refused, type Session } from '../session.js';

/** Finds every problem of every plan in the workspace, or of the one that is named. */
export const run: Run = async (session, _args, options) => {
  const format = choiceOption(options, 'format', ['text', 'json', ...pipelineFormats]);
  if (!format.ok) return refused(session, format.refusals);
  const plans = plansToCheck(session);
  if (typeof plans === 'number') return plans;
  const isOnePlan = session.globals.plan !== undefined;
  const checked: CheckedPlan[] = [];
  for (const plan of plans) checked.push(await checkPlan(session, plan));
  session.progress.step(session.text.phrases.steps.history);
  const files = checked.reduce((sum, plan) => sum + plan.files, 0);
  const problems = await checkHistory(session, textOption(options, 'since'), {
    problems: [
      ...(await readSettings(session.root, session.source)).problems,
      ...(isOnePlan ? [] : findStrayFiles(session.source)),
      ...checked.flatMap((plan) => plan.problems),
    ],
    plans: isOnePlan ? plans : undefined,
    records: checked.flatMap((plan) => plan.records),
    viewOf: (file) => checked.find(({ id }) => file.startsWith(`plans/${id}/`))?.view,
  });
  session.progress.end();
  if (typeof problems === 'number') return problems;
  const located = await locate(session.source, problems);
  const isStrict = isOn(options, 'strict');
  const isFound = problems.some(({ code }) => isStrict || severities[code] !== 'notice');
  const exitCode = isFound ? exitCodes.found : exitCodes.fine;
  if (format.value !== undefined && format.value !== 'text' && format.value !== 'json') {
    await printForPipeline(session, format.value, { plans, problems: located, isStrict });
    return exitCode;
  }
  const rows = located.map((problem) => problemRow(session.text, problem));
  const count = (severity: Severity): number =>
    rows.filter((row) => row.severity === severity).length;
  const counts: ProblemCounts = {
    error: count('error'),
    warning: count('warning'),
    notice: count('notice'),
    files,
  };
  if (session.globals.json || format.value === 'json') {
    const output: CheckOutput = {
      schema: 'tiendo/check@1',
      asOf: session.asOf,
      problems: rows,
      counts,
    };
    printJson(session, output);
  } else {
    const { phrases } = session.text;
    const isLeftOut = (severity: Severity): boolean =>
      session.globals.quiet === true && !isStrict && severity === 'notice';
    const told = gravestLast(located).filter(({ code }) => !isLeftOut(severities[code]));
    if (told.length > 0)
      print(
        session,
        `${renderProblems(session.screen, told)}\n${phrases.problemCounts(counts.error, counts.warning, counts.notice)}`,
      );
    if (counts.error + counts.warning === 0) print(session, phrases.checkedFine(files));
  }
  return exitCode;
};

function plansToCheck(session: Session): readonly string[] | number {
  if (session.globals.plan === undefined) {
    const all = listPlans(session.source);
    if (all.length > 0) return all;
  }
  const chosen = choosePlan(session);
  return chosen.ok ? [chosen.value] : refused(session, chosen.refusals);
}

interface CheckedPlan {
  readonly id: string;
  readonly problems: readonly Diagnostic[];
  readonly files: number;
  /** Every record that could be read. */
  readonly records: readonly Filed<AnyRecord>[];
  readonly view: PlanView | undefined;
}

/** Checking so many files takes long. */
const MANY_FILES = 5000;

async function checkPlan(session: Session, plan: string): Promise<CheckedPlan> {
  finishWhatWasDecided(session, plan);
  const index = session.globals.rev === undefined ? readIndex(session.root, plan) : emptyIndex;
  const loaded = await loadBook(session.source, plan, index, tellsReading(session));
  session.progress.step(session.text.phrases.steps.check, loaded.files >= MANY_FILES);
  const view = loaded.plan && viewPlan(loaded.plan.data);
  const found = loaded.plan && view ? runChecks({ ...loaded, plan: loaded.plan, view }) : [];
  const kept = await readIssued(session.source, plan);
  const edited = findEdited(session.source, kept.issued);
  return {
    id: plan,
    problems: [...loaded.problems, ...found, ...kept.problems, ...edited],
    files: loaded.files + kept.issued.length,
    records: allRecords(loaded.records),
    view,
  };
}

/** Problems as a person reads them: what must be mended stands last, next to the prompt. */
function gravestLast(problems: readonly LocatedDiagnostic[]): LocatedDiagnostic[] {
  const order: readonly Severity[] = ['notice', 'warning', 'error'];
  const rank = ({ code }: LocatedDiagnostic): number => order.indexOf(severities[code]);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
