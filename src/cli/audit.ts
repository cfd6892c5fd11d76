/** `log --audit`: every record with its commit, against the day it claims and the reports that were sent. */
import { auditRecords, countMarks } from '../core/audit/audit.js';
import { BACK_DATED_DAYS } from '../core/checks/records.js';
import { entryRow } from '../core/facts.js';
import { type EntryFilter, matchesEntry } from '../core/filter.js';
import { expandUnit } from '../core/plan-view.js';
import type { AuditOutput, AuditRow } from '../model/generated/outputs.js';
import { renderAudit } from '../render/terminal/audit.js';
import { readRecordHistory } from '../store/git-log.js';
import { readIssued } from '../store/issued.js';
import type { OpenBook } from './open-book.js';
import { exitCodes, print, printJson, type Session } from './session.js';

/** What of an audit is wanted. */
export interface AuditRequest {
  readonly filter: EntryFilter;
  /** Without it the workspace's own setting holds. */
  readonly days: number | undefined;
  readonly limit: number | undefined;
}

/** Prints the audit; gives the exit code. */
export async function printAudit(
  session: Session,
  book: OpenBook,
  { filter, days: asked, limit }: AuditRequest,
): Promise<number> {
  const { root, globals, text, settings, asOf } = session;
  const { planId, records, view } = book;
  const history = readRecordHistory(root, planId, globals.rev);
  if ('failure' in history) {
    const message = text.failures.revision[history.failure](globals.rev ?? 'HEAD', '--audit');
    session.io.stderr.write(`${text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  }
  const days = asked ?? settings.backDatedDays ?? BACK_DATED_DAYS;
  const { issued } = await readIssued(session.source, planId);
  const rows = auditRecords({ view, records, issued, history, asOf, days });
  const wanted = rows.filter(wantedBy(book, filter)).slice(0, limit);
  const output: AuditOutput = {
    schema: 'tiendo/audit@1',
    asOf,
    plan: planId,
    days,
    records: wanted,
    counts: countMarks(wanted),
  };
  if (globals.json) printJson(session, output);
  else print(session, renderAudit(session.screen, view, output));
  return book.exitCode;
}

/** Unit and days narrow every record; what only an entry has leaves the others out. */
function wantedBy({ view, facts }: OpenBook, filter: EntryFilter): (row: AuditRow) => boolean {
  const { unit, from, to, ...ofEntries } = filter;
  const units = unit === undefined ? undefined : new Set([unit, ...expandUnit(view, unit)]);
  const isForEntries = Object.values(ofEntries).some((value) => value !== undefined);
  const entries = isForEntries
    ? new Set(
        facts.entries.all
          .map(entryRow)
          .filter(matchesEntry(view, filter))
          .map(({ id }) => id),
      )
    : undefined;
  return (row) =>
    (units === undefined || (row.unit !== null && units.has(row.unit))) &&
    (from === undefined || row.date >= from) &&
    (to === undefined || row.date <= to) &&
    (entries === undefined || entries.has(row.id));
}
