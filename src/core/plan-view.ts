/** A plan with its lookups: units with their groups, tasks with those who must act, clauses by id. */
import { type IsoDate, isWithin } from '../model/dates.js';
import type {
  Plan,
  PlanIndicator,
  PlanPeriod,
  PlanSplit,
  PlanTask,
  PlanUnit,
} from '../model/generated/files.js';

/** A clause of II (a content or one of its items) or of III (a funding source). */
export interface Clause {
  readonly id: string;
  readonly title: string;
  /** The content an item belongs to. */
  readonly parent?: string;
}

/** A plan as the rest of the core reads it. Ids that are defined twice keep their first definition. */
export interface PlanView {
  readonly plan: Plan;
  readonly units: ReadonlyMap<string, PlanUnit>;
  readonly tasks: ReadonlyMap<string, PlanTask>;
  /** The units that must each do a task. */
  readonly assignees: ReadonlyMap<PlanTask, readonly string[]>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly indicators: ReadonlyMap<string, PlanIndicator>;
  readonly splits: ReadonlyMap<string, PlanSplit>;
  readonly periods: ReadonlyMap<string, PlanPeriod>;
}

function byId<T extends { readonly id: string }>(items: readonly T[] = []): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

/** Builds the lookups of a plan. */
export function viewPlan(plan: Plan): PlanView {
  const clauses: Clause[] = (plan.contents ?? []).flatMap((content): Clause[] => [
    { id: content.id, title: content.title },
    ...content.items.map(({ id, title }) => ({ id, title, parent: content.id })),
  ]);
  const units = byId(plan.units);
  const tasks = byId(plan.tasks);
  return {
    plan,
    units,
    tasks,
    assignees: new Map([...tasks.values()].map((task) => [task, expandUnit({ units }, task.unit)])),
    clauses: byId([...clauses, ...(plan.funding ?? [])]),
    indicators: byId(plan.indicators),
    splits: byId(plan.splits),
    periods: byId(plan.periods),
  };
}

/** Whether a unit stands for members that act and report one by one. */
export function hasMembers(unit: PlanUnit | undefined): boolean {
  return (unit?.members?.length ?? 0) > 0;
}

/** The units that act for a unit: itself, or the members of a group, groups within groups included. */
export function expandUnit(view: Pick<PlanView, 'units'>, id: string): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const visit = (unitId: string): void => {
    if (visited.has(unitId)) return;
    visited.add(unitId);
    const unit = view.units.get(unitId);
    if (unit === undefined) return;
    const members = unit.members ?? [];
    if (members.length === 0) found.add(unitId);
    for (const member of members) visit(member);
  };
  visit(id);
  return [...found];
}

/** The units that must each do a task. */
export function assigneesOf(view: PlanView, task: PlanTask): readonly string[] {
  return view.assignees.get(task) ?? expandUnit(view, task.unit);
}

/** The units of which a periodic report is required or requested, in the plan's order, that exist on a day. */
export function reportingUnits(view: PlanView, on: IsoDate): PlanUnit[] {
  return [...view.units.values()].filter(
    (unit) => !hasMembers(unit) && unit.report !== 'not-expected' && isWithin(on, unit.valid),
  );
}

/** The tasks that a unit has, itself or through a group; of a group, those of the group and of its members. */
export function tasksOfUnit(view: PlanView, unitId: string): PlanTask[] {
  const wanted = new Set([unitId, ...expandUnit(view, unitId)]);
  return [...view.tasks.values()].filter(
    (task) => task.unit === unitId || assigneesOf(view, task).some((id) => wanted.has(id)),
  );
}

/** Whether a task serves a clause, or an item below it. */
export function servesClause(view: PlanView, task: PlanTask, clause: string): boolean {
  return task.contents.some((id) => id === clause || view.clauses.get(id)?.parent === clause);
}

/** What a unit is called, or its id where the plan has no such unit. */
export function unitName(view: PlanView, id: string): string {
  return view.units.get(id)?.name ?? id;
}
