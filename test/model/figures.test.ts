import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNumbers,
  isParts,
  isRatio,
  parseMoney,
  parseNotCounted,
  parseNumber,
} from '../../src/model/figures.js';

/** A whole number as Vietnamese texts group it: 1.234.567. */
function grouped(value: number): string {
  const digits = String(value);
  const head = digits.length % 3 || 3;
  return [digits.slice(0, head), ...(digits.slice(head).match(/.../g) ?? [])].join('.');
}

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['105', 105],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['1234567', 1_234_567],
    ['30,76', 30.76],
    ['1.234.567,8', 1_234_567.8],
    [' 12 ', 12],
  ])('%s is %d', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  test.each([
    ['1.5', 'a point groups thousands; nobody can say what was meant'],
    ['1.23.456', 'groups have three digits'],
    ['1,234,567', 'a comma begins decimals'],
    ['-3', 'a count is never below zero'],
    ['12 người', 'the unit of measure is not part of the number'],
    ['1e3', 'only digits'],
    ['12,', 'decimals have digits'],
    ['', 'nothing is not zero'],
    ['99999999999999999999', 'more than can be counted exactly'],
  ])('%s is no number: %s', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });

  test('a whole number reads back, grouped or not', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(parseNumber(String(value))).toBe(value);
        expect(parseNumber(grouped(value))).toBe(value);
      }),
    );
  });
});

describe('money in whole đồng', () => {
  test.each([
    ['5000000', 5_000_000],
    ['5.000.000', 5_000_000],
    ['5.000.000 đồng', 5_000_000],
    ['5.000.000đ', 5_000_000],
    ['5.000.000 VNĐ', 5_000_000],
    ['500 nghìn', 500_000],
    ['5 triệu', 5_000_000],
    ['5tr', 5_000_000],
    ['12,5 triệu đồng', 12_500_000],
    ['1,5 tỷ', 1_500_000_000],
    [' 5 triệu ', 5_000_000],
    ['1,55 tỉ', 1_550_000_000],
    ['0', 0],
  ])('%s is %d', (typed, amount) => {
    expect(parseMoney(typed)).toBe(amount);
  });

  test.each([
    ['1,5 đồng', 'there is no half đồng'],
    ['0,0001 nghìn', 'there is no tenth of a đồng'],
    ['5 USD', 'another currency'],
    ['5.0 triệu', 'a point groups thousands'],
    ['triệu', 'no number'],
    ['5 triệu 3', 'what follows the unit would be lost'],
    ['-5 triệu', 'money spent is not below zero'],
  ])('%s is no amount: %s', (typed) => {
    expect(parseMoney(typed)).toBeUndefined();
  });

  test('an amount in triệu with decimals is exact', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (millions, rest) => {
        const decimals = String(rest).padStart(6, '0');
        expect(parseMoney(`${millions},${decimals} triệu`)).toBe(millions * 1_000_000 + rest);
      }),
    );
  });
});

describe('unknown and not applicable', () => {
  test.each(['unknown', 'Unknown', 'chưa rõ', 'Chua ro', 'không rõ', '?', ' ? '])(
    '%s: nobody knows the number',
    (typed) => {
      expect(parseNotCounted(typed)).toBe('unknown');
    },
  );

  test.each(['not-applicable', 'n/a', 'NA', 'không áp dụng', 'Khong ap dung'])(
    '%s: the figure has no meaning here',
    (typed) => {
      expect(parseNotCounted(typed)).toBe('not-applicable');
    },
  );

  test.each(['0', '', 'không', 'nan', '-'])(
    '%s is neither: zero and silence stay apart',
    (typed) => {
      expect(parseNotCounted(typed)).toBeUndefined();
    },
  );
});

describe('forms of a figure', () => {
  test('a number, a word, a ratio and parts are told apart', () => {
    expect([12, 'unknown' as const].map((figure) => isRatio(figure) || isParts(figure))).toEqual([
      false,
      false,
    ]);
    expect(isRatio({ num: 3, den: 4 })).toBe(true);
    expect(isParts({ num: 3, den: 4 })).toBe(false);
    expect(isParts({ nam: 40, nu: 65 })).toBe(true);
    expect(isRatio({ nam: 40, nu: 65 })).toBe(false);
  });
});

describe('adding', () => {
  test('nothing adds up to zero', () => {
    expect(addNumbers([])).toBe(0);
  });

  test('decimals carry no binary noise', () => {
    expect(addNumbers([0.1, 0.2])).toBe(0.3);
    expect(addNumbers([1.1, 2.2, 3.3])).toBe(6.6);
  });

  test('whole numbers add exactly, in any order and in any grouping', () => {
    const counts = fc.array(fc.nat(1_000_000_000), { maxLength: 20 });
    fc.assert(
      fc.property(counts, fc.nat(20), (numbers, cut) => {
        const exact = Number(numbers.reduce((sum, value) => sum + BigInt(value), 0n));
        expect(addNumbers(numbers)).toBe(exact);
        expect(addNumbers([...numbers].reverse())).toBe(exact);
        const halves = [numbers.slice(0, cut), numbers.slice(cut)].map(addNumbers);
        expect(addNumbers(halves)).toBe(exact);
      }),
    );
  });
});
