import { countByClass, findChanges, judgeChanges } from '../../core/difference/diff-plans.js';
import { viewPlan } from '../../core/plan-view.js';
import type { DiffOutput, PlanChange } from '../../model/generated/outputs.js';
import type { Views } from '../../render/difference/describe-value.js';
import { describeSide, renderDiff } from '../../render/difference/draw.js';
import { emptyIndex, readIndex } from '../../store/file-index.js';
import { isFailure, isSameContent, type ReadFailure } from '../../store/file-source.js';
import { readIssued } from '../../store/issued.js';
import { loadRecords } from '../../store/load.js';
import { openPlanStates } from '../../store/plan-states.js';
import { type PlanReading, readPlan } from '../../store/read-plan.js';
import { listPlans, planFile } from '../../store/workspace.js';
import { openSides, type Side } from '../diff-sides.js';
import { choosePlan } from '../open-book.js';
import { choiceOption, isOn } from '../options.js';
import type { Run } from '../run.js';
import { exitCodes, print, printJson, refused, type Session } from '../session.js';

/** Tells how the plans changed between two revisions, or between one and the files on disk. */
export const run: Run = async (session, args, options) => {
  const format = choiceOption(options, 'format', ['text', 'markdown', 'json'] as const);
  if (!format.ok) return refused(session, format.refusals);
  const sides = await openSides(session, args);
  if (typeof sides === 'number') return sides;
  const plans = plansToCompare(session, sides);
  if (typeof plans === 'number') return plans;
  const views = new Map<string, Views>();
  const changes: PlanChange[] = [];
  let unreadable = 0;
  for (const plan of plans) {
    const compared = await comparePlan(session, sides, plan);
    if (compared === undefined) {
      unreadable++;
      continue;
    }
    views.set(plan, compared.views);
    changes.push(...compared.changes);
  }
  if (unreadable > 0 && unreadable === plans.length) return exitCodes.couldNotRun;
  const output: DiffOutput = {
    schema: 'tiendo/diff@1',
    asOf: session.asOf,
    before: { revision: sides.before.revision, commit: sides.before.commit },
    after: { revision: sides.after.revision, commit: sides.after.commit },
    changes,
    counts: countByClass(changes),
  };
  const viewsOf = (plan: string): Views =>
    views.get(plan) ?? { before: undefined, after: undefined };
  if (session.globals.json || format.value === 'json') printJson(session, output);
  // What could not be compared is not said to be unchanged.
  else if (unreadable > 0 && changes.length === 0) return exitCodes.found;
  else if (format.value === 'markdown') {
    const { writeDiffMarkdown } = await import('../../render/difference/markdown.js');
    print(session, writeDiffMarkdown(session.text, output, viewsOf));
  } else print(session, renderDiff(session.screen, output, viewsOf));
  const isFound = unreadable > 0 || (isOn(options, 'exitCode') && changes.length > 0);
  return isFound ? exitCodes.found : exitCodes.fine;
};

type Sides = { readonly before: Side; readonly after: Side };

/** Every plan of either side, or the one that was named. */
function plansToCompare(session: Session, { before, after }: Sides): readonly string[] | number {
  const all = [...new Set([...listPlans(before.plans), ...listPlans(after.plans)])].sort();
  const asked = session.globals.plan;
  if (asked === undefined) return all;
  // A plan that is gone cannot be found in the files on disk.
  if (all.includes(asked)) return [asked];
  const chosen = choosePlan(session);
  return chosen.ok ? [chosen.value] : refused(session, chosen.refusals);
}

interface Compared {
  readonly changes: readonly PlanChange[];
  readonly views: Views;
}

const untouched: Compared = { changes: [], views: { before: undefined, after: undefined } };

/** What changed of one plan; undefined where a side of it cannot be read, which is told. */
async function comparePlan(
  session: Session,
  { before, after }: Sides,
  plan: string,
): Promise<Compared | undefined> {
  const file = planFile(plan);
  const [first, second] = [contentOf(before, file), contentOf(after, file)];
  const isReadable = first !== undefined && second !== undefined && !isFailure(first);
  if (isReadable && isSameContent(first, second)) return untouched;
  const states = openPlanStates(session.root, plan);
  const readings = [
    first && (await readPlan(file, first, states)),
    second && (await readPlan(file, second, states)),
  ] as const;
  states.save();
  const [earlier, later] = readings;
  await tellProblems(session, before, plan, earlier);
  await tellProblems(session, after, plan, later);
  if (isBad(earlier) || isBad(later)) return undefined;
  const views = { before: earlier && viewPlan(earlier.plan), after: later && viewPlan(later.plan) };
  const found = findChanges(views);
  if (found.length === 0) return { changes: [], views };
  const side = later === undefined ? before : after;
  const source = await side.whole(plan);
  const records = await loadRecords(source, plan, () =>
    side.revision === null ? readIndex(session.root, plan) : emptyIndex,
  );
  const issued = (await readIssued(source, plan)).issued.map(({ data }) => data);
  const situation = { ...views, records, issued, asOf: session.asOf };
  return { changes: judgeChanges(found, plan, situation), views };
}

function contentOf({ plans }: Side, file: string): Uint8Array | ReadFailure | undefined {
  return plans.has(file) ? plans.read(file) : undefined;
}

function isBad(reading: PlanReading | undefined): reading is Unreadable {
  return reading !== undefined && 'problems' in reading;
}

type Unreadable = Exclude<PlanReading, { readonly plan: unknown }>;

async function tellProblems(
  session: Session,
  side: Side,
  plan: string,
  reading: PlanReading | undefined,
): Promise<void> {
  if (!isBad(reading)) return;
  const [{ locate }, { renderProblems }] = await Promise.all([
    import('../../store/locate.js'),
    import('../../render/terminal/problems.js'),
  ]);
  const located = await locate(side.plans, reading.problems);
  const { io, screen, text } = session;
  io.stderr.write(renderProblems(screen, located));
  io.stderr.write(`${text.diff.notCompared(plan, describeSide(text, side))}\n`);
}
