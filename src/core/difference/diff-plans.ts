/** The difference of a plan as it is told: each change with its class and with what it touches. */
import type { DiffCounts, PlanChange } from '../../model/generated/outputs.js';
import { comparePlans, type FoundChange, wholePlanChange } from './compare-plans.js';
import { effectsOf } from './effects.js';
import { lookUp, type Situation } from './known.js';
import { isRetroactive } from './retroactive.js';

/** Whether two states of a plan differ at all; to be asked before its records are read. */
export function findChanges({
  before,
  after,
}: Pick<Situation, 'before' | 'after'>): readonly FoundChange[] {
  if (before === undefined)
    return after === undefined ? [] : [wholePlanChange('added', after.plan)];
  if (after === undefined) return [wholePlanChange('removed', before.plan)];
  return comparePlans(before.plan, after.plan);
}

/** Gives each change its class and its effects. */
export function judgeChanges(
  changes: readonly FoundChange[],
  plan: string,
  situation: Situation,
): PlanChange[] {
  const known = lookUp(situation);
  return changes.map((change) => {
    const { clause, kind, subject, id, name, nature, ...values } = change;
    return {
      plan,
      clause,
      kind,
      subject,
      id,
      name,
      ...values,
      nature,
      class: isRetroactive(change, known) ? 'retroactive' : nature,
      effects: effectsOf(change, known),
    };
  });
}

/** Number of changes by class. */
export function countByClass(changes: readonly PlanChange[]): DiffCounts {
  const count = (name: PlanChange['class']): number =>
    changes.filter((change) => change.class === name).length;
  return {
    wording: count('wording'),
    deadline: count('deadline'),
    target: count('target'),
    assignment: count('assignment'),
    basis: count('basis'),
    added: count('added'),
    removed: count('removed'),
    retroactive: count('retroactive'),
  };
}
