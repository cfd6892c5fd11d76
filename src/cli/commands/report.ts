import { accept, type Outcome, refuse } from '../../core/refusals.js';
import { issueReport } from '../../core/report/issue.js';
import { onlyPeriod, resolveName } from '../../core/resolve.js';
import type { IsoDate } from '../../model/dates.js';
import { deliver, isForScreen, tellNeedsOut } from '../deliver.js';
import { checkKept, keepReport, reportAsOf, tellSinceLast, withSupplement } from '../issued.js';
import { type OpenBook, openBook } from '../open-book.js';
import { dateOption, isOn, signingOf, textOption } from '../options.js';
import { chooseTemplate, type Format, makeDocument, REPORT } from '../report-document.js';
import { checkTogether, formatOf } from '../report-options.js';
import type { Options, Run } from '../run.js';
import { exitCodes, refused, type Session } from '../session.js';

/** Makes the consolidated report of a period. */
export const run: Run = async (session, [typed], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view } = book;
  const id = typed === undefined ? onlyPeriod(view) : resolveName(view, 'period', typed);
  const together = checkTogether(options);
  const format = formatOf(session, options);
  const refusals = [id, together, format].flatMap((each) => (each.ok ? [] : each.refusals));
  if (!id.ok || !together.ok || !format.ok) return refused(session, refusals, view);
  const period = view.periods.get(id.value);
  if (period === undefined) throw new Error(`A period was found and lost again: ${id.value}`);
  if (isOn(options, 'check')) {
    return checkKept(session, book, period, textOption(options, 'number'));
  }
  if (isOn(options, 'sinceLast')) return tellSinceLast(session, book, period);
  const isIssue = isOn(options, 'issue');
  if (!isIssue && format.value === 'docx' && isForScreen(session, options)) {
    return tellNeedsOut(session, 'docx', `${period.id}.docx`);
  }
  if (isIssue && session.globals.rev !== undefined) {
    return failed(session, session.text.failures.writeAtRevision);
  }
  const day = dayOf(session, options);
  const template = chooseTemplate(session, textOption(options, 'template'));
  if (!day.ok) return refused(session, day.refusals, view);
  if (!template.ok) return refused(session, template.refusals, view);
  if (isIssue && template.value.kind !== REPORT) {
    const args = { template: template.value.name };
    return refused(session, [{ code: 'not-to-issue', args }], view);
  }
  const { progress } = session;
  progress.step(session.text.phrases.steps.report, isMany(book));
  const told = reportAsOf(book, period, day.value);
  const report = issueReport(await withSupplement(session, book, period, told), issueOf(options));
  if (!report.ok) {
    progress.end();
    return refused(session, report.refusals, view);
  }
  const make = (kind: Format): ReturnType<typeof makeDocument> =>
    makeDocument(session, template.value, report.value, kind, isMany(book));
  const content = await make(isIssue ? 'md' : format.value);
  const word = isIssue && format.value === 'docx' ? await make('docx') : undefined;
  progress.end();
  if (typeof content === 'function') return content();
  if (isIssue) {
    return keepReport(session, book, report.value, {
      template: template.value.name,
      markdown: String(content),
      word: typeof word === 'object' ? word : undefined,
    });
  }
  const isRead = format.value === 'md' && isForScreen(session, options);
  const shown = isRead ? withoutMarks(String(content)) : content;
  return deliver(session, shown, options) ?? book.exitCode;
};

/** So many entries that making something of them takes long. */
function isMany({ facts }: OpenBook): boolean {
  return facts.entries.all.length >= 2000;
}

function failed({ io, text }: Session, message: string): number {
  io.stderr.write(`${text.words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}

/** The day of the document: --on, or today; what has not happened yet is not reported. */
function dayOf(session: Session, options: Options): Outcome<IsoDate> {
  const on = dateOption(options, 'on');
  if (!on.ok) return on;
  const date = on.value ?? session.asOf;
  const today = session.instant.slice(0, 10);
  return on.value !== undefined && date > today
    ? refuse('future-date', { date, today })
    : accept(date);
}

/** The text as it is read on a terminal, which cannot jump to a mark. */
function withoutMarks(markdown: string): string {
  return markdown.replaceAll(/<a id="[^"<>]*"><\/a>/g, '');
}

function issueOf(options: Options): Parameters<typeof issueReport>[1] {
  return {
    ...signingOf(options),
    number: textOption(options, 'number'),
    draft: isOn(options, 'draft'),
  };
}
