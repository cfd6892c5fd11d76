/** How a text is read before anything is looked for in it: what the eye takes for the same is the same. */
import { describe, expect, test } from 'vitest';
import { readLetters } from '../../../src/core/privacy/reading.js';

describe('what is seen', () => {
  test.each([
    ['plain text', ' az09~!', ' az09~!', ' az09~!'],
    ['a line break', 'a\nb', 'a\nb', 'a\nb'],
    ['letters with their marks, composed', 'Hồ Đà', 'Hồ Đà', 'ho da'],
    ['and decomposed', 'Hồ Đà'.normalize('NFD'), 'Hồ Đà', 'ho da'],
    ['spaces of any kind', 'a\u00a0b\u2003c\td', 'a b c d', 'a b c d'],
    ['hyphens and dashes of any kind', 'a\u2010b\u2013c\u2212d', 'a-b-c-d', 'a-b-c-d'],
    ['nothing of zero width', '\u200ba\u00adb\u034fc\ufe0fd\ufeff', 'abcd', 'abcd'],
    ['full-width letters and digits', 'Ａｚ！～０', 'Az!~0', 'az!~0'],
    ['raised, circled and mathematical ones', 'ªⓃ①²𝐇𝟗', 'aN12H9', 'an12h9'],
    ['a sign that stands for several is itself', '½ﬁ', '½ﬁ', '½ﬁ'],
    ['digits of other scripts are no digits', '\u0663\u0968', '\ufffd\ufffd', '\ufffd\ufffd'],
    ['nor are pictures letters', 'a😀b', 'a\ufffdb', 'a\ufffdb'],
    ['a struck-out digit is that digit', '1\u03362\u0336', '12', '12'],
    ['a space that bears a mark is a space', 'a\u00a0\u0301b', 'a b', 'a b'],
    ['and a dash that bears one a hyphen', 'a\u2013\u0301b', 'a-b', 'a-b'],
    ['a mark at the beginning stands alone', '\u0301a', '\u0301a', '\u0301a'],
  ])('%s', (_, text, shown, folded) => {
    const reading = readLetters(text);
    expect(reading).toMatchObject({ shown, folded });
    expect(reading.starts).toHaveLength(shown.length);
    expect(reading.ends).toHaveLength(shown.length);
  });

  test('of a stack of marks as much as a letter can bear', () => {
    const stacked = (marks: number) => readLetters(`a${'\u0334'.repeat(marks)}\u0301`);
    expect(stacked(6).shown).toBe('á');
    expect(stacked(7).shown).toBe('a');
    expect(stacked(7).ends).toEqual([9]);
  });
});

test('each letter knows where it stood, with its marks and without what has no width before it', () => {
  const { shown, starts, ends } = readLetters('\u200bHo\u0302\u0300😀1');
  expect(shown).toBe('Hồ\ufffd1');
  expect(starts).toEqual([1, 2, 5, 7]);
  expect(ends).toEqual([2, 5, 7, 8]);
});
