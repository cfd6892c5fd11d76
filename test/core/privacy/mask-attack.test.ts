/**
 * No mask can be undone: in closed worlds of small numbers every series is tried, and behind no output is
 * one of the counts 1 and 2 the same throughout, be it shown as a cell or found by subtraction.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskFigures } from '../../../src/core/privacy/mask-figures.js';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
import { attack, growing } from './attack.js';
import { countsOf, figureOfParts, figureOfRatio, figureOfSplits } from './make-figures.js';

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

function* oneSplit(periods: number, length: number, most: number): Generator<FigureValue[]> {
  for (const series of growing(periods, length, most)) {
    yield series.map((counts) => figureOfSplits(counts));
  }
}

function* twoSplits(periods: number, most: number, a: number, b: number): Generator<FigureValue[]> {
  const wholes = (series: number[][]): string => series.map(sum).join();
  const second = groupBy(growing(periods, b, most), wholes);
  for (const series of growing(periods, a, most)) {
    for (const other of second.get(wholes(series)) ?? []) {
      yield series.map((counts, period) => figureOfSplits(counts, other[period] ?? []));
    }
  }
}

function groupBy(all: Iterable<number[][]>, key: (series: number[][]) => string) {
  const groups = new Map<string, number[][][]>();
  for (const series of all) {
    const group = groups.get(key(series)) ?? [];
    groups.set(key(series), group);
    group.push(series);
  }
  return groups;
}

function* ratios(periods: number, most: number): Generator<FigureValue[]> {
  for (const series of growing(periods, 2, most)) {
    yield series.map(([reached = 0, rest = 0]) => figureOfRatio(reached, reached + rest));
  }
}

function* untold(periods: number, most: number): Generator<FigureValue[]> {
  for (const series of growing(periods, 3, most)) {
    yield series.map(([a = 0, b = 0, rest = 0]) => figureOfParts(a + b + rest, [[a, b]], false));
  }
}

test.each([
  ['a whole alone, three periods', 14, oneSplit(3, 1, 14)],
  ['sex, one period', 20, oneSplit(1, 2, 20)],
  ['four forms, one period', 12, oneSplit(1, 4, 12)],
  ['sex, half-year and year', 16, oneSplit(2, 2, 16)],
  ['age in three, half-year and year', 11, oneSplit(2, 3, 11)],
  ['sex, three periods', 11, oneSplit(3, 2, 11)],
  ['age in three, three periods', 8, oneSplit(3, 3, 8)],
  ['sex and age, one period', 10, twoSplits(1, 10, 2, 3)],
  ['two splits, half-year and year', 8, twoSplits(2, 8, 2, 2)],
  ['a ratio, one period', 20, ratios(1, 20)],
  ['a ratio, half-year and year', 16, ratios(2, 16)],
  ['a ratio, three periods', 11, ratios(3, 11)],
  ['parts that leave some untold, half-year and year', 11, untold(2, 11)],
])('%s: no small count is disclosed', (_, most, world) => {
  const { originals, outputs, disclosed } = attack(world, most);
  expect(originals).toBeGreaterThan(outputs);
  expect(disclosed.slice(0, 5)).toEqual([]);
});

/** Moves of one case: from one part to another, or into or out of the world, in some periods. */
function* neighbours(series: readonly number[][]): Generator<number[][]> {
  const length = series[0]?.length ?? 0;
  for (let set = 1; set < 1 << series.length; set++) {
    // A place of -1 lies outside: a case that comes or goes.
    for (const [from, to] of pairs(length)) {
      yield series.map((counts, period) =>
        counts.map((count, i) =>
          (set >> period) & 1 ? count - (i === from ? 1 : 0) + (i === to ? 1 : 0) : count,
        ),
      );
    }
  }
}

function pairs(length: number): number[][] {
  const places = Array.from({ length: length + 1 }, (_, i) => i - 1);
  return places.flatMap((a) => places.flatMap((b) => (a === b ? [] : [[a, b]])));
}

function isPossible(series: readonly number[][]): boolean {
  return series.every((counts, period) =>
    counts.every((count, i) => count >= (series[period - 1]?.[i] ?? 0)),
  );
}

test('in larger figures another series, one or two cases away, gives the same output', () => {
  const growth = fc.array(fc.oneof(fc.nat(3), fc.nat(40)), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(growth, { minLength: 1, maxLength: 2 }), (steps) => {
      const series = steps.map((_, p) =>
        [0, 1, 2].map((i) => sum(steps.slice(0, p + 1).map((step) => step[i] ?? 0))),
      );
      const figures = series.map((counts) => figureOfSplits(counts));
      const output = JSON.stringify(maskFigures(figures));
      const undecided = new Map(
        [...countsOf(figures)].filter(([, count]) => count === 1 || count === 2),
      );
      const tried = [series, ...neighbours(series)].flatMap((near) => [near, ...neighbours(near)]);
      for (const other of tried) {
        if (undecided.size === 0) break;
        if (!isPossible(other)) continue;
        const near = other.map((counts) => figureOfSplits(counts));
        if (JSON.stringify(maskFigures(near)) !== output) continue;
        for (const [name, count] of countsOf(near)) {
          if (undecided.get(name) !== count) undecided.delete(name);
        }
      }
      expect([...undecided.keys()]).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
