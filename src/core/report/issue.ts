/** What is known of a report only when it is issued: its number and who signs it. */
import type { ReportHead, ReportOutput } from '../../model/generated/outputs.js';
import { accept, type Outcome, refuse } from '../refusals.js';

/** What whoever issues a report may say. */
export interface Issue {
  readonly number: string | undefined;
  /** Whether the deputy signs for the head of the office. */
  readonly byDeputy: boolean;
  readonly signer: string | undefined;
  readonly draft: boolean;
}

/** Puts number and signature into the head of a report; refused where the plan knows no such signature. */
export function issueReport(report: ReportOutput, issue: Issue): Outcome<ReportOutput> {
  const { head } = report;
  const { byDeputy, signer, draft } = issue;
  const asked = byDeputy ? '--deputy' : '--signer';
  if ((byDeputy || signer !== undefined) && head.signature === null) {
    return refuse('no-signature', { option: asked, field: 'upward.signature' });
  }
  if (byDeputy && head.signature?.deputy === null) {
    return refuse('no-signature', { option: asked, field: 'upward.signature.deputy' });
  }
  const signature: ReportHead['signature'] = head.signature && {
    ...head.signature,
    ...(byDeputy && { signedBy: 'deputy' }),
    ...(signer !== undefined && { name: signer }),
  };
  const number = documentNumber(issue.number, head.numberSuffix);
  return accept({ ...report, head: { ...head, number: number ?? head.number, signature, draft } });
}

/** Numbers below 10 have a zero before them; a bare number takes the plan's ending. */
export function documentNumber(typed: string | undefined, suffix: string): string | undefined {
  const [, digits, ending = ''] = /^\s*(\d+)\s*(\/.*)?$/.exec(typed ?? '') ?? [];
  if (digits === undefined) return typed;
  return `${digits.padStart(2, '0')}${ending.trim() || `/${suffix}`}`;
}
