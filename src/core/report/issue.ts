/** What is known of a report only when it is issued: its number and who signs it. */
import type { ReportOutput } from '../../model/generated/outputs.js';
import { accept, type Outcome } from '../refusals.js';
import { type Signing, signAs } from './signature.js';

/** What whoever issues a report may say. */
export interface Issue extends Signing {
  readonly number: string | undefined;
  readonly draft: boolean;
}

/** Puts number and signature into the head of a report; refused where the plan knows no such signature. */
export function issueReport(report: ReportOutput, issue: Issue): Outcome<ReportOutput> {
  const { head } = report;
  const signed = signAs(head.signature, issue);
  if (!signed.ok) return signed;
  const signature = signed.value;
  const { draft } = issue;
  const number = documentNumber(issue.number, head.numberSuffix);
  return accept({ ...report, head: { ...head, number: number ?? head.number, signature, draft } });
}

/** Numbers below 10 have a zero before them; a bare number takes the plan's ending. */
export function documentNumber(typed: string | undefined, suffix: string): string | undefined {
  const [, digits, ending = ''] = /^\s*(\d+)\s*(\/.*)?$/.exec(typed ?? '') ?? [];
  if (digits === undefined) return typed;
  return `${digits.padStart(2, '0')}${ending.trim() || (suffix && `/${suffix}`)}`;
}
