/** Finding units, tasks, clauses and records by what a person types: id, name or clause, without tone marks, by a unique beginning. */
import { compareText, foldText, nearest } from '../model/text.js';
import type { PlanView } from './plan-view.js';

/** Something that can be found: its id and the names under which people know it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a search came to. */
export type Found =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'many'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly suggestion: string | undefined };

/** The one thing meant: an exact id or name first, then a unique beginning, then unique words inside a name. */
export function findByName(typed: string, things: readonly Named[]): Found {
  const exact = things.find((thing) => thing.id === typed);
  if (exact !== undefined) return { kind: 'one', id: exact.id };
  const wanted = foldText(typed);
  const folded = things.map((thing) => ({
    id: thing.id,
    keys: wordsFor(thing).map(foldText),
  }));
  const tests: ((key: string) => boolean)[] =
    wanted === ''
      ? []
      : [
          (key) => key === wanted,
          (key) => key.startsWith(wanted),
          (key) => ` ${key} `.includes(` ${wanted} `),
          (key) => key.includes(wanted),
        ];
  for (const test of tests) {
    const ids = folded.filter(({ keys }) => keys.some(test)).map(({ id }) => id);
    const [first, ...others] = ids;
    if (first === undefined) continue;
    if (others.length === 0) return { kind: 'one', id: first };
    return { kind: 'many', ids: ids.sort(compareText) };
  }
  const words = things.flatMap(wordsFor);
  const near = nearest(typed, words);
  const meant = things.find((thing) => wordsFor(thing).some((word) => word === near));
  return { kind: 'none', suggestion: meant?.id };
}

function wordsFor({ id, names }: Named): string[] {
  return [id, ...names];
}

/** Units by id, name and short name. */
export function namedUnits(view: PlanView): Named[] {
  return [...view.units.values()].map((unit) => ({
    id: unit.id,
    names: unit.short === undefined ? [unit.name] : [unit.name, unit.short],
  }));
}

/** Tasks by id, clause and title. */
export function namedTasks(view: PlanView): Named[] {
  return [...view.tasks.values()].map((task) => ({
    id: task.id,
    names: [task.source, task.title],
  }));
}

/** Clauses of II and III by number and title. */
export function namedClauses(view: PlanView): Named[] {
  return [...view.clauses.values()].map(({ id, title }) => ({ id, names: [title] }));
}

/** Reporting periods by id and name. */
export function namedPeriods(view: PlanView): Named[] {
  return [...view.periods.values()].map((period) => ({
    id: period.id,
    names: [period.name, period.title],
  }));
}

/** Indicators by id, code and name. */
export function namedIndicators(view: PlanView): Named[] {
  return [...view.indicators.values()].map((indicator) => ({
    id: indicator.id,
    names: indicator.code === undefined ? [indicator.name] : [indicator.code, indicator.name],
  }));
}
