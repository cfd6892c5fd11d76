/** The reports of a year in which the police and the villages are asked for a sensitive figure. */
import { maskContextOf, maskReport } from '../../../src/core/privacy/mask-report.js';
import { buildReport } from '../../../src/core/report/report.js';
import type { Figure, Progress } from '../../../src/model/generated/files.js';
import { factsOf } from '../facts-of.js';
import { progress } from '../make-records.js';
import { smallPlan, smallView } from '../small-plan.js';

const { tasks = [], indicators = [] } = smallPlan();
/** The small plan with a sensitive figure, asked of the police and of every village. */
const view = smallView({
  indicators: [
    ...indicators,
    { id: 'vu', name: 'Vụ bạo lực', measure: 'vụ', type: 'flow', sensitive: true },
  ],
  tasks: tasks.map((task) =>
    ['ca-phong-ngua', 'thon-truyen-thong'].includes(task.id)
      ? { ...task, indicators: ['vu', 'su-kien'] }
      : task,
  ),
});

/** A day of the half-year. */
export const HALF = '2023-05-12';
/** A day of the rest of the year. */
export const LATER = '2023-09-15';

/** A result of a unit, with the figure it gives if it gives one. */
export interface Given {
  readonly unit: string;
  readonly date: string;
  readonly cases?: Figure | undefined;
}

function entriesOf(given: readonly Given[]): Progress[] {
  return given.map(({ unit, date, cases }, i) =>
    progress({
      id: `${date}-${unit}-e${i}`,
      task: unit === 'cong-an' ? 'ca-phong-ngua' : 'thon-truyen-thong',
      unit,
      date,
      figures: { 'su-kien': 1, ...(cases !== undefined && { vu: cases }) },
    }),
  );
}

/** All that leaves the office in a year. */
export function reportsOf(given: readonly Given[]) {
  const facts = factsOf(view, entriesOf(given), '2023-12-01');
  return [...view.periods.values()].map((period) =>
    maskReport(buildReport(facts, period), maskContextOf(facts)),
  );
}
