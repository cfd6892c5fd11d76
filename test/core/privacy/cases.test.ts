/** Which sentences tell of a case, and which village they tell it of. */
import { describe, expect, test } from 'vitest';
import { marked } from './marked.js';

const VILLAGE = ['village-with-case: Thôn 3'];

describe('a case in a village', () => {
  test.each([
    ['2 nạn nhân ở Thôn 3 được mời tuyên truyền.', 'counted, at the beginning'],
    ['Tuyên truyền xong, Thôn 3 có 1 nạn nhân.', 'counted beside a lesson'],
    ['Tuyên truyền xong, Thôn 3 có hai nạn nhân.', 'counted in words'],
    ['Thôn 3 có 2nạn nhân, đã tuyên truyền.', 'counted without a space'],
    ['Sau tuyên truyền, Thôn 3 phát hiện nạn nhân.', 'it came to light'],
    ['Tuyên truyền về vụ đánh vợ ở Thôn 3.', 'a single case, though of a lesson'],
    ['Phụ nữ ở Thôn 3 bị con rể đuổi khỏi nhà.', 'harm within a few words'],
    ['Một em 15 tuổi ở Thôn 3 mang thai.', 'an age'],
    ['Học sinh Thôn 3 lấy chồng.', 'a child'],
  ])('%s %s', (text) => {
    expect(marked(text)).toEqual(VILLAGE);
  });

  test.each([
    ['Tuyên truyền tại Thôn 3, có 0 nạn nhân.', 'none is counted'],
    ['Tuyên truyền tại Thôn 3 về nạn nhân.', 'nothing is counted'],
    ['Tuyên truyền tại Thôn 3 ngày 12/5 nạn nhân vẫn vắng.', 'the number is a day'],
    ['Tuyên truyền tại Thôn 3, đạt 92,5 nạn nhân.', 'a number with a comma counts nobody'],
    ['Thôn 3 không có nạn nhân.', 'denied'],
    ['Tuyên truyền kỹ năng phát hiện nạn nhân cho Thôn 3.', 'a lesson: kỹ năng phát hiện'],
    ['Tuyên truyền cách sớm phát hiện nạn nhân cho Thôn 3.', 'a lesson: cách sớm phát hiện'],
    ['Phụ nữ Thôn 3 đến tuổi lấy chồng.', 'an age without its number'],
    ['Phụ nữ Thôn 3 mang thai được khám.', 'no child'],
    ['Bà con Thôn 3 bị mưa bão, xa trường, thiếu chỗ nhốt trâu.', 'a harm word too far from bị'],
  ])('%s None: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('where a sentence ends', () => {
  test.each([
    ['Họp ở Thôn 3\ncó nạn nhân.', 'a line ends in the middle of it'],
    ['Tại Thôn 3:\n- có nạn nhân.', 'a list that it begins'],
    ['Tại Thôn 3,   \n- có nạn nhân.', 'a comma, and blank space behind it'],
    ['Thôn 3 (ông N. V. có mặt) có nạn nhân.', 'initials'],
  ])('%j is one: %s', (text) => {
    expect(marked(text)).toContain(VILLAGE[0]);
  });

  test.each([
    ['Họp ở Thôn 3. Có nạn nhân.', 'a full stop'],
    ['Họp ở Thôn 3! Có nạn nhân.', 'a call'],
    ['Họp ở Thôn 3\n\nCó nạn nhân.', 'an empty line'],
    ['Họp ở Thôn 3\n- có nạn nhân.', 'a point of a list'],
    ['Họp ở Thôn 3\n   • có nạn nhân.', 'a point that is moved in'],
    ['Họp ở Thôn 3\n2. Có nạn nhân.', 'a numbered point'],
    ['Họp ở Thôn 3\n12) có nạn nhân.', 'a numbered point in another hand'],
  ])('%j is more than one: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('a village in a sensitive entry', () => {
  test.each([
    ['Đến thôn 3 làm việc.', 'thôn 3'],
    ['Đến thôn số 3 làm việc.', 'thôn số 3'],
    ['Đến thon 3 lam viec.', 'thon 3'],
    ['Thôn 3 họp lúc 7', 'Thôn 3'],
    ['Số buổi: 5\nThôn 3 vắng.', 'Thôn 3'],
    ['Số buổi 5, Thôn 3 vắng.', 'Thôn 3'],
    ['Đến bản Hồng làm việc.', 'bản Hồng'],
    ['Đến A Xin làm việc.', 'A Xin'],
    ['Đến thôn A Xin làm việc.', 'thôn A'],
  ])('%s %s', (text, village) => {
    expect(marked(text, { isSensitive: true })[0]).toBe(`village-with-case: ${village}`);
  });

  test.each([
    ['Họp 7 thôn 2 buổi.', 'villages are counted'],
    ['Họp 7thôn 2 buổi.', 'counted without a space'],
    ['Các thôn có 3 tổ.', 'the number counts something else'],
    ['Đến thôn 3/7 làm việc.', 'a share'],
    ['Trồng thốn 3 cây.', 'another word'],
    ['Ở làng, Hồng vắng.', 'a comma between'],
    ['HỌP TẠI THÔN HỒNG.', 'in capitals every word begins with one'],
    ['Trưởng bản Hồ Văn Mẫu dự.', 'the name of its head'],
    ['đến a xin làm việc.', 'a known name in small letters'],
  ])('%s names none: %s', (text) => {
    expect(marked(text, { isSensitive: true })).toEqual([]);
  });
});

describe('an entry of a village', () => {
  const ofVillage = { isOfVillage: true };

  test('the whole sentence tells where its case was', () => {
    expect(marked('Họp. Có một nạn nhân! Xong.', ofVillage)).toEqual([
      'village-with-case: Có một nạn nhân',
    ]);
  });

  test('a village that is named is covered alone', () => {
    expect(marked('Thôn 3 có một nạn nhân.', ofVillage)).toEqual(VILLAGE);
  });

  test('what is no case tells of nobody, also in a sensitive entry', () => {
    expect(marked('Họp tổ hòa giải.', ofVillage)).toEqual([]);
    expect(marked('Họp tổ hòa giải.', { ...ofVillage, isSensitive: true })).toEqual([]);
  });
});
