/**
 * Whose a sensitive figure is, as far as a reader of the report can tell. The report lists results by unit
 * and says which tasks ask for a figure: where only one village, school or other member of a group has a
 * result of such a task, the figure of the commune is the figure of that village.
 */
import type { IsoDate } from '../../model/dates.js';
import type { Facts } from '../facts.js';
import { unitsAskedFor } from '../indicators.js';
import { expandUnit, hasMembers, type PlanView } from '../plan-view.js';

/** Who may stand behind the figure of an indicator. */
export interface Givers {
  /** Whether members of a group are asked for it, so that each would tell of its own part of the commune. */
  isAskedOfMembers(indicator: string): boolean;
  /** Whether one member alone can have given it in a period, or what it has beyond an earlier period. */
  isLone(indicator: string, period: string, before?: string): boolean;
}

/** Looks for givers in the entries that a report of the facts can list. */
export function findGivers({ view, asOf, entries }: Facts): Givers {
  const groups = [...view.units.values()].filter(hasMembers);
  const members = new Set(groups.flatMap(({ id }) => expandUnit(view, id)));
  const isAskedOfMembers = (indicator: string): boolean => {
    const asked = view.indicators.get(indicator);
    return asked !== undefined && unitsAskedFor(view, asked).some((unit) => members.has(unit));
  };
  const isLone = (indicator: string, period: string, before?: string): boolean => {
    if (!isAskedOfMembers(indicator)) return false;
    const isCovered = daysOf(view, period, asOf);
    const wasCovered = before === undefined ? () => false : daysOf(view, before, asOf);
    const units = entries.inForce
      .filter(({ data }) => view.tasks.get(data.task)?.indicators?.includes(indicator))
      .filter(({ data }) => isCovered(data.date) && !wasCovered(data.date))
      .map(({ data }) => data.unit);
    const [only = ''] = units;
    return members.has(only) && units.every((unit) => unit === only);
  };
  return { isAskedOfMembers, isLone };
}

function daysOf(view: PlanView, period: string, asOf: IsoDate): (date: IsoDate) => boolean {
  const covers = view.periods.get(period)?.covers;
  return (date) => covers !== undefined && covers.from <= date && date <= covers.to && date <= asOf;
}
