/** What a check found, as the formats for pipelines need it, and the few things that they share. */
import { type LocatedDiagnostic, severities } from '../../model/diagnostics.js';
import type { ProblemRow } from '../../model/generated/outputs.js';
import { problemRow } from '../terminal/problems.js';
import { safeLine } from '../terminal/safe.js';
import type { Catalogue } from '../text/catalogue.js';

/** The outcome of a check. */
export interface Checked {
  readonly text: Catalogue;
  readonly problems: readonly LocatedDiagnostic[];
  /** Every file that was looked at, relative to the workspace. */
  readonly files: readonly string[];
  /** Path of the workspace below the top of its repository, with a `/` at its end; empty at the top. */
  readonly prefix: string;
  readonly asOf: string;
  /** Version of the program. */
  readonly version: string;
  /** Whether a notice counts as found. */
  readonly isStrict: boolean;
}

/** A problem with its words on one line each, and the path that the repository knows it by. */
export interface SpokenProblem extends ProblemRow {
  readonly code: LocatedDiagnostic['code'];
  readonly path: string;
  /** Column after the last marked letter. */
  readonly endColumn: number;
  /** The message, and on a second line the remedy. */
  readonly words: string;
  /** Whether it makes the check fail. */
  readonly isFound: boolean;
}

/** Words a problem. */
export function speak(checked: Checked, problem: LocatedDiagnostic): SpokenProblem {
  const { text, prefix, isStrict } = checked;
  const row = problemRow(text, problem);
  const message = safeLine(row.message);
  const remedy = row.remedy === '' ? '' : `\n${text.words.remedy}: ${safeLine(row.remedy)}`;
  return {
    ...row,
    code: problem.code,
    message,
    path: `${prefix}${row.file}`,
    endColumn: row.column + Math.max(1, problem.length),
    words: `${message}${remedy}`,
    isFound: isStrict || severities[problem.code] !== 'notice',
  };
}
