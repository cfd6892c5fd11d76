/** Words and sentences of a reading, and a way to find phrases with or without their tone marks. */
import type { Reading } from './reading.js';

/** One written syllable. */
export interface Word {
  readonly text: string;
  /** Lower case with the tone at the end, so that hòa and hoà are equal. */
  readonly key: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
}

/** Words that belong together. */
export interface Sentence {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  /** Written without any diacritic, as in a hasty message: words are then compared without them. */
  readonly isPlain: boolean;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The form of a syllable in which both ways of placing its tone are equal. */
export function keyOf(syllable: string): string {
  const lower = syllable.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  const parts = lower.normalize('NFD');
  return parts.replace(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('');
}

/** The sentences of a reading. */
export function sentencesOf(reading: Reading): Sentence[] {
  const { shown, folded } = reading;
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let from = 0;
  const close = (end: number): void => {
    if (words.length > 0) {
      const isPlain = words.every(({ key, folded }) => key === folded);
      sentences.push({ words, start: from, end, isPlain });
    }
    words = [];
    from = end;
  };
  for (const match of shown.matchAll(/\p{L}+|[.!?…]+(?=\s|$)|\n/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/\p{L}/u.test(match[0])) {
      words.push({
        text: match[0],
        key: keyOf(match[0]),
        folded: folded.slice(start, end),
        start,
        end,
        isCapital: /^\p{Lu}/u.test(match[0]),
      });
    } else if (endsSentence(shown, start, words.at(-1))) close(end);
  }
  close(shown.length);
  return sentences;
}

/** A full stop after an initial ends nothing, nor does the end of a line in the middle of a sentence. */
function endsSentence(shown: string, at: number, last: Word | undefined): boolean {
  if (shown[at] === '\n') {
    if (/[:,]\s*$/.test(shown.slice(Math.max(0, at - 4), at))) return false;
    return /^\s*(?:$|\n|[-+*•#]|\d+[.)])/.test(shown.slice(at + 1, at + 6));
  }
  const isInitial = last !== undefined && last.end === at && last.text.length === 1;
  return !(isInitial && last.isCapital && shown[at] === '.');
}

/** A phrase made ready for comparison. */
export type Phrase = readonly { readonly key: string; readonly folded: string }[];

/** Phrases by the folded form of their first word. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

/** Makes a lexicon of phrases. */
export function lexiconOf(phrases: readonly string[]): Lexicon {
  const lexicon = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const words = phrase.split(/[\s,-]+/).map((word) => ({
      key: keyOf(word.normalize('NFC')),
      folded: word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
    }));
    const first = words[0]?.folded ?? '';
    lexicon.set(first, [...(lexicon.get(first) ?? []), words]);
  }
  return lexicon;
}

/** Number of words of the longest phrase of the lexicon that starts at a word; 0 for none. */
export function phraseAt(lexicon: Lexicon, sentence: Sentence, at: number): number {
  const candidates = lexicon.get(sentence.words[at]?.folded ?? '') ?? [];
  let longest = 0;
  for (const phrase of candidates) {
    if (phrase.length <= longest) continue;
    const fits = phrase.every(({ key, folded }, i) => {
      const word = sentence.words[at + i];
      return word?.key === key || (sentence.isPlain && word?.folded === folded);
    });
    if (fits) longest = phrase.length;
  }
  return longest;
}

/** Every word of a sentence at which a phrase of the lexicon starts. */
export function phrasesIn(lexicon: Lexicon, sentence: Sentence): number[] {
  return sentence.words.flatMap((_, i) => (phraseAt(lexicon, sentence, i) > 0 ? [i] : []));
}
