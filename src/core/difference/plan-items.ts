/** A plan as a list of things that can be compared one by one. */
import type { Plan } from '../../model/generated/files.js';
import type { DiffSubject } from '../../model/generated/outputs.js';
import { type FieldValue, readFields, type Table } from './field-specs.js';
import { tables } from './plan-fields.js';

/** One thing of a plan. */
export interface Item {
  readonly subject: DiffSubject;
  readonly id: string;
  /** Of a part its split, of a target its indicator: its id begins with that. */
  readonly parent: string | null;
  /** The clause that it stands in or is itself. */
  readonly clause: string | null;
  /** What people call it. */
  readonly name: string;
  /** Its place in the plan. */
  readonly position: number;
  /** All that the plan says of it, as one text; things of equal texts are equal. */
  readonly content: string;
  /** Read only when it is asked for: most things of two plans are equal. */
  fields(): ReadonlyMap<string, FieldValue>;
}

/** Every thing of a plan, in the order of the plan. Of several with one id, the first. */
export function itemsOf(plan: Plan): Item[] {
  const items = new Map<string, Item>();
  const add = <T extends object>(
    table: Table<T>,
    thing: T,
    head: Pick<Item, 'subject' | 'id' | 'name'> & {
      readonly clause?: string | undefined;
      readonly parent?: string;
    },
  ): void => {
    const key = `${head.subject}/${head.id}`;
    if (items.has(key)) return;
    const position = items.size;
    const { clause = null, parent = null } = head;
    const content = JSON.stringify(thing);
    let read: ReadonlyMap<string, FieldValue> | undefined;
    const fields = () => {
      read ??= readFields(table, thing, plan.calendar);
      return read;
    };
    items.set(key, { ...head, clause, parent, position, content, fields });
  };
  add(tables.plan, plan, { subject: 'plan', id: plan.id, name: plan.short ?? plan.title });
  for (const revision of plan.revisions ?? []) {
    const { date, number, summary } = revision;
    const id = number === undefined ? date : `${date}/${number}`;
    add(tables.revision, revision, { subject: 'revision', id, name: summary });
  }
  for (const document of plan.documents ?? []) {
    const { id, number, title } = document;
    add(tables.document, document, { subject: 'document', id, name: `${number}, ${title}` });
  }
  for (const clause of plan.purpose ?? []) {
    const { id, title } = clause;
    add(tables.purpose, clause, { subject: 'purpose', id, clause: id, name: title });
  }
  for (const { items: inner, ...content } of plan.contents ?? []) {
    for (const clause of [content, ...inner]) {
      const { id, title } = clause;
      add(tables.content, clause, { subject: 'content', id, clause: id, name: title });
    }
  }
  for (const funding of plan.funding ?? []) {
    const { id, title } = funding;
    add(tables.funding, funding, { subject: 'funding', id, clause: id, name: title });
  }
  for (const unit of plan.units) {
    const { id, source, name } = unit;
    add(tables.unit, unit, { subject: 'unit', id, clause: source, name });
  }
  for (const split of plan.splits ?? []) {
    add(tables.split, split, { subject: 'split', id: split.id, name: split.name });
    for (const part of split.parts) {
      const name = `${split.name}: ${part.name}`;
      const parent = split.id;
      add(tables.part, part, { subject: 'part', id: `${parent}/${part.id}`, parent, name });
    }
  }
  for (const indicator of plan.indicators ?? []) {
    const { id, name } = indicator;
    add(tables.indicator, indicator, { subject: 'indicator', id, name });
    for (const goal of indicator.targets ?? []) {
      const called = `${goal.name ?? name} (${goal.goal}, ${goal.by})`;
      const head = { subject: 'target', id: `${id}/${goal.goal}/${goal.by}`, parent: id } as const;
      add(tables.target, goal, { ...head, name: called });
    }
  }
  for (const task of plan.tasks) {
    const { id, source, title } = task;
    add(tables.task, task, { subject: 'task', id, clause: source, name: title });
  }
  for (const period of plan.periods ?? []) {
    const { id, source, name } = period;
    add(tables.period, period, { subject: 'period', id, clause: source, name });
  }
  for (const duty of plan.duties ?? []) {
    add(tables.duty, duty, { subject: 'duty', id: duty.id, clause: duty.id, name: duty.what });
  }
  for (const holiday of plan.calendar?.holidays ?? []) {
    add(tables.holiday, holiday, { subject: 'holiday', id: holiday.from, name: holiday.name });
  }
  for (const anomaly of plan.anomalies ?? []) {
    add(tables.anomaly, anomaly, { subject: 'anomaly', id: anomaly.id, name: anomaly.printed });
  }
  return [...items.values()];
}

/** The part of an id that is a thing's own. */
export function ownId({ id, parent }: Pick<Item, 'id' | 'parent'>): string {
  return parent === null ? id : id.slice(parent.length + 1);
}
