/** The facts that a report of a period may tell: entries that happened in it, and their figures. */

import type { IsoDate } from '../../model/dates.js';
import { found } from '../../model/found.js';
import type { PlanIndicator, PlanPeriod, PlanTask } from '../../model/generated/files.js';
import type { TaskRow } from '../../model/generated/outputs.js';
import { groupBy } from '../../model/group-by.js';
import { type Facts, taskRows } from '../facts.js';
import type { Entry } from '../fold.js';
import { type ConsolidatedFigure, consolidate } from '../indicators.js';
import { groupByAssignment } from '../task-progress.js';

/** An indicator with its consolidated figure. */
export interface PeriodFigure {
  readonly indicator: PlanIndicator;
  readonly consolidated: ConsolidatedFigure;
}

/** Facts narrowed to a period. */
export interface PeriodFacts extends Facts {
  readonly period: PlanPeriod;
  readonly covers: { readonly from: IsoDate; readonly to: IsoDate };
  /** Entries in force that happened in the period, in the order of time. */
  readonly covered: readonly Entry[];
  /** The same by task. */
  readonly coveredOf: ReadonlyMap<string, readonly Entry[]>;
  /** Every task with its progress in the period, by id. */
  readonly taskRows: ReadonlyMap<string, TaskRow>;
  readonly figures: readonly PeriodFigure[];
}

/** The entries in force that happened in a period, as of the day of the facts. */
function coveredBy(facts: Facts, covers: { from: IsoDate; to: IsoDate }): Entry[] {
  return facts.entries.inForce.filter(
    ({ data }) => covers.from <= data.date && data.date <= covers.to,
  );
}

/** Narrows the facts to a period: a report made before its end covers what has happened so far. */
export function gatherPeriodFacts(facts: Facts, period: PlanPeriod): PeriodFacts {
  const to = period.covers.to < facts.asOf ? period.covers.to : facts.asOf;
  const covers = { from: period.covers.from, to };
  const covered = coveredBy(facts, covers);
  const rows = taskRows({ ...facts, groups: groupByAssignment(covered), asOf: to });
  return {
    ...facts,
    period,
    covers,
    covered,
    coveredOf: groupBy(covered, ({ data }) => data.task),
    taskRows: new Map(rows.map((row) => [row.id, row])),
    figures: consolidateAll(facts, covered),
  };
}

/** A task with its progress in the period. */
export function taskRowOf({ taskRows: rows }: PeriodFacts, { id }: PlanTask): TaskRow {
  return found(rows.get(id), id);
}

function consolidateAll(facts: Facts, entries: readonly Entry[]): PeriodFigure[] {
  const carriers = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of Object.keys(entry.data.figures ?? {})) {
      const list = carriers.get(id);
      if (list === undefined) carriers.set(id, [entry]);
      else list.push(entry);
    }
  }
  return [...facts.view.indicators.values()].map((indicator) => ({
    indicator,
    consolidated: consolidate(facts.view, indicator, carriers.get(indicator.id) ?? []),
  }));
}
