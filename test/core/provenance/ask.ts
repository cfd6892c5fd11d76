/** Asks what stands behind an anchor of the report that records make. */
import type { PlanView } from '../../../src/core/plan-view.js';
import type { Explanation } from '../../../src/core/provenance/placed.js';
import { explain, openReport } from '../../../src/core/provenance/why.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import { factsOf } from '../facts-of.js';
import { known, smallView } from '../small-plan.js';

/** Where the small plan stands. */
export const planFile = 'plans/mau/plan.yaml';

/** The half-year report after the end of the year, unless the question says otherwise. */
export interface Question {
  readonly view?: PlanView;
  readonly period?: string;
  readonly asOf?: string;
  readonly unit?: string;
}

/** The explanation of an anchor, which must exist. */
export function why(
  records: readonly AnyRecord[],
  anchor: string,
  { view = smallView(), period = '6-thang', asOf = '2023-12-31', unit }: Question = {},
): Explanation {
  const facts = factsOf(view, records, asOf);
  const outcome = explain(openReport(facts, known(view.periods, period), planFile), anchor, unit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}
