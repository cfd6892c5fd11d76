/** Values of a plan in words. */
import { type FieldName, meaningOf } from '../../core/difference/field-meaning.js';
import type { PlanView } from '../../core/plan-view.js';
import type { IsoDate } from '../../model/dates.js';
import type { DiffSubject, DiffValue } from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';

/** Both states of a plan, for the names of what ids stand for. */
export interface Views {
  readonly before: PlanView | undefined;
  readonly after: PlanView | undefined;
}

/** A value with the key that it stands under, and of a deadline its last day. */
export interface KeyedValue {
  readonly subject: DiffSubject;
  readonly field: string | null;
  readonly value: DiffValue;
  readonly lastDay: IsoDate | null;
}

/** A value in words: names for ids, dates and rules as people write them. */
export function describeValue(
  text: Catalogue,
  views: Views,
  { subject, field, value, lastDay }: KeyedValue,
): string {
  const { diff, phrases, words } = text;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? diff.yes : diff.no;
  if (typeof value === 'number') return field === 'year' ? String(value) : phrases.number(value);
  if (Array.isArray(value)) return value.map((item) => `“${item}”`).join(', ');
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
  return `“${value}”`;
}

/** What an id is called: now, or where it is gone, before. */
export function nameOf({ before, after }: Views, subject: DiffSubject, id: string): string {
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
