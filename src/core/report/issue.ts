/** What is known of a report only when it is issued: its number and who signs it. */
import type { ReportOutput } from '../../model/generated/outputs.js';
import { accept, type Outcome, refuse } from '../refusals.js';
import { type Signing, signAs } from './signature.js';

/** What whoever issues a report may say. */
export interface Issue extends Signing {
  readonly number: string | undefined;
  readonly draft: boolean;
}

/** Whether this is the number of a document: 5, 05/BC-UBND or 05a/BC-UBND, and never zero. */
export function isDocumentNumber(typed: string): boolean {
  return /^\s*0*[1-9]\d*(?:\s*|\p{L}?\s*\/\s*\S.*)$/u.test(typed);
}

/** Puts number and signature into the head of a report; refused where the plan knows no such signature. */
export function issueReport(report: ReportOutput, issue: Issue): Outcome<ReportOutput> {
  const { head } = report;
  if (issue.number !== undefined && !isDocumentNumber(issue.number)) {
    return refuse('bad-document-number', { typed: issue.number, suffix: head.numberSuffix });
  }
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
