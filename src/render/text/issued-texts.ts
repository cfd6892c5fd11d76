/** The shape of the texts about reports that were sent, and what has changed since. */
import type { TotalName } from '../../core/provenance/anchored.js';
import type {
  ChangedObstacle,
  ChangedResult,
  IssuedRef,
  ReportChanges,
  SinceLastOutput,
} from '../../model/generated/outputs.js';

/** What is said of an issued report. */
export interface IssuedTexts {
  readonly kept: (number: string, folder: string) => string;
  readonly follows: (issued: IssuedRef) => string;
  readonly doesNotFollow: (issued: IssuedRef) => string;
  readonly edited: (file: string) => string;
  readonly atRevision: Readonly<Record<'true' | 'false' | 'null', (commit: string) => string>>;
  readonly changes: (issued: IssuedRef) => string;
  readonly since: (issued: IssuedRef) => string;
  readonly nothingSince: string;
  readonly headings: Readonly<Record<keyof ReportChanges, string>>;
  readonly result: Readonly<Record<ChangedResult['change'], string>>;
  readonly obstacle: Readonly<Record<ChangedObstacle['change'], string>>;
  readonly none: string;
  readonly sinceLast: (issued: IssuedRef) => string;
  readonly copied: string;
  readonly unsplit: (name: string) => string;
  /** The report sent before is of another period: what its figures are counted from and to. */
  readonly otherPeriod: (was: SinceLastOutput['was'], now: SinceLastOutput['now']) => string;
  /** Counts that stand on one line, with a short name for each. */
  readonly totals: readonly {
    readonly lead: string;
    readonly names: Readonly<Partial<Record<TotalName, string>>>;
  }[];
}
