/** An option that names something of the plan. */
import type { PlanView } from '../core/plan-view.js';
import { accept, type Outcome } from '../core/refusals.js';
import { resolveName } from '../core/resolve.js';
import { textOption } from './options.js';
import type { Options } from './run.js';

/** The id of the unit or period that --unit or --period names; undefined where it is not given. */
export function namedOption(
  view: PlanView,
  options: Options,
  kind: 'unit' | 'period',
): Outcome<string | undefined> {
  const typed = textOption(options, kind);
  return typed === undefined ? accept(undefined) : resolveName(view, kind, typed);
}
