/** Which digits are the number of a person, and which only look like one. All numbers are invented. */
import { describe, expect, test } from 'vitest';
import { marked } from './marked.js';

describe('the account of a person', () => {
  test.each([
    ['STK 123456789', '123456789', 'of nine digits at least'],
    ['STK 1234567890123456', '1234567890123456', 'of sixteen at most'],
    ['STK 0.123.456.789', '0.123.456.789', 'no sum begins with a nought'],
    ['STK 12.3456.789', '12.3456.789', 'no sum has four digits between its dots'],
    ['STK 1234-567-890', '1234-567-890', 'no sum has hyphens'],
    ['STK 0000123456', '0000123456', 'the noughts are at its beginning'],
    ['STK 1234 10000', '1234 10000', 'no sum is written in such groups'],
    ['Chuyển khoản 123456789', '123456789', 'named by what is done with it'],
    ['Chuyển khoản 1234567890123456', '1234567890123456', 'as long as an account can be'],
    ['Gửi về 123456789 Agribank', '123456789', 'the bank stands behind it'],
  ])('%s: %s, %s', (text, number) => {
    expect(marked(text)).toEqual([`bank-account: ${number}`]);
  });

  test.each([
    ['STK 12345678', 'too short'],
    ['STK 12345678901234567', 'too long'],
    ['Tài khoản còn 12.345.678.900', 'a sum, dotted in threes'],
    ['Tài khoản còn 150000000', 'a sum, round'],
    ['Tài khoản còn 123456789 đồng', 'a sum of money'],
    ['Ngân hàng giải ngân 1.234.567.890 trong quý', 'a sum that a bank gave'],
    ['Ngân hàng giải ngân 450000000 trong quý', 'a round one'],
  ])('%s has none: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('a telephone number', () => {
  test.each([
    ['Gọi 0905 - 123 - 456', '0905 - 123 - 456'],
    ['Gọi 09l5 123 456 hay mai', '09l5 123 456'],
    ['Gọi 09I5 123 456 hay mai', '09I5 123 456'],
    ['Gọi o905,123,456 hay mai', 'o905,123,456'],
    ['Cộng tác viên +84 905 123 456', '84 905 123 456'],
    ['Liên hệ 84 905 123 456', '84 905 123 456'],
    ['Dãy 84905123456', '84905123456'],
    ['Gọi 0905 123 456 789', '0905 123 456'],
  ])('%s: %s', (text, number) => {
    expect(marked(text)).toEqual([`phone: ${number}`]);
  });

  test.each([
    ['Cộng 84 905 123 456 lượt', 'a count that begins with 84'],
    ['Gọi 0905; 123; 456', 'a list'],
    ['Gọi 0905     123456', 'too far apart'],
    ['Phiếu X0905123456', 'digits after a letter'],
    ['Tệp anh_0905123456', 'digits of a file name'],
    ['Tỷ lệ 2,0905123456', 'digits after a decimal comma'],
    ['Gọi ٠٩٠٥١٢٣٤٥٦', 'digits of another script'],
  ])('%s is none: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('the number of an identity card', () => {
  test.each([
    ['CCCD 999912345678', 'citizen-id: 999912345678', 'named, though of no known place'],
    ['Số 046185001234', 'citizen-id: 046185001234', 'known by its shape'],
    ['CMND 523 456 789', 'old-id: 523 456 789', 'named, though of no province'],
    ['CMND 191876000', 'old-id: 191876000', 'named, though round'],
    ['Số 123 456 789 ghi sổ', 'old-id: 123 456 789', 'three groups, of a province'],
    ['Số 523456789 ghi sổ', 'old-id: 523456789', 'nine digits in one'],
  ])('%s: %s, %s', (text, found) => {
    expect(marked(text)).toEqual([found]);
  });

  test.each([
    ['Số 999912345678', 'twelve digits of no known place'],
    ['Số 523 156 789 ghi sổ', 'three groups of no province'],
    ['Số 1234 56789 ghi sổ', 'other groups'],
    ['Số 191876000 ghi sổ', 'round'],
    ['Hóa đơn 191876543', 'the number of a paper'],
    ['Lượt nghe 1 2 3 4 567 89', 'small counts'],
  ])('%s is none: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('a mail address', () => {
  test.each([
    ['Gửi lan@gmail.com.', 'lan@gmail.com', 'the full stop is no part of it'],
    ['Gửi lan @ gmail.com nhé', 'lan @ gmail.com', 'spaces beside the sign'],
    ['Gửi lan (at) gmail.com nhé', 'lan (at) gmail.com', 'the sign written out'],
    ['Gửi lan@10.25.30.1', 'lan@10.25.30.1', 'a domain of digits'],
    ['Gửi ubnd@mau.gov.vn.com', 'ubnd@mau.gov.vn.com', 'no domain of the government'],
    ['Gửi lan.ubnd@mau.gov.vn', 'lan.ubnd@mau.gov.vn', 'a person of an office'],
    ['Gửi 0905123456@gmail.com', '0905123456@gmail.com', 'not the number in it'],
  ])('%s: %s, %s', (text, address) => {
    expect(marked(text)).toEqual([`email: ${address}`]);
  });

  test.each([
    ['Gửi ubnd.mau@mau.gov.vn', 'the box of an office'],
    ['Gửi thcs@mau.edu.vn', 'the box of a school'],
    ['Gửi lan@gmail', 'no domain'],
    ['Mua 3 bộ @ 1.500.000', 'a price'],
    ['Họp @ nhà văn hóa', 'a place'],
  ])('%s is none: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('a date of birth', () => {
  test.each([
    ['Hồ Thị Mẫu (1985)', '1985'],
    ['Hồ Thị Mẫu, 12/3/1985', '12/3/1985'],
    ['Hồ Thị Mẫu - 1985', '1985'],
    ['Hồ Thị Mẫu (1900)', '1900'],
    ['Hồ Thị Mẫu (2019)', '2019'],
    ['Chị L sinh ngày 1/6/85', 'sinh ngày 1/6/85'],
    ['Mẹ sinh năm 1985', 'sinh năm 1985'],
  ])('%s: %s', (text, date) => {
    expect(marked(text)).toEqual([`birth-date: ${date}`]);
  });

  test('told once where a word and a name tell it', () => {
    expect(marked('Hồ Thị Mẫu, sinh năm 1985')).toEqual(['birth-date: sinh năm 1985']);
    expect(marked('Hồ Thị Mẫu, SN 1985')).toEqual(['birth-date: SN 1985']);
  });

  test.each([
    ['Hồ Thị Mẫu (2020)', 'too late'],
    ['Hồ Thị Mẫu (12/5/2023)', 'the day of a paper'],
    ['Hồ Thị Mẫu 19851', 'five digits'],
    ['Lan (1985)', 'no full name'],
    ['Học sinh năm 2010', 'pupils'],
    ['Tỷ số khi sinh năm 2010', 'births are counted'],
  ])('%s is none: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

test('each finding stands where it was written, whatever is left out before it', () => {
  const text =
    'Trang https://mau.vn/191876543, mã 2023-05-12-truong-e1, chi 1.500.000 đồng; gọi 0905123456, lan@gmail.com, 0987654321';
  expect(marked(text)).toEqual(['phone: 0905123456', 'email: lan@gmail.com', 'phone: 0987654321']);
});

test('a number within an address is told once, whichever address comes later', () => {
  expect(marked('0905123456@gmail.com và lan@gmail.com')).toEqual([
    'email: 0905123456@gmail.com',
    'email: lan@gmail.com',
  ]);
});
