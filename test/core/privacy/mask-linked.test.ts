/**
 * A number of a ratio that is the figure of another indicator: no mask can be undone by holding the two
 * against each other. Every world of small numbers is tried, as in mask-attack.test.ts.
 */
import { expect, test } from 'vitest';
import { maskFigures } from '../../../src/core/privacy/mask-figures.js';
import { maskSeries, type RatioLink } from '../../../src/core/privacy/mask-series.js';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
import { attackTogether, type Figures, growing } from './attack.js';
import { figureOfParts, figureOfRatio, figureOfSplits } from './make-figures.js';

const whole = (count: number): FigureValue => figureOfParts(count, [], true);

/** Victims by whether support reached them; the ratio, and one or both of its numbers as indicators. */
function* supported(
  periods: number,
  most: number,
  link: RatioLink,
  told: (at: number) => { readonly ratio: boolean; readonly figures: boolean } = () => ({
    ratio: true,
    figures: true,
  }),
): Generator<Figures> {
  for (const series of growing(periods, 2, most)) {
    const untold: FigureValue = {
      state: 'none',
      value: null,
      num: null,
      den: null,
      parts: [],
      masked: false,
    };
    const figures: Record<string, FigureValue[]> = {
      ratio: series.map(([reached = 0, rest = 0], at) =>
        told(at).ratio ? figureOfRatio(reached, reached + rest) : untold,
      ),
    };
    if (link.numOf) {
      figures['num'] = series.map(([reached = 0], at) =>
        told(at).figures ? whole(reached) : untold,
      );
    }
    if (link.denOf) {
      figures['den'] = series.map(([reached = 0, rest = 0], at) =>
        told(at).figures ? whole(reached + rest) : untold,
      );
    }
    yield figures;
  }
}

/** Victims by sex, and the ratio of those whom support reached: the sexes say nothing of it. */
function* bySex(most: number): Generator<Figures> {
  for (const [[men = 0, women = 0, reached = 0] = []] of growing(1, 3, 2 * most)) {
    const all = men + women;
    if (all > most || reached > all) continue;
    yield { den: [figureOfSplits([men, women])], ratio: [figureOfRatio(reached, all)] };
  }
}

const both: RatioLink = { numOf: 'num', denOf: 'den' };
const onlyDen: RatioLink = { denOf: 'den' };
const onlyNum: RatioLink = { numOf: 'num' };
const inTurns = (at: number) => ({ ratio: at % 2 === 0, figures: at % 2 === 1 });
const turned = (at: number) => inTurns(at + 1);

const worlds: readonly [string, number, RatioLink, () => Iterable<Figures>][] = [
  ['the denominator, one period', 20, onlyDen, () => supported(1, 20, onlyDen)],
  ['the denominator, half-year and year', 16, onlyDen, () => supported(2, 16, onlyDen)],
  ['the denominator, three periods', 10, onlyDen, () => supported(3, 10, onlyDen)],
  ['the numerator, half-year and year', 16, onlyNum, () => supported(2, 16, onlyNum)],
  ['both numbers, one period', 20, both, () => supported(1, 20, both)],
  ['both numbers, half-year and year', 16, both, () => supported(2, 16, both)],
  ['both numbers, three periods', 10, both, () => supported(3, 10, both)],
  ['the ratio first, its numbers later', 16, both, () => supported(2, 16, both, inTurns)],
  ['the numbers first, their ratio later', 16, both, () => supported(2, 16, both, turned)],
  ['a denominator that is told by sex', 12, onlyDen, () => bySex(12)],
];

test.each(worlds)('%s: no small count is disclosed', (_, most, link, world) => {
  const { originals, outputs, disclosed } = attackTogether(world(), most, (figures) => {
    const masked = maskSeries(new Map(Object.entries(figures)), {
      links: new Map([['ratio', link]]),
      isAlone: () => false,
    });
    return Object.fromEntries(masked);
  });
  expect(originals).toBeGreaterThan(outputs);
  expect(disclosed.slice(0, 5)).toEqual([]);
});

test('the attack sees what is disclosed when each indicator is masked by itself', () => {
  const apart = (figures: Figures): Figures =>
    Object.fromEntries(Object.entries(figures).map(([id, series]) => [id, maskFigures(series)]));
  for (const link of [onlyDen, both]) {
    expect(attackTogether(supported(2, 16, link), 16, apart).disclosed).not.toEqual([]);
  }
});

test('figures that have nothing to do with each other are masked as before', () => {
  for (const figures of supported(2, 8, both)) {
    const masked = maskSeries(new Map(Object.entries(figures)), {
      links: new Map(),
      isAlone: () => false,
    });
    for (const [id, series] of Object.entries(figures)) {
      expect(masked.get(id)).toEqual(maskFigures(series));
    }
  }
});
