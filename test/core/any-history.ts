/** Any history of the small plan: entries with figures of every kind, corrections, withdrawals, events, obstacles. */
import fc from 'fast-check';
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Figure, Progress } from '../../src/model/generated/files.js';
import { obstacle, progress, settlement, submission, withdrawal } from './make-records.js';
import { known, smallView } from './small-plan.js';

const count = fc.nat(50);
const notCounted = fc.constantFrom('unknown' as const, 'not-applicable' as const);
const cell = fc.oneof({ weight: 4, arbitrary: count }, { weight: 1, arbitrary: notCounted });
const ratio = fc.record({ num: count, den: count });

const anyFigures = fc.record(
  {
    'su-kien': cell,
    luot: fc.oneof(
      cell,
      fc.record({ nam: cell, nu: cell }),
      fc.record({ kinh: cell }),
    ) as fc.Arbitrary<Figure>,
    'mo-hinh': cell,
    'duoc-ho-tro': fc.oneof(ratio, notCounted),
    'co-nu': ratio,
    'kinh-phi': fc.oneof(
      cell,
      fc.record({ 'ngan-sach': cell, khac: cell }),
    ) as fc.Arbitrary<Figure>,
  },
  { requiredKeys: [] },
);

/** Days of 2023 on both sides of the ends of the two periods. */
export const anyDay = fc.constantFrom(
  '2023-02-01',
  '2023-04-20',
  '2023-06-09',
  '2023-06-10',
  '2023-09-15',
  '2023-11-09',
  '2023-11-10',
);

const anyAssignment = fc.constantFrom(
  { task: 'ca-phong-ngua', unit: 'cong-an' },
  { task: 'thon-truyen-thong', unit: 'thon-1' },
  { task: 'thon-truyen-thong', unit: 'thon-10' },
  { task: 'hoi-kinh-phi', unit: 'hoi-phu-nu' },
);

/** The figures that the task lists. */
function ofTask(id: string, figures: Progress['figures']): Record<string, Figure> {
  const listed = known(smallView().tasks, id).indicators ?? [];
  return Object.fromEntries(Object.entries(figures ?? {}).filter(([key]) => listed.includes(key)));
}

/** Everything of an entry but its id, which the place in the history gives. */
const anyEntry = fc
  .record({
    assignment: anyAssignment,
    date: anyDay,
    percent: fc.option(fc.nat(100), { nil: undefined }),
    figures: anyFigures,
    hour: fc.constantFrom('08', '09'),
    corrects: fc.option(fc.nat(7), { nil: undefined }),
  })
  .map(
    ({ assignment, date, percent, figures, hour, corrects }) =>
      (i: number): Progress =>
        progress({
          id: `e${i}`,
          ...assignment,
          date,
          figures: ofTask(assignment.task, figures),
          recorded: { at: `${date}T${hour}:00:00+07:00`, by: 'x' },
          ...(percent !== undefined && { percent }),
          ...(corrects !== undefined && corrects < i && { corrects: `e${corrects}` }),
        }),
  );

/** Records of any kind, in the order in which they were made. */
export const anyHistory: fc.Arbitrary<AnyRecord[]> = fc
  .record({
    entries: fc.array(anyEntry, { maxLength: 8 }),
    voided: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
    received: fc.uniqueArray(fc.constantFrom('cong-an', 'thon-1', 'hoi-phu-nu'), { maxLength: 3 }),
    day: anyDay,
    hasObstacle: fc.boolean(),
    isSettled: fc.boolean(),
  })
  .map(({ entries, voided, received, day, hasObstacle, isSettled }) => [
    ...entries.map((entry, i) => entry(i)),
    ...voided.map((i) => withdrawal(`e${i}`, { date: day })),
    ...received.map((unit) => submission('received', day, { id: `r-${unit}`, unit })),
    ...(hasObstacle ? [obstacle('vuong-mac', { date: day })] : []),
    ...(hasObstacle && isSettled ? [settlement('vuong-mac', { date: day })] : []),
  ]);
