import { type LocatedDiagnostic, type Severity, severities } from '../../model/diagnostics.js';
import type { CheckOutput, ProblemCounts } from '../../model/generated/outputs.js';
import { problemRow, renderProblems } from '../../render/terminal/problems.js';
import { locate } from '../../store/locate.js';
import { listPlans } from '../../store/workspace.js';
import { checkHistory } from '../check-history.js';
import { pipelineFormats, printForPipeline } from '../check-output.js';
import { findPlanEdits, onlySince, openPast } from '../check-since.js';
import { checkWorkspace, recordsIn } from '../check-workspace.js';
import { choosePlan } from '../open-book.js';
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
  const checked = await checkWorkspace(session, session.source, plans, isOnePlan);
  const files = checked.plans.reduce((sum, plan) => sum + plan.files, 0);
  const since = textOption(options, 'since');
  const past = await openPast(session, since, checked);
  const found = past === undefined ? checked.problems : onlySince(session, past, checked);
  const edits = past === undefined ? [] : await findPlanEdits(session, past, checked);
  session.progress.step(session.text.phrases.steps.history);
  const problems = await checkHistory(session, since, {
    problems: [...found, ...edits],
    plans: isOnePlan ? plans : undefined,
    records: recordsIn(checked),
    viewOf: (file) => checked.plans.find(({ id }) => file.startsWith(`plans/${id}/`))?.view,
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

/** Problems as a person reads them: what must be mended stands last, next to the prompt. */
function gravestLast(problems: readonly LocatedDiagnostic[]): LocatedDiagnostic[] {
  const order: readonly Severity[] = ['notice', 'warning', 'error'];
  const rank = ({ code }: LocatedDiagnostic): number => order.indexOf(severities[code]);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}
