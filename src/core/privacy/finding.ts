/** What the detector says: a kind of personal data and its place, never the data themselves. */

/** Kinds of personal data that no record may hold. */
export type PersonalDataKind =
  | 'citizen-id'
  | 'old-id'
  | 'phone'
  | 'email'
  | 'bank-account'
  | 'birth-date'
  | 'name-of-victim'
  | 'village-with-case';

/** Personal data found in a text; offsets count UTF-16 units of the text as it was given. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a reading, in its letters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding that still counts in letters of the reading. */
export interface KindSpan extends Span {
  readonly kind: PersonalDataKind;
}

/** Whether two stretches share a letter. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
