import { relative, resolve, sep } from 'node:path';
import { maskReport } from '../../core/privacy/mask-report.js';
import { buildReport } from '../../core/report/report.js';
import { resolveName } from '../../core/resolve.js';
import type { ReportOutput } from '../../model/generated/outputs.js';
import { readTemplates } from '../../store/templates.js';
import { writeOutput } from '../../store/write-output.js';
import { openBook } from '../open-book.js';
import { choiceOption, isOn, textOption } from '../options.js';
import type { Run } from '../run.js';
import { exitCodes, printJson, refused, type Session, tell } from '../session.js';

/** Makes the consolidated report of a period. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const id = resolveName(view, 'period', typed);
  const format = choiceOption(options, 'format', ['md', 'json'] as const);
  const refusals = [id, format].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (!id.ok || !format.ok) return refused(session, refusals, view);
  const period = view.periods.get(id.value);
  if (period === undefined) throw new Error(`A period was found and lost again: ${id.value}`);
  const number = textOption(options, 'number');
  const out = textOption(options, 'out');
  const report = withNumber(maskReport(buildReport(facts, period)), number);
  if (session.globals.json || format.value === 'json') {
    if (out === undefined) printJson(session, report);
    else
      return writeDocument(
        session,
        out,
        `${JSON.stringify(report, null, 2)}\n`,
        options,
        book.exitCode,
      );
    return book.exitCode;
  }
  const document = await renderDocument(session, report);
  if (typeof document === 'number') return document;
  if (out !== undefined) return writeDocument(session, out, document, options, book.exitCode);
  session.io.stdout.write(document);
  return book.exitCode;
};

function withNumber(report: ReportOutput, number: string | undefined): ReportOutput {
  return number === undefined ? report : { ...report, head: { ...report.head, number } };
}

/** The Markdown document. It speaks the language of its template. */
async function renderDocument(session: Session, report: ReportOutput): Promise<string | number> {
  const [{ renderReport }, { vietnamese }] = await Promise.all([
    import('../../render/markdown/report.js'),
    import('../../render/text/vi.js'),
  ]);
  const templates = readTemplates(session.source, session.io.home);
  const rendering = await renderReport(vietnamese, templates, 'report', report);
  if ('text' in rendering) return rendering.text;
  const { template, line, detail } = rendering;
  const message = session.text.failures.template(`templates/${template}.liquid`, line, detail);
  session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}

function writeDocument(
  session: Session,
  out: string,
  text: string,
  options: Parameters<Run>[2],
  exitCode: number,
): number {
  const path = resolve(session.io.cwd, out);
  const failure = writeOutput(path, text, isOn(options, 'force'));
  const { failures, phrases, words } = session.text;
  if (failure === undefined) {
    tell(session, phrases.reportWritten(relative(session.io.cwd, path).split(sep).join('/')));
    return exitCode;
  }
  const message =
    failure === 'EEXIST' ? failures.fileExists(out) : failures.notWritten(failure, out);
  session.io.stderr.write(`${words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}
