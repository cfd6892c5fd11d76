import { countByClass, findChanges, judgeChanges } from '../../core/difference/diff-plans.js';
import { viewPlan } from '../../core/plan-view.js';
import type { Records } from '../../core/records.js';
import type { DiffOutput, PlanChange } from '../../model/generated/outputs.js';
import type { Views } from '../../render/difference/describe-value.js';
import { renderDiff } from '../../render/difference/draw.js';
import { writeDiffMarkdown } from '../../render/difference/markdown.js';
import { renderProblems } from '../../render/terminal/problems.js';
import { emptyIndex, readIndex } from '../../store/file-index.js';
import { readIssued } from '../../store/issued.js';
import { loadBook, loadPlan } from '../../store/load.js';
import { locate } from '../../store/locate.js';
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
    if (isUntouched(sides, plan)) continue;
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
  else if (format.value === 'markdown') {
    print(session, writeDiffMarkdown(session.text, output, viewsOf));
  } else print(session, renderDiff(session.screen, output, viewsOf));
  const isFound = unreadable > 0 || (isOn(options, 'exitCode') && changes.length > 0);
  return isFound ? exitCodes.found : exitCodes.fine;
};

type Sides = { readonly before: Side; readonly after: Side };

/** Every plan of either side, or the one that was named. */
function plansToCompare(session: Session, { before, after }: Sides): readonly string[] | number {
  const all = [...new Set([...listPlans(before.source), ...listPlans(after.source)])].sort();
  const asked = session.globals.plan;
  if (asked === undefined) return all;
  // A plan that is gone cannot be found in the files on disk.
  if (all.includes(asked)) return [asked];
  const chosen = choosePlan(session);
  return chosen.ok ? [chosen.value] : refused(session, chosen.refusals);
}

/** The same bytes say the same. */
function isUntouched({ before, after }: Sides, plan: string): boolean {
  const [first, second] = [before, after].map(({ source }) => source.read(planFile(plan)));
  if (first === undefined || second === undefined) return false;
  return !('failure' in first) && !('failure' in second) && Buffer.compare(first, second) === 0;
}

async function comparePlan(
  session: Session,
  { before, after }: Sides,
  plan: string,
): Promise<{ readonly changes: readonly PlanChange[]; readonly views: Views } | undefined> {
  const sides = [before, after].map(async (side) => {
    const loaded = await loadPlan(side.source, plan, indexOf(session, side, `${plan}.plan`));
    const isThere = side.source.has(planFile(plan));
    if (!isThere || loaded.plan !== undefined) return loaded.plan && viewPlan(loaded.plan.data);
    session.io.stderr.write(
      renderProblems(session.screen, await locate(side.source, loaded.problems)),
    );
    return 'unreadable';
  });
  const [first, second] = await Promise.all(sides);
  if (first === 'unreadable' || second === 'unreadable') return undefined;
  const views = { before: first, after: second };
  const found = findChanges(views);
  if (found.length === 0) return { changes: [], views };
  const later = second === undefined ? before : after;
  const records = await recordsOf(session, later, plan);
  const issued = (await readIssued(later.source, plan)).issued.map(({ data }) => data);
  const situation = { ...views, records, issued, asOf: session.asOf };
  return { changes: judgeChanges(found, plan, situation), views };
}

/** The records that hang on the plan. */
async function recordsOf(session: Session, side: Side, plan: string): Promise<Records> {
  return (await loadBook(side.source, plan, indexOf(session, side, plan))).records;
}

function indexOf(session: Session, side: Side, name: string) {
  return side.revision === null ? readIndex(session.root, name) : emptyIndex;
}
