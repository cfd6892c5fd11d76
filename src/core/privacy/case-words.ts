/**
 * Words by which a sentence tells of a case of violence, or only talks of violence: our reading of how
 * commune records in Vietnamese are worded. Data of the detector; tone marks count.
 */
import { lexiconOf } from './words.js';

/** What happened to or was done by somebody. */
export const caseWords = lexiconOf([
  'nạn nhân',
  'người bị bạo lực',
  'bị bạo lực',
  'bị bạo hành',
  'bị đánh',
  'bị chồng',
  'bị vợ',
  'bị xâm hại',
  'bị hiếp',
  'bị dâm ô',
  'bị mua bán',
  'bị lừa bán',
  'bị bán',
  'bị quấy rối',
  'bị hành hung',
  'bị ngược đãi',
  'bị cưỡng ép',
  'bị dụ dỗ',
  'bị thương',
  'thương tích',
  'đánh vợ',
  'đánh chồng',
  'đánh con',
  'đánh đập',
  'đánh mẹ',
  'chửi vợ',
  'hành hung',
  'bạo hành',
  'gây bạo lực',
  'có bạo lực',
  'hành vi bạo lực',
  'xảy ra bạo lực',
  'vụ bạo lực',
  'vụ xâm hại',
  'vụ đánh',
  'vụ hiếp',
  'vụ mua bán',
  'vụ việc',
  'hiếp dâm',
  'dâm ô',
  'giao cấu',
  'tảo hôn',
  'cấm tiếp xúc',
  'đang tạm lánh',
  'được tạm lánh',
  'xin tạm lánh',
  'đi tạm lánh',
  'đến tạm lánh',
  'vào tạm lánh',
]);

/** Before a harm: it was suffered. */
export const sufferWords = lexiconOf(['bị']);

/** Harm done by somebody: bị con trai ngược đãi, bị chồng cũ đe dọa. */
export const harmWords = lexiconOf(
  'đánh đập đuổi chửi mắng ép hiếp nhốt trói đâm chém lừa bán bạo đe hành ngược xâm sàm quấy khống'.split(
    ' ',
  ),
);

/** Words that make a case only where a child or an age is told. */
export const youthCaseWords = lexiconOf(['mang thai', 'có thai', 'lấy chồng', 'lấy vợ']);

/** Words of childhood; a number of years counts as one too. */
export const youthWords = lexiconOf(['vị thành niên', 'cháu', 'học sinh', 'em gái', 'bé gái']);

/** A single case, also where the sentence speaks of prevention. */
export const singleCaseWords = lexiconOf([
  'vụ bạo lực',
  'vụ xâm hại',
  'vụ đánh',
  'vụ hiếp',
  'vụ việc',
]);

/** Something came to pass or to light. */
export const occurrenceWords = lexiconOf([
  'xảy ra',
  'phát hiện',
  'ghi nhận',
  'trình báo',
  'báo tin',
]);

/** What is counted when cases are counted. */
export const countedWords = lexiconOf(['vụ', 'nạn nhân', 'trường hợp', 'ca', 'đối tượng']);

/** Numbers in words. */
export const numberWords = lexiconOf(['một', 'hai', 'ba', 'bốn', 'năm', 'vài', 'nhiều', 'mấy']);

/** A person who told of a case: the informant is never written, whatever the office. */
export const informantWords = lexiconOf(['báo tin', 'tố giác', 'trình báo', 'tố cáo']);

/** What follows is denied. */
export const denialWords = lexiconOf([
  'không xảy ra',
  'không để xảy ra',
  'không phát hiện',
  'không ghi nhận',
  'không có',
  'không còn',
  'chưa xảy ra',
  'chưa phát hiện',
  'chưa ghi nhận',
  'chưa có',
]);
