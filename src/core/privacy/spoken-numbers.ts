/** Telephone numbers that are spelt out: không chín không năm …, as people do who want to pass by a filter. */
import type { KindSpan } from './finding.js';
import type { Reading } from './reading.js';

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
// Bounded, and begun by the nought of every telephone number: a list that counts up begins with one.
const SPOKEN = new RegExp(`(?<![a-z])khong(?:[ .,-]{1,2}${DIGIT}){9,10}(?![a-z])`, 'g');

/** Spelt-out telephone numbers in a reading. */
export function spokenNumbers({ folded }: Reading): KindSpan[] {
  return [...folded.matchAll(SPOKEN)].map((match) => ({
    kind: 'phone',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
