import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedForm, type Figures, parseFigures } from '../../src/core/figure-input.js';
import { known, smallView } from './small-plan.js';

const view = smallView();
const task = known(view.tasks, 'ca-phong-ngua');

function figures(...inputs: string[]): Figures {
  const outcome = parseFigures(view, task, inputs);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join(', '));
  return outcome.value;
}

function refusals(...inputs: string[]): string[] {
  const outcome = parseFigures(view, task, inputs);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
}

describe('figures as typed', () => {
  test.each<[string, Figures]>([
    ['su-kien=2', { 'su-kien': 2 }],
    [' su-kien = 1.200 ', { 'su-kien': 1200 }],
    ['su-kien=unknown', { 'su-kien': 'unknown' }],
    ['su-kien=không áp dụng', { 'su-kien': 'not-applicable' }],
    ['su-kien=0', { 'su-kien': 0 }],
    ['luot.nu=65', { luot: { nu: 65 } }],
    ['luot.nu=?', { luot: { nu: 'unknown' } }],
    ['duoc-ho-tro=3/4', { 'duoc-ho-tro': { num: 3, den: 4 } }],
    ['duoc-ho-tro=0 / 0', { 'duoc-ho-tro': { num: 0, den: 0 } }],
    ['kinh-phi=5 triệu', { 'kinh-phi': 5_000_000 }],
    ['kinh-phi.ngan-sach=1,5 tỷ', { 'kinh-phi': { 'ngan-sach': 1_500_000_000 } }],
  ])('%s', (typed, expected) => {
    expect(figures(typed)).toEqual(expected);
  });

  test('several parts make one figure', () => {
    expect(figures('luot.nam=40', 'luot.nu=65', 'su-kien=2')).toEqual({
      luot: { nam: 40, nu: 65 },
      'su-kien': 2,
    });
  });

  test('a whole beside parts is their total, in either order', () => {
    const whole = { luot: { nam: 40, total: 105 } };
    expect(figures('luot.nam=40', 'luot=105')).toEqual(whole);
    expect(figures('luot=105', 'luot.nam=40')).toEqual(whole);
  });

  test('an indicator may be named by its code, name or beginning, as far as the task has it', () => {
    expect(figures('g2=2')).toEqual({ 'su-kien': 2 });
    expect(figures('Mô hình=3')).toEqual({ 'mo-hinh': 3 });
  });

  test('every count reads back', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (num, den) => {
        expect(figures(`duoc-ho-tro=${num}/${den}`, `su-kien=${num}`)).toEqual({
          'duoc-ho-tro': { num, den },
          'su-kien': num,
        });
      }),
    );
  });
});

describe('figures that are refused', () => {
  test.each([
    ['su-kien', 'figure-form', 'no value'],
    ['=2', 'figure-form', 'no figure'],
    ['su-kien=hai', 'figure-wrong-type', 'a word'],
    ['su-kien=', 'figure-wrong-type', 'nothing is not zero'],
    ['su-kien=1.5', 'figure-wrong-type', 'a point groups thousands'],
    ['su-kien=-1', 'figure-wrong-type', 'below zero'],
    ['su-kien=2,5', 'figure-wrong-type', 'half a meeting'],
    ['su-kien.nam=2', 'figure-wrong-type', 'a part of a figure without parts'],
    ['duoc-ho-tro=75', 'figure-wrong-type', 'no denominator'],
    ['duoc-ho-tro=1/2/3', 'figure-wrong-type', 'two denominators'],
    ['duoc-ho-tro.num=3', 'figure-wrong-type', 'a ratio is given at once'],
    ['luot.na=2', 'figure-unknown-part', 'no such part'],
    ['xyz=2', 'indicator-not-of-task', 'no such figure'],
  ])('%s: %s, %s', (typed, code) => {
    expect(refusals(typed)).toEqual([code]);
  });

  test('one thing said twice is asked back, not decided', () => {
    expect(refusals('su-kien=2', 'su-kien=3')).toEqual(['figure-given-twice']);
    expect(refusals('luot.nam=2', 'luot.nam=3')).toEqual(['figure-given-twice']);
    expect(refusals('duoc-ho-tro=1/2', 'duoc-ho-tro=1/2')).toEqual(['figure-given-twice']);
  });

  test('parts that do not make the total are refused', () => {
    expect(refusals('luot.nam=40', 'luot.nu=65', 'luot=100')).toEqual(['figure-total-mismatch']);
  });

  test('everything that is wrong is said at once', () => {
    expect(refusals('su-kien=hai', 'xyz=2', 'luot.na=2')).toEqual([
      'figure-wrong-type',
      'indicator-not-of-task',
      'figure-unknown-part',
    ]);
  });

  test('a figure of another task is not of this one', () => {
    const other = parseFigures(view, known(view.tasks, 'thon-thang-hanh-dong'), ['luot=3']);
    expect(other.ok ? [] : other.refusals).toMatchObject([
      { code: 'indicator-not-of-task', args: { typed: 'luot', known: 'su-kien' } },
    ]);
  });
});

test.each([
  ['su-kien', 'number'],
  ['luot', 'parts'],
  ['duoc-ho-tro', 'ratio'],
  ['kinh-phi', 'money-parts'],
])('%s is asked for as %s', (indicator, form) => {
  expect(expectedForm(view, known(view.indicators, indicator))).toBe(form);
});
