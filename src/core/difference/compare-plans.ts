/**
 * The difference of two plans by meaning. Formatting, the order of keys and comments are no part of a plan's
 * data, so they are no change; ids that were given a new name are followed to all that names them.
 */
import { daysBetween } from '../../model/dates.js';
import type { Plan } from '../../model/generated/files.js';
import type { DiffSubject, DiffValue, PlanChange } from '../../model/generated/outputs.js';
import type { FieldValue } from './field-specs.js';
import { matchItems, type Pair } from './match-items.js';
import { type Item, itemsOf, ownId } from './plan-items.js';

/** A change before anybody has looked at what it touches. */
export type FoundChange = Omit<PlanChange, 'plan' | 'class' | 'effects'>;

/** Finds every change between two states of a plan, in the order of the clauses; what stands in none comes last. */
export function comparePlans(before: Plan, after: Plan): FoundChange[] {
  const { pairs, removed, added } = matchItems(itemsOf(before), itemsOf(after));
  const renamed = renamedIds(pairs);
  // What names a thing under a new id has changed without a word of its own, and so has a deadline by a day off.
  const isByContent = renamed.size === 0 && isSameCalendar(before, after);
  const touched = isByContent ? pairs.filter((p) => p.before.content !== p.after.content) : pairs;
  return [
    ...removed.map((item) => wholeChange('removed', item)),
    ...added.map((item) => wholeChange('added', item)),
    ...touched.flatMap((pair) => changesOf(pair, renamed)),
    ...findMoved(pairs),
  ].sort((a, b) => compareClauses(a.clause, b.clause));
}

function isSameCalendar(before: Plan, after: Plan): boolean {
  return JSON.stringify(before.calendar) === JSON.stringify(after.calendar);
}

/** A plan that is new, or gone, as a whole. */
export function wholePlanChange(kind: 'added' | 'removed', plan: Plan): FoundChange {
  const { id, title } = plan;
  return wholeChange(kind, { subject: 'plan', id, name: title, clause: null });
}

const nothing = {
  field: null,
  before: null,
  after: null,
  lastDayBefore: null,
  lastDayAfter: null,
  days: null,
} as const;

function wholeChange(
  kind: 'added' | 'removed',
  item: Pick<Item, 'subject' | 'id' | 'name' | 'clause'>,
): FoundChange {
  const { clause, subject, id, name } = item;
  const side = kind === 'added' ? 'after' : 'before';
  return { ...nothing, clause, kind, subject, id, name, nature: kind, [side]: name };
}

type Renamed = ReadonlyMap<string, string>;

/** New ids by subject and old id. */
function renamedIds(pairs: readonly Pair[]): Renamed {
  return new Map(
    pairs
      .filter(({ before, after }) => before.id !== after.id)
      .map(({ before, after }) => [`${before.subject}/${before.id}`, after.id]),
  );
}

/** The id that a thing has now: a part or a target is named after what it belongs to. */
function currentId(subject: DiffSubject, id: string, renamed: Renamed): string {
  const own = renamed.get(`${subject}/${id}`);
  if (own !== undefined) return own;
  // A task serves contents and sources of funding alike.
  return (subject === 'content' ? renamed.get(`funding/${id}`) : undefined) ?? id;
}

function changesOf({ before, after, isReplaced }: Pair, renamed: Renamed): FoundChange[] {
  const { clause, subject, id, name } = after;
  const head = { ...nothing, clause, subject, id, name };
  const found: FoundChange[] = [];
  if (ownId(before) !== ownId(after)) {
    const kind = isReplaced ? 'replaced' : 'renamed';
    const nature = isReplaced ? 'basis' : 'wording';
    const [was, is] = isReplaced ? [before.name, name] : [before.id, id];
    found.push({ ...head, kind, field: 'id', before: was, after: is, nature });
    // Of another document everything differs.
    if (isReplaced) return found;
  }
  for (const field of new Set([...after.fields().keys(), ...before.fields().keys()])) {
    const was = before.fields().get(field);
    const is = after.fields().get(field);
    const change = { ...head, field, ...compareValues(was, is, renamed) };
    const isSet = (is ?? was)?.isSet ?? false;
    // A day off that came or went moves a deadline whose own words stay as they are.
    const isMoved = change.days !== null && change.days !== 0;
    if (isSame(change.before, change.after, isSet) && !isMoved) continue;
    found.push({ ...change, ...kindOf(subject, field), nature: (is ?? was)?.nature ?? 'wording' });
  }
  return found;
}

/** A thing that stands in another clause is the same thing; a document with another number is another one. */
function kindOf(subject: DiffSubject, field: string): Pick<FoundChange, 'kind'> {
  if (field === 'source' && subject !== 'plan') return { kind: 'renamed' };
  return { kind: subject === 'document' && field === 'number' ? 'replaced' : 'changed' };
}

function compareValues(
  was: FieldValue | undefined,
  is: FieldValue | undefined,
  renamed: Renamed,
): Pick<FoundChange, 'before' | 'after' | 'lastDayBefore' | 'lastDayAfter' | 'days'> {
  const lastDayBefore = was?.lastDay ?? null;
  const lastDayAfter = is?.lastDay ?? null;
  return {
    before: was === undefined ? null : translate(was, renamed),
    after: is?.value ?? null,
    lastDayBefore,
    lastDayAfter,
    days:
      lastDayBefore === null || lastDayAfter === null
        ? null
        : daysBetween(lastDayBefore, lastDayAfter),
  };
}

/** A value with the ids that its things have now. */
function translate({ value, refers }: FieldValue, renamed: Renamed): DiffValue {
  if (refers === undefined) return value;
  if (Array.isArray(value)) return value.map((id) => currentId(refers, id, renamed));
  return typeof value === 'string' ? currentId(refers, value, renamed) : value;
}

function isSame(a: DiffValue, b: DiffValue, isSet: boolean): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b || isNothing(a, b) || isNothing(b, a);
  const [first, second] = isSet ? [[...new Set(a)].sort(), [...new Set(b)].sort()] : [a, b];
  return first.length === second.length && first.every((value, i) => value === second[i]);
}

/** An empty list says no more than a missing one, and what is not marked is not so. */
function isNothing(a: DiffValue, b: DiffValue): boolean {
  return a === null && ((Array.isArray(b) && b.length === 0) || b === false);
}

/** Kinds of things whose order is another one: lists and reports show it. */
function findMoved(pairs: readonly Pair[]): FoundChange[] {
  const plan = pairs.find(({ after }) => after.subject === 'plan')?.after;
  if (plan === undefined) return [];
  const reached = new Map<DiffSubject, number>();
  const moved = new Set<DiffSubject>();
  for (const { before, after } of pairs) {
    if (after.parent !== null) continue;
    if (before.position < (reached.get(after.subject) ?? 0)) moved.add(after.subject);
    reached.set(after.subject, before.position);
  }
  const { id, name } = plan;
  return [...reached.keys()]
    .filter((subject) => moved.has(subject))
    .map((subject): FoundChange => {
      const change = { kind: 'changed', subject: 'plan', field: `order.${subject}` } as const;
      return { ...nothing, clause: null, ...change, id, name, nature: 'wording' };
    });
}

/** The order of clauses: by their numbers, letter by letter; what has none comes last. */
function compareClauses(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  const [first, second] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const [x = '', y = ''] = [first[i], second[i]];
    if (x === y) continue;
    const [m, n] = [rankOf(x, i), rankOf(y, i)];
    return m === n ? (x < y ? -1 : 1) : m - n;
  }
  return 0;
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Roman numbers at the front, plain ones behind; letters keep their own order. */
function rankOf(part: string, depth: number): number {
  if (part === '') return -1;
  if (depth > 0) return Number.parseInt(part, 10) || 0;
  const values = [...part].map((digit) => digits[digit] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
