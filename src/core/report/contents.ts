/** Results of a period by the plan's contents: every task is told once, at the first content it serves. */

import { isRatio } from '../../model/figures.js';
import { found } from '../../model/found.js';
import type { PlanTask } from '../../model/generated/files.js';
import type {
  ContentItem,
  ContentRow,
  ContentTask,
  FundingRow,
  ResultFigure,
  ResultRow,
  TaskCounts,
} from '../../model/generated/outputs.js';
import { evidenceRows } from '../facts.js';
import { splitsOf, wholeOf } from '../figure-values.js';
import type { Entry } from '../fold.js';
import { clausesWithoutTask } from '../gaps.js';
import { assigneesOf, type PlanView, unitName } from '../plan-view.js';
import { countAnchors, figureAnchor, resultAnchor, taskAnchor } from './anchors.js';
import { type PeriodFacts, taskRowOf } from './period-facts.js';

/** Tasks with their results by id: several clauses may show the same one. */
export type ToldTasks = ReadonlyMap<string, ContentTask>;

/** Every task of the plan with its results of the period. */
export function tellTasks(facts: PeriodFacts): ToldTasks {
  return new Map([...facts.view.tasks.values()].map((task) => [task.id, contentTask(facts, task)]));
}

/** The tree of contents with the results of each task. */
export function reportContents(facts: PeriodFacts, toldTasks: ToldTasks): ContentRow[] {
  const gaps = new Set(clausesWithoutTask(facts.view).map(({ id }) => id));
  return (facts.view.plan.contents ?? []).map((content) => {
    const items = content.items.map((item): ContentItem => {
      const serving = tasksServing(facts.view, item.id, toldTasks);
      const told = serving.filter((task) => task.toldAt === item.id);
      return {
        id: item.id,
        title: item.title,
        gap: gaps.has(item.id),
        tasks: told,
        seeAlso: serving.filter((task) => !told.includes(task)),
      };
    });
    const told = items.flatMap(({ tasks }) => tasks);
    return { id: content.id, title: content.title, items, counts: countTasks(content.id, told) };
  });
}

/** How many tasks that are told at a clause stand where. */
function countTasks(clause: string, tasks: readonly ContentTask[]): TaskCounts {
  const having = (state: ContentTask['state']): number =>
    tasks.filter((task) => task.state === state).length;
  return {
    tasks: tasks.length,
    done: having('done'),
    inProgress: having('in-progress'),
    notStarted: having('not-started'),
    stopped: having('stopped'),
    anchors: countAnchors(clause),
  };
}

/** Tasks that serve a clause, or the content it belongs to as a whole. */
function tasksServing(view: PlanView, clause: string, toldTasks: ToldTasks): ContentTask[] {
  const parent = view.clauses.get(clause)?.parent ?? clause;
  return [...view.tasks.values()]
    .filter(({ contents }) => contents.includes(clause) || contents.includes(parent))
    .map(({ id }) => found(toldTasks.get(id), id));
}

/** Where the results of a task that serves some clause are told; a content named as a whole stands for its first item. */
function toldAt(view: PlanView, task: PlanTask): string {
  const first = task.contents.find((id) => view.clauses.has(id)) as string;
  const content = view.plan.contents?.find(({ id }) => id === first);
  return content?.items[0]?.id ?? first;
}

function contentTask(facts: PeriodFacts, task: PlanTask): ContentTask {
  const units = assigneesOf(facts.view, task);
  const results = facts.coveredOf.get(task.id) ?? [];
  const heard = new Set(results.map(({ data }) => data.unit));
  return {
    id: task.id,
    anchor: taskAnchor(task.id),
    source: task.source,
    title: task.title,
    unitName: unitName(facts.view, task.unit),
    role: task.role,
    state: taskRowOf(facts, task).state,
    toldAt: toldAt(facts.view, task),
    results: results.map((entry) => resultRow(facts.view, entry)),
    silentUnits: units.filter((unit) => !heard.has(unit)).map((unit) => unitName(facts.view, unit)),
  };
}

/** An entry as a report tells it. */
export function resultRow(view: PlanView, { data }: Entry): ResultRow {
  return {
    anchor: resultAnchor(data.id),
    entry: data.id,
    unit: data.unit,
    unitName: unitName(view, data.unit),
    date: data.date,
    summary: data.summary.trimEnd(),
    percent: data.percent ?? null,
    state: data.state ?? null,
    figures: resultFigures(view, data.figures ?? {}),
    evidence: evidenceRows(data.evidence),
    corrects: data.corrects ?? null,
  };
}

/** Figures of one entry, without the sensitive ones: those are told for the whole commune only. */
function resultFigures(
  view: PlanView,
  figures: NonNullable<Entry['data']['figures']>,
): ResultFigure[] {
  return Object.entries(figures).flatMap(([id, value]) => {
    const indicator = view.indicators.get(id);
    if (indicator === undefined || indicator.sensitive) return [];
    return [
      {
        indicator: id,
        name: indicator.name,
        measure: indicator.measure,
        money: indicator.money ?? false,
        value,
        total: isRatio(value) ? null : wholeOf(value, splitsOf(view, indicator)),
      },
    ];
  });
}

/** Funding by source, from the figures that are split by source. */
export function reportFunding(facts: PeriodFacts, toldTasks: ToldTasks): FundingRow[] {
  const { view } = facts;
  return (view.plan.funding ?? []).map((source) => {
    const tasks = tasksServing(view, source.id, toldTasks);
    const told = tasks.filter(({ toldAt }) => toldAt === source.id);
    return {
      id: source.id,
      title: source.title,
      figures: facts.figures.flatMap(({ indicator, consolidated }) =>
        splitsOf(view, indicator).flatMap((split) =>
          split.parts
            .filter((part) => part.funding === source.id)
            .map((part) => {
              const given = consolidated.figure.parts.find(({ id }) => id === part.id);
              return {
                anchor: figureAnchor(indicator.id, { part: part.id }),
                indicator: indicator.id,
                name: indicator.name,
                value: given?.value ?? null,
                complete: given?.complete ?? true,
              };
            }),
        ),
      ),
      tasks,
      counts: countTasks(source.id, told),
    };
  });
}
