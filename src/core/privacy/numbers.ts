/**
 * Numbers that belong to a person: citizen id, old identity card, telephone, bank account.
 *
 * A citizen id has 12 digits: 3 of the place of birth (001–096), 1 of century and sex, 2 of the year, 6 at
 * random; the old identity card has 9; a mobile number is 0, one of 3 5 7 8 9 and 8 more, a landline 02 and
 * 8 or 9 more, each also with +84, 84 or 0084. Digits may stand in groups.
 */
import { type DigitWindow, digitGroups, windowsOf } from './digit-groups.js';
import type { KindSpan, PersonalDataKind } from './finding.js';
import { isNearWord, numberNeighbours } from './number-neighbours.js';
import type { Reading } from './reading.js';

const PHONE = /^(?:(?:00)?840?|0)(?:[35789]\d{8}|2\d{8,9})$/;
const CITIZEN_ID = /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}$/;

/** Every number of a person in a reading, also those that overlap. */
export function personalNumbers(reading: Reading): KindSpan[] {
  return digitGroups(reading)
    .flatMap(windowsOf)
    .flatMap((window) => {
      const kind = kindOf(reading, window);
      return kind === undefined ? [] : [{ kind, start: window.start, end: window.end }];
    });
}

function kindOf(reading: Reading, window: DigitWindow): PersonalDataKind | undefined {
  const { digits } = window;
  const isNear = (words: keyof typeof numberNeighbours): boolean =>
    isNearWord(reading, window, numberNeighbours[words]);
  if (isNear('account') && !isMoney(window)) return 'bank-account';
  if (CITIZEN_ID.test(digits)) return 'citizen-id';
  if (PHONE.test(digits) && hasPhoneShape(reading, window)) return 'phone';
  if (isNear('bank') && !isMoney(window)) return 'bank-account';
  if (digits.length === 12 && isNear('identity')) return 'citizen-id';
  return digits.length === 9 && isOldId(window, isNear('identity'), isNear('paper'))
    ? 'old-id'
    : undefined;
}

/** A number of 84… needs its plus or a word beside it, since counts and sums start with 84 as well. */
function hasPhoneShape(reading: Reading, window: DigitWindow): boolean {
  if (window.digits.startsWith('0')) return true;
  return (
    reading.shown[window.start - 1] === '+' ||
    isNearWord(reading, window, numberNeighbours.phone) ||
    window.lengths.length === 1
  );
}

/** Dotted in threes, or round to the thousand: a sum, unless a word says otherwise. */
function isMoney({ digits, lengths, separators }: DigitWindow): boolean {
  const isDotted =
    lengths.length > 1 &&
    separators.every((separator) => separator === '.') &&
    lengths.slice(1).every((length) => length === 3) &&
    !digits.startsWith('0');
  return isDotted || (lengths.length === 1 && digits.endsWith('0000'));
}

function isOldId(window: DigitWindow, isNamed: boolean, isPaper: boolean): boolean {
  if (isNamed) return true;
  if (isPaper || isMoney(window)) return false;
  if (window.lengths.length === 1) return !window.digits.endsWith('000');
  // Three groups of three: the first digits of the old cards were the code of a province, 01 to 38.
  return window.lengths.join() === '3,3,3' && /^[0-3]/.test(window.digits);
}
