/** What is recorded under a plan, looked up by the things that a change may touch. */
import type { IsoDate } from '../../model/dates.js';
import type { Issued } from '../../model/generated/files.js';
import { type Entry, foldEntries } from '../fold.js';
import type { PlanView } from '../plan-view.js';
import { type Records, uniqueById, voidedIds } from '../records.js';
import { lastDayOf } from '../schedule.js';

/** Both states of a plan with the records of the later one. */
export interface Situation {
  readonly before: PlanView | undefined;
  readonly after: PlanView | undefined;
  readonly records: Records;
  readonly issued: readonly Issued[];
  readonly asOf: IsoDate;
}

/** Ids of what is recorded. */
export interface Known {
  readonly asOf: IsoDate;
  readonly before: PlanView | undefined;
  readonly after: PlanView | undefined;
  readonly entriesOfTask: Lookup;
  readonly entriesOfUnit: Lookup;
  /** Entries with a figure of an indicator, or with a part of a split of it as "indicator/part". */
  readonly figuresOf: Lookup;
  readonly reportsOfPeriod: Lookup;
  readonly reportsOfUnit: Lookup;
  /** Numbers of consolidated reports that were sent, by period. */
  readonly issuedOfPeriod: Lookup;
  /** Periods that were due before the day, by either state. */
  readonly passedPeriods: readonly string[];
}

/** Ids by what they belong to; none where there are none. */
export type Lookup = (key: string) => readonly string[];

/** Looks up what is recorded as of the day. */
export function lookUp({ before, after, records, issued, asOf }: Situation): Known {
  const entries = foldEntries(records, asOf).inForce;
  const voided = voidedIds(records);
  const reports = [...uniqueById(records.submissions).values()]
    .map(({ data }) => data)
    .filter(({ id, date }) => date <= asOf && !voided.has(id));
  return {
    asOf,
    before,
    after,
    entriesOfTask: group(entries, ({ data }) => [data.task], idOf),
    entriesOfUnit: group(entries, ({ data }) => [data.unit], idOf),
    figuresOf: group(entries, figureKeys, idOf),
    reportsOfPeriod: group(
      reports,
      ({ period }) => [period],
      ({ id }) => id,
    ),
    reportsOfUnit: group(
      reports,
      ({ unit }) => [unit],
      ({ id }) => id,
    ),
    issuedOfPeriod: group(
      issued,
      ({ period }) => [period],
      ({ number }) => number,
    ),
    passedPeriods: [...new Set([before, after].flatMap((view) => passed(view, asOf)))],
  };
}

const idOf = ({ data }: Entry): string => data.id;

function figureKeys({ data }: Entry): string[] {
  return Object.entries(data.figures ?? {}).flatMap(([indicator, figure]) => [
    indicator,
    ...(typeof figure === 'object'
      ? Object.keys(figure).map((part) => `${indicator}/${part}`)
      : []),
  ]);
}

function passed(view: PlanView | undefined, asOf: IsoDate): string[] {
  if (view === undefined) return [];
  return [...view.periods.values()]
    .filter(({ due }) => lastDayOf(due, view.plan.calendar) < asOf)
    .map(({ id }) => id);
}

function group<T>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
  idOf: (thing: T) => string,
): Lookup {
  const found = new Map<string, string[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const ids = found.get(key);
      if (ids === undefined) found.set(key, [idOf(thing)]);
      else ids.push(idOf(thing));
    }
  }
  return (key) => found.get(key) ?? [];
}
