/** References inside a plan: every id that is named must be defined, once. */
import {
  type Diagnostic,
  type Pointer,
  type ProblemCode,
  problem,
} from '../../model/diagnostics.js';
import { nearest } from '../../model/text.js';
import type { PlanView } from '../plan-view.js';
import type { Check } from './check.js';

/** The same id defined twice in one list. */
export const findDuplicateIds: Check = ({ view: { plan }, plan: { file } }) => {
  const lists: Record<string, readonly { readonly id: string }[] | undefined> = {
    documents: plan.documents,
    units: plan.units,
    splits: plan.splits,
    indicators: plan.indicators,
    tasks: plan.tasks,
    periods: plan.periods,
    funding: plan.funding,
    contents: plan.contents,
    anomalies: plan.anomalies,
  };
  const found = Object.entries(lists).flatMap(([key, items = []]) =>
    duplicatesIn(file, [key], items),
  );
  const items = (plan.contents ?? []).flatMap((content, i) =>
    duplicatesIn(file, ['contents', i, 'items'], content.items),
  );
  return [...found, ...items];
};

function duplicatesIn(
  file: string,
  base: Pointer,
  items: readonly { readonly id: string }[],
): Diagnostic[] {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    if (seen.has(item.id))
      return [problem('duplicate-id', file, [...base, i, 'id'], { id: item.id })];
    seen.add(item.id);
    return [];
  });
}

/** The form of an id. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

interface Reference {
  readonly code: ProblemCode;
  readonly pointer: Pointer;
  readonly id: string | undefined;
}

/** Ids that nothing in the plan defines. */
export const findDanglingReferences: Check = ({ view, plan: { file } }) => {
  const { plan } = view;
  const documents = new Map((plan.documents ?? []).map((document) => [document.id, document]));
  const known: Partial<Record<ProblemCode, ReadonlyMap<string, { readonly name?: string }>>> = {
    'unknown-unit': view.units,
    'unknown-content': view.clauses as ReadonlyMap<string, object>,
    'unknown-indicator': view.indicators,
    'unknown-split': view.splits,
    'unknown-document': documents as ReadonlyMap<string, object>,
  };
  return referencesOf(view).flatMap(({ code, pointer, id }) => {
    const definitions = known[code];
    if (id === undefined || definitions?.has(id)) return [];
    const suggestion = nearest(id, definitions?.keys() ?? []) ?? '';
    const name = definitions?.get(suggestion)?.name ?? '';
    return [problem(code, file, pointer, { id, suggestion, name })];
  });
};

function referencesOf({ plan }: PlanView): Reference[] {
  const references: Reference[] = [];
  const add = (code: ProblemCode, pointer: Pointer, id: string | undefined): void => {
    references.push({ code, pointer, id });
  };
  const addAll = (code: ProblemCode, pointer: Pointer, ids: readonly string[] = []): void => {
    ids.forEach((id, i) => {
      add(code, [...pointer, i], id);
    });
  };
  plan.units.forEach((unit, i) => {
    addAll('unknown-unit', ['units', i, 'members'], unit.members);
  });
  plan.splits?.forEach((split, i) => {
    split.parts.forEach((part, j) => {
      add('unknown-content', ['splits', i, 'parts', j, 'funding'], part.funding);
    });
  });
  plan.indicators?.forEach((indicator, i) => {
    addAll('unknown-split', ['indicators', i, 'splits'], indicator.splits);
    add('unknown-indicator', ['indicators', i, 'ratio', 'numOf'], indicator.ratio?.numOf);
    add('unknown-indicator', ['indicators', i, 'ratio', 'denOf'], indicator.ratio?.denOf);
    indicator.targets?.forEach((target, j) => {
      add('unknown-document', ['indicators', i, 'targets', j, 'document'], target.document);
    });
  });
  plan.tasks.forEach((task, i) => {
    add('unknown-unit', ['tasks', i, 'unit'], task.unit);
    addAll('unknown-unit', ['tasks', i, 'partners'], task.partners);
    addAll('unknown-content', ['tasks', i, 'contents'], task.contents);
    addAll('unknown-indicator', ['tasks', i, 'indicators'], task.indicators);
    addAll('unknown-document', ['tasks', i, 'documents'], task.documents);
  });
  plan.revisions?.forEach(({ basis }, i) => {
    // A basis in words is no id: it holds blanks, capitals or marks.
    const id = basis !== undefined && ID.test(basis) ? basis : undefined;
    add('unknown-document', ['revisions', i, 'basis'], id);
  });
  plan.duties?.forEach((duty, i) => {
    addAll('unknown-unit', ['duties', i, 'who'], duty.who);
    add('unknown-unit', ['duties', i, 'through'], duty.through);
  });
  return references;
}

/** A group that is, through its members, a member of itself. */
export const findGroupCycles: Check = ({ view, plan: { file } }) =>
  view.plan.units.flatMap((unit, i) => {
    const visited = new Set<string>();
    const queue = [...(unit.members ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === unit.id) {
        return [problem('group-cycle', file, ['units', i, 'members'], { unit: unit.id })];
      }
      if (visited.has(id)) continue;
      visited.add(id);
      queue.push(...(view.units.get(id)?.members ?? []));
    }
    return [];
  });

/** Names that a figure has for other things than parts. */
const RESERVED_PARTS = new Set(['total', 'num', 'den']);

/** A part named as the whole is, or two splits of one indicator that share the name of a part. */
export const findPartClashes: Check = ({ view, plan: { file } }) => {
  const reserved = (view.plan.splits ?? []).flatMap((split, i) =>
    split.parts.flatMap((part, j) =>
      RESERVED_PARTS.has(part.id)
        ? [problem('reserved-part', file, ['splits', i, 'parts', j, 'id'], { split: split.id })]
        : [],
    ),
  );
  const ambiguous = (view.plan.indicators ?? []).flatMap((indicator, i) => {
    const owners = new Map<string, string>();
    return (indicator.splits ?? []).flatMap((splitId, j) =>
      (view.splits.get(splitId)?.parts ?? []).flatMap((part) => {
        const other = owners.get(part.id);
        owners.set(part.id, splitId);
        if (other === undefined) return [];
        const args = { part: part.id, indicator: indicator.id, split: splitId, other };
        return [problem('ambiguous-part', file, ['indicators', i, 'splits', j], args)];
      }),
    );
  });
  return [...reserved, ...ambiguous];
};
