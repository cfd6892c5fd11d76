/**
 * Whose a sensitive figure is: an attacker holds the reports of all periods, with the results of every unit,
 * the lists of units and the ids of entries, which carry the names of units.
 */
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/model/generated/files.js';
import { HALF, LATER, reportsOf } from './giver-reports.js';

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
