/** What stands behind a count of a report: each thing that was counted, and the file that says so. */
import { found } from '../../model/found.js';
import type { PlanIndicator, State } from '../../model/generated/files.js';
import type { ReportOutput, SubmissionRow, TaskRow } from '../../model/generated/outputs.js';
import { type PlanView, unitName } from '../plan-view.js';
import { isReceived } from '../register.js';
import type { PeriodFacts } from '../report/period-facts.js';
import { countNames, type TotalName, type TotalTarget } from './anchored.js';
import { type Answer, type PlacedTerm, plainTerm } from './placed.js';
import { consolidatedOf, unitsOf } from './why-figure.js';
import { entryTerm, obstacleTerm } from './why-record.js';

/** Explains one of the totals. */
export function whyTotal(
  facts: PeriodFacts,
  report: ReportOutput,
  planFile: string,
  { total, clause, unit: owner }: Pick<TotalTarget, 'total' | 'clause' | 'unit'>,
  unit: string | undefined,
): Answer {
  if (owner !== undefined) {
    const isMeant = unit === undefined || unit === owner;
    return counted('count', total, isMeant ? ownTasks(facts, report, planFile, owner, total) : []);
  }
  const told = clause === undefined ? undefined : tasksToldAt(report, clause);
  const terms = countedBy(facts, report, planFile, total).filter(
    (term) =>
      (unit === undefined || term.unit === unit) && (told === undefined || told.has(term.id)),
  );
  return counted('count', total, terms);
}

/** The tasks that a unit has itself, each as that unit stands with it. */
function ownTasks(
  { view }: PeriodFacts,
  { units }: ReportOutput,
  planFile: string,
  owner: string,
  total: TotalName,
): PlacedTerm[] {
  return units
    .filter(({ unit }) => unit === owner)
    .flatMap(({ tasks }) =>
      tasks.filter(({ state }) => total === 'tasks' || total === countNames[state]),
    )
    .map((task) => taskTerm(view, planFile, { ...task, unit: owner }));
}

/** Tasks whose results are told at a content or at a source of funds. */
function tasksToldAt({ contents, funding }: ReportOutput, clause: string): Set<string> {
  const places =
    contents.find(({ id }) => id === clause)?.items ?? funding.filter(({ id }) => id === clause);
  const told = places.flatMap(({ id, tasks }) => tasks.filter(({ toldAt }) => toldAt === id));
  return new Set(told.map(({ id }) => id));
}

function countedBy(
  facts: PeriodFacts,
  report: ReportOutput,
  planFile: string,
  total: TotalName,
): PlacedTerm[] {
  const { view } = facts;
  const reports = (test: (row: SubmissionRow) => boolean): PlacedTerm[] =>
    report.submissions.filter(test).map((row) => reportTerm(view, planFile, row));
  const required = (test: (row: SubmissionRow) => boolean): PlacedTerm[] =>
    reports((row) => row.expectation === 'required' && test(row));
  const tasks = (state?: State): PlacedTerm[] =>
    [...facts.taskRows.values()]
      .filter((row) => state === undefined || row.state === state)
      .map((row) => taskTerm(view, planFile, row));
  switch (total) {
    case 'required':
      return required(() => true);
    case 'requested':
      return reports((row) => row.expectation === 'requested');
    case 'received':
      return required(isReceived);
    case 'requestedReceived':
      return reports((row) => row.expectation === 'requested' && isReceived(row));
    case 'onTime':
      return required((row) => row.state === 'on-time');
    case 'late':
    case 'missing':
    case 'pending':
      return required((row) => row.state === total);
    case 'tasks':
      return tasks();
    case 'done':
    case 'stopped':
      return tasks(total);
    case 'inProgress':
      return tasks('in-progress');
    case 'notStarted':
      return tasks('not-started');
    case 'entries':
      return facts.covered.map((entry) => ({ ...entryTerm(view, entry), counts: 1 }));
    case 'obstacles':
      return report.obstacles.map((row) => ({ ...obstacleTerm(row), counts: 1 }));
    case 'openObstacles':
      return report.obstacles
        .filter(({ open }) => open)
        .map((row) => ({ ...obstacleTerm(row), counts: 1 }));
  }
}

/** Explains how many units gave a number for an indicator. */
export function whyReporters(
  facts: PeriodFacts,
  indicator: PlanIndicator,
  unit: string | undefined,
): Answer {
  const consolidated = consolidatedOf(facts, indicator);
  const units = unitsOf(facts.view, consolidated, unit);
  const terms = units.reported.map(({ id, name }) => {
    const last = found(
      consolidated.entries.findLast(({ data }) => data.unit === id),
      id,
    );
    return plainTerm({
      kind: 'unit',
      id,
      unit: id,
      unitName: name,
      date: last.data.date,
      file: last.file,
      pointer: ['figures', indicator.id],
      counts: 1,
      text: '',
    });
  });
  return { ...counted('reporters', indicator.name, terms), units };
}

/** Explains how far a task is: the entries that were made for it. */
export function whyTask(
  facts: PeriodFacts,
  taskId: string,
  assignee: string | undefined,
  asked: string | undefined,
): Answer {
  const { view } = facts;
  const { source, title, assignees } = found(facts.taskRows.get(taskId), taskId);
  const isMeant = (unit: string): boolean =>
    (assignee === undefined || unit === assignee) && (asked === undefined || unit === asked);
  const terms = (facts.coveredOf.get(taskId) ?? [])
    .filter(({ data }) => isMeant(data.unit))
    .map((entry) => ({ ...entryTerm(view, entry), counts: 1 }));
  const named = (test: (unit: string) => boolean) =>
    assignees
      .filter(({ unit }) => isMeant(unit) && test(unit))
      .map(({ unit }) => ({ id: unit, name: unitName(view, unit) }));
  const hasSpoken = (unit: string): boolean => terms.some((term) => term.unit === unit);
  return {
    ...counted('task', `${source} ${title}`, terms),
    units: {
      expected: named(() => true),
      reported: named(hasSpoken),
      unknown: [],
      notApplicable: [],
      silent: named((unit) => !hasSpoken(unit)),
    },
  };
}

function counted(kind: Answer['kind'], title: string, terms: readonly PlacedTerm[]): Answer {
  return { kind, title, terms, sum: { value: terms.length, num: null, den: null } };
}

function taskTerm(
  view: PlanView,
  planFile: string,
  row: Pick<TaskRow, 'id' | 'unit' | 'lastEntry' | 'state'>,
): PlacedTerm {
  const place = view.plan.tasks.findIndex(({ id }) => id === row.id);
  return plainTerm({
    kind: 'task',
    id: row.id,
    unit: row.unit,
    unitName: unitName(view, row.unit),
    date: row.lastEntry,
    file: planFile,
    pointer: ['tasks', place],
    counts: 1,
    text: row.state,
  });
}

function unitPlace(view: PlanView, planFile: string, unit: string) {
  const place = view.plan.units.findIndex(({ id }) => id === unit);
  return { file: planFile, pointer: ['units', place] };
}

/** A report of a unit, at the event that says that it came, or else where the plan asks for it. */
function reportTerm(view: PlanView, planFile: string, row: SubmissionRow): PlacedTerm {
  const event = row.events.findLast(
    ({ event: kind, date }) => kind === 'received' && date === row.receivedOn,
  );
  return plainTerm({
    kind: 'unit',
    id: row.unit,
    unit: row.unit,
    unitName: row.unitName,
    date: row.receivedOn,
    ...(event === undefined
      ? unitPlace(view, planFile, row.unit)
      : { file: event.file, pointer: ['date'] }),
    counts: 1,
    text: row.state,
  });
}
