/**
 * Vietnamese written in the encodings before Unicode: TCVN3 (fonts .VnTime, .VnArial) and VNI (VNI-Times). Both
 * put Vietnamese letters where other text has signs, so that such text is letters without sense when it is read
 * as Latin-1: "§¶ng uû" is "Đảng uỷ" in TCVN3, "ñoäi nguõ" is "đội ngũ" in VNI.
 */
import { isSyllable } from './syllables.js';

/** Encodings that are told apart. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** What a text is written in, a word of it as it stands, and the same as it was meant. */
export interface LegacyText {
  readonly encoding: LegacyEncoding;
  readonly found: string;
  readonly meant: string;
}

/** From 0xA1 on; a point where TCVN3 has nothing. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.';

/** Letters of VNI that stand alone. */
const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  [
    'ñđ',
    'ÑĐ',
    'ôơ',
    'ÔƠ',
    'öư',
    'ÖƯ',
    'íí',
    'ìì',
    'æỉ',
    'óĩ',
    'òị',
    'îỵ',
    'ÍÍ',
    'ÌÌ',
    'ÆỈ',
    'ÓĨ',
    'ÒỊ',
  ].map(([sign = '', letter = '']) => [sign, letter]),
);

/** Marks of VNI that follow their letter, as the combining marks of Unicode. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
);

/** Latin-1 that Vietnamese does not use: where none of it stands, nothing needs to be looked at. */
const FOREIGN = /[¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/;
const WORD = /[A-Za-z¡-ÿ]+/g;
const HIGH = /[¡-ÿ]/;
/** Words of one encoding that a text must have before it is called so: one alone may be a foreign name. */
const FEWEST = 2;
/** A text is judged by its beginning. */
const LONGEST = 20_000;

/** The old encoding that a text is written in, if it is. */
export function findLegacyText(text: string): LegacyText | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const words = (text.slice(0, LONGEST).match(WORD) ?? []).filter(
    (word) => HIGH.test(word) && /[A-Za-z]/.test(word) && !isSyllable(word),
  );
  const readings = [readAll(words, 'TCVN3', decodeTcvn3), readAll(words, 'VNI', decodeVni)];
  const [best] = readings.sort((a, b) => b.length - a.length);
  // What is neither would have to be the greater part of a text that is really in one of them.
  if (best === undefined || best.length < FEWEST || best.length * 2 < words.length)
    return undefined;
  const [first] = best;
  return first;
}

function readAll(
  words: readonly string[],
  encoding: LegacyEncoding,
  decode: (word: string) => string,
): LegacyText[] {
  return words
    .map((found) => ({ encoding, found, meant: decode(found) }))
    .filter(({ meant }) => isSyllable(meant));
}

function decodeTcvn3(word: string): string {
  return word.replace(/[¡-ÿ]/g, (sign) => TCVN3[sign.charCodeAt(0) - 0xa1] ?? '.');
}

function decodeVni(word: string): string {
  return word
    .replace(/[¡-ÿ]/g, (sign) => VNI_LETTERS.get(sign) ?? VNI_MARKS.get(sign.toLowerCase()) ?? '.')
    .normalize('NFC');
}
