/**
 * Finds personal data in a text before it is written, since what git holds it holds for ever.
 *
 * Rule of the plan's confidentiality: names, dates of birth, numbers of persons, a village with the details
 * of a case and the place of a shelter tied to a case are never printed (Law 13/2022/QH15, Decree
 * 13/2023/NĐ-CP). The detector helps a careful writer; it cannot prove that a text holds nothing.
 */
import { birthDates } from './birth-dates.js';
import { tellsCase } from './case-telling.js';
import { informantWords } from './case-words.js';
import { mailAddresses } from './email.js';
import { type KindSpan, overlaps, type PersonalDataFinding, type Span } from './finding.js';
import { namesIn, type PersonName } from './names.js';
import { personalNumbers } from './numbers.js';
import { type Reading, readLetters } from './reading.js';
import { spokenNumbers } from './spoken-numbers.js';
import { villagesIn } from './villages.js';
import {
  type Lexicon,
  lexiconOf,
  phrasesIn,
  type Sentence,
  sentencesOf,
  type Word,
} from './words.js';

/** What the detector needs to know of the entry that a text belongs to. */
export interface PrivacyContext {
  /** Names of the villages of the plan: Thôn 3, A Xin. */
  readonly villages: readonly string[];
  /** Whether the entry carries sensitive figures. */
  readonly isSensitive: boolean;
  /** Whether a village says it, so that a case told of is a case of that village. */
  readonly isOfVillage?: boolean;
}

/** Personal data in a text, in its order. */
export function findPersonalData(
  text: string,
  context: PrivacyContext,
): readonly PersonalDataFinding[] {
  const reading = readLetters(text);
  const sentences = sentencesOf(reading);
  const villages = lexiconOf(context.villages);
  const names = sentences.map((sentence) => namesIn(reading, sentence));
  const fullNames = names.flat().filter(({ isFull }) => isFull);
  const numbers = apart([
    ...mailAddresses(reading),
    ...personalNumbers(reading),
    ...spokenNumbers(reading),
  ]);
  const found = [
    ...numbers,
    ...birthDates(reading, fullNames).filter((date) => !numbers.some((n) => overlaps(n, date))),
    ...sentences.flatMap((sentence, i) =>
      inSentence(reading, sentence, names[i] ?? [], villages, context),
    ),
  ];
  return found
    .map(({ kind, start, end }) => ({
      kind,
      start: reading.starts[start] ?? 0,
      end: reading.ends[end - 1] ?? text.length,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Names and villages, which are personal data by what else their sentence says. */
function inSentence(
  reading: Reading,
  sentence: Sentence,
  names: readonly PersonName[],
  known: Lexicon,
  { isSensitive, isOfVillage = false }: PrivacyContext,
): KindSpan[] {
  const named = villagesIn(reading, sentence, known);
  if (names.length === 0 && named.length === 0 && !isOfVillage) return [];
  const isCase = tellsCase(reading, sentence);
  if (!isSensitive && !isCase) return [];
  // Of a village that speaks of itself, the whole sentence tells where the case was.
  const villages = named.length === 0 && isOfVillage && isCase ? wholeOf(sentence) : named;
  const hasInformant = phrasesIn(informantWords, sentence).length > 0;
  return [
    ...names
      .filter(({ isOfficial }) => !isOfficial || hasInformant)
      .map(({ start, end }) => ({ kind: 'name-of-victim' as const, start, end })),
    ...villages.map((village) => ({ kind: 'village-with-case' as const, ...village })),
  ];
}

function wholeOf({ words }: Sentence): Span[] {
  return [{ start: (words[0] as Word).start, end: (words.at(-1) as Word).end }];
}

/** Spans in order, each of which that overlaps an earlier one left out. */
function apart(spans: readonly KindSpan[]): KindSpan[] {
  const kept: KindSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, span)) kept.push(span);
  }
  return kept;
}
