/** A change of a plan as a plain sentence, and what it touches as short lines. */
import { type FieldName, meaningOf } from '../../core/difference/field-meaning.js';
import type { PlanView } from '../../core/plan-view.js';
import type { IsoDate } from '../../model/dates.js';
import type {
  DiffEffect,
  DiffSubject,
  DiffValue,
  PlanChange,
} from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { cutToDifference } from './cut-to-difference.js';

/** Both states of a plan, for the names of what ids stand for. */
export interface Views {
  readonly before: PlanView | undefined;
  readonly after: PlanView | undefined;
}

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
    return diff[kind](diff.subjects[subject], `«${name}» (${id})`);
  }
  if (field === null) return '';
  if (field.startsWith('order.')) {
    return diff.order(diff.subjects[field.slice('order.'.length) as DiffSubject]);
  }
  if (kind === 'renamed') {
    const words = field === 'id' ? diff.newId : diff.newClause;
    return words(String(before), String(after));
  }
  if (kind === 'replaced') return diff.replaced(`«${String(before)}»`, `«${String(after)}»`);
  const label = diff.fields[field as keyof typeof diff.fields];
  const meaning = meaningOf(subject, field);
  if (Array.isArray(before ?? after) && meaning?.isSet) {
    return describeSet(text, views, change, label);
  }
  const shown = (value: DiffValue, lastDay: IsoDate | null): string =>
    describeValue(text, views, change, value, lastDay);
  const [was, is] = cutToDifference(
    shown(before, change.lastDayBefore),
    shown(after, change.lastDayAfter),
  );
  if (before === null || before === false) return diff.set(label, is);
  if (after === null || after === false) return diff.unset(label, was);
  if (before === after) return diff.byCalendar(label, was, is);
  const sentence = diff.changed(label, was, is);
  return days === null || days === 0 ? sentence : `${sentence} ${diff.shifted(days)}`;
}

function describeSet(text: Catalogue, views: Views, change: PlanChange, label: string): string {
  const [before, after] = [change.before, change.after].map((value) =>
    Array.isArray(value) ? value : [],
  );
  const names = (ids: readonly string[] = [], others: readonly string[] = []): string =>
    ids
      .filter((id) => !others.includes(id))
      .map((id) => describeValue(text, views, change, id, null))
      .join(', ');
  return text.diff.list(label, names(after, before), names(before, after));
}

/** A value in words: names for ids, dates and rules as people write them. */
function describeValue(
  text: Catalogue,
  views: Views,
  { subject, field }: PlanChange,
  value: DiffValue,
  lastDay: IsoDate | null,
): string {
  const { diff, phrases, words } = text;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? diff.yes : diff.no;
  if (typeof value === 'number') return field === 'year' ? String(value) : phrases.number(value);
  if (Array.isArray(value)) return value.map((item) => `«${item}»`).join(', ');
  if (field === 'due' && lastDay !== null) {
    return diff.deadline(phrases.rule(value), phrases.weekdayDate(lastDay));
  }
  if (field === 'window' || field === 'covers' || field === 'valid') {
    const [from = '', to = ''] = value.split('/');
    return diff.range(from, to);
  }
  const terms: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>> = {
    role: words.role,
    kind: words.kind,
    also: words.kind,
    report: words.expectation,
    type: words.indicatorType,
    compare: diff.compare,
    'ratio.basis': diff.ratioBasis,
  };
  const term = terms[field as FieldName]?.[value];
  if (term !== undefined) return term;
  const refers = meaningOf(subject, field ?? '')?.refers;
  if (refers !== undefined) return nameOf(views, refers, value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return phrases.date(value);
  return `«${value}»`;
}

/** What an id is called: now, or where it is gone, before. */
function nameOf({ before, after }: Views, subject: DiffSubject, id: string): string {
  for (const view of [after, before]) {
    const name = view && nameIn(view, subject, id);
    if (name !== undefined) return name;
  }
  return id;
}

function nameIn(view: PlanView, subject: DiffSubject, id: string): string | undefined {
  if (subject === 'unit') return view.units.get(id)?.name;
  if (subject === 'indicator') return view.indicators.get(id)?.name;
  if (subject === 'split') return view.splits.get(id)?.name;
  if (subject === 'document') {
    const found = view.plan.documents?.find((document) => document.id === id);
    return found && `${found.title} (${found.number})`;
  }
  return undefined;
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
