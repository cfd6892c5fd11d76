/** A change of a plan as a plain sentence, and what it touches as short lines. */
import { meaningOf } from '../../core/difference/field-meaning.js';
import type { IsoDate } from '../../model/dates.js';
import type {
  DiffEffect,
  DiffSubject,
  DiffValue,
  PlanChange,
} from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { fieldLabel } from '../text/field-label.js';
import { cutToDifference } from './cut-to-difference.js';
import { describeValue, nameOf, type Views } from './describe-value.js';

/** The class of a change; of one that reaches back also what it is about. */
export function describeClass({ diff }: Catalogue, change: PlanChange): string {
  return change.class === 'retroactive'
    ? diff.retroactive(change.nature)
    : diff.classes[change.class];
}

/** One sentence, without the thing's own name where it stands above. */
export function describePlanChange(text: Catalogue, views: Views, change: PlanChange): string {
  const { diff } = text;
  const { kind, subject, id, name, field, before, after, days } = change;
  if (kind === 'added' || kind === 'removed') {
    return diff[kind](diff.subjects[subject], `“${name}” (${id})`);
  }
  if (field === null) return '';
  if (field.startsWith('order.')) {
    return diff.order(diff.subjects[field.slice('order.'.length) as DiffSubject]);
  }
  if (kind === 'renamed') {
    const words = field === 'id' ? diff.newId : diff.newClause;
    return words(String(before), String(after));
  }
  if (kind === 'replaced') return diff.replaced(`“${String(before)}”`, `“${String(after)}”`);
  const label = fieldLabel(diff, subject, field) ?? field;
  const meaning = meaningOf(subject, field);
  if (Array.isArray(before ?? after) && meaning?.isSet) {
    return describeSet(text, views, change, label);
  }
  if (typeof (after ?? before) === 'boolean') return diff.flag(label, after === true);
  const shown = (seen: Views, value: DiffValue, lastDay: IsoDate | null): string =>
    describeValue(text, seen, { subject, field, value, lastDay });
  const [was, is] = cutToDifference(
    shown(views, before, change.lastDayBefore),
    shown(onlyAfter(views), after, change.lastDayAfter),
  );
  if (before === null) return diff.set(label, is);
  if (after === null) return diff.unset(label, was);
  if (before === after) return diff.byCalendar(label, was, is);
  const sentence = diff.changed(label, was, is);
  return days === null || days === 0 ? sentence : `${sentence} ${diff.shifted(days)}`;
}

function describeSet(text: Catalogue, views: Views, change: PlanChange, label: string): string {
  const { subject, field } = change;
  const [before, after] = [change.before, change.after].map((value) =>
    Array.isArray(value) ? value : [],
  );
  const names = (
    seen: Views,
    ids: readonly string[] = [],
    others: readonly string[] = [],
  ): string =>
    ids
      .filter((id) => !others.includes(id))
      .map((id) => describeValue(text, seen, { subject, field, value: id, lastDay: null }))
      .join(', ');
  return text.diff.list(label, names(onlyAfter(views), after, before), names(views, before, after));
}

/** An id that names nothing any more has no name of its own now. */
function onlyAfter({ after }: Views): Views {
  return { before: undefined, after };
}

/** Ids that a line names before it says how many more there are. */
const MOST_NAMED = 3;

/** What a change touches, in one line. */
export function describeEffect(text: Catalogue, views: Views, effect: DiffEffect): string {
  const { diff, phrases } = text;
  const { kind, count, ids, date } = effect;
  const said = diff.effects[kind](count, date === null ? '' : phrases.weekdayDate(date));
  if (ids.length === 0) return `${said}.`;
  // Whoever replaces a legal basis must look at each place that cites it.
  const most = kind === 'cited-by' ? ids.length : MOST_NAMED;
  const named = ids
    .slice(0, most)
    .map((id) => (kind === 'moves-to' ? nameOf(views, 'unit', id) : id));
  const rest = ids.length > most ? ` ${diff.more(ids.length - most)}` : '';
  return `${said}: ${named.join(', ')}${rest}.`;
}
