/** States in their colours. */
import type { State } from '../../model/generated/files.js';
import type { ReportRow, TaskRow } from '../../model/generated/outputs.js';
import type { Screen } from './screen.js';

/** The state of a task; late ones say by how much. */
export function drawState(
  { text, paint }: Screen,
  { state, daysLate = 0 }: { readonly state: State; readonly daysLate?: TaskRow['daysLate'] },
): string {
  const word = text.words.state[state];
  if (daysLate > 0) return paint.bad(`${word}, ${text.phrases.daysLate(daysLate)}`);
  if (state === 'done') return paint.good(word);
  return state === 'in-progress' ? paint.warn(word) : paint.faint(word);
}

/** A percentage, or a dash where nobody gave one. */
export function drawPercent(percent: number | null): string {
  return percent === null ? '–' : String(percent);
}

/** What happened to a unit's report, in words: received, returned, extended, or nothing yet. */
export function drawSubmission({ text, paint }: Screen, row: ReportRow): string {
  const { phrases, words } = text;
  if (row.receivedOn !== null) {
    const received = phrases.receivedOn(row.receivedOn);
    return row.state === 'late' ? paint.warn(received) : paint.good(received);
  }
  if (row.returnedOn !== null) return paint.bad(phrases.returnedOn(row.returnedOn));
  return row.state === 'missing' ? paint.bad(phrases.notYet) : words.reportState[row.state];
}
