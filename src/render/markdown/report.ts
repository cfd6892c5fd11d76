/**
 * The report as Markdown, from its data and its templates. Templates that are as shipped run as the code that
 * was made of them; any other is rendered by LiquidJS, which is what the templates mean.
 */
import type { ReportOutput } from '../../model/generated/outputs.js';
import { compiled, sources } from '../generated/templates.js';
import type { Catalogue } from '../text/catalogue.js';
import { escapeMarkdown } from './escape.js';
import { createFilters } from './filters.js';
import type { Rendering } from './liquid.js';
import { createTemplateRuntime, NotRendered } from './template-runtime.js';

/** Renders a report. Everything that a template prints is escaped, unless it says `raw`. */
export async function renderReport(
  text: Catalogue,
  templates: Readonly<Record<string, string>>,
  template: string,
  report: ReportOutput,
): Promise<Rendering> {
  const filters = createFilters(text);
  const quick = areAsShipped(templates) ? runCompiled(filters, template, report) : undefined;
  if (quick !== undefined) return { text: tidy(quick) };
  const { renderLiquid } = await import('./liquid.js');
  const rendering = renderLiquid(templates, template, { report }, filters, escapePrinted);
  return 'text' in rendering ? { text: tidy(rendering.text) } : rendering;
}

function areAsShipped(templates: Readonly<Record<string, string>>): boolean {
  return Object.entries(sources).every(([name, source]) => templates[name] === source);
}

/** Undefined where the engine would fail: it then tells why. */
function runCompiled(
  filters: ReturnType<typeof createFilters>,
  template: string,
  report: ReportOutput,
): string | undefined {
  try {
    return compiled[template]?.(createTemplateRuntime(filters, escapePrinted), { report });
  } catch (error) {
    if (error instanceof NotRendered) return undefined;
    throw error;
  }
}

function escapePrinted(value: unknown): string {
  return value === null || value === undefined ? '' : escapeMarkdown(String(value));
}

/** Template tags leave blank lines and trailing spaces that mean nothing. */
function tidy(markdown: string): string {
  return `${markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
