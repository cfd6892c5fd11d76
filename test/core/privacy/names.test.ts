/** Which words are the name of a person. All names are invented; the entry is sensitive, so every name counts. */
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../../src/core/privacy/find-personal-data.js';

function names(text: string, isSensitive = true): string[] {
  return findPersonalData(text, { villages: [], isSensitive }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('a full name', () => {
  test.each([
    ['Gặp Hồ Thị Mẫu.', 'Hồ Thị Mẫu', 'begins with a family name'],
    ['Gặp Hồ Thị.', 'Hồ Thị', 'has two syllables at least'],
    ['Gặp Hồ-Thị Mẫu.', 'Hồ-Thị Mẫu', 'may be joined by a hyphen'],
    ['Gặp Hồ  Thị   Mẫu.', 'Hồ  Thị   Mẫu', 'may have more than one space'],
    ['Gặp Hồ\nThị Mẫu.', 'Hồ\nThị Mẫu', 'may go on in the next line'],
    ['CLB Hồ Thị Mẫu.', 'Hồ Thị Mẫu', 'is no part of capitals before it'],
    ['UBND HỒ THỊ MẪU.', 'HỒ THỊ MẪU', 'nor of an office, in capitals too'],
    ['Em A Lăng Mẫu dự.', 'A Lăng Mẫu', 'a family name may have two syllables'],
    ['UBND Lê Văn Thử họp.', 'Lê Văn Thử', 'an office before it is no place'],
    ['Hồ Văn Mẫu; Chủ tịch dự.', 'Hồ Văn Mẫu', 'an office in another clause is another person'],
  ])('%s %s: it %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each([
    ['Gặp Hồ.', 'a family name alone'],
    ['Gặp Hồ, Thị Mẫu.', 'a comma parts it'],
    ['Gặp hồ thị mẫu.', 'small letters'],
    ['Gặp Hồ.Thị Mẫu.', 'a full stop parts it'],
    ['Gặp a Lăng Mẫu.', 'half of its family name in small letters'],
    ['Gặp A lăng Mẫu.', 'the other half'],
    ['Gặp A, Lăng Mẫu.', 'a comma in its family name'],
    ['Trường THCS Nguyễn Văn Trỗi họp.', 'a school named after a person'],
    ['Công viên Nguyễn Văn Trỗi mở.', 'a park'],
    ['Đền Hai Bà Trưng, Bà Triệu.', 'heroes that have a form of address'],
    ['XỬ LÝ VỤ VIỆC trong xã.', 'the middle of words in capitals'],
    ['Trường Nguyễn Văn Thử tổ chức.', 'a school'],
    ['Đường Lê Văn Thử dài.', 'a street'],
    ['Học theo Hồ Chí Minh.', 'a name that everyone knows'],
    ['Ông Hồ Chí Minh.', 'with an address too'],
  ])('%s has none: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('has four syllables at most after a family name of two; what follows is no part of it', () => {
    expect(names('Gặp Hồ Thị Mẫu Lan Anh.')).toEqual(['Hồ Thị Mẫu Lan']);
    expect(names('Bà Pơ Loong Thị Mẫu Lan Anh dự.')).toEqual(['Pơ Loong Thị Mẫu Lan']);
  });
});

describe('a name that is told by a form of address', () => {
  test.each([
    ['Chị Lan Anh dự.', 'Lan Anh'],
    ['Chị Y dự.', 'Y'],
    ['Anh N.T.H dự.', 'N.T.H'],
    ['Anh N. T. H dự.', 'N. T. H'],
  ])('%s %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each([
    ['Các chị Lan dự.', 'of many'],
    ['Những cháu Na dự.', 'of many'],
    ['Chị Công an xã dự.', 'an office'],
    ['Anh Hội phụ nữ dự.', 'an office'],
    ['chị em dự', 'nobody is named'],
  ])('%s has none: %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('the holder of an office is named as such', () => {
  test.each([
    'Chủ tịch Hồ Văn Mẫu dự.',
    'Chủ tịch UBND xã Hồ Văn Mẫu dự.',
    'Chủ tịch Hội bà Hồ Thị Mẫu dự.',
    'Hồ Văn Mẫu, Chủ tịch xã, dự.',
    'Hồ Văn Mẫu (Chủ tịch) dự.',
    'Hồ Văn Mẫu - Chủ tịch - dự.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('but never as the one who told of a case', () => {
    expect(names('Chủ tịch Hồ Văn Mẫu tố giác vụ việc.')).toEqual(['Hồ Văn Mẫu']);
    expect(names('Hồ Văn Mẫu, Chủ tịch xã, báo tin.')).toEqual(['Hồ Văn Mẫu']);
  });
});

test('where no case is told, people may be named', () => {
  expect(names('Gặp Hồ Thị Mẫu.', false)).toEqual([]);
});
