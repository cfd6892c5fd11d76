/**
 * Whose a sensitive figure is: an attacker holds the reports of all periods, with the results of every unit,
 * the lists of units and the ids of entries, which carry the names of units.
 */
import { describe, expect, test } from 'vitest';
import { maskContextOf, maskReport } from '../../../src/core/privacy/mask-report.js';
import { buildReport } from '../../../src/core/report/report.js';
import type { Figure, Progress } from '../../../src/model/generated/files.js';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
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

const HALF = '2023-05-12';
const LATER = '2023-09-15';

interface Given {
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
function reportsOf(given: readonly Given[]) {
  const facts = factsOf(view, entriesOf(given), '2023-12-01');
  return [...view.periods.values()].map((period) =>
    maskReport(buildReport(facts, period), maskContextOf(facts)),
  );
}

function figuresOf(given: readonly Given[]): (number | string | null)[] {
  return reportsOf(given).map((report) => {
    const figure = report.indicators.find(({ id }) => id === 'vu')?.figure as FigureValue;
    return figure.masked ? 'withheld' : figure.value;
  });
}

describe('the figure of the commune', () => {
  test.each<[string, (number | string | null)[], Given[]]>([
    [
      'the police alone',
      [7, 12],
      [
        { unit: 'cong-an', date: HALF, cases: 7 },
        { unit: 'cong-an', date: LATER, cases: 5 },
      ],
    ],
    ['one village alone', ['withheld', 'withheld'], [{ unit: 'thon-1', date: HALF, cases: 7 }]],
    [
      'one village alone, with none',
      ['withheld', 'withheld'],
      [{ unit: 'thon-1', date: HALF, cases: 0 }],
    ],
    [
      'one village, another with a result but no figure',
      [7, 7],
      [
        { unit: 'thon-1', date: HALF, cases: 7 },
        { unit: 'thon-2', date: HALF },
      ],
    ],
    [
      'two villages',
      [9, 9],
      [
        { unit: 'thon-1', date: HALF, cases: 7 },
        { unit: 'thon-2', date: HALF, cases: 2 },
      ],
    ],
    [
      'a village and the police',
      [9, 9],
      [
        { unit: 'thon-1', date: HALF, cases: 7 },
        { unit: 'cong-an', date: HALF, cases: 2 },
      ],
    ],
    [
      'what one village alone added after the half-year',
      [9, 'withheld'],
      [
        { unit: 'thon-1', date: HALF, cases: 7 },
        { unit: 'thon-2', date: HALF, cases: 2 },
        { unit: 'thon-1', date: LATER, cases: 5 },
      ],
    ],
    [
      'one village in the half-year, two in the year',
      ['withheld', 12],
      [
        { unit: 'thon-1', date: HALF, cases: 7 },
        { unit: 'thon-2', date: LATER, cases: 5 },
      ],
    ],
    [
      'a village that knows nothing',
      ['withheld', 'withheld'],
      [{ unit: 'thon-1', date: HALF, cases: 'unknown' }],
    ],
  ])('%s', (_, expected, given) => {
    expect(figuresOf(given)).toEqual(expected);
  });
});

/** Every choice of some entries, in order and with repetition. */
function* choices<T>(of: readonly T[], length: number): Generator<T[]> {
  if (length === 0) return void (yield []);
  for (const [i, first] of of.entries()) {
    for (const rest of choices(of.slice(i), length - 1)) yield [first, ...rest];
  }
}

/** All that entries can say of a figure whose whole is not above `most`. */
function* sayings(length: number, most: number): Generator<(Figure | undefined)[]> {
  if (length === 0) return void (yield []);
  for (const cases of [undefined, 'unknown' as const, ...Array(most + 1).keys()]) {
    const left = typeof cases === 'number' ? most - cases : most;
    for (const rest of sayings(length - 1, left)) yield [cases, ...rest];
  }
}

const villages = ['thon-1', 'thon-2'];
const places = [...villages, 'cong-an'].flatMap((unit) => [
  { unit, date: HALF },
  { unit, date: LATER },
]);

/** Every history of up to three results; those that differ only by which village is the first are one. */
const histories = [1, 2, 3]
  .flatMap((length) => [...choices(places, length)])
  .filter((given) => given.find(({ unit }) => unit !== 'cong-an')?.unit === 'thon-1');

test.each(
  histories.map(
    (given) => [given.map(({ unit, date }) => `${unit} ${date}`).join(), given] as const,
  ),
)('%s: of no village a reader can tell that it had a case', (_, given) => {
  const fewest = new Map<string, Map<string, number>>();
  let worlds = 0;
  for (const said of sayings(given.length, 3)) {
    worlds++;
    const world = given.map((entry, i) => ({ ...entry, cases: said[i] }));
    const output = JSON.stringify(reportsOf(world));
    const known = fewest.get(output) ?? new Map<string, number>();
    fewest.set(output, known);
    for (const village of villages) {
      const cases = world
        .filter(({ unit }) => unit === village)
        .reduce((sum, entry) => sum + (typeof entry.cases === 'number' ? entry.cases : 0), 0);
      known.set(village, Math.min(cases, known.get(village) ?? cases));
    }
  }
  const told = [...fewest.values()].flatMap((known) => [...known].filter(([, cases]) => cases > 0));
  expect(told).toEqual([]);
  expect(worlds).toBeGreaterThan(fewest.size);
});
