/** Words of teaching and prevention in commune records. Data of the detector; tone marks count. */
import { lexiconOf } from './words.js';

/** The sentence speaks of teaching, prevention or preparation. */
export const topicWords = lexiconOf([
  'tuyên truyền',
  'truyền thông',
  'tập huấn',
  'bồi dưỡng',
  'phổ biến',
  'phòng chống',
  'phòng ngừa',
  'ngăn ngừa',
  'kỹ năng',
  'kĩ năng',
  'cách',
  'quy trình',
  'hội nghị',
  'hội thi',
  'tọa đàm',
  'chuyên đề',
  'nói chuyện',
  'kể chuyện',
  'tiểu phẩm',
  'cam kết',
  'giảm thiểu',
  'nâng cao nhận thức',
  'tờ rơi',
  'tờ gấp',
  'áp phích',
  'hướng dẫn',
  'kế hoạch',
  'mô hình',
]);
