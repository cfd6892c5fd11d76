/** Edits of the small plan for tests of the difference: the plan as it was, changed in one way. */

import { findChanges, judgeChanges } from '../../../src/core/difference/diff-plans.js';
import { viewPlan } from '../../../src/core/plan-view.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Issued, Plan } from '../../../src/model/generated/files.js';
import type { PlanChange } from '../../../src/model/generated/outputs.js';
import { recordsOf } from '../make-records.js';
import { smallPlan } from '../small-plan.js';

/** An edit, made on a copy. */
export type Edit = (plan: Plan) => void;

/** The small plan after an edit. */
export function edited(edit: Edit): Plan {
  const copy = structuredClone(smallPlan());
  edit(copy);
  return copy;
}

/** The thing with an id. */
export function the<T extends { readonly id: string }>(
  things: readonly T[] | undefined,
  id: string,
): T {
  const found = things?.find((thing) => thing.id === id);
  if (found === undefined) throw new Error(`there is no "${id}"`);
  return found;
}

/** The changes that an edit of the small plan makes, with what is recorded under it. */
export function changesBy(
  edit: Edit,
  records: readonly AnyRecord[] = [],
  { asOf = '2023-06-12', issued = [] as readonly Issued[] } = {},
): PlanChange[] {
  return changesBetween(smallPlan(), edited(edit), records, { asOf, issued });
}

/** The changes between two plans. */
export function changesBetween(
  before: Plan,
  after: Plan,
  records: readonly AnyRecord[] = [],
  { asOf = '2023-06-12', issued = [] as readonly Issued[] } = {},
): PlanChange[] {
  const views = { before: viewPlan(before), after: viewPlan(after) };
  const situation = { ...views, records: recordsOf(records), issued, asOf };
  return judgeChanges(findChanges(views), after.id, situation);
}
