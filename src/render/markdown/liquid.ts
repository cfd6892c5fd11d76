/** Templates rendered by LiquidJS itself: what a workspace changed, and what has to be explained. */
import { Liquid, LiquidError } from 'liquidjs';
import { faultOf, type TemplateFault } from './template-fault.js';

/** The document, or why the template cannot make it, with the template's line. */
export type Rendering =
  | { readonly text: string }
  | { readonly template: string; readonly line: number; readonly fault: TemplateFault };

/** Where the engine stood when it failed. */
interface Place {
  readonly input: string;
  getPosition(): number[];
}

/** Bounds on what a template may use; a report of ten thousand entries stays far below them. */
const LIMITS = { parseLimit: 1e6, renderLimit: 20_000, memoryLimit: 1e9 };

/** Renders a template with what it is given by name. */
export function renderLiquid(
  templates: Readonly<Record<string, string>>,
  template: string,
  given: object,
  filters: Readonly<Record<string, (value: unknown, ...args: readonly unknown[]) => string>>,
  escapeText: (value: unknown) => string,
): Rendering {
  const engine = new Liquid({
    templates: { ...templates },
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // Asking Intl for the machine's locale takes milliseconds, and a document must not depend on it.
    locale: 'vi',
    timezoneOffset: 0,
    outputEscape: escapeText,
    ...LIMITS,
  });
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  try {
    return { text: engine.renderFileSync(template, given) };
  } catch (error) {
    if (!(error instanceof Error) || !LiquidError.is(error)) throw error;
    const { token } = error as LiquidError & { token?: Place };
    const [line = 0] = token?.getPosition() ?? [];
    // A partial is told apart by its text: the engine knows no file names.
    const [name = template] =
      Object.entries(templates).find(([, source]) => source === token?.input) ?? [];
    const fault = faultOf(error.originalError?.message ?? error.message, {
      given,
      filters: Object.keys(engine.filters),
      tags: Object.keys(engine.tags),
      templates: Object.keys(templates),
    });
    return { template: name, line, fault };
  }
}
