import { accept, type Outcome, refuse } from '../../core/refusals.js';
import { issueReport } from '../../core/report/issue.js';
import { resolveName } from '../../core/resolve.js';
import type { IsoDate } from '../../model/dates.js';
import type { ReportOutput } from '../../model/generated/outputs.js';
import { normalizeText } from '../../model/text.js';
import { readTemplates } from '../../store/templates.js';
import { deliver, isForScreen, tellNeedsOut } from '../deliver.js';
import { checkKept, keepReport, reportAsOf, tellSinceLast, withSupplement } from '../issued.js';
import { openBook } from '../open-book.js';
import { choiceOption, dateOption, isOn, textOption } from '../options.js';
import { beginProgress, type Progress } from '../progress.js';
import type { Options, Run } from '../run.js';
import { exitCodes, refused, type Session } from '../session.js';

/** Tells why there is no document, once nothing else is on the line, and gives the exit code. */
type Failure = () => number;

const formats = ['md', 'json', 'docx', 'html'] as const;
type Format = (typeof formats)[number];

/** Makes the consolidated report of a period. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view } = book;
  const id = resolveName(view, 'period', typed);
  const format = formatOf(session, options);
  const refusals = [id, format].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (!id.ok || !format.ok) return refused(session, refusals, view);
  const period = view.periods.get(id.value);
  if (period === undefined) throw new Error(`A period was found and lost again: ${id.value}`);
  if (isOn(options, 'check'))
    return checkKept(session, book, period, textOption(options, 'number'));
  if (isOn(options, 'sinceLast')) return tellSinceLast(session, book, period);
  const isIssue = isOn(options, 'issue');
  if (!isIssue && format.value === 'docx' && isForScreen(session, options)) {
    return tellNeedsOut(session, 'docx', `${period.id}.docx`);
  }
  if (isIssue && session.globals.rev !== undefined) {
    return failed(session, session.text.failures.writeAtRevision);
  }
  const day = dayOf(session, options);
  if (!day.ok) return refused(session, day.refusals, view);
  const progress = beginProgress(session);
  progress.step(session.text.phrases.steps.report);
  const issue = issueOf(options);
  const told = reportAsOf(book, period, day.value);
  const report = issueReport(await withSupplement(session, book, period, told), {
    ...issue,
    draft: issue.draft && !isIssue,
  });
  if (!report.ok) {
    progress.end();
    return refused(session, report.refusals, view);
  }
  const make = (kind: Format): ReturnType<typeof makeDocument> =>
    makeDocument(session, report.value, kind, progress);
  const content = await make(isIssue ? 'md' : format.value);
  const word = isIssue && format.value === 'docx' ? await make('docx') : undefined;
  progress.end();
  if (typeof content === 'function') return content();
  if (isIssue) {
    const markdown = String(content);
    return keepReport(session, book, report.value, {
      markdown,
      word: typeof word === 'object' ? word : undefined,
    });
  }
  const isRead = format.value === 'md' && isForScreen(session, options);
  const shown = isRead ? withoutMarks(String(content)) : content;
  return deliver(session, shown, options) ?? book.exitCode;
};

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

/** The format asked for, or else the one that the file's name tells. */
function formatOf(session: Session, options: Options): Outcome<Format> {
  const asked = choiceOption(options, 'format', session.globals.json ? ['json'] : formats);
  if (!asked.ok) return asked;
  if (session.globals.json) return accept('json');
  const ending = textOption(options, 'out')?.toLowerCase().split('.').at(-1);
  return accept(asked.value ?? formats.find((format) => format === ending) ?? 'md');
}

function issueOf(options: Options): Parameters<typeof issueReport>[1] {
  const signer = textOption(options, 'signer');
  return {
    number: textOption(options, 'number'),
    byDeputy: isOn(options, 'deputy'),
    draft: isOn(options, 'draft'),
    signer: signer === undefined ? undefined : normalizeText(signer),
  };
}

/** The document in a format; the libraries of each are loaded only for it. */
async function makeDocument(
  session: Session,
  report: ReportOutput,
  format: Format,
  progress: Progress,
): Promise<string | Uint8Array | Failure> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const markdown = await renderMarkdown(session, report);
  if (format === 'md' || typeof markdown === 'function') return markdown;
  progress.step(session.text.phrases.steps[format]);
  if (format === 'html') {
    const [{ makePage }, { vietnamese }] = await Promise.all([
      import('../../render/html/make-page.js'),
      import('../../render/text/vi.js'),
    ]);
    return makePage(markdown, report, vietnamese);
  }
  const { makeDocx } = await import('../../render/docx/make-docx.js');
  return makeDocx(markdown);
}

/** The Markdown document. It speaks the language of its template. */
async function renderMarkdown(session: Session, report: ReportOutput): Promise<string | Failure> {
  const [{ renderReport }, { vietnamese }] = await Promise.all([
    import('../../render/markdown/report.js'),
    import('../../render/text/vi.js'),
  ]);
  const templates = readTemplates(session.source, session.io.home);
  const rendering = await renderReport(vietnamese, templates, 'report', report);
  if ('text' in rendering) return rendering.text;
  const { template, line, detail } = rendering;
  const message = session.text.failures.template(`templates/${template}.liquid`, line, detail);
  return () => {
    session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  };
}
