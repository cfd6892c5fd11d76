/** The facts of a day from records, for the small plan or another. */
import { type Facts, gatherFacts } from '../../src/core/facts.js';
import type { PlanView } from '../../src/core/plan-view.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { recordsOf } from './make-records.js';

/** Folds records as of a day. */
export function factsOf(view: PlanView, records: readonly AnyRecord[], asOf: string): Facts {
  return gatherFacts(view, recordsOf(records), asOf, 0);
}
