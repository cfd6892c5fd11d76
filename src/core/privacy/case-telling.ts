/** Whether a sentence tells of a case of violence, or only talks of violence in general. */
import {
  caseWords,
  countedWords,
  denialWords,
  harmWords,
  numberWords,
  occurrenceWords,
  singleCaseWords,
  sufferWords,
  youthCaseWords,
  youthWords,
} from './case-words.js';
import type { Reading } from './reading.js';
import { topicWords } from './topic-words.js';
import { type Lexicon, phraseAt, phrasesIn, type Sentence } from './words.js';

/** Whether the sentence tells of a case: something done to or by a person, not a lesson about it. */
export function tellsCase(reading: Reading, sentence: Sentence): boolean {
  const has = (lexicon: Lexicon): boolean => phrasesIn(lexicon, sentence).length > 0;
  const isCase =
    has(caseWords) || tellsHarm(sentence) || (has(youthCaseWords) && tellsYouth(reading, sentence));
  if (!isCase) return false;
  if (countsCases(reading, sentence)) return true;
  if (has(denialWords)) return false;
  if (!has(topicWords)) return true;
  return has(singleCaseWords) || occurs(sentence);
}

/** Somebody suffered harm: bị, and what was done within the next few words. */
function tellsHarm(sentence: Sentence): boolean {
  return phrasesIn(sufferWords, sentence).some((at) =>
    [1, 2, 3, 4].some((step) => phraseAt(harmWords, sentence, at + step) > 0),
  );
}

function tellsYouth(reading: Reading, sentence: Sentence): boolean {
  const age = sentence.words.some(
    (word) => word.folded === 'tuoi' && numberBefore(reading, word.start) !== undefined,
  );
  return age || phrasesIn(youthWords, sentence).length > 0;
}

/** One or more of what is counted when cases are counted; none at all is no case. */
function countsCases(reading: Reading, sentence: Sentence): boolean {
  return phrasesIn(countedWords, sentence).some((at) => {
    const number = numberBefore(reading, sentence.words[at]?.start ?? 0);
    if (number !== undefined) return number > 0;
    return phraseAt(numberWords, sentence, at - 1) > 0;
  });
}

/** The whole number that stands right before a letter, if there is one. */
function numberBefore(reading: Reading, at: number): number | undefined {
  const match = /(?:^|[^\d.,/])(\d{1,4}) ?$/.exec(reading.shown.slice(Math.max(0, at - 7), at));
  return match ? Number(match[1]) : undefined;
}

/** Something came to light, and not as something to be learnt: kỹ năng phát hiện is a lesson. */
function occurs(sentence: Sentence): boolean {
  return phrasesIn(occurrenceWords, sentence).some((at) => {
    const before = [sentence.words[at - 1], sentence.words[at - 2]];
    return !before.some((word) => LESSONS.has(word?.folded ?? ''));
  });
}

const LESSONS = new Set(['nang', 'cach', 'biet', 'trinh', 'de', 'nham', 'ngua', 'khong', 'chua']);
