/** The report as Markdown, from its data and a Liquid template. */
import { Liquid, LiquidError } from 'liquidjs';
import type { ReportOutput } from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { escapeMarkdown } from './escape.js';
import { createFilters } from './filters.js';

/** The document, or why the template cannot make it, with the template's line. */
export type Rendering =
  | { readonly text: string }
  | { readonly template: string; readonly line: number; readonly detail: string };

/** Where the engine stood when it failed. */
interface Place {
  readonly input: string;
  getPosition(): number[];
}

/** Bounds on what a template may use; a report of ten thousand entries stays far below them. */
const LIMITS = { parseLimit: 1e6, renderLimit: 20_000, memoryLimit: 1e9 };

/** Renders a report. Everything that a template prints is escaped, unless it says `raw`. */
export function renderReport(
  text: Catalogue,
  templates: Readonly<Record<string, string>>,
  template: string,
  report: ReportOutput,
): Rendering {
  const engine = new Liquid({
    templates: { ...templates },
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // Asking Intl for the machine's locale takes milliseconds, and a document must not depend on it.
    locale: 'vi',
    timezoneOffset: 0,
    outputEscape: (value) =>
      value === null || value === undefined ? '' : escapeMarkdown(String(value)),
    ...LIMITS,
  });
  for (const [name, filter] of Object.entries(createFilters(text))) {
    engine.registerFilter(name, filter);
  }
  try {
    const rendered: string = engine.renderFileSync(template, { report });
    return { text: tidy(rendered) };
  } catch (error) {
    if (!(error instanceof Error) || !LiquidError.is(error)) throw error;
    const { token } = error as LiquidError & { token?: Place };
    const [line = 0] = token?.getPosition() ?? [];
    // A partial is told apart by its text: the engine knows no file names.
    const [name = template] =
      Object.entries(templates).find(([, source]) => source === token?.input) ?? [];
    const detail = (error.originalError?.message ?? error.message).replace(/, line:.*$/s, '');
    return { template: name, line, detail };
  }
}

/** Template tags leave blank lines and trailing spaces that mean nothing. */
function tidy(markdown: string): string {
  return `${markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
