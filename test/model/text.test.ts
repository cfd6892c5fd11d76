import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareText,
  editDistance,
  foldText,
  nearest,
  normalizeText,
} from '../../src/model/text.js';

const letters = 'aàảãáạăằâấbcdđeêếghiklmnoôơờpqrstuưừvxyỳ -–_/ABCDĐÊÔƠƯ0123456789';
const vietnamese = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });

describe('the form in which texts are stored', () => {
  test('letters and their marks are one character, lines end in LF', () => {
    expect(normalizeText('Thượng Quảng'.normalize('NFD'))).toBe('Thượng Quảng');
    expect(normalizeText('một\r\nhai\rba\n')).toBe('một\nhai\nba\n');
  });
});

describe('the form in which texts are compared', () => {
  test.each([
    ['Công an xã', 'cong an xa'],
    ['ĐẠI BIỂU HĐND', 'dai bieu hdnd'],
    ['Văn hóa – Xã hội', 'van hoa xa hoi'],
    ['tram-y-te', 'tram y te'],
    ['  Trạm   y tế ', 'tram y te'],
  ])('%s folds to "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each([
    ['hòa', 'hoà', 'two places of the tone mark'],
    ['Ủy ban', 'Uỷ ban', 'two places of the tone mark'],
    ['Văn hóa – Xã hội', 'Văn hóa - Xã hội', 'a dash and a hyphen'],
    ['Văn hóa—Xã hội', 'van_hoa/xa-hoi', 'every kind of joint'],
    ['đường', 'ĐƯỜNG', 'case'],
    ['nữ', 'nữ'.normalize('NFD'), 'one character and three'],
  ])('%s and %s are equal: %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  test('different words stay different', () => {
    expect(foldText('Thôn 1')).not.toBe(foldText('Thôn 2'));
    expect(foldText('nam')).not.toBe(foldText('năm 2023'));
  });

  test('folding again changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('the Unicode form of the input does not matter', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});

describe('Vietnamese order', () => {
  test('numbers count as numbers', () => {
    expect(['Thôn 10', 'Thôn 2', 'Thôn 1'].sort(compareText)).toEqual([
      'Thôn 1',
      'Thôn 2',
      'Thôn 10',
    ]);
  });

  test('đ follows d, ă and â follow a', () => {
    expect(['đ', 'e', 'd', 'â', 'b', 'a', 'ă'].sort(compareText).join('')).toBe('aăâbdđe');
  });

  test('tones go huyền, hỏi, ngã, sắc, nặng', () => {
    expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].sort(compareText)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
  });

  test('what reads as the same number is still told apart, one way round', () => {
    expect(compareText('Thôn 01', 'Thôn 1')).toBe(-1);
    expect(compareText('Thôn 1', 'Thôn 01')).toBe(1);
    expect(compareText('Thôn 1', 'Thôn 1')).toBe(0);
  });

  test('the order is total: no two different texts are equal, and sorting ends the same', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (a, b) => {
        expect(compareText(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareText(a, b)) + Math.sign(compareText(b, a))).toBe(0);
      }),
    );
    fc.assert(
      fc.property(fc.array(vietnamese, { maxLength: 8 }), (texts) => {
        const sorted = [...texts].sort(compareText);
        expect([...texts].reverse().sort(compareText)).toEqual(sorted);
      }),
    );
  });
});

describe('distance in spelling', () => {
  test.each([
    ['thon', 'thon', 0],
    ['thon', 'tho', 1],
    ['thon', 'thonn', 1],
    ['thon', 'thom', 1],
    ['thon', 'hton', 1],
    ['cong an', 'cong-an xa', 4],
    ['', 'abc', 3],
  ])('%s to %s takes %i edits', (one, other, edits) => {
    expect(editDistance(one, other)).toBe(edits);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  test('no edits between a word and itself, and only then', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('the way back is as long', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
      }),
    );
  });

  test('never below the difference in length, never above the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b);
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  test('what two words share at their ends costs nothing', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, shared) => {
        expect(editDistance(shared + a, shared + b)).toBe(editDistance(a, b));
        expect(editDistance(a + shared, b + shared)).toBe(editDistance(a, b));
      }),
    );
  });
});

describe('the word that was meant', () => {
  const units = ['cong-an-xa', 'tram-y-te', 'hoi-lhpn', 'thon-1'];

  test.each([
    ['cong-an', 'cong-an-xa', 'a beginning'],
    ['Công an xa', 'cong-an-xa', 'marks and case'],
    ['tram-y-té', 'tram-y-te', 'a stray mark'],
    ['hoi-lpnh', 'hoi-lhpn', 'a slip'],
  ])('%s means %s: %s', (typed, meant) => {
    expect(nearest(typed, units)).toBe(meant);
  });

  test('the longer the word, the more slips are forgiven', () => {
    expect(nearest('dai-biu-ho-dong-nan-dan', ['dai-bieu-hoi-dong-nhan-dan'])).toBe(
      'dai-bieu-hoi-dong-nhan-dan',
    );
    expect(nearest('hol-lhn', ['hoi-lhpn'])).toBe('hoi-lhpn');
    expect(nearest('ho1-1hn', ['hoi-lhpn'])).toBeUndefined();
  });

  test('nothing is suggested for a word that is like none', () => {
    expect(nearest('van-phong', units)).toBeUndefined();
    expect(nearest('thon-1', [])).toBeUndefined();
  });

  test('a word that is there is its own suggestion', () => {
    for (const unit of units) expect(nearest(unit, units)).toBe(unit);
  });
});
