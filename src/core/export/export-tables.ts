/**
 * The tables that leave for other programs. An export may be sent on, so without being asked for it holds no
 * sensitive figure and no text in which personal data is found: counts by unit and day, filtered at will,
 * could never be masked safely.
 */

import type { IsoDate } from '../../model/dates.js';
import { found } from '../../model/found.js';
import type {
  ExportEntry,
  ExportOutput,
  ExportSubmission,
  ExportTask,
} from '../../model/generated/outputs.js';
import { entryRow, type Facts, taskRows } from '../facts.js';
import { filterTasks } from '../filter.js';
import type { Entry } from '../fold.js';
import { expandUnit, unitName } from '../plan-view.js';
import { findInRecord } from '../privacy/record-texts.js';
import { registerOf } from '../register.js';
import { taskDeadline } from '../task-progress.js';
import { figureRows } from './figure-rows.js';

/** The tables, in the order of a workbook's sheets. */
export const tableNames = ['tasks', 'entries', 'figures', 'submissions'] as const;

/** A table by its name. */
export type TableName = (typeof tableNames)[number];

/** What an export holds. All filters that are given must fit. */
export interface ExportFilter {
  readonly unit?: string | undefined;
  /** Entries and figures of the days that a period covers, and its register of reports. */
  readonly period?: string | undefined;
  /** Entries and figures from a day, and to a day. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** For the office alone: with sensitive figures and every text. */
  readonly isInternal: boolean;
}

/** An export, and how much it leaves out because it may be sent on. */
export interface Export {
  readonly output: ExportOutput;
  readonly sensitiveFigures: number;
  readonly withheldTexts: number;
}

/** Builds the tables that are asked for. */
export function buildExport(
  facts: Facts,
  tables: readonly TableName[],
  filter: ExportFilter,
): Export {
  const { plan } = facts.view;
  const entries = entriesFor(facts, filter);
  const told = tables.includes('entries') ? entries.map((entry) => toEntry(facts, entry)) : [];
  const withheld = filter.isInternal ? new Set<Entry>() : entriesWithPersonalData(facts, told);
  const figures = tables.includes('figures') ? figureRows(facts.view, entries) : [];
  const shownFigures = figures.filter((row) => filter.isInternal || !row.sensitive);
  const rows = {
    tasks: () => ({ tasks: tasksFor(facts, filter) }),
    entries: () => ({
      entries: told.map(({ row, entry }) =>
        withheld.has(entry) ? { ...row, summary: null, evidence: [] } : row,
      ),
    }),
    figures: () => ({ figures: shownFigures }),
    submissions: () => ({ submissions: submissionsFor(facts, filter) }),
  };
  const output: ExportOutput = {
    schema: 'tiendo/export@1',
    asOf: facts.asOf,
    plan: plan.id,
    title: plan.title,
    sample: plan.sample ?? null,
    internal: filter.isInternal,
    unit: filter.unit ?? null,
    period: filter.period ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
  };
  for (const name of tableNames) if (tables.includes(name)) Object.assign(output, rows[name]());
  return {
    output,
    sensitiveFigures: figures.length - shownFigures.length,
    withheldTexts: withheld.size,
  };
}

/** The entries in force that fit, in the order of time. */
function entriesFor({ view, entries }: Facts, filter: ExportFilter): Entry[] {
  const units = filter.unit === undefined ? undefined : new Set(expandUnit(view, filter.unit));
  const covers = filter.period === undefined ? undefined : view.periods.get(filter.period)?.covers;
  const ranges = [covers, filter];
  return entries.inForce.filter(
    ({ data }) =>
      (units === undefined || units.has(data.unit)) &&
      ranges.every(
        (range) =>
          (range?.from === undefined || range.from <= data.date) &&
          (range?.to === undefined || data.date <= range.to),
      ),
  );
}

interface ToldEntry {
  readonly entry: Entry;
  readonly row: ExportEntry;
}

function toEntry({ view }: Facts, entry: Entry): ToldEntry {
  const row = entryRow(entry);
  const task = view.tasks.get(row.task);
  return {
    entry,
    row: {
      id: row.id,
      date: row.date,
      task: row.task,
      source: task?.source ?? '',
      title: task?.title ?? row.task,
      unit: row.unit,
      unitName: unitName(view, row.unit),
      summary: row.summary,
      percent: row.percent,
      state: row.state,
      evidence: row.evidence,
      corrects: row.corrects,
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
      file: row.file,
    },
  };
}

/** Texts that were let in with a reason are for the office; so is what came in by other ways. */
function entriesWithPersonalData({ view }: Facts, told: readonly ToldEntry[]): Set<Entry> {
  const found = told.filter(
    ({ entry }) =>
      entry.data.personalDataAllowed !== undefined || findInRecord(view, entry.data).length > 0,
  );
  return new Set(found.map(({ entry }) => entry));
}

function tasksFor(facts: Facts, { unit }: ExportFilter): ExportTask[] {
  const { view } = facts;
  return filterTasks(view, taskRows(facts), { unit }).map((row) => {
    const task = found(view.tasks.get(row.id), row.id);
    return {
      id: row.id,
      source: row.source,
      title: row.title,
      unit: row.unit,
      unitName: unitName(view, row.unit),
      role: task.role,
      kind: task.kind,
      contents: row.contents,
      state: row.state,
      percent: row.percent,
      entries: row.entries,
      lastEntry: row.lastEntry,
      from: task.window?.from ?? null,
      rule: taskDeadline(view, task)?.rule ?? null,
      lastDay: row.lastDay,
      daysLate: row.daysLate,
    };
  });
}

function submissionsFor(facts: Facts, filter: ExportFilter): ExportSubmission[] {
  const { view, records, asOf } = facts;
  const units = filter.unit === undefined ? undefined : expandUnit(view, filter.unit);
  return [...view.periods.values()]
    .filter(({ id }) => filter.period === undefined || filter.period === id)
    .flatMap((period) =>
      registerOf(view, records, period, asOf)
        .filter(({ unit }) => units === undefined || units.includes(unit))
        .map((row) => {
          const doc = row.events.findLast(({ event }) => event === 'received')?.doc;
          return {
            period: row.period,
            periodName: period.name,
            unit: row.unit,
            unitName: unitName(view, row.unit),
            expectation: row.expectation,
            rule: row.rule,
            lastDay: row.lastDay,
            state: row.state,
            receivedOn: row.receivedOn,
            daysLate: row.daysLate,
            returnedOn: row.returnedOn,
            extendedTo: row.extendedTo,
            doc: doc?.number ?? null,
            docDate: doc?.date ?? null,
            events: row.events.length,
          };
        }),
    );
}
