/** The form of a Vietnamese syllable: what can be one, and what cannot. */

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';

/** Vowels with the endings that each can have, tone marks left out. */
const RIMES = [
  'a(?:ch?|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u)?',
  '(?:i|y)ê(?:c|m|n|ng|p|t|u)',
  'o(?:c|i|m|n|ng|p|t|ong|oc)?',
  'oa(?:ch?|i|m|n|ng|nh|o|p|t|y)?',
  'oă(?:c|m|n|ng|t)',
  'oe(?:n|o|t)?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|n|ng|p|t|ơ)?',
  'u(?:â(?:n|ng|t|y)|ê(?:ch|n|nh)?|ô(?:c|i|m|n|ng|t)|y(?:a|ch|nh|t|u|ên|êt)?)',
  'ư(?:a|c|i|m|n|ng|t|u)?',
  'ươ(?:c|i|m|n|ng|p|t|u)',
  'y(?:ch|nh?|p|t|u)?',
];

const SYLLABLE = new RegExp(`^${ONSET}(?:${RIMES.join('|')})$`);

/** Grave, hook, tilde, acute and dot below, as they stand in decomposed text. */
const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** Whether a word has the form of a Vietnamese syllable, with one tone mark at most. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  if ((decomposed.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}
