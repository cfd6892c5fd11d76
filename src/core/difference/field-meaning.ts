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
import type { Branch, Leaf, Table } from './field-specs.js';
import {
  anomalyTable,
  clauseTable,
  documentTable,
  dutyTable,
  fundingTable,
  holidayTable,
  indicatorTable,
  partTable,
  periodTable,
  planTable,
  revisionTable,
  splitTable,
  targetTable,
  taskTable,
  unitTable,
} from './plan-fields.js';

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

/** The tables of all kinds of things. */
const tables: Readonly<Record<DiffSubject, Table<object>>> = {
  plan: planTable,
  revision: revisionTable,
  document: documentTable,
  purpose: clauseTable,
  content: clauseTable,
  funding: fundingTable,
  unit: unitTable,
  task: taskTable,
  period: periodTable,
  duty: dutyTable,
  indicator: indicatorTable,
  target: targetTable,
  split: splitTable,
  part: partTable,
  holiday: holidayTable,
  anomaly: anomalyTable,
} as unknown as Readonly<Record<DiffSubject, Table<object>>>;

/** How the value of a key is read; undefined for what is no key of the plan, as an order. */
export function meaningOf(subject: DiffSubject, field: string): Leaf<unknown> | undefined {
  let keys = tables[subject] as Readonly<Record<string, Leaf<unknown> | Branch<unknown> | 'apart'>>;
  const path = field.split('.');
  for (const [depth, key] of path.entries()) {
    const spec = keys[key];
    if (spec === undefined || spec === 'apart') return undefined;
    if ('nature' in spec) return depth === path.length - 1 ? spec : undefined;
    if (depth === path.length - 1) return spec.whole;
    keys = spec.keys as typeof keys;
  }
  return undefined;
}
