/** Problems of a plan and its records, as "code pointer" for short. */

import { runChecks } from '../../../src/core/checks/run.js';
import { viewPlan } from '../../../src/core/plan-view.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import { recordPath } from '../../../src/core/record-path.js';
import type { Records } from '../../../src/core/records.js';
import type { Diagnostic } from '../../../src/model/diagnostics.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { recordsOf } from '../make-records.js';
import { smallPlan } from '../small-plan.js';

/** Puts each record into its proper file. */
export function filed(records: readonly AnyRecord[]): Records {
  const made = recordsOf(records);
  const move = <T extends AnyRecord>(list: readonly { data: T }[]) =>
    list.map(({ data }) => ({ file: `plans/mau/${recordPath(data)}`, data }));
  return {
    progress: move(made.progress),
    voids: move(made.voids),
    submissions: move(made.submissions),
    obstacles: move(made.obstacles),
    settlements: move(made.settlements),
  };
}

/** Runs every check. */
export function diagnose(plan: Plan, records: Records, file = 'plans/mau/plan.yaml'): Diagnostic[] {
  return runChecks({
    view: viewPlan(plan),
    plan: { file, data: plan },
    records,
  });
}

const brief = ({ code, pointer }: Diagnostic): string => `${code} ${pointer.join('.')}`.trim();

/** Problems of the small plan with some of its keys replaced. */
export function planProblems(changes: Partial<Plan>): string[] {
  return diagnose(smallPlan(changes), recordsOf([])).map(brief);
}

/** Problems of records of the small plan, each in its proper file. */
export function recordProblems(records: readonly AnyRecord[]): string[] {
  return diagnose(smallPlan(), filed(records)).map(brief);
}

/** A proper id of a record: the day, the unit and a random part made of a word. */
export function idOf(word: string, date = '2023-05-12', unit = 'cong-an'): string {
  return `${date}-${unit}-${word.padEnd(6, '0')}`;
}
