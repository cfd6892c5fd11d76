/** In figures of any size there is another series of figures behind the same masks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskFigures } from '../../../src/core/privacy/mask-figures.js';
import { countsOf, figureOfSplits } from './make-figures.js';

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

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
