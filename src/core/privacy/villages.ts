/** Villages named in a sentence: a thôn with its number or name, or a name of the workspace. */
import type { Span } from './finding.js';
import { familyNames } from './name-words.js';
import type { Reading } from './reading.js';
import { type Lexicon, phraseAt, type Sentence } from './words.js';

const NUMBERED = new Set(['thon', 'ap', 'xom']);
const NAMED = new Set(['thon', 'ban', 'lang', 'xom', 'ap']);

/** Stretches that name one village; the villages of the commune, or seven of them, name none. */
export function villagesIn(reading: Reading, sentence: Sentence, known: Lexicon): Span[] {
  return sentence.words.flatMap((word, at): Span[] => {
    const length = word.isCapital ? phraseAt(known, sentence, at) : 0;
    const last = sentence.words[at + length - 1];
    if (length > 0 && last !== undefined) return [{ start: word.start, end: last.end }];
    return numbered(reading, word) ?? named(reading, sentence, at) ?? [];
  });
}

function numbered(reading: Reading, word: Sentence['words'][number]): Span[] | undefined {
  if (!NUMBERED.has(word.folded) || !hasTone(word.key, word.folded)) return undefined;
  const number = /^ ?(?:số )?(\d{1,2})(?![\d/])/.exec(reading.shown.slice(word.end, word.end + 8));
  // Seven villages and two meetings: "7 thôn 2 buổi".
  const isCount = /\d ?$/.test(reading.shown.slice(Math.max(0, word.start - 2), word.start));
  if (number === null || isCount) return undefined;
  return [{ start: word.start, end: word.end + number[0].length }];
}

function named(reading: Reading, sentence: Sentence, at: number): Span[] | undefined {
  const word = sentence.words[at];
  const next = sentence.words[at + 1];
  if (word === undefined || next === undefined || !NAMED.has(word.folded)) return undefined;
  if (!hasTone(word.key, word.folded) || !next.isCapital) return undefined;
  const isShouted = /^\p{Lu}{2,}$/u.test(word.text);
  if (isShouted || phraseAt(familyNames, sentence, at + 1) > 0) return undefined;
  if (reading.shown.slice(word.end, next.start) !== ' ') return undefined;
  return [{ start: word.start, end: next.end }];
}

const KIND_KEYS = new Set(['thôn', 'ban\u0309', 'lang\u0300', 'xom\u0301', 'âp\u0301']);

/** thôn, not thon thả: the word as it is spelt, or without any mark. */
function hasTone(key: string, folded: string): boolean {
  return KIND_KEYS.has(key) || key === folded;
}
