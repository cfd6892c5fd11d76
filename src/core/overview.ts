/** The overview of a day: what is due, who is late, how far each unit is, what to do next. */
import { daysBetween } from '../model/dates.js';
import type { State } from '../model/generated/files.js';
import type {
  ObstacleRow,
  PeriodStatus,
  StatusOutput,
  TaskRow,
  UnitStatus,
} from '../model/generated/outputs.js';
import { type Facts, taskRows } from './facts.js';
import { remindStep } from './letters/remind-step.js';
import { findOverdue, type Overdue } from './overdue.js';
import { isReceived } from './register.js';
import { describeRule, lastDayOf } from './schedule.js';

/** Days before a last day on which it belongs to what comes next. */
const SOON_DAYS = 14;

/** Builds the overview. */
export function buildOverview(facts: Facts): StatusOutput {
  const { view, asOf } = facts;
  const overdue = findOverdue(facts, { within: SOON_DAYS });
  const periods = [...view.periods.values()].map((period): PeriodStatus => {
    const rows = overdue.register.filter((row) => row.period === period.id);
    const lastDay = lastDayOf(period.due, view.plan.calendar);
    const required = rows.filter((row) => row.expectation === 'required');
    const requested = rows.filter((row) => row.expectation === 'requested');
    return {
      period: period.id,
      name: period.name,
      rule: describeRule(period.due),
      lastDay,
      daysLeft: daysBetween(asOf, lastDay),
      expected: required.length,
      received: required.filter(isReceived).length,
      requested: requested.length,
      requestedReceived: requested.filter(isReceived).length,
      late: rows.filter((row) => row.state === 'late').length,
      missing: required.filter((row) => row.state === 'missing').length,
    };
  });
  const openObstacles = facts.obstacles.filter((obstacle) => obstacle.open);
  const units = unitStates(facts, taskRows(facts));
  return {
    schema: 'tiendo/status@1',
    asOf,
    plan: view.plan.id,
    title: view.plan.short ?? view.plan.title,
    sample: view.plan.sample ?? null,
    periods,
    units,
    late: overdue.reports.filter((row) => row.state === 'missing'),
    tasks: [...overdue.tasks],
    openObstacles: openObstacles.map((row) => ({ ...row })),
    badFiles: facts.badFiles,
    next: nextSteps(facts, periods, units, overdue, openObstacles),
  };
}

/** Every unit that owns tasks, a group as one: a task of a group is done when all members have done it. */
function unitStates({ view }: Facts, rows: readonly TaskRow[]): UnitStatus[] {
  return [...view.units.values()].flatMap((unit) => {
    const own = rows.filter((row) => row.unit === unit.id);
    if (own.length === 0) return [];
    const count = (state: State): number => own.filter((row) => row.state === state).length;
    const dates = own.map((row) => row.lastEntry).filter((date) => date !== null);
    return [
      {
        unit: unit.id,
        tasks: own.length,
        done: count('done'),
        inProgress: count('in-progress'),
        notStarted: count('not-started'),
        stopped: count('stopped'),
        entries: own.reduce((sum, row) => sum + row.entries, 0),
        lastEntry: [...dates].sort().at(-1) ?? null,
      },
    ];
  });
}

/** Commands worth running next, the most pressing first. */
function nextSteps(
  facts: Facts,
  periods: readonly PeriodStatus[],
  units: readonly UnitStatus[],
  { reports, tasks }: Overdue,
  openObstacles: readonly ObstacleRow[],
): string[] {
  const steps: string[] = [];
  if (facts.badFiles > 0) steps.push('tiendo check');
  const waiting = reports.find((row) => row.state === 'missing' || row.state === 'pending');
  if (waiting) steps.push(`tiendo overdue --period ${waiting.period}`);
  else if (units.some(({ notStarted }) => notStarted > 0)) {
    steps.push('tiendo list --state not-started');
  }
  const reminder = remindStep(reports, tasks);
  if (reminder) steps.push(reminder.command);
  const [obstacle] = openObstacles;
  if (obstacle) steps.push(`tiendo settle ${obstacle.id}`);
  const current = periods.find(({ daysLeft }) => daysLeft <= SOON_DAYS && daysLeft > -90);
  if (current) steps.push(`tiendo report ${current.period}`);
  return steps;
}
