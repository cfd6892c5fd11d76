/** Full personal names in a sentence, and those told by a form of address: chị Lan, cháu Y. */
import type { Span } from './finding.js';
import {
  addressWords,
  familyNames,
  manyWords,
  officeTailWords,
  officeWords,
  placeWords,
  publicNames,
  roleWords,
} from './name-words.js';
import type { Reading } from './reading.js';
import { type Lexicon, phraseAt, type Sentence, type Word } from './words.js';

/** A name and how it stands in its sentence. */
export interface PersonName extends Span {
  /** Begins with a family name. */
  readonly isFull: boolean;
  /** The holder of an office, named as such. */
  readonly isOfficial: boolean;
}

const MOST_SYLLABLES = 4;

/** Names of persons in a sentence, in order; places, schools and heroes are left out. */
export function namesIn(reading: Reading, sentence: Sentence): PersonName[] {
  const names: PersonName[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const family = phraseAt(familyNames, sentence, at);
    const isAddressed = isAddress(sentence, at - 1);
    const isFull = family > 0 && isCapitalRun(reading, sentence, at, family);
    if (!isFull && !isAddressed) continue;
    const length = nameLength(reading, sentence, at, isFull ? family : 0);
    if (length < (isFull ? family + 1 : 1)) continue;
    if (!isAddressed && isPartOfMore(reading, sentence, at)) continue;
    const isPublic = phraseAt(publicNames, sentence, at) > 0;
    const hero = phraseAt(publicNames, sentence, at - 1) > 0;
    if (!isPublic && !hero && !endsBefore(placeWords, sentence, at)) {
      const first = sentence.words[at]?.start ?? 0;
      const last = sentence.words[at + length - 1]?.end ?? first;
      const isOfficial = holdsOffice(reading, sentence, at, at + length);
      names.push({ start: first, end: last, isFull, isOfficial });
    }
    at += length - 1;
  }
  return names;
}

function isAddress(sentence: Sentence, at: number): boolean {
  return phraseAt(addressWords, sentence, at) > 0 && phraseAt(manyWords, sentence, at - 1) === 0;
}

/** Number of capitalised syllables from a word on that stand together, no office among them. */
function nameLength(reading: Reading, sentence: Sentence, at: number, family: number): number {
  const most = Math.max(family - 1, 0) + MOST_SYLLABLES;
  let length = 0;
  while (length < most && isNameWord(reading, sentence, at + length, length)) length++;
  return length;
}

function isNameWord(reading: Reading, sentence: Sentence, at: number, before: number): boolean {
  const word = sentence.words[at];
  if (word === undefined || !word.isCapital) return false;
  return before > 0
    ? standsNextTo(reading, word, sentence.words[at - 1])
    : phraseAt(officeWords, sentence, at) === 0;
}

function isCapitalRun(reading: Reading, sentence: Sentence, at: number, length: number): boolean {
  return sentence.words
    .slice(at, at + length)
    .every(
      (word, i) =>
        word.isCapital && (i === 0 || standsNextTo(reading, word, sentence.words[at + i - 1])),
    );
}

/** Only blank space, a hyphen or the full stop of an initial between a word and the one before. */
function standsNextTo(reading: Reading, word: Word, before: Word | undefined): boolean {
  if (before === undefined) return false;
  const between = reading.shown.slice(before.end, word.start);
  return /^(?:\s+|-)$/.test(between) || (before.text.length === 1 && /^\. ?$/.test(between));
}

/** The middle of a longer capitalised run, such as XỬ LÝ VỤ VIỆC, is no name. */
function isPartOfMore(reading: Reading, sentence: Sentence, at: number): boolean {
  const [word, before] = [sentence.words[at] as Word, sentence.words[at - 1]];
  if (before === undefined || !standsNextTo(reading, word, before)) return false;
  const isRun = [before, word].every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
  return isRun && !isKnown(sentence, at - 1);
}

function isKnown(sentence: Sentence, at: number): boolean {
  return [officeTailWords, addressWords, roleWords].some(
    (words) => phraseAt(words, sentence, at) > 0,
  );
}

/** Whether a phrase of the lexicon ends right before a word. */
function endsBefore(lexicon: Lexicon, sentence: Sentence, at: number): boolean {
  return [1, 2, 3].some((back) => phraseAt(lexicon, sentence, at - back) === back);
}

function holdsOffice(reading: Reading, sentence: Sentence, at: number, after: number): boolean {
  let from = isAddress(sentence, at - 1) ? at - 1 : at;
  let back: number | undefined;
  do {
    if (endsBefore(roleWords, sentence, from)) return true;
    back = [2, 1].find((n) => phraseAt(officeTailWords, sentence, from - n) === n);
    from -= back ?? 0;
  } while (back !== undefined);
  const between = reading.shown.slice(sentence.words[after - 1]?.end, sentence.words[after]?.start);
  return /^(?:, | \(| - )$/.test(between) && phraseAt(roleWords, sentence, after) > 0;
}
