/**
 * No mask can be undone: in closed worlds of small numbers every series is tried, and behind no output is
 * one of the counts 1 and 2 the same throughout, be it shown as a cell or found by subtraction.
 */
import { expect, test } from 'vitest';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
import { attack, growing, lists } from './attack.js';
import { figureOfParts, figureOfRatio, figureOfSplits } from './make-figures.js';

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

/** The second part is told from the second period on. */
function* toldLater(most: number): Generator<FigureValue[]> {
  for (const series of growing(2, 2, most)) {
    yield series.map(([a = 0, b = 0], i) =>
      figureOfParts(a + b, [[a, i === 0 ? null : b]], i === 1),
    );
  }
}

function* snapshots(most: number): Generator<FigureValue[]> {
  const all = [...lists(2, most)].map((counts) => figureOfSplits(counts));
  for (const before of all) for (const after of all) yield [before, after];
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
  ['a part that is told later', 14, toldLater(14)],
  ['a snapshot by sex, half-year and year', 14, snapshots(14)],
])('%s: no small count is disclosed', (_, most, world) => {
  const { originals, outputs, disclosed } = attack(world, most);
  expect(originals).toBeGreaterThan(outputs);
  expect(disclosed.slice(0, 5)).toEqual([]);
});
