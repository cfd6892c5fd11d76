/** What the plan itself leaves open. The tool lists it; it never invents an owner, a date or a target. */
import { daysBetween, type IsoDate } from '../model/dates.js';
import type { Due, PlanPeriod, PlanTask } from '../model/generated/files.js';
import type { Clause, PlanView } from './plan-view.js';
import { describeRule, lastDayOf } from './schedule.js';

/** Items of II and sources of III that no task serves. */
export function clausesWithoutTask(view: PlanView): Clause[] {
  const tasks = [...view.tasks.values()];
  const leaves = [
    ...(view.plan.contents ?? []).flatMap((content) => content.items),
    ...(view.plan.funding ?? []),
  ];
  return leaves.filter(
    (clause) =>
      !tasks.some(
        (task) => task.contents.includes(clause.id) || isWholeServed(view, task, clause.id),
      ),
  );
}

/** Whether a task serves the content that an item belongs to as a whole. */
function isWholeServed(view: PlanView, task: PlanTask, item: string): boolean {
  const parent = view.clauses.get(item)?.parent;
  return parent !== undefined && task.contents.includes(parent);
}

/** The period with the latest data. */
export function lastPeriod(view: PlanView): PlanPeriod | undefined {
  return [...view.periods.values()].reduce<PlanPeriod | undefined>(
    (a, b) => (a === undefined || a.covers.to < b.covers.to ? b : a),
    undefined,
  );
}

/** The period whose reports are due nearest to a day: around that day people work on it. */
export function nearestPeriod(view: PlanView, day: IsoDate): PlanPeriod | undefined {
  const distance = ({ due }: PlanPeriod): number =>
    Math.abs(daysBetween(day, lastDayOf(due, view.plan.calendar)));
  return [...view.periods.values()].reduce<PlanPeriod | undefined>(
    (a, b) => (a === undefined || distance(b) < distance(a) ? b : a),
    undefined,
  );
}

/** A task whose window goes on after the last report of the plan is due, so that no report can hold its results. */
export interface UnreportedWindow {
  readonly task: PlanTask;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly period: PlanPeriod;
  readonly lastDay: IsoDate;
}

/** Windows that no report of the plan can cover whole. */
export function unreportedWindows(view: PlanView): UnreportedWindow[] {
  const period = lastPeriod(view);
  if (period === undefined) return [];
  const lastDay = lastDayOf(period.due, view.plan.calendar);
  return [...view.tasks.values()].flatMap((task) =>
    task.window !== undefined && task.window.to > period.covers.to
      ? [{ task, from: task.window.from, to: task.window.to, period, lastDay }]
      : [],
  );
}

/** A value that is printed wrong, with the one that is followed. */
export interface Erratum {
  /** The clause or document concerned. */
  readonly where: string;
  readonly pointer: readonly (string | number)[];
  readonly printed: string;
  readonly effective: string;
  readonly erratum: string;
}

/** Every printed value that stands beside an effective one, in the order of the plan. */
export function errataOf({ plan }: PlanView): Erratum[] {
  const errata: Erratum[] = [];
  const add = (
    where: string,
    pointer: Erratum['pointer'],
    holder: { readonly printed?: string; readonly erratum?: string } | undefined,
    effective: string,
  ): void => {
    if (holder?.printed === undefined) return;
    errata.push({
      where,
      pointer: [...pointer, 'printed'],
      printed: holder.printed,
      effective,
      erratum: holder.erratum ?? '',
    });
  };
  const dueText = (due: Due | undefined): string => (due === undefined ? '' : describeRule(due));
  plan.documents?.forEach((document, i) => {
    add(document.number, ['documents', i], document, document.date ?? document.title);
  });
  plan.units.forEach((unit, i) => {
    add(unit.source ?? unit.id, ['units', i], unit, unit.name);
  });
  plan.tasks.forEach((task, i) => {
    add(task.source, ['tasks', i, 'due'], task.due, dueText(task.due));
  });
  plan.periods?.forEach((period, i) => {
    add(period.source, ['periods', i, 'due'], period.due, dueText(period.due));
  });
  return errata;
}
