/** Words beside a number that say what it is. Data of the detector, without tone marks. */
import type { Span } from './finding.js';
import type { Reading } from './reading.js';

const NEAR = 45;

/** Words by what they make of the number beside them. */
export const numberNeighbours = {
  account: /(?<![a-z])(?:stk|so tai khoan|so tk|tai khoan)(?![a-z])/,
  bank: /(?<![a-z])(?:ngan hang|chuyen khoan|[a-z]{2,12}bank)(?![a-z])/,
  identity:
    /(?<![a-z])(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh|so giay to|ho chieu)(?![a-z])/,
  phone: /(?<![a-z])(?:dt|sdt|dien thoai|zalo|goi|lien he|so may)(?![a-z])/,
  paper:
    /(?<![a-z])(?:hoa don|bien lai|ma so thue|mst|ma ho so|ky hieu|seri|van ban|kinh phi|so tien|du toan|tong)(?![a-z])/,
} as const;

/** Whether one of the words stands in the same line and sentence, shortly before or right after. */
export function isNearWord(reading: Reading, span: Span, words: RegExp): boolean {
  const before = reading.folded.slice(Math.max(0, span.start - NEAR), span.start);
  const after = reading.folded.slice(span.end, span.end + 20);
  return (
    words.test(before.split(/\n|[.!?] /).at(-1) ?? '') ||
    words.test(after.split(/[\n,;.]/)[0] ?? '')
  );
}
