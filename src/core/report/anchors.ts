/**
 * Anchors: short names of the figures and sentences of a report, made of ids and therefore the same in every
 * report. `why` explains them.
 */
import type { ReportTotals, TaskCountAnchors } from '../../model/generated/outputs.js';

/** Anchor of a figure: as a whole or a part, of the report's own period or an earlier one. */
export function figureAnchor(
  indicator: string,
  { part, period }: { readonly part?: string; readonly period?: string } = {},
): string {
  const inside = part === undefined ? '' : `.${part}`;
  return `f-${indicator}${inside}${period === undefined ? '' : `@${period}`}`;
}

/** Anchor of how many units gave a number for an indicator. */
export function reportersAnchor(indicator: string): string {
  return `u-${indicator}`;
}

/** Anchor of what was given of a figure without its source of funds. */
export function unsplitAnchor(indicator: string): string {
  return `x-${indicator}`;
}

/** Anchor of a sentence that tells one entry. */
export function resultAnchor(entry: string): string {
  return `e-${entry}`;
}

/** Anchor of how far a task is, of all its units or of one. */
export function taskAnchor(task: string, unit?: string): string {
  return unit === undefined ? `t-${task}` : `t-${task}.${unit}`;
}

/** Anchor of where the report of a unit stands. */
export function submissionAnchor(unit: string): string {
  return `s-${unit}`;
}

/** Anchor of an obstacle. */
export function obstacleAnchor(obstacle: string): string {
  return `o-${obstacle}`;
}

/** Anchors of the totals, in the words of the report. */
export const totalAnchors: ReportTotals['anchors'] = {
  required: 'n-bat-buoc',
  requested: 'n-de-nghi',
  received: 'n-da-nhan',
  requestedReceived: 'n-de-nghi-da-nhan',
  onTime: 'n-dung-han',
  late: 'n-muon',
  missing: 'n-chua-gui',
  pending: 'n-con-han',
  tasks: 'n-nhiem-vu',
  done: 'n-hoan-thanh',
  inProgress: 'n-dang-lam',
  notStarted: 'n-chua-co-ket-qua',
  stopped: 'n-da-dung',
  entries: 'n-muc',
  obstacles: 'n-vuong-mac',
  openObstacles: 'n-vuong-mac-chua-giai-quyet',
};

/** Anchors of the counts of tasks at a content: those of the totals, with the clause. */
export function countAnchors(clause: string): TaskCountAnchors {
  return countsAt((anchor) => `${anchor}.${clause.toLowerCase()}`);
}

/** Anchors of the counts of a unit's tasks: a letter of their own, since a unit may be called as a clause is. */
export function unitCountAnchors(unit: string): TaskCountAnchors {
  return countsAt((anchor) => `${anchor.replace(/^n-/, 'd-')}.${unit}`);
}

function countsAt(at: (anchor: string) => string): TaskCountAnchors {
  const { tasks, done, inProgress, notStarted, stopped } = totalAnchors;
  return {
    tasks: at(tasks),
    done: at(done),
    inProgress: at(inProgress),
    notStarted: at(notStarted),
    stopped: at(stopped),
  };
}

/**
 * Letters of a thing that the document tells at several places, since a mark may stand only once in a
 * document: targets, funding and direction tell figures again, the outlook totals and obstacles.
 */
const secondMarks: Readonly<Record<string, string>> = {
  m: 'f',
  k: 'f',
  i: 'f',
  mu: 'u',
  ku: 'u',
  iu: 'u',
  v: 'n',
  c: 't',
  l: 's',
  p: 'o',
};

/** The anchor under which a thing is listed: `m-x` and `k-x` name what `f-x` does. */
export function canonicalAnchor(anchor: string): string {
  const [, letter = '', rest = ''] = /^([a-z]+)(-.*)$/.exec(anchor) ?? [];
  const first = Object.hasOwn(secondMarks, letter) ? secondMarks[letter] : undefined;
  return first === undefined ? anchor : first + rest;
}
