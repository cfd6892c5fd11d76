/**
 * Reminder letters: who lacks what. A letter holds names of units, titles and deadlines of the plan, days and
 * counts of reports, and nothing that a record says: no result, no reason, no figure.
 */
import type { IsoDate } from '../../model/dates.js';
import { found } from '../../model/found.js';
import type {
  LateTask,
  Letter,
  LetterHead,
  LetterPeriod,
  LetterUnit,
  RemindOutput,
  ReportRow,
} from '../../model/generated/outputs.js';
import type { Facts } from '../facts.js';
import { findOverdue } from '../overdue.js';
import { type PlanView, unitName } from '../plan-view.js';
import { isReceived } from '../register.js';
import { documentNumber } from '../report/issue.js';
import { plannedSignature } from '../report/signature.js';
import { revisionFollowed } from '../revisions.js';
import { periodWithDeadline } from '../schedule.js';

/** What whoever sends the letters decides. */
export interface ReminderRequest {
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  /** One letter to all instead of one for each unit. */
  readonly isForAll: boolean;
  /** The new day by which everything is to be sent. */
  readonly until?: IsoDate | undefined;
  readonly number?: string | undefined;
}

/** Composes the letters; there is none when nobody lacks anything. A period named leaves tasks out. */
export function composeReminders(facts: Facts, request: ReminderRequest): RemindOutput {
  const { view, asOf } = facts;
  const { reports, tasks, register } = findOverdue(facts, request);
  const missing = reports.filter((row) => row.state === 'missing');
  const units = [...view.units.keys()]
    .map((unit) => lackingOf(view, unit, missing, tasks))
    .filter((unit) => unit.reports.length + unit.tasks.length > 0);
  const letterTo = (to: readonly LetterUnit[]): Letter => {
    const periods = periodsOf(view, to, register);
    const isOfTasks = to.some((unit) => unit.tasks.length > 0);
    return {
      about: periods.length === 1 && !isOfTasks ? 'report' : 'plan',
      owed: to.some((unit) => owes(view, unit)),
      periods,
      units: [...to],
    };
  };
  const revision = revisionFollowed(view.plan, asOf);
  const addressed = request.isForAll ? [units] : units.map((unit) => [unit]);
  return {
    schema: 'tiendo/remind@1',
    asOf,
    plan: {
      id: view.plan.id,
      title: view.plan.title,
      short: view.plan.short ?? view.plan.title,
      number: view.plan.issued?.number ?? null,
      date: view.plan.issued?.date ?? null,
      revision: revision && { number: revision.number, date: revision.date },
      sample: view.plan.sample ?? null,
    },
    head: letterHead(view, request.number),
    coordinator: view.plan.units.find((unit) => unit.roles?.includes('coordinator'))?.name ?? null,
    until: request.until ?? null,
    letters: addressed.filter((each) => each.length > 0).map(letterTo),
  };
}

/** Whether a unit is obliged to what it lacks; the Front and the mass organisations are only asked. */
function owes(view: PlanView, { reports, tasks }: LetterUnit): boolean {
  return (
    reports.some(({ expectation }) => expectation === 'required') ||
    tasks.some(({ id }) => found(view.tasks.get(id), id).role !== 'requested')
  );
}

function lackingOf(
  view: PlanView,
  unit: string,
  missing: readonly ReportRow[],
  late: readonly LateTask[],
): LetterUnit {
  return {
    unit,
    name: unitName(view, unit),
    reports: missing
      .filter((row) => row.unit === unit)
      .map((row) => ({
        period: row.period,
        name: found(view.periods.get(row.period), row.period).name,
        expectation: row.expectation,
        rule: row.rule,
        lastDay: row.lastDay,
        daysLate: row.daysLate,
        returnedOn: row.returnedOn,
        extendedTo: row.extendedTo,
      })),
    tasks: late
      .filter((task) => task.unit === unit)
      .map(({ id, title, rule, lastDay, daysLate }) => {
        const { source } = found(view.tasks.get(id), id);
        return { id, source, title, rule, lastDay, daysLate };
      }),
  };
}

/** The periods whose reports are missing, each with how many reports have come. */
function periodsOf(
  view: PlanView,
  units: readonly LetterUnit[],
  register: readonly ReportRow[],
): LetterPeriod[] {
  const meant = new Set(units.flatMap(({ reports }) => reports.map(({ period }) => period)));
  return [...view.periods.values()]
    .filter(({ id }) => meant.has(id))
    .map((period) => {
      const rows = register.filter((row) => row.period === period.id);
      const required = rows.filter((row) => row.expectation === 'required');
      const requested = rows.filter((row) => row.expectation === 'requested');
      return {
        ...periodWithDeadline(view.plan, period),
        received: required.filter(isReceived).length,
        expected: required.length,
        requestedReceived: requested.filter(isReceived).length,
        requested: requested.length,
      };
    });
}

function letterHead({ plan }: PlanView, number: string | undefined): LetterHead {
  const { issuer, letters } = plan;
  const numberSuffix = letters?.numberSuffix ?? '';
  return {
    issuer: issuer.name,
    parent: issuer.parent ?? null,
    place: issuer.place ?? null,
    number: documentNumber(number, numberSuffix) ?? null,
    numberSuffix,
    signature: plannedSignature(plan),
    recipients: [...(letters?.recipients ?? [])],
  };
}
