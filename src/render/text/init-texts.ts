/** The shape of the texts of `init`; loaded only there. */
import type { Explanation } from './catalogue.js';

/** Why nothing was made. */
export type InitRefusal =
  | 'inside-workspace'
  | 'no-git'
  | 'no-repository'
  | 'git-refuses'
  | 'git-failed'
  | 'other-hook'
  | 'shared-hooks';

/** What `init` says. */
export interface InitTexts {
  /** Title and issuer of a sample plan that was given none. */
  readonly title: (year: string) => string;
  readonly issuer: string;
  readonly made: (folder: string) => string;
  readonly repository: string;
  readonly written: string;
  readonly kept: string;
  readonly lacks: string;
  readonly hook: (file: string) => string;
  readonly hookCurrent: (file: string) => string;
  readonly program: string;
  readonly edit: (file: string) => string;
  readonly refusals: Readonly<Record<InitRefusal, Explanation>>;
}
