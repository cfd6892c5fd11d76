/** Amendments of a plan: which of them are known on a day, and which one is followed. */
import type { IsoDate } from '../model/dates.js';
import type { Plan } from '../model/generated/files.js';
import type { RevisionRow } from '../model/generated/outputs.js';
import { compareText } from '../model/text.js';

/** The amendments dated up to a day, oldest first; what is dated later is not known yet. */
export function revisionsUntil(plan: Plan, day: IsoDate): RevisionRow[] {
  return (plan.revisions ?? [])
    .filter(({ date }) => date <= day)
    .sort((a, b) => compareText(a.date, b.date))
    .map(({ number, date, basis, summary, reason, changes }) => ({
      number: number ?? null,
      date,
      basis: basis ?? null,
      summary,
      reason: reason ?? null,
      changes: [...(changes ?? [])],
    }));
}

/** The last amendment known on a day: the plan as it amended it is the one that is followed. */
export function revisionFollowed(plan: Plan, day: IsoDate): RevisionRow | null {
  return revisionsUntil(plan, day).at(-1) ?? null;
}
