/** Edits of a plan that reach back: they need a revision that says why. */
import { type Diagnostic, type Pointer, problem } from '../../model/diagnostics.js';
import type { Plan } from '../../model/generated/files.js';
import type { PlanChange } from '../../model/generated/outputs.js';

/** A plan as it is now, with what became of it. */
export interface EditedPlan {
  readonly file: string;
  readonly before: Plan;
  readonly after: Plan;
  /** The state that it is held against, as git calls it. */
  readonly since: string;
  readonly changes: readonly PlanChange[];
}

/** Finds retroactive changes, unless the plan has gained a revision with its reason. */
export function findRetroactiveEdits({
  file,
  before,
  after,
  since,
  changes,
}: EditedPlan): Diagnostic[] {
  if (hasNewRevision(before, after)) return [];
  return changes
    .filter((change) => change.class === 'retroactive')
    .map((change) => {
      const { subject, id, name, field, nature, kind } = change;
      return problem('retroactive-edit', file, placeOf(after, change), {
        since,
        subject,
        id,
        name,
        field: field ?? '',
        nature,
        kind,
      });
    });
}

function hasNewRevision(before: Plan, after: Plan): boolean {
  const known = new Set((before.revisions ?? []).map((revision) => JSON.stringify(revision)));
  return (after.revisions ?? []).some(
    (revision) => revision.reason !== undefined && !known.has(JSON.stringify(revision)),
  );
}

/** Where a thing stands in the plan; of what is gone, the list that it stood in. */
function placeOf(plan: Plan, { subject, id, field }: PlanChange): Pointer {
  const key = listKeys[subject];
  if (key === undefined) return [];
  const [own = '', ...inner] = id.split('/');
  const list: readonly { readonly id?: string }[] = plan[key] ?? [];
  const at = list.findIndex((thing) => thing.id === own);
  if (at < 0) return plan[key] === undefined ? [] : [key];
  const isWhole = field === null || inner.length > 0 || !(field in (list[at] ?? {}));
  return isWhole ? [key, at] : [key, at, field];
}

const listKeys: Readonly<
  Partial<
    Record<
      PlanChange['subject'],
      'tasks' | 'units' | 'periods' | 'indicators' | 'splits' | 'contents' | 'funding'
    >
  >
> = {
  task: 'tasks',
  unit: 'units',
  period: 'periods',
  indicator: 'indicators',
  target: 'indicators',
  split: 'splits',
  part: 'splits',
  content: 'contents',
  funding: 'funding',
};
