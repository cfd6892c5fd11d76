/**
 * Which thing of one plan is which of the other. The same id is the same thing; of what is left over, a thing
 * that is called nearly alike is the same under a new id, and a document that is cited in another's place
 * replaces it.
 */
import type { DiffSubject } from '../../model/generated/outputs.js';
import { foldText } from '../../model/text.js';
import { type Item, ownId } from './plan-items.js';

/** Two plans laid beside each other. */
export interface Matching {
  /** Things that both plans have, in the order of the later one. */
  readonly pairs: readonly Pair[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** One thing, before and after. */
export interface Pair {
  readonly before: Item;
  readonly after: Item;
  /** Another document in the place of one, not the same thing. */
  readonly isReplaced: boolean;
}

/** Things without a name of their own are the same only under the same id. */
const nameless: ReadonlySet<DiffSubject> = new Set([
  'plan',
  'revision',
  'target',
  'holiday',
  'duty',
  'purpose',
]);

/** Share of words from which two names are taken for one thing's. */
const ALIKE = 0.6;

/** Matches the things of two plans. */
export function matchItems(before: readonly Item[], after: readonly Item[]): Matching {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const pairs = new Map<Item, Pair>();
  for (const item of after) {
    const same = known.get(keyOf(item));
    // Most things are as they were, and nothing else can be one of them.
    if (same?.content !== item.content) continue;
    pairs.set(item, { before: same, after: item, isReplaced: false });
  }
  const isPaired = new Set([...pairs.values()].map((pair) => pair.before));
  const was = before.filter((item) => !isPaired.has(item));
  const is = after.filter((item) => !pairs.has(item));
  // What a part or a target belongs to is settled first: it may have a new id itself.
  const moved = citationsMoved(known, is);
  const owners = matchAlike(was.filter(isOwner), is.filter(isOwner), new Map(), moved);
  const renamed = new Map(owners.map((pair) => [keyOf(pair.before), pair.after.id]));
  const owned = matchAlike(was.filter(isOwned), is.filter(isOwned), renamed, moved);
  for (const pair of [...owners, ...owned]) pairs.set(pair.after, pair);
  const taken = new Set([...pairs.values()].map((pair) => pair.before));
  return {
    pairs: after.flatMap((item) => pairs.get(item) ?? []),
    removed: before.filter((item) => !taken.has(item)),
    added: after.filter((item) => !pairs.has(item)),
  };
}

const isOwned = ({ parent }: Item): boolean => parent !== null;
const isOwner = ({ parent }: Item): boolean => parent === null;

function keyOf({ subject, id }: Pick<Item, 'subject' | 'id'>): string {
  return `${subject}/${id}`;
}

function matchAlike(
  before: readonly Item[],
  after: readonly Item[],
  renamed: ReadonlyMap<string, string>,
  moved: ReadonlySet<string>,
): Pair[] {
  const parentNow = ({ subject, parent }: Item): string | null => {
    const owner = subject === 'part' ? 'split' : 'indicator';
    return parent && (renamed.get(`${owner}/${parent}`) ?? parent);
  };
  const known = new Map(
    before.map((item) => [`${item.subject}/${parentNow(item) ?? ''}/${ownId(item)}`, item]),
  );
  const pairs = new Map<Item, Pair>();
  for (const item of after) {
    const same = known.get(`${item.subject}/${item.parent ?? ''}/${ownId(item)}`);
    if (same !== undefined) pairs.set(item, { before: same, after: item, isReplaced: false });
  }
  const taken = new Set([...pairs.values()].map((pair) => pair.before));
  const left = before.filter((item) => !taken.has(item));
  const come = after.filter((item) => !pairs.has(item));
  for (const pair of candidates(left, come, moved, parentNow)) {
    if (taken.has(pair.before) || pairs.has(pair.after)) continue;
    taken.add(pair.before);
    pairs.set(pair.after, pair);
  }
  return [...pairs.values()];
}

/** What may be one thing under two ids, the likeliest first. */
function candidates(
  removed: readonly Item[],
  added: readonly Item[],
  moved: ReadonlySet<string>,
  parentNow: (item: Item) => string | null,
): Pair[] {
  const found: (Pair & { readonly likeness: number })[] = [];
  for (const before of removed) {
    if (nameless.has(before.subject)) continue;
    for (const after of added) {
      if (after.subject !== before.subject || after.parent !== parentNow(before)) continue;
      if (!isSameDepth(before, after)) continue;
      const likeness = sharedWords(before.name, after.name);
      const isReplaced = likeness < ALIKE;
      if (isReplaced && !moved.has(`${before.id} ${after.id}`)) continue;
      found.push({ before, after, isReplaced, likeness });
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness).map(({ likeness: _, ...pair }) => pair);
}

/** A content and an item of one are not each other. */
function isSameDepth(before: Item, after: Item): boolean {
  return before.subject !== 'content' || before.id.split('.').length === after.id.split('.').length;
}

/** Documents of which one was cited where the other is cited now, as "old new". */
function citationsMoved(known: ReadonlyMap<string, Item>, after: readonly Item[]): Set<string> {
  const moved = new Set<string>();
  for (const item of after) {
    const same = known.get(keyOf(item));
    if (same === undefined) continue;
    for (const [key, { refers, value }] of item.fields()) {
      if (refers !== 'document') continue;
      const now = [value].flat().map(String);
      const earlier = [same.fields().get(key)?.value ?? []].flat().map(String);
      const gone = earlier.filter((id) => !now.includes(id));
      const come = now.filter((id) => !earlier.includes(id));
      for (const from of gone) for (const to of come) moved.add(`${from} ${to}`);
    }
  }
  return moved;
}

/** Share of the words of two names that are in both. */
function sharedWords(a: string, b: string): number {
  const first = new Set(foldText(a).split(' '));
  const second = new Set(foldText(b).split(' '));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}
