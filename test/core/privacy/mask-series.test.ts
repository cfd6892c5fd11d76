/** What is withheld when a number of a ratio is the figure of another indicator, case by case. */
import { describe, expect, test } from 'vitest';
import { maskSeries, type RatioLink } from '../../../src/core/privacy/mask-series.js';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
import { figureOfParts, figureOfRatio, figureOfSplits } from './make-figures.js';

/** A count, a ratio as `[num, den]`, or null where nobody said anything, for each period. */
type Told = readonly (number | readonly [number, number] | null)[];

const untold: FigureValue = {
  state: 'none',
  value: null,
  num: null,
  den: null,
  parts: [],
  masked: false,
};
const both: RatioLink = { numOf: 'num', denOf: 'den' };
const nobody = () => false;

function figureOf(told: Told[number]): FigureValue {
  if (told === null) return untold;
  return typeof told === 'number' ? figureOfParts(told, [], true) : figureOfRatio(...told);
}

/** What a reader is shown of each indicator, period by period; `x` where it is withheld. */
function shown(
  figures: Record<string, Told>,
  link: RatioLink | undefined,
  isAlone: (indicator: string, at: number, before?: number) => boolean = nobody,
): Record<string, string> {
  const masked = maskSeries(
    new Map(Object.entries(figures).map(([id, told]) => [id, told.map(figureOf)])),
    { links: new Map(link && [['ratio', link]]), isAlone },
  );
  const text = ({ masked: isWithheld, num, den, value }: FigureValue): string => {
    if (isWithheld) return 'x';
    return num === null ? String(value ?? '-') : `${num}/${den}`;
  };
  return Object.fromEntries([...masked].map(([id, series]) => [id, series.map(text).join(' ')]));
}

describe('one period', () => {
  test.each<[string, Record<string, Told>, RatioLink | undefined, Record<string, string>]>([
    [
      'what is left of the whole is small: the ratio goes, and its numerator with it',
      { num: [7], den: [9], ratio: [[7, 9]] },
      both,
      { num: 'x', den: '9', ratio: 'x' },
    ],
    [
      'the order in which the indicators come changes nothing',
      { ratio: [[7, 9]], den: [9], num: [7] },
      both,
      { num: 'x', den: '9', ratio: 'x' },
    ],
    [
      'of indicators that are not linked only the ratio goes',
      { num: [7], den: [9], ratio: [[7, 9]] },
      undefined,
      { num: '7', den: '9', ratio: 'x' },
    ],
    [
      'of a ratio whose numerator is no indicator only the ratio goes',
      { den: [9], ratio: [[7, 9]] },
      { denOf: 'den' },
      { den: '9', ratio: 'x' },
    ],
    [
      'of a ratio whose denominator is no indicator only the ratio goes',
      { num: [7], ratio: [[7, 9]] },
      { numOf: 'num' },
      { num: '7', ratio: 'x' },
    ],
    [
      'numbers that make a telling ratio, though nobody told the ratio',
      { num: [7], den: [9], ratio: [null] },
      both,
      { num: 'x', den: '9', ratio: '-' },
    ],
    [
      'one number alone makes no ratio',
      { num: [7], den: [null], ratio: [null] },
      both,
      { num: '7', den: '-', ratio: '-' },
    ],
    [
      'a telling ratio of a whole that nobody told: its numerator goes too',
      { num: [7], den: [null], ratio: [[7, 9]] },
      both,
      { num: 'x', den: '-', ratio: 'x' },
    ],
    [
      'enough of everything: all is shown',
      { num: [5], den: [9], ratio: [[5, 9]] },
      both,
      { num: '5', den: '9', ratio: '5/9' },
    ],
    [
      'an indicator that the report does not have gives nothing away',
      { ratio: [[5, 9]] },
      both,
      { ratio: '5/9' },
    ],
  ])('%s', (_, figures, link, expected) => {
    expect(shown(figures, link)).toEqual(expected);
  });
});

describe('half-year and year', () => {
  test.each<[string, Record<string, Told>, Record<string, string>]>([
    [
      'what was withheld once stays so: the later figures would tell of the earlier',
      {
        num: [7, 12],
        den: [9, 30],
        ratio: [
          [7, 9],
          [12, 30],
        ],
      },
      { num: 'x x', den: '9 30', ratio: 'x x' },
    ],
    [
      'a ratio goes with its denominator, also where it tells of nobody by itself',
      { num: [null, null], den: [5, 6], ratio: [null, [3, 6]] },
      { num: '- -', den: '5 x', ratio: '- x' },
    ],
    [
      'a ratio goes with its numerator',
      { num: [5, 6], den: [null, null], ratio: [null, [6, 20]] },
      { num: '5 x', den: '- -', ratio: '- x' },
    ],
    [
      'numbers first, their ratio later: one more than was told',
      { num: [5, null], den: [12, null], ratio: [null, [6, 20]] },
      { num: '5 -', den: '12 -', ratio: '- x' },
    ],
    [
      'numbers first, their ratio later: one more whom it does not reach',
      { num: [5, null], den: [12, null], ratio: [null, [12, 20]] },
      { num: '5 -', den: '12 -', ratio: '- x' },
    ],
    [
      'numbers first, their ratio later: enough more',
      { num: [5, null], den: [12, null], ratio: [null, [9, 20]] },
      { num: '5 -', den: '12 -', ratio: '- 9/20' },
    ],
    [
      'the ratio first, its numbers later: one more in each',
      { num: [null, 6], den: [null, 13], ratio: [[5, 12], null] },
      { num: '- x', den: '- x', ratio: '5/12 -' },
    ],
    [
      'the ratio first: its numerator is held against the numerator alone',
      { num: [null, 13], den: [null, 30], ratio: [[5, 12], null] },
      { num: '- 13', den: '- 30', ratio: '5/12 -' },
    ],
    [
      'the ratio first: its denominator is held against the denominator alone',
      { num: [null, null], den: [null, 12], ratio: [[11, 40], null] },
      { num: '- -', den: '- 12', ratio: '11/40 -' },
    ],
    [
      'the ratio first: what is none of its numbers is not held against them',
      { other: [null, 13], num: [null, null], den: [null, null], ratio: [[5, 12], null] },
      { other: '- 13', num: '- -', den: '- -', ratio: '5/12 -' },
    ],
    [
      'what was withheld of a number is held against no later ratio',
      { num: [2, null], den: [null, null], ratio: [null, [4, 20]] },
      { num: 'x -', den: '- -', ratio: '- 4/20' },
    ],
    [
      'the whole alone tells nothing of those whom the ratio does not reach',
      { num: [null, null], den: [12, null], ratio: [null, [7, 20]] },
      { num: '- -', den: '12 -', ratio: '- 7/20' },
    ],
    [
      'series of unequal length',
      { num: [5], den: [12, 20], ratio: [[5, 12]] },
      { num: '5', den: '12 20', ratio: '5/12' },
    ],
  ])('%s', (_, figures, expected) => {
    expect(shown(figures, both)).toEqual(expected);
  });
});

describe('a figure that one village alone stands behind', () => {
  test('is withheld whatever it is, and tells nothing of the other periods', () => {
    const second = (_: string, at: number, before?: number) => at === 1 && before === undefined;
    expect(shown({ den: [9, 10, 20] }, undefined, second)).toEqual({ den: '9 x 20' });
  });

  test('so is what it alone added since an earlier period', () => {
    const since = (_: string, at: number, before?: number) => at === 2 && before === 0;
    expect(shown({ den: [9, 15, 30] }, undefined, since)).toEqual({ den: '9 15 x' });
  });

  test('since a period that was withheld nobody can tell what was added', () => {
    const lone = (_: string, at: number, before?: number) =>
      (at === 0 && before === undefined) || (at === 1 && before === 0);
    expect(shown({ den: [9, 15] }, undefined, lone)).toEqual({ den: 'x 15' });
  });

  test.each(['num', 'den'])('takes the ratio that %s is a number of with it', (lone) => {
    const isLone = (indicator: string) => indicator === lone;
    expect(shown({ num: [6], den: [20], ratio: [[6, 20]] }, both, isLone)).toEqual({
      num: '6',
      den: '20',
      ratio: 'x',
      [lone]: 'x',
    });
  });

  test('may lie beyond the last period of another', () => {
    const later = (_: string, at: number, before?: number) => at === 1 && before === undefined;
    expect(shown({ num: [6], den: [20, 30] }, undefined, later)).toEqual({ num: '6', den: '20 x' });
  });

  test('only of that indicator', () => {
    const lone = (indicator: string) => indicator === 'num';
    expect(shown({ num: [5], den: [9] }, undefined, lone)).toEqual({ num: 'x', den: '9' });
  });

  test('it looks the same whatever was given, and whether or not anything was', () => {
    const hidden = (figure: FigureValue) =>
      maskSeries(new Map([['den', [figure]]]), { links: new Map(), isAlone: () => true }).get(
        'den',
      );
    const parts = figureOfSplits([4, 5]).parts;
    const [first] = [figureOfSplits([4, 5]), { ...untold, parts }].map(hidden);
    expect(hidden({ ...untold, parts })).toEqual(first);
    expect(hidden({ ...figureOfSplits([1, 0]), state: 'unknown' })).toEqual(first);
    expect(first).toEqual([
      {
        state: 'known',
        value: null,
        num: null,
        den: null,
        parts: parts.map((part) => ({ ...part, value: null, complete: true, masked: true })),
        masked: true,
      },
    ]);
  });
});
