/** Properties of the difference, on the real plan: nothing that is edited goes unnoticed, and nothing is made up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlans } from '../../../src/core/difference/compare-plans.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { loadRealPlan } from '../real-plan.js';

const { plan } = (await loadRealPlan()).view;

type Place = readonly (string | number)[];

/** Every value in the plan that is no branch, by its place. */
function leavesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...place, Array.isArray(value) ? Number(key) : key]),
  );
}

const leaves = leavesOf(plan).filter((place) => place.join('.') !== 'schema' && place[0] !== 'id');

/** The plan with one value replaced by another of its type. */
function withOther(place: Place): Plan {
  const copy: unknown = structuredClone(plan);
  let branch = copy as Record<string | number, unknown>;
  for (const key of place.slice(0, -1)) branch = branch[key] as typeof branch;
  const last = place[place.length - 1] ?? '';
  const value = branch[last];
  if (typeof value === 'boolean') branch[last] = !value;
  else if (typeof value === 'number') branch[last] = value + 1;
  else if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) branch[last] = '2031-01-31';
  else branch[last] = `${String(value)}-khac`;
  return copy as Plan;
}

test('every single value that is edited is told', () => {
  const silent = leaves.filter((place) => comparePlans(plan, withOther(place)).length === 0);
  expect(silent.map((place) => place.join('.'))).toEqual([]);
});

const edits = fc.uniqueArray(fc.constantFrom(...leaves), { minLength: 1, maxLength: 6 });

test('looking the other way, what came is gone and every value stands on the other side', () => {
  fc.assert(
    fc.property(edits, (places) => {
      const other = withOther(places[0] as Place);
      const there = comparePlans(plan, other);
      const back = comparePlans(other, plan);
      const opposite = { added: 'removed', removed: 'added' } as Readonly<Record<string, string>>;
      const signs = (changes: typeof there, isBack: boolean) =>
        changes
          .map(({ kind, subject, field, before, after, days }) =>
            JSON.stringify(
              isBack
                ? [
                    opposite[kind] ?? kind,
                    subject,
                    field,
                    after,
                    before,
                    days === null ? null : 0 - days,
                  ]
                : [kind, subject, field, before, after, days === null ? null : 0 + days],
            ),
          )
          .sort();
      // Ids that changed name their thing differently on each side, so lists of them do too.
      if (there.some(({ kind }) => kind === 'renamed' || kind === 'replaced')) return;
      expect(signs(back, true)).toEqual(signs(there, false));
    }),
    { numRuns: 100 },
  );
});

test('the order of keys and of what is no list for people says nothing', () => {
  const shuffled = JSON.parse(JSON.stringify(plan), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Plan;
  expect(comparePlans(plan, shuffled)).toEqual([]);
});
