/** What came after a report was sent: a section of its own, never a silent change. */
import type { PlanPeriod } from '../../model/generated/files.js';
import type {
  CopiedResult,
  IssuedRef,
  ReportOutput,
  ReportSupplement,
  ResultRow,
} from '../../model/generated/outputs.js';
import { foldText } from '../../model/text.js';
import type { Facts } from '../facts.js';
import { lastPeriod, unreportedWindows } from '../gaps.js';
import { resultRow } from '../report/contents.js';
import { compareReports, isUnchanged, resultsOf } from './compare.js';

/** The supplement to an issued report; null when nothing came. */
export function supplementTo(
  issued: IssuedRef,
  was: ReportOutput,
  now: ReportOutput,
  later: readonly ResultRow[],
): ReportSupplement | null {
  const changes = compareReports(was, now);
  return isUnchanged(changes) && later.length === 0 ? null : { issued, changes, later: [...later] };
}

/** Results of windows that go on after the last period of the plan, such as the Action Month. */
export function resultsAfter({ view, entries }: Facts, period: PlanPeriod): ResultRow[] {
  if (lastPeriod(view)?.id !== period.id) return [];
  const tasks = new Set(unreportedWindows(view).map(({ task }) => task.id));
  return entries.inForce
    .filter(({ data }) => data.date > period.covers.to && tasks.has(data.task))
    .map((entry) => resultRow(view, entry));
}

/** Sentences in the very words of another entry that the report sent before told; tone marks and spaces do not count. */
export function copiedResults(was: ReportOutput, now: ReportOutput): CopiedResult[] {
  const before = resultsOf(was);
  const told = new Map(before.map(({ entry, summary }) => [foldText(summary), entry]));
  const known = new Set(before.map(({ entry }) => entry));
  return resultsOf(now).flatMap(({ anchor, entry, unitName, date, summary, corrects }) => {
    const earlier = told.get(foldText(summary));
    // A correction may keep the words of what it corrects.
    if (earlier === undefined || known.has(entry) || corrects === earlier) return [];
    return [{ anchor, entry, unitName, date, summary, earlier }];
  });
}
