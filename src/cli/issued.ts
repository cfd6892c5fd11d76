/** Reports that are sent: keeping one, and asking whether a kept one still follows from the data. */
import { dirname } from 'node:path/posix';
import { type Facts, gatherFacts } from '../core/facts.js';
import { compareReports, isUnchanged } from '../core/issued/compare.js';
import { inOrder, issuedId, issuedRef, lastIssued, withNumber } from '../core/issued/issued.js';
import { changesSince } from '../core/issued/since-last.js';
import { copiedResults, resultsAfter, supplementTo } from '../core/issued/supplement.js';
import { maskContextOf, maskReport } from '../core/privacy/mask-report.js';
import type { Filed } from '../core/records.js';
import { buildReport } from '../core/report/report.js';
import type { IsoDate } from '../model/dates.js';
import type { Issued, PlanPeriod } from '../model/generated/files.js';
import type {
  IssuedOutput,
  ReportOutput,
  SinceLastOutput,
  WrittenOutput,
} from '../model/generated/outputs.js';
import { renderIssued, renderSinceLast } from '../render/terminal/issued.js';
import { openRevision } from '../store/git-revision.js';
import {
  findEdited,
  hashOf,
  keepIssued,
  readIssued,
  readKept,
  revisionOf,
} from '../store/issued.js';
import { type OpenBook, openBook } from './open-book.js';
import { REPORT } from './report-document.js';
import { exitCodes, print, printJson, refused, type Session } from './session.js';

function factsAsOf({ facts }: OpenBook, day: IsoDate): Facts {
  const { view, records, badFiles } = facts;
  return day === facts.asOf ? facts : gatherFacts(view, records, day, badFiles);
}

/** The report of a period as of a day, as it may leave the office. */
export function reportAsOf(book: OpenBook, period: PlanPeriod, day: IsoDate): ReportOutput {
  const facts = factsAsOf(book, day);
  return maskReport(buildReport(facts, period), maskContextOf(facts));
}

/** The report with what came after the last one of its period that was sent. */
export async function withSupplement(
  session: Session,
  book: OpenBook,
  period: PlanPeriod,
  report: ReportOutput,
): Promise<ReportOutput> {
  const { issued } = await readIssued(session.source, book.planId);
  const kept = lastIssued(issued, report.asOf, period.id);
  const was = kept && readSnapshot(session, kept);
  if (kept === undefined || was === undefined) return report;
  const later = resultsAfter(factsAsOf(book, report.asOf), period);
  return { ...report, supplement: supplementTo(issuedRef(kept), was, report, later) };
}

/** Tells what a report has that the report sent before, of whatever period, did not have. */
export async function tellSinceLast(
  session: Session,
  book: OpenBook,
  period: PlanPeriod,
): Promise<number> {
  const { issued } = await readIssued(session.source, book.planId);
  const kept = lastIssued(issued, session.asOf);
  if (kept === undefined) {
    return refused(session, [{ code: 'not-issued', args: { period: period.id } }], book.view);
  }
  const was = readSnapshot(session, kept);
  if (was === undefined) return notRead(session, kept);
  const now = reportAsOf(book, period, session.asOf);
  const output: SinceLastOutput = {
    schema: 'tiendo/since-last@1',
    asOf: session.asOf,
    plan: book.planId,
    period: period.id,
    issued: issuedRef(kept),
    was: { from: was.covers.from, to: was.covers.to },
    now: { from: now.covers.from, to: now.covers.to },
    changes: changesSince(was, now),
    copied: copiedResults(was, now),
  };
  if (session.globals.json) printJson(session, output);
  else print(session, renderSinceLast(session.screen, output));
  return book.exitCode;
}

/** Keeps a report: the document, its data, their hashes, and of which state of the data it was made. */
export async function keepReport(
  session: Session,
  book: OpenBook,
  report: ReportOutput,
  documents: {
    readonly template: string;
    readonly markdown: string;
    readonly word: Uint8Array | undefined;
  },
): Promise<number> {
  const { planId, view } = book;
  const number = report.head.number ?? '';
  if (number === '') return refused(session, [{ code: 'number-needed', args: {} }], view);
  if (book.facts.badFiles > 0) {
    return refused(
      session,
      [{ code: 'bad-files', args: { count: String(book.facts.badFiles) } }],
      view,
    );
  }
  const period = report.period.id;
  const { issued } = await readIssued(session.source, planId);
  const same = issued.find(({ data }) => data.number === number);
  if (same !== undefined) {
    const args = { number, on: same.data.on, file: same.file };
    return refused(session, [{ code: 'already-issued', args }], view);
  }
  const before = lastIssued(issued, report.asOf, period);
  const coordinator = view.plan.units.find((unit) => unit.roles?.includes('coordinator'));
  const snapshot = `${JSON.stringify(report, null, 2)}\n`;
  const { template, markdown, word } = documents;
  const record: Issued = {
    schema: 'tiendo/issued@1',
    id: issuedId(report.asOf, number),
    period,
    number,
    on: report.asOf,
    ...(before !== undefined && { follows: before.data.id }),
    ...(template !== REPORT && { template }),
    document: { file: 'bao-cao.md', sha256: hashOf(markdown) },
    ...(word !== undefined && { word: { file: 'bao-cao.docx', sha256: hashOf(word) } }),
    snapshot: { file: 'report.json', sha256: hashOf(snapshot) },
    revision: revisionOf(session.root, session.source, planId),
    recorded: { at: session.instant, by: coordinator?.id ?? planId },
  };
  const result = await keepIssued(session.root, planId, record, [
    { name: 'bao-cao.md', content: markdown },
    ...(word === undefined ? [] : [{ name: 'bao-cao.docx', content: word }]),
    { name: 'report.json', content: snapshot },
  ]);
  if ('failure' in result) {
    const message = session.text.failures.notWritten(
      result.failure,
      `issued/${period}/${record.id}`,
    );
    session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  }
  if (session.globals.json) {
    const { id } = record;
    const { file } = result;
    const written: WrittenOutput = {
      schema: 'tiendo/written@1',
      asOf: session.asOf,
      plan: planId,
      id,
      file,
      records: [{ id, file }],
    };
    printJson(session, written);
  } else print(session, session.text.issued.kept(number, dirname(result.file)));
  return exitCodes.fine;
}

/** Asks whether the last issued report of a period still follows from the data, and what has come since. */
export async function checkKept(
  session: Session,
  book: OpenBook,
  period: PlanPeriod,
  number: string | undefined,
): Promise<number> {
  const { issued } = await readIssued(session.source, book.planId);
  const own = issued.filter(({ data }) => data.period === period.id);
  const last = lastIssued(own, '9999-12-31');
  if (last === undefined) {
    return refused(session, [{ code: 'not-issued', args: { period: period.id } }], book.view);
  }
  const [kept, another] = number === undefined ? [last] : withNumber(own, number);
  if (kept === undefined || another !== undefined) {
    const known = inOrder(own).map(({ data }) => data.number);
    const args = { typed: number ?? '', known: known.join(', ') };
    return refused(session, [{ code: 'issued-number', args }], book.view);
  }
  const edited = findEdited(session.source, [kept]);
  const snapshot = readSnapshot(session, kept);
  if (snapshot === undefined) return notRead(session, kept);
  const { on, revision } = kept.data;
  const changes = compareReports(snapshot, reportAsOf(book, period, on));
  const atRevision =
    revision.commit === undefined
      ? null
      : await followsAt(session, revision.commit, snapshot, period.id);
  const output: IssuedOutput = {
    schema: 'tiendo/issued-check@1',
    asOf: session.asOf,
    plan: book.planId,
    issued: issuedRef(kept),
    edited: edited.map(({ args }) => `${dirname(kept.file)}/${args['kept']}`),
    commit: revision.commit ?? null,
    atRevision,
    isSame: isUnchanged(changes),
    changes,
    since: compareReports(snapshot, reportAsOf(book, period, later(session.asOf, on))),
  };
  const isGood = edited.length === 0 && output.isSame && atRevision !== false;
  if (session.globals.json) printJson(session, output);
  else print(session, renderIssued(session.screen, output, isGood));
  return isGood ? book.exitCode : exitCodes.found;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}

/** The data of a kept report; undefined when they cannot be read. */
export function readSnapshot(session: Session, kept: Filed<Issued>): ReportOutput | undefined {
  const bytes = readKept(session.source, kept, kept.data.snapshot.file);
  // What is not as it was kept cannot be relied on, so nothing is compared with it.
  if (bytes === undefined || hashOf(bytes) !== kept.data.snapshot.sha256) return undefined;
  return JSON.parse(new TextDecoder().decode(bytes)) as ReportOutput;
}

function notRead(session: Session, kept: Filed<Issued>): number {
  const file = `${dirname(kept.file)}/${kept.data.snapshot.file}`;
  session.io.stderr.write(`${session.text.words.error}: ${session.text.issued.edited(file)}\n`);
  return exitCodes.found;
}

/** Whether the files of a commit give the kept report; null when the commit cannot be read. */
async function followsAt(
  session: Session,
  commit: string,
  snapshot: ReportOutput,
  periodId: string,
): Promise<boolean | null> {
  const opened = await openRevision(session.root, commit, () => [snapshot.plan.id]);
  if ('failure' in opened) return null;
  const globals = { ...session.globals, rev: commit, quiet: true };
  const book = await openBook({ ...session, globals, source: opened.source });
  if (typeof book === 'number') return null;
  const period = book.view.periods.get(periodId);
  if (period === undefined) return false;
  return isUnchanged(compareReports(snapshot, reportAsOf(book, period, snapshot.asOf)));
}
