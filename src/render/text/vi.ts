/** All texts in Vietnamese, the language of the office. */
import type { Catalogue } from './catalogue.js';
import { audit } from './vi/audit.js';
import { diff } from './vi/diff.js';
import { failures, questions, usage } from './vi/failures.js';
import { help } from './vi/help.js';
import { issued } from './vi/issued.js';
import { phrases } from './vi/phrases.js';
import { planProblems } from './vi/problems-plan.js';
import { recordProblems } from './vi/problems-record.js';
import { refusals } from './vi/refusals.js';
import { why } from './vi/why.js';
import { words } from './vi/words.js';

/** Vietnamese. */
export const vietnamese: Catalogue = {
  language: 'vi',
  help,
  words,
  phrases,
  failures,
  questions,
  why,
  issued,
  audit,
  diff,
  problems: { ...planProblems, ...recordProblems },
  refusals,
  usage,
  bug: (version) =>
    `Đây là lỗi của chương trình (tiendo ${version}), không phải của dữ liệu. Xin báo lại kèm nội dung dưới đây:`,
};
