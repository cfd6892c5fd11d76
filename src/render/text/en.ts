/** All texts in English, for reviewers and scripts. */
import type { Catalogue } from './catalogue.js';
import { audit } from './en/audit.js';
import { diff } from './en/diff.js';
import { failures, questions, usage } from './en/failures.js';
import { help } from './en/help.js';
import { issued } from './en/issued.js';
import { phrases } from './en/phrases.js';
import { planProblems } from './en/problems-plan.js';
import { recordProblems } from './en/problems-record.js';
import { refusals } from './en/refusals.js';
import { why } from './en/why.js';
import { words } from './en/words.js';

/** English. */
export const english: Catalogue = {
  language: 'en',
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
    `This is a bug in the program (tiendo ${version}), not in your data. Please report it with the text below:`,
};
