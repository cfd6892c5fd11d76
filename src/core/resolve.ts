/** Turns what was typed into ids of the plan, or into a refusal that says what is near. */
import type { PlanTask } from '../model/generated/files.js';
import {
  type Found,
  findByName,
  type Named,
  namedClauses,
  namedIndicators,
  namedPeriods,
  namedTasks,
  namedUnits,
} from './find.js';
import type { PlanView } from './plan-view.js';
import { accept, type NamedKind, type Outcome, refuse } from './refusals.js';

const LISTED_AT_MOST = 8;

/** The outcome of a search, as an id or a refusal, which may tell more of where to look. */
export function outcomeOf(
  found: Found,
  kind: NamedKind,
  typed: string,
  more: Readonly<Record<string, string>> = {},
): Outcome<string> {
  if (found.kind === 'one') return accept(found.id);
  if (found.kind === 'none') {
    return refuse('not-found', { kind, typed, suggestion: found.suggestion ?? '', ...more });
  }
  return refuse('ambiguous', { kind, typed, candidates: listIds(found.ids), ...more });
}

function listIds(ids: readonly string[]): string {
  const more = ids.length > LISTED_AT_MOST ? ', …' : '';
  return ids.slice(0, LISTED_AT_MOST).join(', ') + more;
}

const namedThings: Readonly<
  Record<'unit' | 'task' | 'clause' | 'period' | 'indicator', (view: PlanView) => Named[]>
> = {
  unit: namedUnits,
  task: namedTasks,
  clause: namedClauses,
  period: namedPeriods,
  indicator: namedIndicators,
};

/** The id of the unit, task, clause, period or indicator that was typed. */
export function resolveName(
  view: PlanView,
  kind: keyof typeof namedThings,
  typed: string,
): Outcome<string> {
  const things = namedThings[kind](view);
  // No command lists the periods, and there are few.
  const more = kind === 'period' ? { known: things.map(({ id }) => id).join(', ') } : {};
  return outcomeOf(findByName(typed, things), kind, typed, more);
}

/** The period of a plan that has no other. */
export function onlyPeriod({ periods }: PlanView): Outcome<string> {
  const [only, ...others] = periods.keys();
  if (only === undefined) return refuse('not-found', { kind: 'period', typed: '', suggestion: '' });
  if (others.length === 0) return accept(only);
  return refuse('ambiguous', { kind: 'period', typed: '', candidates: listIds([only, ...others]) });
}

/** The task that was typed. */
export function resolveTask(view: PlanView, typed: string): Outcome<PlanTask> {
  const id = resolveName(view, 'task', typed);
  return id.ok ? accept(view.tasks.get(id.value) as PlanTask) : id;
}
