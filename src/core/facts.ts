/** The facts of a day: a plan with everything that is known of its execution, folded once for every view. */
import type { IsoDate } from '../model/dates.js';
import type { Evidence } from '../model/generated/files.js';
import type { EntryRow, EvidenceRow, ObstacleRow, TaskRow } from '../model/generated/outputs.js';
import { type Entry, type FoldedEntries, foldEntries } from './fold.js';
import { obstaclesOf } from './obstacles.js';
import type { PlanView } from './plan-view.js';
import type { Records } from './records.js';
import { type EntriesByAssignment, groupByAssignment, taskRow } from './task-progress.js';

/** A plan and its records as they stand on a day. */
export interface Facts {
  readonly view: PlanView;
  readonly records: Records;
  readonly asOf: IsoDate;
  readonly entries: FoldedEntries;
  readonly groups: EntriesByAssignment;
  readonly obstacles: readonly ObstacleRow[];
  /** Files left out because of problems. */
  readonly badFiles: number;
}

/** Folds the records of a plan as of a day. */
export function gatherFacts(
  view: PlanView,
  records: Records,
  asOf: IsoDate,
  badFiles: number,
): Facts {
  const entries = foldEntries(records, asOf);
  return {
    view,
    records,
    asOf,
    entries,
    groups: groupByAssignment(entries.inForce),
    obstacles: obstaclesOf(view, records, asOf),
    badFiles,
  };
}

/** Every task with its progress, in the plan's order. */
export function taskRows({ view, groups, asOf }: Facts): TaskRow[] {
  return [...view.tasks.values()].map((task) => taskRow(view, groups, task, asOf));
}

/** Evidence as output carries it. */
export function evidenceRows(evidence: readonly Evidence[] = []): EvidenceRow[] {
  return evidence.map(({ doc, date, path, note }) => ({
    doc: doc ?? null,
    date: date ?? null,
    path: path ?? null,
    note: note ?? null,
  }));
}

/** An entry as output carries it. */
export function entryRow({ file, data, correctedBy, voided }: Entry): EntryRow {
  return {
    id: data.id,
    task: data.task,
    unit: data.unit,
    date: data.date,
    summary: data.summary.trimEnd(),
    percent: data.percent ?? null,
    state: data.state ?? null,
    figures: { ...data.figures },
    evidence: evidenceRows(data.evidence),
    corrects: data.corrects ?? null,
    correctedBy: correctedBy ?? null,
    voided,
    reason: data.reason ?? null,
    recordedAt: data.recorded.at,
    recordedBy: data.recorded.by,
    file,
  };
}
