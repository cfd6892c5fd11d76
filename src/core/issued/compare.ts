/** Two states of one report compared, place by place: what a reader would find changed. */
import type {
  ChangedObstacle,
  ChangedResult,
  ChangedSubmission,
  ReportChanges,
  ReportOutput,
  ResultRow,
} from '../../model/generated/outputs.js';
import { changedFigures } from './changed-figures.js';

/** What differs between a report as it was and as it is now. */
export function compareReports(was: ReportOutput, now: ReportOutput): ReportChanges {
  return {
    figures: changedFigures(was, now),
    results: changedResults(was, now),
    submissions: changedSubmissions(was, now),
    obstacles: changedObstacles(was, now),
  };
}

/** Whether two states of a report tell the same. */
export function isUnchanged(changes: ReportChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

/** Every sentence of results of a report. */
export function resultsOf(report: ReportOutput): ResultRow[] {
  const told = [...report.contents.flatMap(({ items }) => items), ...report.funding];
  const rows = told.flatMap(({ id, tasks }) =>
    tasks.filter(({ toldAt }) => toldAt === id).flatMap(({ results }) => results),
  );
  return [...new Map(rows.map((row) => [row.entry, row])).values()];
}

function changedResults(was: ReportOutput, now: ReportOutput): ChangedResult[] {
  const [before, after] = [resultsOf(was), resultsOf(now)];
  // A record is never edited, so a sentence with other words is another entry.
  const without = (rows: readonly ResultRow[], others: readonly ResultRow[]): ResultRow[] => {
    const known = new Set(others.map((other) => `${other.entry}\n${other.summary}`));
    return rows.filter(({ entry, summary }) => !known.has(`${entry}\n${summary}`));
  };
  const gone = new Set(without(before, after).map(({ entry }) => entry));
  const come = without(after, before).map((result): ChangedResult => {
    const { anchor, entry, unitName, date, summary, corrects } = result;
    const isCorrection = corrects !== null && gone.delete(corrects);
    const replaces = isCorrection ? corrects : null;
    const change = isCorrection ? 'corrected' : 'added';
    return { anchor, entry, unitName, date, change, replaces, summary };
  });
  const went = before
    .filter(({ entry }) => gone.has(entry))
    .map(({ anchor, entry, unitName, date, summary }) => {
      const change = 'removed' as const;
      return { anchor, entry, unitName, date, change, replaces: null, summary };
    });
  return [...went, ...come];
}

function changedSubmissions(was: ReportOutput, now: ReportOutput): ChangedSubmission[] {
  const before = new Map(was.submissions.map((row) => [row.unit, row]));
  return now.submissions.flatMap(({ unit, unitName, state, receivedOn }) => {
    const old = before.get(unit);
    if (old === undefined || (old.state === state && old.receivedOn === receivedOn)) return [];
    return [{ unit, unitName, was: old.state, now: state, receivedOn }];
  });
}

function changedObstacles(was: ReportOutput, now: ReportOutput): ChangedObstacle[] {
  const before = new Map(was.obstacles.map((row) => [row.id, row]));
  const after = new Set(now.obstacles.map(({ id }) => id));
  const changed = now.obstacles.flatMap(({ id, unitName, summary, open }): ChangedObstacle[] => {
    const old = before.get(id);
    if (old === undefined) return [{ id, unitName, change: 'added', summary }];
    return old.open && !open ? [{ id, unitName, change: 'settled', summary }] : [];
  });
  const removed = was.obstacles
    .filter(({ id }) => !after.has(id))
    .map(({ id, unitName, summary }) => ({ id, unitName, change: 'removed', summary }) as const);
  return [...changed, ...removed];
}
