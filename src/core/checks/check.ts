/** What every check gets and gives. A check is a pure function named after what it looks for; none writes. */
import type { Diagnostic } from '../../model/diagnostics.js';
import type { PlanView } from '../plan-view.js';
import type { Book } from '../records.js';

/** A plan with its lookups and all its records. */
export interface CheckInput extends Book {
  readonly view: PlanView;
  /** More days than this after its day make an entry back-dated; the default when it is not set. */
  readonly backDatedDays?: number | undefined;
}

/** Looks for one kind of mistake. */
export type Check = (input: CheckInput) => Diagnostic[];
