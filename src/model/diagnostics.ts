/**
 * What can be wrong with a plan or a record. The list of codes is closed: each is documented in
 * docs/problems.md with an example that is a test. Bad user data is a value of this type, never an exception.
 */

/** Severity of each code. error: the file or record cannot be relied on; warning: it should be mended; notice: good to know. */
export const severities = {
  'yaml-syntax': 'error',
  'not-plain-yaml': 'error',
  'conflict-markers': 'error',
  'forbidden-character': 'error',
  'beyond-limits': 'error',
  'not-a-text-file': 'error',
  'unreadable-file': 'error',
  'unknown-schema': 'error',
  'newer-schema': 'error',
  'misplaced-file': 'error',
  'schema-missing-key': 'error',
  'schema-unknown-key': 'error',
  'schema-wrong-value': 'error',
  'plan-id-mismatch': 'error',
  'reserved-name': 'error',
  'file-name-mismatch': 'error',
  'duplicate-id': 'error',
  'unknown-unit': 'error',
  'unknown-task': 'error',
  'unknown-content': 'error',
  'unknown-indicator': 'error',
  'unknown-split': 'error',
  'unknown-document': 'error',
  'unknown-period': 'error',
  'unknown-record': 'error',
  'reserved-part': 'error',
  'ambiguous-part': 'error',
  'group-cycle': 'error',
  'dates-reversed': 'error',
  'task-not-of-unit': 'error',
  'group-as-unit': 'error',
  'indicator-not-of-task': 'error',
  'figure-wrong-type': 'error',
  'figure-unknown-part': 'error',
  'figure-total-mismatch': 'error',
  'recorded-before-date': 'error',
  'correction-cycle': 'error',
  'record-edited': 'error',
  'record-deleted': 'error',
  'retroactive-edit': 'error',
  'issued-edited': 'error',
  'personal-data': 'warning',
  'legacy-encoding': 'warning',
  'evidence-outside': 'warning',
  'two-corrections': 'warning',
  'correction-of-void': 'warning',
  'settled-twice': 'warning',
  'no-coordinator': 'warning',
  'revision-order': 'warning',
  'revision-repeated': 'warning',
  'group-without-members': 'notice',
  'content-without-task': 'notice',
  'indicator-without-task': 'warning',
  'window-after-last-report': 'notice',
  'deadline-on-day-off': 'notice',
  'printed-erratum': 'notice',
  'plan-anomaly': 'notice',
  'unit-not-valid': 'warning',
  'outside-plan-year': 'warning',
  'back-dated': 'notice',
  'after-deadline': 'notice',
} as const satisfies Record<string, Severity>;

export type Severity = 'error' | 'warning' | 'notice';

/** A code of docs/problems.md. */
export type ProblemCode = keyof typeof severities;

/** Where in a file's data: keys and list positions from the root. */
export type Pointer = readonly (string | number)[];

/** One thing wrong, before anybody has looked up its line: the store locates it, a renderer words it. */
export interface Diagnostic {
  readonly code: ProblemCode;
  /** Path of the file relative to the workspace, with `/`. */
  readonly file: string;
  readonly pointer: Pointer;
  /** Whether the place is the key itself rather than its value. */
  readonly atKey?: boolean;
  /** A place that the parser itself gave, for files whose data have no pointer. */
  readonly offset?: number;
  /** Values for the message, by name. */
  readonly args: Readonly<Record<string, string>>;
}

/** A diagnostic with its place in the text of the file; lines and columns count from 1. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly line: number;
  readonly column: number;
  /** The source line and the length of the marked part; empty when the file cannot be shown. */
  readonly excerpt: string;
  readonly length: number;
}

/** A value in a message is no longer than this: a key may be as long as its file. */
const LONGEST_VALUE = 1000;

/** Makes a diagnostic. */
export function problem(
  code: ProblemCode,
  file: string,
  pointer: Pointer,
  args: Readonly<Record<string, string>> = {},
): Diagnostic {
  const shown = Object.entries(args).map(([name, value]) => [name, shorten(value)]);
  return { code, file, pointer, args: Object.fromEntries(shown) };
}

function shorten(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
