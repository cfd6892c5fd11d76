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

describe('a refusal of a figure says what would be right', () => {
  const told = (...inputs: string[]) => {
    const outcome = parseFigures(view, task, inputs);
    return outcome.ok ? [] : outcome.refusals.map(({ code, args }) => [code, args]);
  };
  const named = { indicator: 'su-kien', name: 'Buổi truyền thông', measure: 'cuộc' };
  const money = { ...known(view.indicators, 'kinh-phi'), splits: [] };

  test('what was typed, where no figure can be read from it', () => {
    expect(told('su-kien')).toEqual([['figure-form', { input: 'su-kien' }]]);
    expect(told('.nu=3')).toEqual([['figure-form', { input: '.nu=3' }]]);
  });

  test.each([
    ['su-kien=hai', { ...named, expected: 'number', value: 'hai', example: 'su-kien=12' }],
    [
      'luot.nu=hai',
      {
        indicator: 'luot',
        name: 'Lượt người tham dự',
        measure: 'lượt',
        expected: 'parts',
        value: 'hai',
        example: 'luot.nam=40 --figure luot.nu=40',
      },
    ],
    [
      'duoc-ho-tro=3',
      {
        indicator: 'duoc-ho-tro',
        name: 'Nạn nhân được hỗ trợ',
        measure: '%',
        expected: 'ratio',
        value: '3',
        example: 'duoc-ho-tro=3/4',
      },
    ],
  ])('the form and an example: %s', (typed, args) => {
    expect(told(typed)).toEqual([['figure-wrong-type', args]]);
  });

  test('money by an amount in đồng', () => {
    const indicators = (view.plan.indicators ?? []).map((it) => (it.id === money.id ? money : it));
    const outcome = parseFigures(smallView({ indicators }), task, ['kinh-phi=5 USD']);
    expect(outcome.ok ? [] : outcome.refusals).toMatchObject([
      { args: { example: 'kinh-phi=5.000.000', expected: 'money', value: '5 USD' } },
    ]);
  });

  test('a split of three parts by the first two', () => {
    const splits = (view.plan.splits ?? []).map((split) => ({
      ...split,
      parts: [...split.parts, { id: 'khac-nua', name: 'Khác nữa' }],
    }));
    const outcome = parseFigures(smallView({ splits }), task, ['luot.na=1']);
    expect(outcome.ok ? [] : outcome.refusals[0]?.args).toMatchObject({
      example: 'luot.nam=40 --figure luot.nu=40',
      part: 'na',
    });
  });

  test('the figures that the task has, and the one that may be meant', () => {
    const known = 'su-kien, luot, mo-hinh, duoc-ho-tro, co-nu, kinh-phi';
    expect(told('su-kine=2')).toEqual([
      [
        'indicator-not-of-task',
        { typed: 'su-kine', task: 'ca-phong-ngua', known, suggestion: 'su-kien' },
      ],
    ]);
    expect(told('zzzzzz=2')).toEqual([
      ['indicator-not-of-task', { typed: 'zzzzzz', task: 'ca-phong-ngua', known, suggestion: '' }],
    ]);
  });

  test('a name that several figures hold', () => {
    expect(told('ng=2')).toEqual([
      ['ambiguous', { kind: 'indicator', typed: 'ng', candidates: 'luot, mo-hinh, su-kien' }],
    ]);
  });

  test('a figure that is given twice, as it was typed the second time', () => {
    expect(told('luot=1', 'luot=2')).toEqual([['figure-given-twice', { input: 'luot=2' }]]);
    expect(told('luot.nu=unknown', 'luot.nu=2')).toEqual([
      ['figure-given-twice', { input: 'luot.nu=2' }],
    ]);
    expect(told('luot=unknown', 'luot.nu=2')).toEqual([
      ['figure-given-twice', { input: 'luot.nu=2' }],
    ]);
    expect(told('luot.nu=2', 'luot=3', 'luot=4')).toEqual([
      ['figure-given-twice', { input: 'luot=4' }],
    ]);
  });

  test('a task without figures takes none', () => {
    const outcome = parseFigures(view, known(view.tasks, 'vh-ke-hoach'), ['su-kien=2']);
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      {
        code: 'indicator-not-of-task',
        args: { typed: 'su-kien', task: 'vh-ke-hoach', known: '', suggestion: '' },
      },
    ]);
  });

  test('half a ratio is none', () => {
    for (const typed of ['3/', '/4', 'ba/4', '3/bốn', '1/2/3']) {
      expect(told(`duoc-ho-tro=${typed}`)).toMatchObject([['figure-wrong-type', { value: typed }]]);
    }
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
