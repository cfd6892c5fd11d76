/** How the keys of a plan are read for a comparison: what a change of each is about, and what its value means. */
import type { IsoDate } from '../../model/dates.js';
import type { Plan } from '../../model/generated/files.js';
import type { DiffNature, DiffSubject, DiffValue } from '../../model/generated/outputs.js';

/** What a change of a key is about; adding and removing are about whole things. */
export type Nature = Exclude<DiffNature, 'added' | 'removed'>;

/** A key with one value. */
export interface Leaf<T> {
  readonly nature: Nature;
  /** A list whose order says nothing. */
  readonly isSet?: boolean;
  /** The things whose ids it names. */
  readonly refers?: DiffSubject;
  /** The value as it is compared and shown; the value itself where this is left out. */
  readonly read?: (value: T) => DiffValue;
  /** Of a deadline, its last good day. */
  readonly lastDay?: (value: T, calendar: Plan['calendar']) => IsoDate | undefined;
}

/** A key with keys of its own; `whole` reads some of them as one value. */
export interface Branch<T> {
  readonly keys: Table<T>;
  readonly whole?: Leaf<T>;
}

/** A key that says nothing here: the id, a list of things that are compared one by one, a part of the whole. */
export const apart = 'apart';

type Spec<T> = Leaf<T> | Branch<T> | typeof apart;

/** A spec for every key of a type: a new key of a schema does not compile until it has one. */
export type Table<T> = { readonly [K in keyof Required<T>]: Spec<NonNullable<T[K]>> };

/** A value as it was read. */
export interface FieldValue {
  readonly value: DiffValue;
  readonly nature: Nature;
  readonly isSet: boolean;
  readonly refers: DiffSubject | undefined;
  readonly lastDay: IsoDate | undefined;
}

/** The values of a thing by key, inner keys with dots, in the order of the table. */
export function readFields<T extends object>(
  table: Table<T>,
  thing: T,
  calendar: Plan['calendar'],
  prefix = '',
): Map<string, FieldValue> {
  const found = new Map<string, FieldValue>();
  for (const [key, spec] of Object.entries(table) as [keyof T & string, Spec<unknown>][]) {
    const value: unknown = thing[key];
    if (spec === apart || value === undefined) continue;
    const name = `${prefix}${key}`;
    if ('nature' in spec) found.set(name, readLeaf(spec, value, calendar));
    else {
      if (spec.whole !== undefined) found.set(name, readLeaf(spec.whole, value, calendar));
      const inner = readFields(spec.keys as Table<object>, value as object, calendar, `${name}.`);
      for (const [field, read] of inner) found.set(field, read);
    }
  }
  return found;
}

function readLeaf(leaf: Leaf<unknown>, value: unknown, calendar: Plan['calendar']): FieldValue {
  const { nature, isSet = false, refers, read, lastDay } = leaf;
  return {
    value: read === undefined ? (value as DiffValue) : read(value),
    nature,
    isSet,
    refers,
    lastDay: lastDay?.(value, calendar),
  };
}
