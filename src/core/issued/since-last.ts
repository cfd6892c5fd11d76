/** What a report tells that the one sent before, of whatever period, did not. */
import type { ChangedFigure, ReportChanges, ReportOutput } from '../../model/generated/outputs.js';
import { compareReports } from './compare.js';

/** Counts of the register, which is another list in every period. */
const OF_REGISTER: readonly string[] = [
  'required',
  'requested',
  'received',
  'requestedReceived',
  'onTime',
  'late',
  'missing',
  'pending',
] satisfies (keyof ReportOutput['totals'])[];

/**
 * The changes that a reader can make sense of. Reports of two periods have two registers; their figures are
 * compared only where both are counted from the same day, and what left the days is not a result that was lost.
 */
export function changesSince(was: ReportOutput, now: ReportOutput): ReportChanges {
  const changes = compareReports(was, now);
  if (was.period.id === now.period.id) return changes;
  const isSameStart = was.covers.from === now.covers.from;
  return {
    ...changes,
    submissions: [],
    figures: isSameStart ? changes.figures.filter(isComparable) : [],
    results: changes.results.filter(
      ({ change, date }) => change === 'added' || date >= now.covers.from,
    ),
  };
}

function isComparable({ kind, name, anchor }: ChangedFigure): boolean {
  if (kind === 'total') return !OF_REGISTER.includes(name);
  // The column of an earlier period is in the later report only.
  return !anchor.includes('@');
}
