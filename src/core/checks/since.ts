/** Which problems a change made: those in what changed, and those that it broke elsewhere. */
import type { Diagnostic } from '../../model/diagnostics.js';
import type { Plan } from '../../model/generated/files.js';

/** A state of the workspace as far as its problems are concerned. */
export interface CheckedState {
  readonly problems: readonly Diagnostic[];
  /** The plan of a file, where it is a plan's own file and can be read. */
  planIn(file: string): Plan | undefined;
}

/** Whether a file has the same content in both states. */
export type IsSame = (file: string) => boolean;

/** The problems that were not there before, and those that lie in what is no longer as it was. */
export function problemsSince(
  earlier: CheckedState,
  now: CheckedState,
  isSame: IsSame,
): Diagnostic[] {
  const known = new Map<string, number>();
  for (const found of earlier.problems) {
    const key = keyOf(found, earlier.planIn(found.file));
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return now.problems.filter((found) => {
    const key = keyOf(found, now.planIn(found.file));
    const left = known.get(key) ?? 0;
    if (left === 0) return true;
    known.set(key, left - 1);
    return !isSame(found.file) && isTouched(found, earlier, now);
  });
}

/** What tells a problem from others; a thing of a plan that only moved in its list is the same. */
function keyOf({ code, file, pointer, args }: Diagnostic, plan: Plan | undefined): string {
  const [list, at, ...rest] = pointer;
  const id = idOf(plan, list, at);
  return JSON.stringify([code, file, id === undefined ? pointer : [list, id, ...rest], args]);
}

/** Whether what a problem lies in changed, in a file that did: of a plan the thing, of a record the file. */
function isTouched(
  { file, pointer }: Diagnostic,
  earlier: CheckedState,
  now: CheckedState,
): boolean {
  const [before, after] = [earlier.planIn(file), now.planIn(file)];
  const [list, at] = pointer;
  const id = idOf(after, list, at);
  if (before === undefined || after === undefined || list === undefined) return true;
  if (id === undefined) return textOf(partOf(before, list)) !== textOf(partOf(after, list));
  const same = listOf(before, list).find((thing) => isNamed(thing) && thing.id === id);
  return textOf(same) !== textOf(listOf(after, list)[Number(at)]);
}

type Step = string | number | undefined;

function partOf(plan: Plan | undefined, key: Step): unknown {
  return plan === undefined ? undefined : plan[key as keyof Plan];
}

function listOf(plan: Plan | undefined, key: Step): readonly unknown[] {
  const value = partOf(plan, key);
  return Array.isArray(value) ? value : [];
}

function idOf(plan: Plan | undefined, list: Step, at: Step): string | undefined {
  const thing = listOf(plan, list)[Number(at)];
  return isNamed(thing) ? thing.id : undefined;
}

function isNamed(thing: unknown): thing is { readonly id: string } {
  return typeof thing === 'object' && thing !== null && 'id' in thing;
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
