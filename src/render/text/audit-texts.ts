/** The shape of the texts of an audit: who committed what, and when. */
import type { IsoDate } from '../../model/dates.js';
import type { AuditCounts, AuditMark, AuditRow } from '../../model/generated/outputs.js';

/** What is said of records and their commits. */
export interface AuditTexts {
  readonly kinds: Readonly<Record<AuditRow['kind'], string>>;
  recorded(date: string, by: string): string;
  committed(date: string, author: string, commit: string): string;
  /** Said where another person, or a later day, brought the commit into this history. */
  broughtIn(date: string, committer: string): string;
  readonly marks: Readonly<Record<AuditMark, (row: AuditRow) => string>>;
  readonly none: string;
  counts(counts: AuditCounts, days: number, asOf: IsoDate): string;
}
