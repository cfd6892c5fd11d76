/**
 * Documents as Markdown, from its data and its templates. Templates that are as shipped run as the code that
 * was made of them; any other is rendered by LiquidJS, which is what the templates mean.
 */
import type { Letter, RemindOutput, ReportOutput } from '../../model/generated/outputs.js';
import { compiled, sources } from '../generated/templates.js';
import { withoutUnsafe } from '../safe-output.js';
import { safeLine } from '../terminal/safe.js';
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
  return render(text, templates, template, { report }, escapePrinted);
}

/** Renders a letter as Markdown, or as a short plain text in which nothing needs to be escaped. */
export async function renderLetter(
  text: Catalogue,
  templates: Readonly<Record<string, string>>,
  { letters: _, ...shared }: RemindOutput,
  letter: Letter,
  form: 'md' | 'text',
): Promise<Rendering> {
  const given = { letter: { ...shared, ...letter } };
  return form === 'md'
    ? render(text, templates, 'letter', given, escapePrinted)
    : render(text, templates, 'letter-text', given, plainPrinted);
}

async function render(
  text: Catalogue,
  templates: Readonly<Record<string, string>>,
  template: string,
  given: Readonly<Record<string, unknown>>,
  escapeText: (value: unknown) => string,
): Promise<Rendering> {
  const filters = createFilters(text);
  const quick = areAsShipped(templates)
    ? runCompiled(filters, template, given, escapeText)
    : undefined;
  if (quick !== undefined) return { text: tidy(quick) };
  const { renderLiquid } = await import('./liquid.js');
  const rendering = renderLiquid(templates, template, given, filters, escapeText);
  return 'text' in rendering ? { text: tidy(rendering.text) } : rendering;
}

function areAsShipped(templates: Readonly<Record<string, string>>): boolean {
  return Object.entries(sources).every(([name, source]) => templates[name] === source);
}

/** Undefined where the engine would fail: it then tells why. */
function runCompiled(
  filters: ReturnType<typeof createFilters>,
  template: string,
  given: Readonly<Record<string, unknown>>,
  escapeText: (value: unknown) => string,
): string | undefined {
  try {
    return compiled[template]?.(createTemplateRuntime(filters, escapeText), given);
  } catch (error) {
    if (error instanceof NotRendered) return undefined;
    throw error;
  }
}

function escapePrinted(value: unknown): string {
  return value === null || value === undefined ? '' : escapeMarkdown(String(value));
}

function plainPrinted(value: unknown): string {
  return value === null || value === undefined ? '' : safeLine(String(value));
}

/** Template tags leave blank lines and trailing spaces that mean nothing; and some print what nobody escaped. */
function tidy(markdown: string): string {
  return `${withoutUnsafe(markdown)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
