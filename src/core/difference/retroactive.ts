/**
 * Whether a change reaches back: it changes what was already due, or what somebody reported under it. Words,
 * partners and legal bases never do, for nobody was judged by them.
 */
import type { IsoDate } from '../../model/dates.js';
import { taskDeadline } from '../task-progress.js';
import type { FoundChange } from './compare-plans.js';
import { earlierId, figuresOfSplit } from './effects.js';
import type { Known } from './known.js';

/** Tells whether a change reaches back before the day. */
export function isRetroactive(change: FoundChange, known: Known): boolean {
  return tests[change.subject]?.(change, known) ?? false;
}

type Test = (change: FoundChange, known: Known) => boolean;

const tests: Readonly<Partial<Record<FoundChange['subject'], Test>>> = {
  plan: ({ kind, field }, known) =>
    (kind === 'removed' || field === 'year') &&
    [...(known.before?.tasks.keys() ?? [])].some((id) => known.entriesOfTask(id).length > 0),
  task: isTaskRetroactive,
  unit: isUnitRetroactive,
  period: (change, known) => {
    const { kind, nature, field } = change;
    if (nature === 'wording' && field !== 'id') return false;
    const hasReports = known.reportsOfPeriod(earlierId(change)).length > 0;
    if (field === 'id') return hasReports;
    if (kind === 'changed') return hasReports || isPast(change, known.asOf);
    return hasReports || known.passedPeriods.includes(change.id);
  },
  indicator: (change, known) =>
    isDefinition(change) && known.figuresOf(earlierId(change)).length > 0,
  target: ({ id, nature }, known) =>
    nature !== 'wording' &&
    nature !== 'basis' &&
    known.passedPeriods.length > 0 &&
    known.figuresOf(id.split('/')[0] ?? '').length > 0,
  split: isSplitRetroactive,
  part: isSplitRetroactive,
  content: isServedRetroactive,
  funding: isServedRetroactive,
};

/** A change of what a thing is: of its id, of what is counted, or that it is there at all. */
function isDefinition({ kind, nature, field }: FoundChange): boolean {
  return field === 'id' || (nature !== 'wording' && kind !== 'added');
}

function isPast({ lastDayBefore, lastDayAfter }: FoundChange, asOf: IsoDate): boolean {
  return [lastDayBefore, lastDayAfter].some((day) => day !== null && day < asOf);
}

function isTaskRetroactive(change: FoundChange, known: Known): boolean {
  const { kind, nature, field, id } = change;
  const entries = known.entriesOfTask(earlierId(change));
  if (field === 'id' || kind === 'removed') return entries.length > 0;
  if (kind === 'added') {
    const task = known.after?.tasks.get(id);
    const lastDay = known.after && task && taskDeadline(known.after, task)?.lastDay;
    return lastDay !== undefined && lastDay < known.asOf;
  }
  if (nature === 'deadline') return isPast(change, known.asOf);
  if (field === 'indicators') {
    const now = [change.after].flat();
    const gone = [change.before].flat().filter((key) => !now.includes(key));
    return gone.some((key) =>
      known.figuresOf(String(key)).some((entry) => entries.includes(entry)),
    );
  }
  return nature === 'assignment' && field !== 'partners' && entries.length > 0;
}

function isUnitRetroactive(change: FoundChange, known: Known): boolean {
  const { kind, nature, field, id } = change;
  const earlier = earlierId(change);
  const isReported = known.entriesOfUnit(earlier).length + known.reportsOfUnit(earlier).length > 0;
  if (field === 'id') return isReported;
  const wasDue = known.passedPeriods.length > 0;
  const isAsked = [known.before, known.after].some(
    (view) => (view?.units.get(id)?.report ?? 'not-expected') !== 'not-expected',
  );
  if (kind === 'removed') return isReported || (wasDue && isAsked);
  if (kind === 'added') return wasDue && isAsked;
  return nature === 'assignment' && field !== 'roles' && wasDue && (isAsked || isReported);
}

function isSplitRetroactive(change: FoundChange, known: Known): boolean {
  return isDefinition(change) && figuresOfSplit(known, change).length > 0;
}

/** A content that is gone, or has another id, while tasks with results served it. */
function isServedRetroactive(change: FoundChange, known: Known): boolean {
  if (change.kind !== 'removed' && change.field !== 'id') return false;
  const earlier = earlierId(change);
  return [...(known.before?.tasks.values() ?? [])].some(
    ({ id, contents }) => contents.includes(earlier) && known.entriesOfTask(id).length > 0,
  );
}
