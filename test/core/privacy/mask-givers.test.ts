/** Whose a sensitive figure is, as far as the reports of a year can tell. */
import { describe, expect, test } from 'vitest';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
import { type Given, HALF, LATER, reportsOf } from './giver-reports.js';

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
