/** One thing with everything tied to it: the plan itself, a task, unit, entry, period, clause, indicator, obstacle or register event. */
import type { ObstacleRow, ReportRow, ShowOutput } from '../model/generated/outputs.js';
import { foldText } from '../model/text.js';
import { entryRow, type Facts, taskRows } from './facts.js';
import { filterTasks } from './filter.js';
import {
  findByName,
  type Named,
  namedClauses,
  namedIndicators,
  namedPeriods,
  namedTasks,
  namedUnits,
} from './find.js';
import { expandUnit } from './plan-view.js';
import { accept, type Outcome } from './refusals.js';
import { registerOf } from './register.js';
import { outcomeOf } from './resolve.js';
import { revisionsUntil } from './revisions.js';

/** What is tied to the thing; its own facts are worded by the renderer. */
export interface Shown {
  readonly kind: ShowOutput['kind'];
  readonly id: string;
  readonly tied: Pick<
    ShowOutput,
    'contents' | 'tasks' | 'entries' | 'reports' | 'obstacles' | 'revisions'
  >;
}

/** Finds the one thing that a name means, of any kind, and gathers what is tied to it. */
export function findAnything(facts: Facts, typed: string): Outcome<Shown> {
  const { view } = facts;
  const kinds: readonly (readonly [ShowOutput['kind'], readonly Named[]])[] = [
    ['unit', namedUnits(view)],
    ['task', namedTasks(view)],
    ['content', namedClauses(view)],
    ['period', namedPeriods(view)],
    ['indicator', namedIndicators(view)],
    ['entry', facts.entries.all.map(({ data }) => ({ id: data.id, names: [] }))],
    [
      'obstacle',
      facts.obstacles.map(({ id, settlement }) => ({
        id,
        names: settlement ? [settlement.id] : [],
      })),
    ],
    [
      'submission',
      registerRows(facts).flatMap(({ events }) => events.map(({ id }) => ({ id, names: [] }))),
    ],
  ];
  const isId = kinds.some(([, named]) => named.some(({ id }) => id === typed));
  if (!isId && isPlan(facts, typed)) return accept(shownAs(facts, 'plan', view.plan.id));
  // A void stands for what it withdraws.
  const voided = facts.records.voids.find(({ data }) => data.id === typed);
  if (voided !== undefined && voided.data.voids !== typed)
    return findAnything(facts, voided.data.voids);
  // One name may begin things of several kinds, so all are searched as one list.
  const things = kinds.flatMap(([kind, named]) =>
    named.map(({ id, names }) => ({ id: `${kind}:${id}`, names: [id, ...names] })),
  );
  const found = outcomeOf(findByName(typed, things), 'anything', typed);
  if (!found.ok) {
    const strip = (text: string): string => text.replaceAll(/\b[a-z]+:/g, '');
    return {
      ok: false,
      refusals: found.refusals.map(({ code, args }) => ({
        code,
        args: Object.fromEntries(
          Object.entries(args).map(([key, value]) => [key, key === 'typed' ? value : strip(value)]),
        ),
      })),
    };
  }
  const separator = found.value.indexOf(':');
  const kind = found.value.slice(0, separator) as ShowOutput['kind'];
  const id = found.value.slice(separator + 1);
  return accept(shownAs(facts, kind, id));
}

/** The plan is meant by its id or the word alone: its title has words that the titles of tasks have too. */
function isPlan({ view }: Facts, typed: string): boolean {
  const word = foldText(typed);
  return typed === view.plan.id || word === 'plan' || word === 'ke hoach';
}

function shownAs(facts: Facts, kind: Shown['kind'], id: string): Shown {
  return { kind, id, tied: { ...nothing(), ...tiedTo(facts, kind, id) } };
}

function nothing(): Shown['tied'] {
  return { contents: [], tasks: [], entries: [], reports: [], obstacles: [], revisions: [] };
}

function registerRows(facts: Facts): ReportRow[] {
  return [...facts.view.periods.values()].flatMap((period) =>
    registerOf(facts.view, facts.records, period, facts.asOf),
  );
}

function tiedTo(facts: Facts, kind: Shown['kind'], id: string): Partial<Shown['tied']> {
  const { view } = facts;
  const rows = taskRows(facts);
  const newest = (wanted: (entry: ReturnType<typeof entryRow>) => boolean) =>
    facts.entries.inForce.map(entryRow).filter(wanted).reverse();
  const obstacles = (wanted: (row: ObstacleRow) => boolean): ObstacleRow[] =>
    facts.obstacles.filter(wanted).map((row) => ({ ...row }));
  const clauses = (ids: readonly string[]) =>
    ids.map((clause) => ({ id: clause, title: view.clauses.get(clause)?.title ?? '' }));
  switch (kind) {
    case 'task':
      return {
        contents: clauses(view.tasks.get(id)?.contents ?? []),
        tasks: rows.filter((row) => row.id === id),
        entries: newest((entry) => entry.task === id),
        obstacles: obstacles((row) => row.task === id),
      };
    case 'unit': {
      const units = new Set([id, ...expandUnit(view, id)]);
      return {
        tasks: filterTasks(view, rows, { unit: id }),
        entries: newest((entry) => units.has(entry.unit)),
        reports: registerRows(facts).filter((row) => units.has(row.unit)),
        obstacles: obstacles((row) => units.has(row.unit)),
      };
    }
    case 'content':
      return {
        contents: clauses(
          [...view.clauses.values()].filter((c) => c.parent === id).map((c) => c.id),
        ),
        tasks: filterTasks(view, rows, { content: id }),
      };
    case 'period':
      return { reports: registerRows(facts).filter((row) => row.period === id) };
    case 'indicator':
      return {
        tasks: rows.filter((row) => view.tasks.get(row.id)?.indicators?.includes(id)),
        entries: newest((entry) => Object.hasOwn(entry.figures, id)),
      };
    case 'entry': {
      const root = facts.entries.all.find((entry) => entry.data.id === id)?.root;
      return { entries: facts.entries.all.filter((entry) => entry.root === root).map(entryRow) };
    }
    case 'obstacle':
      return { obstacles: obstacles((row) => row.id === id) };
    case 'plan':
      return { revisions: revisionsUntil(view.plan, facts.asOf) };
    default:
      return {
        reports: registerRows(facts).filter(({ events }) => events.some((e) => e.id === id)),
      };
  }
}
