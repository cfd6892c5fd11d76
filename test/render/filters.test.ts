import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureValue, IndicatorRow } from '../../src/model/generated/outputs.js';
import { createFilters } from '../../src/render/markdown/filters.js';
import { english } from '../../src/render/text/en.js';
import { vietnamese } from '../../src/render/text/vi.js';

const filters = { vi: createFilters(vietnamese), en: createFilters(english) };

function call(
  name: string,
  value: unknown,
  args: readonly unknown[] = [],
  lang: 'vi' | 'en' = 'vi',
) {
  const filter = filters[lang][name];
  if (filter === undefined) throw new Error(`no filter ${name}`);
  return filter(value, ...args);
}

const row = { measure: 'cuộc', money: false, scale: null } satisfies Partial<IndicatorRow>;

function figure(given: Partial<FigureValue>): FigureValue {
  return { state: 'known', value: null, num: null, den: null, parts: [], masked: false, ...given };
}

/** A consolidated figure as it is printed. */
function printed(given: Partial<FigureValue>, of: Partial<IndicatorRow> = row): string {
  return call('figure', figure(given), [of]);
}

describe('a consolidated figure', () => {
  test.each(['vi', 'en'] as const)(
    'zero, unknown, not applicable and nobody reported are four texts (%s)',
    (lang) => {
      const states = [
        figure({ value: 0 }),
        figure({ state: 'unknown' }),
        figure({ state: 'not-applicable' }),
        figure({ state: 'none' }),
      ];
      const texts = states.map((state) => call('figure', state, [row], lang));
      expect(new Set(texts).size).toBe(4);
      expect(texts[0]).toBe('0');
      for (const text of texts.slice(1)) expect(text).not.toMatch(/\d/);
    },
  );

  test.each([
    [{ value: 1_234_567 }, '1.234.567'],
    [{ value: 5, state: 'partial' as const }, '5 (chưa đầy đủ)'],
    [{ state: 'unknown' as const }, 'chưa rõ'],
    [{ state: 'not-applicable' as const }, 'không áp dụng'],
    [{ state: 'none' as const }, 'chưa có báo cáo'],
  ])('%j is printed as "%s"', (given, text) => {
    expect(printed(given)).toBe(text);
  });

  test('money has its unit', () => {
    expect(printed({ value: 5_000_000 }, { ...row, money: true })).toBe('5.000.000 đồng');
  });

  test('a ratio prints its value with numerator and denominator', () => {
    const percent = { ...row, measure: '%', scale: 100 };
    expect(printed({ value: 0.75, num: 3, den: 4 }, percent)).toBe('75 % (3/4)');
    expect(printed({ value: 4 / 13, num: 4, den: 13 }, percent)).toBe('30,77 % (4/13)');
    expect(printed({ value: 1.09, num: 109, den: 100 }, { ...row, scale: 100 })).toBe(
      '109 (109/100)',
    );
    expect(printed({ value: 0, num: 0, den: 4 }, percent)).toBe('0 % (0/4)');
  });

  test('a ratio of nothing prints no value but that there was nothing, and its numbers', () => {
    expect(printed({ num: 0, den: 0 }, { ...row, measure: '%', scale: 100 })).toBe(
      'không phát sinh (0/0)',
    );
  });

  test('whatever the numbers, numerator and denominator can be read off', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.integer({ min: 1, max: 999 }), (num, den) => {
        const text = printed({ value: num / den, num, den }, { ...row, measure: '%', scale: 100 });
        expect(text).toMatch(new RegExp(`\\(${num}/${den}\\)$`));
      }),
    );
  });
});

describe('parts', () => {
  const part = (name: string, value: number | null, complete = true) => ({
    split: 's',
    id: name,
    name,
    value,
    complete,
    masked: false,
  });

  test('those that were given, zero included', () => {
    const parts = [part('Nam', 40), part('Nữ', 0), part('Kinh', null)];
    expect(call('parts', figure({ parts }), [row])).toBe('Nam 40; Nữ 0');
  });

  test('where not every entry gave them, that is said once', () => {
    const parts = [part('Nam', 40, false), part('Nữ', 65, false)];
    expect(call('parts', figure({ parts }), [row])).toBe('Nam 40; Nữ 65; phân tổ chưa đầy đủ');
  });
});

describe('a figure of one entry', () => {
  const given = { indicator: 'i', name: 'Buổi', measure: 'cuộc', money: false };

  test.each([
    [{ ...given, value: 2, total: 2 }, 'Buổi: 2 cuộc'],
    [{ ...given, value: 0, total: 0 }, 'Buổi: 0 cuộc'],
    [{ ...given, value: 'unknown', total: 'unknown' }, 'Buổi: chưa rõ'],
    [{ ...given, value: 'not-applicable', total: 'not-applicable' }, 'Buổi: không áp dụng'],
    [{ ...given, value: { nam: 40, nu: 65 }, total: 105 }, 'Buổi: 105 cuộc'],
    [{ ...given, value: { nam: 40 }, total: 'unknown' }, 'Buổi: chưa rõ'],
    [{ ...given, value: { num: 3, den: 4 }, total: null }, 'Buổi: 3/4'],
    [{ ...given, money: true, value: 5_000_000, total: 5_000_000 }, 'Buổi: 5.000.000 đồng'],
  ])('%j is printed as "%s"', (value, text) => {
    expect(call('reported', value)).toBe(text);
  });
});

describe('dates and numbers', () => {
  test.each([
    ['day', '2023-06-09', '09/6/2023'],
    ['day', '2023-02-13', '13/02/2023'],
    ['weekday', '2023-06-09', 'thứ Sáu 09/6/2023'],
    ['table_day', '2023-06-09', '09/06/2023'],
    ['table_day', null, '–'],
    ['long_day', '2023-06-09', 'ngày 09 tháng 6 năm 2023'],
    ['rule', 'before 2023-06-10', 'trước ngày 10/6/2023'],
    ['number', 1_234_567.8, '1.234.567,8'],
    ['number', 0, '0'],
    ['number', null, '–'],
    ['percent', 30.76, '30,76 %'],
    ['percent', null, '–'],
    ['money', 1_234_567, '1.234.567 đồng'],
    ['money', null, '–'],
    ['effective', '2023-02-13', '13/02/2023'],
    ['effective', 'before 2023-06-10', 'trước ngày 10/6/2023'],
    ['effective', 'giai đoạn 2017–2027', 'giai đoạn 2017–2027'],
    ['point', 'IV.6.b', 'b'],
  ])('%s of %j is "%s"', (name, value, text) => {
    expect(call(name, value)).toBe(text);
  });

  test('a word comes from a list; a list that there is not is an error of the template', () => {
    expect(call('word', 'done', ['state'])).toBe('hoàn thành');
    expect(() => call('word', 'done', ['states'])).toThrow(/state, role/);
  });
});

test.each([
  ['Họp thôn', 'Họp thôn.'],
  ['Họp thôn ', 'Họp thôn.'],
  ['Họp thôn.', 'Họp thôn.'],
  ['Đã họp chưa?', 'Đã họp chưa?'],
  ['Tọa đàm “Nhà yên ấm.”', 'Tọa đàm “Nhà yên ấm.”'],
  ['Tọa đàm “Nhà yên ấm”', 'Tọa đàm “Nhà yên ấm”.'],
  ['Loa truyền thanh …', 'Loa truyền thanh …'],
])('sentence: %j is %j where another one follows', (text, expected) => {
  expect(call('sentence', text)).toBe(expected);
});

describe('short', () => {
  test.each([
    ['Thôn 3 bị ngập', 14, 'Thôn 3 bị ngập'],
    ['Thôn 3 bị ngập', 13, 'Thôn 3 bị …'],
    ['Thôn 3, bị ngập', 9, 'Thôn 3 …'],
    ['Không-có-chỗ-ngắt', 6, 'Không …'],
  ])('%s in %i characters: %s', (text, length, expected) => {
    expect(call('short', text, [length])).toBe(expected);
  });

  test('needs a length', () => {
    expect(() => call('short', 'Thôn 3')).toThrow('short');
  });
});
