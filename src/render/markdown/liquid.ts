/** Templates rendered by LiquidJS itself: what a workspace changed, and what has to be explained. */
import { Liquid, LiquidError, LookupType } from 'liquidjs';
import { faultOf, limitIn, type TemplateFault } from './template-fault.js';
import { createLimits } from './template-limits.js';

/** The document, or why the template cannot make it, with the template's line. */
export type Rendering =
  | { readonly text: string }
  | { readonly template: string; readonly line: number; readonly fault: TemplateFault };

/** Where the engine stood when it failed. */
interface Place {
  readonly input: string;
  getPosition(): number[];
}

/** Renders a template with what it is given by name. */
export function renderLiquid(
  templates: Readonly<Record<string, string>>,
  template: string,
  given: object,
  filters: Readonly<Record<string, (value: unknown, ...args: readonly unknown[]) => string>>,
  escapeText: (value: unknown) => string,
): Rendering {
  const limits = createLimits(given);
  const engine = new Liquid({
    templates,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    // Asking Intl for the machine's locale takes milliseconds, and a document must not depend on it.
    locale: 'vi',
    timezoneOffset: 0,
    outputEscape: escapeText,
    // A part that is called for each row is read once.
    cache: true,
    ...limits.options,
  });
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  limits.hold(engine);
  try {
    // As a part like any other, so that it is known again where a part calls it.
    const parts = engine.parseFileSync(template, LookupType.Partials);
    return { text: String(engine.renderSync(parts, given)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!LiquidError.is(error)) {
      // Where the stack is full, even the engine's own errors cannot be made.
      const limit = limitIn(error.message);
      if (limit === undefined) throw error;
      return { template, line: 0, fault: { kind: 'too-much', of: limit } };
    }
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
