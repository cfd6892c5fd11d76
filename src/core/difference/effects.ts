/** What a change of a plan touches: what was recorded, what was received or sent, what names the thing. */
import type { IsoDate } from '../../model/dates.js';
import type { PlanIndicator, PlanTask } from '../../model/generated/files.js';
import type { DiffEffect } from '../../model/generated/outputs.js';
import type { PlanView } from '../plan-view.js';
import { lastDayOf } from '../schedule.js';
import { taskDeadline } from '../task-progress.js';
import type { FoundChange } from './compare-plans.js';
import type { Known } from './known.js';

/** Finds what a change touches; what has no effect on anything is left out. */
export function effectsOf(change: FoundChange, known: Known): DiffEffect[] {
  return (finders[change.subject]?.(change, known) ?? []).filter(
    ({ count, date }) => count > 0 || date !== null,
  );
}

/** The id that a thing had before a change. */
export function earlierId({ field, kind, before, id }: FoundChange): string {
  return field === 'id' && kind === 'renamed' && typeof before === 'string' ? before : id;
}

type Finder = (change: FoundChange, known: Known) => DiffEffect[];

const finders: Readonly<Partial<Record<FoundChange['subject'], Finder>>> = {
  plan: ({ kind, id }, { before, entriesOfTask }) =>
    kind === 'removed' && before?.plan.id === id
      ? [effect('entries', [...before.tasks.keys()].flatMap(entriesOfTask))]
      : [],
  task: taskEffects,
  unit: unitEffects,
  period: (change, known) => [
    ...pastEffect(lastDayNow(change, known), known.asOf),
    effect('reports', known.reportsOfPeriod(earlierId(change))),
    effect('issued', known.issuedOfPeriod(earlierId(change))),
  ],
  indicator: (change, known) =>
    change.nature === 'wording' && change.field !== 'id'
      ? []
      : [
          effect('figures', known.figuresOf(earlierId(change))),
          ...namedBy(known, ({ indicators }) => indicators, earlierId(change)),
        ],
  target: ({ id }, known) => [effect('figures', known.figuresOf(id.split('/')[0] ?? ''))],
  split: (change, known) => [effect('figures', figuresOfSplit(known, change))],
  part: (change, known) => [effect('figures', figuresOfSplit(known, change))],
  document: citations,
  content: (change, known) => namedBy(known, ({ contents }) => contents, earlierId(change)),
  funding: (change, known) => namedBy(known, ({ contents }) => contents, earlierId(change)),
};

function taskEffects(change: FoundChange, known: Known): DiffEffect[] {
  const { field, nature, kind } = change;
  const entries = known.entriesOfTask(earlierId(change));
  if (kind === 'removed' || field === 'id') return [effect('entries-without-task', entries)];
  const past = pastEffect(lastDayNow(change, known), known.asOf);
  if (nature === 'wording' || nature === 'basis') return [];
  return [...past, effect('entries', entries)];
}

function unitEffects(change: FoundChange, known: Known): DiffEffect[] {
  const { field, nature, kind, id } = change;
  const earlier = earlierId(change);
  const reports = effect('reports', known.reportsOfUnit(earlier));
  if (kind === 'removed' || field === 'id') {
    return [
      effect('entries-without-unit', known.entriesOfUnit(earlier)),
      reports,
      ...(kind === 'removed' ? [effect('moves-to', heirs(known, id))] : []),
    ];
  }
  if (field === 'members') {
    const members = [change.before, change.after].flat().map(String);
    return [
      effect(
        'tasks',
        tasksNaming(known.after, ({ unit }) => [unit], id),
      ),
      ...membersEffects(members, known),
    ];
  }
  return nature === 'assignment' ? [reports] : [];
}

/** Whatever came from those who joined or left a group. */
function membersEffects(members: readonly string[], known: Known): DiffEffect[] {
  const changed = members.filter((id) => members.indexOf(id) === members.lastIndexOf(id));
  return [
    effect('entries', changed.flatMap(known.entriesOfUnit)),
    effect('reports', changed.flatMap(known.reportsOfUnit)),
  ];
}

/** Where the tasks of a unit that is gone are now. */
function heirs({ before, after }: Known, unit: string): string[] {
  const tasks = tasksNaming(before, (task) => [task.unit], unit);
  return [...new Set(tasks.flatMap((id) => after?.tasks.get(id)?.unit ?? []))];
}

/** The last good day that a thing has now. */
function lastDayNow(change: FoundChange, { after }: Known): IsoDate | null {
  if (change.lastDayAfter !== null) return change.lastDayAfter;
  if (change.kind !== 'added' || after === undefined) return null;
  if (change.subject === 'period') {
    const due = after.periods.get(change.id)?.due;
    return due === undefined ? null : lastDayOf(due, after.plan.calendar);
  }
  const task = after.tasks.get(change.id);
  return (task && taskDeadline(after, task)?.lastDay) ?? null;
}

function pastEffect(lastDay: IsoDate | null, asOf: IsoDate): DiffEffect[] {
  return lastDay !== null && lastDay < asOf
    ? [{ kind: 'past', count: 0, ids: [], date: lastDay }]
    : [];
}

type Names = (task: PlanTask) => readonly string[] | undefined;

function tasksNaming(view: PlanView | undefined, names: Names, id: string): string[] {
  return [...(view?.tasks.values() ?? [])]
    .filter((task) => names(task)?.includes(id))
    .map((task) => task.id);
}

/** The tasks that name a thing, in either state. */
function namedBy({ before, after }: Known, names: Names, id: string): DiffEffect[] {
  return [
    effect(
      'tasks',
      [before, after].flatMap((view) => tasksNaming(view, names, id)),
    ),
  ];
}

/** Everything that cites a document: tasks by clause, targets by indicator and goal. */
function citations(change: FoundChange, { before, after }: Known): DiffEffect[] {
  const { id, kind, field, nature } = change;
  if (nature === 'wording' && field !== 'id') return [];
  // A document in another's place is cited where that one was.
  const cited = [before, after].flatMap((view): string[] => {
    if (view === undefined) return [];
    const { tasks, plan } = view;
    const own = plan.documents?.find((document) => document.id === id);
    return [
      ...[...tasks.values()].filter((task) => task.documents?.includes(id)).map((t) => t.source),
      ...(own?.clauses ?? []),
      ...(plan.indicators ?? []).flatMap((indicator) => targetsCiting(indicator, id)),
    ];
  });
  return kind === 'added' ? [] : [effect('cited-by', cited)];
}

function targetsCiting({ id, targets = [] }: PlanIndicator, document: string): string[] {
  return targets
    .filter((target) => target.document === document)
    .map(({ goal, by }) => `${id}/${goal}/${by}`);
}

/** Entries whose figures are split in this way, or hold this part. */
export function figuresOfSplit({ before, figuresOf }: Known, change: FoundChange): string[] {
  if (change.nature === 'wording' && change.field !== 'id') return [];
  const [split = '', part] = earlierId(change).split('/');
  const indicators = [...(before?.indicators.values() ?? [])].filter(({ splits }) =>
    splits?.includes(split),
  );
  return indicators.flatMap(({ id }) =>
    part === undefined ? figuresOf(id) : figuresOf(`${id}/${part}`),
  );
}

function effect(kind: DiffEffect['kind'], ids: readonly string[]): DiffEffect {
  const unique = [...new Set(ids)];
  return { kind, count: unique.length, ids: unique, date: null };
}
