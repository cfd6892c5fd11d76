/** Changes as they are told: plan by plan, and all changes of one thing under its name. */

import type { PlanChange } from '../../model/generated/outputs.js';
import { groupBy } from '../../model/group-by.js';

/** The changes of one thing. */
export interface ChangedThing {
  /** Changes of the thing itself; all have the same subject, id, name and clause. */
  readonly changes: readonly [PlanChange, ...PlanChange[]];
}

/** Groups changes by thing, in their order. */
export function groupChanges(changes: readonly PlanChange[]): ChangedThing[] {
  const groups = groupBy(changes, ({ subject, id }) => `${subject} ${id}`);
  return [...groups.values()].map((group) => ({ changes: group }));
}
