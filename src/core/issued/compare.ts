/** Two states of one report compared, place by place: what a reader would find changed. */
import type {
  ChangedFigure,
  ChangedObstacle,
  ChangedResult,
  ChangedSubmission,
  ReportChanges,
  ReportOutput,
  ResultRow,
} from '../../model/generated/outputs.js';
import { type Anchored, type AnchorTarget, anchoredIn } from '../provenance/anchored.js';

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

function changedFigures(was: ReportOutput, now: ReportOutput): ChangedFigure[] {
  const before = anchoredIn(was);
  const after = anchoredIn(now);
  const anchors = [...new Set([...after.keys(), ...before.keys()])];
  return anchors.flatMap((anchor) => {
    const [old, current] = [before.get(anchor), after.get(anchor)];
    const { target } = (current ?? old) as Anchored;
    const { kind } = target;
    if (kind === 'result' || kind === 'submission' || kind === 'obstacle') return [];
    // The totals tell it already.
    if (kind === 'total' && target.clause !== undefined) return [];
    if (old !== undefined && current !== undefined && isSameNumber(old, current)) return [];
    return [
      {
        anchor,
        kind,
        name: nameOf(now, target) ?? nameOf(was, target) ?? anchor,
        was: old?.value ?? null,
        now: current?.value ?? null,
        wasMasked: old?.isMasked ?? false,
        nowMasked: current?.isMasked ?? false,
        entries: changedEntries(was, now, target),
      },
    ];
  });
}

function isSameNumber(a: Anchored, b: Anchored): boolean {
  return (
    a.value === b.value &&
    a.num === b.num &&
    a.den === b.den &&
    a.state === b.state &&
    a.isMasked === b.isMasked
  );
}

function nameOf(report: ReportOutput, target: AnchorTarget): string | undefined {
  if (target.kind === 'total') return target.total;
  if (target.kind === 'task') {
    const task = report.units.flatMap(({ tasks }) => tasks).find(({ id }) => id === target.task);
    const unit = report.units.find((row) => row.unit === target.unit);
    const title = task && `${task.source} ${task.title}`;
    return title && (unit === undefined ? title : `${title}: ${unit.name}`);
  }
  if (!('indicator' in target)) return undefined;
  const row = report.indicators.find(({ id }) => id === target.indicator);
  if (row === undefined || target.kind !== 'figure' || target.part === undefined) return row?.name;
  const part = row.figure.parts.find(({ id }) => id === target.part)?.name;
  const { part: id } = target;
  const ofRatio = id === 'num' || id === 'den' ? row.ratioOf?.[id] : undefined;
  return `${row.name}: ${part ?? ofRatio ?? id}`;
}

/** Entries that make the figure in one of the reports only. */
function changedEntries(was: ReportOutput, now: ReportOutput, target: AnchorTarget): string[] {
  if (!('indicator' in target)) return [];
  const entriesOf = (report: ReportOutput): readonly string[] =>
    report.indicators.find(({ id }) => id === target.indicator)?.entries ?? [];
  const [before, after] = [entriesOf(was), entriesOf(now)];
  return [
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ];
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
  const row = (result: ResultRow, change: ChangedResult['change']): ChangedResult => {
    const { anchor, entry, unitName, date, summary } = result;
    return { anchor, entry, unitName, date, change, summary };
  };
  // A record is never edited, so a sentence with other words is another entry.
  const without = (rows: readonly ResultRow[], others: readonly ResultRow[]): ResultRow[] => {
    const known = new Set(others.map((other) => `${other.entry}\n${other.summary}`));
    return rows.filter(({ entry, summary }) => !known.has(`${entry}\n${summary}`));
  };
  return [
    ...without(before, after).map((result) => row(result, 'removed')),
    ...without(after, before).map((result) => row(result, 'added')),
  ];
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
