/** What a writing command knows in tests of the core: the small plan, on the morning of 12 June 2023. */
import type { WriteContext } from '../../src/core/compose-progress.js';
import type { PlanView } from '../../src/core/plan-view.js';
import type { Outcome } from '../../src/core/refusals.js';
import { smallView } from './small-plan.js';

/** The moment at which all is recorded. */
export const NOW = '2023-06-12T08:00:00+07:00';

/** A context whose random part of ids is always 000000. */
export function writeContext(view: PlanView = smallView()): WriteContext {
  return {
    view,
    today: '2023-06-12',
    at: NOW,
    by: 'van-hoa',
    random: (length) => new Uint8Array(length),
  };
}

/** The value of an outcome, which must be one. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
}

/** Why nothing came of it; empty when something did. */
export function refusalsOf(
  outcome: Outcome<unknown>,
): { readonly code: string; readonly args: Readonly<Record<string, string>> }[] {
  return outcome.ok ? [] : [...outcome.refusals];
}
