/** Problems with their place: file:line:column, the source line with a caret, what is wrong, what to do. */
import { type LocatedDiagnostic, severities } from '../../model/diagnostics.js';
import type { ProblemRow } from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { wrap } from './entries.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';

/** A problem as machine output carries it. */
export function problemRow(text: Catalogue, problem: LocatedDiagnostic): ProblemRow {
  const { message, remedy } = text.problems[problem.code];
  return {
    code: problem.code,
    severity: severities[problem.code],
    file: problem.file,
    line: problem.line,
    column: problem.column,
    message: message(problem.args),
    remedy: remedy(problem.args),
  };
}

/** Problems, one block each. */
export function renderProblems(screen: Screen, problems: readonly LocatedDiagnostic[]): string {
  return problems.map((problem) => renderProblem(screen, problem)).join('\n');
}

function renderProblem(screen: Screen, problem: LocatedDiagnostic): string {
  const { text, paint, width } = screen;
  const row = problemRow(text, problem);
  const colour = { error: paint.bad, warning: paint.warn, notice: paint.faint }[row.severity];
  const place = `${safeLine(row.file)}:${row.line}:${row.column}`;
  const lines = [
    `${paint.heading(place)}  ${colour(text.words.severity[row.severity])}  ${row.code}`,
  ];
  const message = safeLine(row.message);
  const indented = (words: string): string[] => wrap(words, width - 2).map((line) => `  ${line}`);
  if (problem.excerpt === '') lines.push(...indented(message));
  else {
    const number = String(row.line).padStart(5);
    const { shown, at } = window(problem, width - 9);
    const caret = '^'.repeat(Math.max(1, Math.min(problem.length, width - 9 - at)));
    lines.push(`${paint.faint(`${number} |`)} ${shown}`);
    const marked = `${paint.faint('      |')} ${' '.repeat(at)}${colour(caret)}`;
    // A short message stands beside its caret, a long one below it.
    if (at + caret.length + message.length + 9 <= width) lines.push(`${marked} ${message}`);
    else lines.push(marked, ...indented(message));
  }
  if (row.remedy !== '') lines.push(...indented(`${text.words.remedy}: ${safeLine(row.remedy)}`));
  return `${lines.join('\n')}\n`;
}

/** The part of the source line around the place that fits the screen. */
function window(problem: LocatedDiagnostic, room: number): { shown: string; at: number } {
  // Each tab or unsafe character takes one column, as the caret's position counts them.
  const line = [...problem.excerpt].map((letter) =>
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(letter) ? ' ' : letter,
  );
  const column = [...problem.excerpt.slice(0, problem.column - 1)].length;
  const start = column < room - 10 ? 0 : Math.max(0, column - Math.floor(room / 2));
  return {
    shown: line
      .slice(start, start + room)
      .join('')
      .trimEnd(),
    at: column - start,
  };
}
