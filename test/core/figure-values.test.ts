import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMisfit, leastOf, splitsOf, wholeOf } from '../../src/core/figure-values.js';
import type { Figure } from '../../src/model/generated/files.js';
import { known, smallView } from './small-plan.js';

const view = smallView();
const splits = splitsOf(view, known(view.indicators, 'luot'));

/** Why a figure does not fit an indicator: the code, with the part at fault. */
function misfit(indicator: string, figure: Figure): string | undefined {
  const found = findMisfit(view, known(view.indicators, indicator), figure);
  return found && [found.code, found.part].filter(Boolean).join(' ');
}

describe('the whole of a figure', () => {
  test.each<[Figure, number | string, string]>([
    [105, 105, 'as given'],
    [0, 0, 'zero is a number'],
    ['unknown', 'unknown', 'nobody knows'],
    ['not-applicable', 'not-applicable', 'no meaning here'],
    [{ nam: 40, nu: 65 }, 105, 'the sum of a complete split'],
    [{ nam: 40, nu: 0 }, 40, 'a part of zero is given'],
    [{ nam: 40, total: 105 }, 105, 'the total that is given beside parts'],
    [{ nam: 40 }, 'unknown', 'the part not given is not zero'],
    [{ nam: 40, nu: 'unknown' }, 'unknown', 'one part that nobody knows'],
    [{ nam: 40, nu: 'not-applicable' }, 40, 'a part without meaning adds nothing'],
    [{ nam: 'not-applicable', nu: 'not-applicable' }, 'not-applicable', 'no part has meaning'],
    [{ nam: 40, kinh: 90, dtts: 15 }, 105, 'another split is complete'],
    [{ nam: 40, kinh: 90 }, 'unknown', 'neither split is complete'],
  ])('%j is %s: %s', (figure, whole) => {
    expect(wholeOf(figure, splits)).toBe(whole);
  });
});

describe('what is surely known where the whole is not', () => {
  test.each<[Figure, number | undefined, string]>([
    [{ nam: 40 }, 40, 'the part that was given'],
    [{ nam: 40, nu: 'unknown' }, 40, 'the part that somebody knows'],
    [{ nam: 40, kinh: 90 }, 90, 'two splits count the same people: the larger sum'],
    [{ nam: 'unknown' }, undefined, 'no number at all'],
    ['unknown', undefined, 'no parts'],
  ])('%j: %s, %s', (figure, least) => {
    expect(leastOf(figure, splits)).toBe(least);
  });

  test('is never more than a whole that turns up later', () => {
    const cell = fc.constantFrom<number | 'unknown'>(0, 3, 40, 'unknown');
    fc.assert(
      fc.property(cell, cell, (nam, nu) => {
        const least = leastOf({ nam, nu }, splits) ?? 0;
        const later = wholeOf(
          { nam: nam === 'unknown' ? 7 : nam, nu: nu === 'unknown' ? 7 : nu },
          splits,
        );
        expect(least).toBeLessThanOrEqual(Number(later));
      }),
    );
  });
});

describe('figures that fit', () => {
  test.each<[string, Figure]>([
    ['su-kien', 2],
    ['su-kien', 'unknown'],
    ['luot', 105],
    ['luot', 'not-applicable'],
    ['luot', { nam: 40, nu: 65 }],
    ['luot', { nam: 40, nu: 65, kinh: 90, dtts: 15, total: 105 }],
    ['luot', { nam: 40, total: 105 }],
    ['luot', { nam: 40, nu: 'unknown', total: 105 }],
    ['duoc-ho-tro', { num: 3, den: 4 }],
    ['duoc-ho-tro', { num: 0, den: 0 }],
    ['duoc-ho-tro', 'unknown'],
    ['kinh-phi', { 'ngan-sach': 5_000_000 }],
  ])('%s: %j', (indicator, figure) => {
    expect(misfit(indicator, figure)).toBeUndefined();
  });
});

describe('figures that do not fit', () => {
  test.each<[string, Figure, string, string]>([
    ['su-kien', 2.5, 'figure-wrong-type', 'nobody holds half a meeting'],
    ['su-kien', { nam: 40 }, 'figure-wrong-type', 'this figure has no parts'],
    ['su-kien', { num: 3, den: 4 }, 'figure-wrong-type', 'this figure is no ratio'],
    ['duoc-ho-tro', 75, 'figure-wrong-type', 'a ratio needs its numerator and denominator'],
    ['duoc-ho-tro', { nam: 3 }, 'figure-wrong-type', 'a ratio has no parts'],
    ['duoc-ho-tro', { num: 1.5, den: 4 }, 'figure-wrong-type', 'ratios count, they do not measure'],
    ['luot', { nam: 40.5, nu: 65 }, 'figure-wrong-type nam', 'nobody is half there'],
    ['luot', { nam: 40, nữ: 65 }, 'figure-unknown-part nữ', 'the id of the part is nu'],
    ['luot', { nam: 40, nu: 65, total: 100 }, 'figure-total-mismatch', 'the parts make 105'],
    ['luot', { nam: 40, total: 30 }, 'figure-total-mismatch', 'a part is above the whole'],
    ['luot', { nam: 40, nu: 65, kinh: 90, dtts: 10 }, 'figure-total-mismatch', '105 and 100'],
    ['luot', { kinh: 90, dtts: 15, nam: 106 }, 'figure-total-mismatch', '106 of 105'],
  ])('%s: %j is %s, for %s', (indicator, figure, code) => {
    expect(misfit(indicator, figure)).toBe(code);
  });

  test('the message can say which part was meant and what adds up to what', () => {
    const luot = known(view.indicators, 'luot');
    expect(findMisfit(view, luot, { nan: 4 })?.args).toMatchObject({
      part: 'nan',
      suggestion: 'nam',
    });
    expect(findMisfit(view, luot, { nam: 40, nu: 65, total: 100 })?.args).toMatchObject({
      split: 'Giới tính',
      sum: '105',
      total: '100',
    });
  });
});
