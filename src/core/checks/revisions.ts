/** The history of a plan: amendments in the order of their dates, each once. */
import { problem } from '../../model/diagnostics.js';
import type { Check } from './check.js';

/** An amendment that is dated before the one above it, or before the plan itself. */
export const findRevisionsOutOfOrder: Check = ({ view: { plan }, plan: { file } }) =>
  (plan.revisions ?? []).flatMap(({ date }, i) => {
    const before = i === 0 ? plan.issued?.date : plan.revisions?.[i - 1]?.date;
    if (before === undefined || date >= before) return [];
    return [problem('revision-order', file, ['revisions', i, 'date'], { date, before })];
  });

/** One amending document that is listed twice; numbers begin anew each year. */
export const findRepeatedRevisions: Check = ({ view: { plan }, plan: { file } }) => {
  const seen = new Set<string>();
  return (plan.revisions ?? []).flatMap(({ number, date }, i) => {
    if (number === undefined) return [];
    const key = `${date.slice(0, 4)} ${number}`;
    if (seen.has(key)) {
      return [problem('revision-repeated', file, ['revisions', i, 'number'], { number })];
    }
    seen.add(key);
    return [];
  });
};
