/** Changes as they are told: plan by plan, and all changes of one thing under its name. */
import type { PlanChange } from '../../model/generated/outputs.js';

/** The changes of one thing. */
export interface ChangedThing {
  /** Changes of the thing itself; all have the same subject, id, name and clause. */
  readonly changes: readonly [PlanChange, ...PlanChange[]];
}

/** Groups changes by thing, in their order. */
export function groupChanges(changes: readonly PlanChange[]): ChangedThing[] {
  const groups = new Map<string, [PlanChange, ...PlanChange[]]>();
  for (const change of changes) {
    const key = `${change.subject} ${change.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()].map((group) => ({ changes: group }));
}
