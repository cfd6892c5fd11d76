/** The document of a report: by which template it is made, and in which format. */
import { findByName } from '../core/find.js';
import { accept, type Outcome, refuse } from '../core/refusals.js';
import type { ReportOutput } from '../model/generated/outputs.js';
import { documentKind } from '../render/markdown/document-kind.js';
import { printableJson } from '../render/safe-output.js';
import { readTemplates } from '../store/templates.js';
import { exitCodes, type Session } from './session.js';

/** Formats of a report. */
export const formats = ['md', 'json', 'docx', 'html'] as const;
/** One of them. */
export type Format = (typeof formats)[number];

/** The template of the report itself. */
export const REPORT = 'report';

/** A template among all that there are. */
export interface ChosenTemplate {
  readonly name: string;
  /** What its front matter says that it makes; undefined where it says nothing. */
  readonly kind: string | undefined;
  readonly all: Readonly<Record<string, string>>;
}

/** Tells why there is no document, once nothing else is on the line, and gives the exit code. */
export type Failure = () => number;

/** The template that was typed, shipped or the workspace's own; without a word, that of the report. */
export function chooseTemplate(
  session: Session,
  typed: string | undefined,
): Outcome<ChosenTemplate> {
  const templates = readTemplates(session.source, session.io.home);
  if (!templates.ok) return templates;
  const all = templates.value;
  const choose = (name: string): Outcome<ChosenTemplate> =>
    accept({ name, kind: documentKind(all[name] ?? ''), all });
  if (typed === undefined) return choose(REPORT);
  if (Object.hasOwn(all, typed)) return choose(typed);
  const documents = Object.keys(all).filter((name) => isOfReport(documentKind(all[name] ?? '')));
  const found = findByName(
    typed,
    documents.map((id) => ({ id, names: [] })),
  );
  if (found.kind === 'one') return choose(found.id);
  const suggestion = found.kind === 'none' ? (found.suggestion ?? '') : '';
  return refuse('unknown-template', { typed, suggestion, known: documents.join(', ') });
}

function isOfReport(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'letter';
}

/** The document in a format; the libraries of each are loaded only for it. */
export async function makeDocument(
  session: Session,
  template: ChosenTemplate,
  report: ReportOutput,
  format: Format,
  isLong: boolean,
): Promise<string | Uint8Array | Failure> {
  if (format === 'json') return `${printableJson(report, 2)}\n`;
  const markdown = await renderMarkdown(session, template, report);
  if (format === 'md' || typeof markdown === 'function') return markdown;
  session.progress.step(session.text.phrases.steps[format], isLong);
  if (format === 'html') {
    const [{ makePage }, { vietnamese }] = await Promise.all([
      import('../render/html/make-page.js'),
      import('../render/text/vi.js'),
    ]);
    return makePage(markdown, report, vietnamese);
  }
  const { makeDocx } = await import('../render/docx/make-docx.js');
  return makeDocx(markdown);
}

/** The Markdown document. It speaks the language of its template. */
async function renderMarkdown(
  session: Session,
  { name, all }: ChosenTemplate,
  report: ReportOutput,
): Promise<string | Failure> {
  const [{ renderReport }, { vietnamese }] = await Promise.all([
    import('../render/markdown/report.js'),
    import('../render/text/vi.js'),
  ]);
  const rendering = await renderReport(vietnamese, all, name, report);
  if ('text' in rendering) return rendering.text;
  const { template, line, fault } = rendering;
  const message = session.text.failures.template(`templates/${template}.liquid`, line, fault);
  return () => {
    session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  };
}
