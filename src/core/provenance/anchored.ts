/** Everything of a report that has an anchor, with the number that the report has there. */
import type { State } from '../../model/generated/files.js';
import type { FigureValue, ReportOutput, TaskCounts } from '../../model/generated/outputs.js';
import {
  figureAnchor,
  obstacleAnchor,
  reportersAnchor,
  taskAnchor,
  unsplitAnchor,
} from '../report/anchors.js';

/** A number that a report counts. */
export type TotalName = keyof ReportOutput['totals']['anchors'];

/** A number of tasks that is counted by content and by unit too. */
export type CountName = keyof TaskCounts['anchors'];

/** The count to which a task in some state belongs. */
export const countNames = {
  done: 'done',
  'in-progress': 'inProgress',
  'not-started': 'notStarted',
  stopped: 'stopped',
} as const satisfies Readonly<Record<State, CountName>>;

/** What an anchor points at. */
export type AnchorTarget =
  | {
      readonly kind: 'figure';
      readonly indicator: string;
      /** The period of which the figure is. */
      readonly period: string;
      /** A part, or num or den of a ratio. */
      readonly part?: string;
    }
  | { readonly kind: 'reporters' | 'unsplit'; readonly indicator: string }
  | {
      readonly kind: 'total';
      readonly total: TotalName;
      /** The content whose tasks are counted; without it, all of the plan. */
      readonly clause?: string;
      /** The unit whose own tasks are counted, each where that unit stands with it. */
      readonly unit?: string;
    }
  | { readonly kind: 'task'; readonly task: string; readonly unit?: string }
  | { readonly kind: 'result'; readonly entry: string }
  | { readonly kind: 'submission'; readonly unit: string }
  | { readonly kind: 'obstacle'; readonly obstacle: string };

/** What a count points at. */
export type TotalTarget = Extract<AnchorTarget, { kind: 'total' }>;

/** A place of a report. */
export interface Anchored {
  readonly target: AnchorTarget;
  /** The number there; null where there is none, or where the place tells no number. */
  readonly value: number | null;
  readonly num: number | null;
  readonly den: number | null;
  /** How a figure came out; null of everything else. */
  readonly state: FigureValue['state'] | null;
  /** Whether the report withholds the number. */
  readonly isMasked: boolean;
}

type Add = (anchor: string, target: AnchorTarget, number?: Partial<Anchored>) => void;

/** The places of a report by anchor, in the order of its data. */
export function anchoredIn(report: ReportOutput): Map<string, Anchored> {
  const places = new Map<string, Anchored>();
  const nothing = { value: null, num: null, den: null, state: null, isMasked: false };
  const add: Add = (anchor, target, number = {}) => {
    places.set(anchor, { ...nothing, target, ...number });
  };
  for (const [total, anchor] of Object.entries(report.totals.anchors) as [TotalName, string][]) {
    add(anchor, { kind: 'total', total }, { value: report.totals[total] });
  }
  for (const { id, counts } of [...report.contents, ...report.funding]) {
    // Nor does it count the tasks of a content.
    for (const [total, anchor] of Object.entries(counts?.anchors ?? {}) as [CountName, string][]) {
      add(anchor, { kind: 'total', total, clause: id }, { value: counts[total] });
    }
  }
  addTasks(report, add);
  for (const row of report.indicators) {
    addFigure(add, row.id, row.figure, report.period.id, {});
    add(reportersAnchor(row.id), { kind: 'reporters', indicator: row.id }, { value: row.reported });
    for (const { period, figure } of row.earlier)
      addFigure(add, row.id, figure, period, { period });
  }
  for (const { indicator, unsplit } of report.fundingTotals) {
    add(unsplitAnchor(indicator), { kind: 'unsplit', indicator }, { value: unsplit });
  }
  for (const { anchor, unit } of report.submissions) add(anchor, { kind: 'submission', unit });
  for (const { id } of report.obstacles) {
    add(obstacleAnchor(id), { kind: 'obstacle', obstacle: id });
  }
  return places;
}

function addTasks(report: ReportOutput, add: Add): void {
  const told = [...report.contents.flatMap(({ items }) => items), ...report.funding];
  for (const { id, anchor, results } of told.flatMap(({ tasks }) => tasks)) {
    add(anchor, { kind: 'task', task: id }, { value: results.length });
    for (const { anchor: sentence, entry } of results) add(sentence, { kind: 'result', entry });
  }
  for (const row of report.units) {
    const { unit, tasks, anchors } = row;
    const counts = { ...row, tasks: tasks.length };
    // A report that an earlier version kept does not have these.
    for (const [total, anchor] of Object.entries(anchors ?? {}) as [CountName, string][]) {
      add(anchor, { kind: 'total', total, unit }, { value: counts[total] });
    }
    for (const { id, entries } of tasks) {
      add(taskAnchor(id, unit), { kind: 'task', task: id, unit }, { value: entries });
    }
  }
}

function addFigure(
  add: Add,
  indicator: string,
  figure: FigureValue,
  period: string,
  at: { readonly period?: string },
): void {
  const target = { kind: 'figure', indicator, period } as const;
  const { state, value, num, den } = figure;
  // A report that an earlier version kept may not say it of figures that are shown.
  const isMasked = figure.masked === true;
  const addPart = (part: string, number: Partial<Anchored>): void =>
    add(figureAnchor(indicator, { ...at, part }), { ...target, part }, number);
  add(figureAnchor(indicator, at), target, { state, value, num, den, isMasked });
  if (num !== null) addPart('num', { value: num });
  if (den !== null) addPart('den', { value: den });
  for (const part of figure.parts) {
    addPart(part.id, { value: part.value, isMasked: part.masked === true });
  }
}
