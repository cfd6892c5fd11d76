/** Why a command will not do what it was asked: bad input as a value, with what a message needs. */

/** Codes of refusals; each has its text in both languages. */
export type RefusalCode =
  | 'not-found'
  | 'ambiguous'
  | 'bad-date'
  | 'future-date'
  | 'bad-percent'
  | 'empty-summary'
  | 'task-not-of-unit'
  | 'unit-needed'
  | 'group-as-unit'
  | 'figure-form'
  | 'figure-given-twice'
  | 'indicator-not-of-task'
  | 'figure-wrong-type'
  | 'figure-unknown-part'
  | 'figure-total-mismatch'
  | 'already-voided'
  | 'already-corrected'
  | 'nothing-to-correct'
  | 'report-not-expected'
  | 'period-needed'
  | 'already-received'
  | 'nothing-to-return'
  | 'extension-not-later'
  | 'until-passed'
  | 'already-settled'
  | 'before-obstacle'
  | 'not-a-version'
  | 'option-needed'
  | 'option-unfit'
  | 'bad-choice'
  | 'bad-number'
  | 'bad-alarms'
  | 'bad-id'
  | 'bad-batch'
  | 'personal-data'
  | 'evidence-form'
  | 'no-signature'
  | 'clock-behind'
  | 'number-needed'
  | 'number-for-many'
  | 'already-issued'
  | 'not-issued'
  | 'issued-number'
  | 'bad-files'
  | 'unknown-template'
  | 'unreadable-template'
  | 'not-to-issue'
  | 'unfit-ending'
  | 'bad-document-number'
  | 'from-after-to'
  | 'options-clash'
  | 'invalid-record';

/** What kind of thing a name was meant to name. */
export type NamedKind =
  | 'unit'
  | 'task'
  | 'clause'
  | 'period'
  | 'indicator'
  | 'record'
  | 'entry'
  | 'obstacle'
  | 'plan'
  | 'anchor'
  | 'anything';

/** One reason; nothing has been written. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly args: Readonly<Record<string, string>>;
}

/** A value, or every reason why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A successful outcome. */
export function accept<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An unsuccessful outcome with one reason. */
export function refuse(
  code: RefusalCode,
  args: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [{ code, args }] };
}
