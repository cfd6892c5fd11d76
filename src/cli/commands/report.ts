import { maskContextOf, maskReport } from '../../core/privacy/mask-report.js';
import { accept, type Outcome } from '../../core/refusals.js';
import { issueReport } from '../../core/report/issue.js';
import { buildReport } from '../../core/report/report.js';
import { resolveName } from '../../core/resolve.js';
import type { ReportOutput } from '../../model/generated/outputs.js';
import { normalizeText } from '../../model/text.js';
import { readTemplates } from '../../store/templates.js';
import { deliver, isForScreen, tellNeedsOut } from '../deliver.js';
import { openBook } from '../open-book.js';
import { choiceOption, isOn, textOption } from '../options.js';
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
  const { view, facts } = book;
  const id = resolveName(view, 'period', typed);
  const format = formatOf(session, options);
  const refusals = [id, format].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (!id.ok || !format.ok) return refused(session, refusals, view);
  const period = view.periods.get(id.value);
  if (period === undefined) throw new Error(`A period was found and lost again: ${id.value}`);
  if (format.value === 'docx' && isForScreen(session, options)) {
    return tellNeedsOut(session, 'docx', `${period.id}.docx`);
  }
  const progress = beginProgress(session);
  progress.step(session.text.phrases.steps.report);
  const report = issueReport(
    maskReport(buildReport(facts, period), maskContextOf(facts)),
    issueOf(options),
  );
  const content = report.ok
    ? await makeDocument(session, report.value, format.value, progress)
    : () => refused(session, report.refusals, view);
  progress.end();
  if (typeof content === 'function') return content();
  return deliver(session, content, options) ?? book.exitCode;
};

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
