/** What the key of a change means, for whoever shows its values. */
import type {
  PlanAnomaly,
  PlanContentItem,
  PlanDocument,
  PlanDuty,
  PlanHoliday,
  PlanIndicator,
  PlanPeriod,
  PlanRatio,
  PlanRevision,
  PlanSignature,
  PlanSplitPart,
  PlanTarget,
  PlanTask,
  PlanUnit,
  PlanUpward,
} from '../../model/generated/files.js';
import type { DiffSubject } from '../../model/generated/outputs.js';
import type { Branch, Leaf } from './field-specs.js';
import { tables } from './plan-fields.js';

/** Every key that a change may name. */
export type FieldName =
  | 'id'
  | `order.${DiffSubject}`
  | Exclude<
      | keyof PlanTask
      | keyof PlanUnit
      | keyof PlanDocument
      | keyof PlanIndicator
      | keyof PlanTarget
      | keyof PlanPeriod
      | keyof PlanDuty
      | keyof PlanContentItem
      | keyof PlanSplitPart
      | keyof PlanHoliday
      | keyof PlanAnomaly
      | keyof PlanRevision,
      'ratio' | 'targets' | 'from' | 'goal' | 'by'
    >
  | 'short'
  | 'year'
  | 'subject'
  | 'sample'
  | 'recipients'
  | `issuer.${'name' | 'parent' | 'place' | 'note'}`
  | `issued.${'number' | 'date' | 'missing'}`
  | `upward.${Exclude<keyof PlanUpward, 'signature'>}`
  | `upward.signature.${keyof PlanSignature}`
  | `letters.${'numberSuffix' | 'recipients' | 'note'}`
  | 'calendar.workingDays'
  | `due.${'roll' | 'printed' | 'erratum'}`
  | 'covers.basis'
  | `ratio.${keyof PlanRatio}`;

type Keys = Readonly<Record<string, Leaf<unknown> | Branch<unknown> | 'apart'>>;

/** How the value of a key is read; undefined for what is no key of the plan, as an order. */
export function meaningOf(subject: DiffSubject, field: string): Leaf<unknown> | undefined {
  let keys: Keys = tables[subject] as unknown as Keys;
  const path = field.split('.');
  for (const [depth, key] of path.entries()) {
    const spec = keys[key];
    if (spec === undefined || spec === 'apart') return undefined;
    if ('nature' in spec) return depth === path.length - 1 ? spec : undefined;
    if (depth === path.length - 1) return spec.whole;
    keys = spec.keys as Keys;
  }
  return undefined;
}
