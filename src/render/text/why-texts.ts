/** The shape of the texts of `why`. */
import type { TotalName } from '../../core/provenance/anchored.js';
import type { WhyLeftOut } from '../../model/generated/outputs.js';

/** What `why` says around the values. */
export interface WhyTexts {
  /** Names of the totals. */
  readonly totals: Readonly<Record<TotalName, string>>;
  readonly reporters: (name: string) => string;
  readonly withheld: string;
  readonly withheldInSentence: string;
  readonly printed: string;
  readonly share: (unit: string) => string;
  readonly adds: string;
  readonly sum: string;
  readonly noNumber: string;
  readonly replaces: (id: string) => string;
  readonly reason: (reason: string) => string;
  readonly leftOut: string;
  readonly leftOutWhy: Readonly<Record<WhyLeftOut['why'], (by: string) => string>>;
  readonly units: Readonly<
    Record<'expected' | 'unknown' | 'notApplicable' | 'silent', (count: number) => string>
  >;
  readonly noRecords: string;
}
