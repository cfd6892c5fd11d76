/** Reports of the small plan for tests of what changes between two of them. */
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Filed } from '../../../src/core/records.js';
import { buildReport } from '../../../src/core/report/report.js';
import type { Issued, Plan } from '../../../src/model/generated/files.js';
import type { ReportOutput } from '../../../src/model/generated/outputs.js';
import { factsOf } from '../facts-of.js';
import { on } from '../make-records.js';
import { known, smallView } from '../small-plan.js';

/** The report of a period from some records, as of the end of June. */
export function reportOf(
  records: readonly AnyRecord[],
  period = '6-thang',
  changes: Partial<Plan> = {},
  asOf = '2023-06-30',
): ReportOutput {
  const view = smallView(changes);
  return buildReport(factsOf(view, records, asOf), known(view.periods, period));
}

/** A report that was sent. */
export function sent(number: string, day: string, given: Partial<Issued> = {}): Filed<Issued> {
  const id = `${day}-${number.split('/')[0]}`;
  return {
    file: `plans/mau/issued/6-thang/${id}/issued.yaml`,
    data: {
      schema: 'tiendo/issued@1',
      id,
      period: '6-thang',
      number,
      on: day,
      document: { file: 'a.md', sha256: '' },
      snapshot: { file: 'a.json', sha256: '' },
      revision: { records: '', plan: '' },
      recorded: on(day),
      ...given,
    },
  };
}
