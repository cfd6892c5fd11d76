/** The consolidated report of a period: everything that any of its formats says, as data. */
import type { IsoDate } from '../../model/dates.js';
import type { PlanPeriod } from '../../model/generated/files.js';
import type {
  ObstacleRow,
  ReportGaps,
  ReportHead,
  ReportOutput,
  ReportPlan,
  ReportTotals,
  SubmissionRow,
  UpcomingRow,
} from '../../model/generated/outputs.js';
import type { Facts } from '../facts.js';
import { clausesWithoutTask, errataOf, lastPeriod, unreportedWindows } from '../gaps.js';
import type { PlanView } from '../plan-view.js';
import { isReceived } from '../register.js';
import { revisionFollowed } from '../revisions.js';
import { lastDayOf, periodWithDeadline } from '../schedule.js';
import { taskDeadline } from '../task-progress.js';
import { totalAnchors } from './anchors.js';
import { reportContents, reportFunding, tellTasks } from './contents.js';
import { fundingTotals, reportIndicators } from './indicators.js';
import { gatherPeriodFacts, type PeriodFacts } from './period-facts.js';
import { plannedSignature } from './signature.js';
import { reportSubmissions, reportUnits } from './units.js';

/** Builds the report of a period as of the day of the facts. */
export function buildReport(facts: Facts, period: PlanPeriod): ReportOutput {
  const { view, asOf } = facts;
  const inPeriod = gatherPeriodFacts(facts, period);
  const earlier = [...view.periods.values()]
    .filter(({ id, covers }) => id !== period.id && covers.to < period.covers.to)
    .map((other) => gatherPeriodFacts(facts, other));
  const submissions = reportSubmissions(inPeriod);
  const toldTasks = tellTasks(inPeriod);
  const upTo = inPeriod.covers.to;
  const obstacles = facts.obstacles
    .filter(({ date, open }) => date <= upTo || open)
    .map((row) => ({ ...row }));
  return {
    schema: 'tiendo/report@1',
    asOf,
    plan: reportPlan(view, asOf),
    head: reportHead(view),
    period: periodWithDeadline(view.plan, period),
    covers: {
      from: period.covers.from,
      to: upTo,
      until: period.covers.to,
      basis: period.covers.basis ?? null,
      entries: inPeriod.covered.length,
      firstEntry: inPeriod.covered[0]?.data.date ?? null,
      lastEntry: inPeriod.covered.at(-1)?.data.date ?? null,
      complete: upTo === period.covers.to,
    },
    totals: reportTotals(inPeriod, submissions, obstacles),
    units: reportUnits(inPeriod),
    contents: reportContents(inPeriod, toldTasks),
    indicators: reportIndicators(inPeriod, earlier),
    funding: reportFunding(inPeriod, toldTasks),
    fundingTotals: fundingTotals(inPeriod),
    obstacles,
    submissions,
    gaps: reportGaps(view, period),
    upcoming: upcomingAfter(view, upTo, asOf),
    leftOut: leftOut(inPeriod),
    supplement: null,
  };
}

function reportPlan({ plan }: PlanView, asOf: IsoDate): ReportPlan {
  return {
    id: plan.id,
    title: plan.title,
    short: plan.short ?? plan.title,
    subject: plan.subject ?? plan.title,
    year: plan.year,
    sample: plan.sample ?? null,
    number: plan.issued?.number ?? null,
    date: plan.issued?.date ?? null,
    revision: revisionFollowed(plan, asOf),
    documents: (plan.documents ?? []).map(({ id, number, title, issuer, date, basis }) => ({
      id,
      number,
      title,
      issuer: issuer ?? null,
      date: date ?? null,
      basis: basis ?? false,
    })),
  };
}

function reportHead({ plan }: PlanView): ReportHead {
  const { issuer, upward } = plan;
  return {
    issuer: issuer.name,
    parent: issuer.parent ?? null,
    place: issuer.place ?? null,
    number: null,
    numberSuffix: upward?.numberSuffix ?? '',
    to: [...(upward?.to ?? [])],
    signature: plannedSignature(plan),
    recipients: [...(upward?.recipients ?? [])],
    draft: false,
  };
}

function reportTotals(
  facts: PeriodFacts,
  submissions: readonly SubmissionRow[],
  obstacles: readonly ObstacleRow[],
): ReportTotals {
  const tasks = [...facts.taskRows.values()];
  const inState = (state: string): number => tasks.filter((task) => task.state === state).length;
  const required = submissions.filter((row) => row.expectation === 'required');
  const requested = submissions.filter((row) => row.expectation === 'requested');
  const having = (state: string): number => required.filter((row) => row.state === state).length;
  return {
    required: required.length,
    requested: requested.length,
    received: required.filter(isReceived).length,
    requestedReceived: requested.filter(isReceived).length,
    onTime: having('on-time'),
    late: having('late'),
    missing: having('missing'),
    pending: having('pending'),
    tasks: tasks.length,
    done: inState('done'),
    inProgress: inState('in-progress'),
    notStarted: inState('not-started'),
    stopped: inState('stopped'),
    entries: facts.covered.length,
    obstacles: obstacles.length,
    openObstacles: obstacles.filter((obstacle) => obstacle.open).length,
    anchors: totalAnchors,
  };
}

function reportGaps(view: PlanView, period: PlanPeriod): ReportGaps {
  const isLast = lastPeriod(view)?.id === period.id;
  return {
    contents: clausesWithoutTask(view).map(({ id, title }) => ({ id, title })),
    windows: isLast
      ? unreportedWindows(view).map(({ task, from, to }) => ({
          task: task.id,
          source: task.source,
          title: task.title,
          from,
          to,
        }))
      : [],
    errata: errataOf(view).map(({ where, printed, effective, erratum }) => ({
      where,
      printed,
      effective,
      erratum,
    })),
    anomalies: (view.plan.anomalies ?? [])
      .filter(({ internal }) => !internal)
      .map(({ id, clause, printed, erratum }) => ({ id, clause, printed, erratum })),
  };
}

/** Windows and deadlines after the period that have not passed on the day: what the next period brings. */
function upcomingAfter(view: PlanView, upTo: IsoDate, asOf: IsoDate): UpcomingRow[] {
  const isToCome = (day: IsoDate): boolean => day > upTo && day >= asOf;
  const tasks = [...view.tasks.values()].flatMap((task): UpcomingRow[] => {
    const deadline = taskDeadline(view, task);
    if (deadline === undefined || !isToCome(deadline.lastDay)) return [];
    const kind = task.due === undefined ? 'window' : 'due';
    return [{ kind, date: deadline.lastDay, title: task.title, source: task.source }];
  });
  const reports = [...view.periods.values()].flatMap((period): UpcomingRow[] => {
    const lastDay = lastDayOf(period.due, view.plan.calendar);
    if (!isToCome(lastDay)) return [];
    return [{ kind: 'report', date: lastDay, title: period.name, source: period.source }];
  });
  return [...reports, ...tasks].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function leftOut(facts: PeriodFacts): ReportOutput['leftOut'] {
  const { all, inForce } = facts.entries;
  return {
    badFiles: facts.badFiles,
    afterCutOff: inForce.filter(({ data }) => data.date > facts.covers.to).length,
    voided: all.filter((entry) => entry.voided && entry.correctedBy === undefined).length,
    corrected: all.filter((entry) => entry.correctedBy !== undefined && !entry.voided).length,
  };
}
