/** Figures as typed on the command line: KEY=12, KEY.nu=65, KEY=3/4, KEY="5 triệu", KEY=unknown. */
import {
  type Cell,
  isParts,
  parseMoney,
  parseNotCounted,
  parseNumber,
  TOTAL,
} from '../model/figures.js';
import type { Figure, Parts, PlanIndicator, PlanTask } from '../model/generated/files.js';
import { nearest } from '../model/text.js';
import { findMisfit, splitsOf } from './figure-values.js';
import { findByName, namedIndicators } from './find.js';
import type { PlanView } from './plan-view.js';
import { accept, type Outcome, type Refusal, refuse } from './refusals.js';

/** Figures by indicator id. */
export type Figures = Readonly<Record<string, Figure>>;

/** Reads figures given as KEY=VALUE for a task; all that is wrong is reported at once. */
export function parseFigures(
  view: PlanView,
  task: PlanTask,
  inputs: readonly string[],
): Outcome<Figures> {
  const refusals: Refusal[] = [];
  const figures = new Map<string, Figure>();
  for (const input of inputs) {
    const outcome = parseFigure(view, task, input, figures);
    if (!outcome.ok) refusals.push(...outcome.refusals);
  }
  const checked = Object.fromEntries(figures);
  refusals.push(...refuseMisfits(view, task, checked));
  return refusals.length > 0 ? { ok: false, refusals } : accept(checked);
}

/** Every reason why figures do not belong to a task or do not fit their indicators. */
export function refuseMisfits(view: PlanView, task: PlanTask, figures: Figures): Refusal[] {
  return Object.entries(figures).flatMap(([id, figure]): Refusal[] => {
    const indicator = view.indicators.get(id);
    if (indicator === undefined || !task.indicators?.includes(id)) {
      return [{ code: 'indicator-not-of-task', args: notOfTask(task, id) }];
    }
    const misfit = findMisfit(view, indicator, figure);
    if (misfit === undefined) return [];
    return [{ code: misfit.code, args: { ...exampleOf(view, indicator), ...misfit.args } }];
  });
}

function notOfTask(task: PlanTask, typed: string): Record<string, string> {
  const own = task.indicators ?? [];
  return {
    typed,
    task: task.id,
    known: own.join(', '),
    suggestion: nearest(typed, own) ?? '',
  };
}

function parseFigure(
  view: PlanView,
  task: PlanTask,
  input: string,
  figures: Map<string, Figure>,
): Outcome<undefined> {
  const match = /^\s*([^=.]+?)(?:\.([^=]+?))?\s*=(.*)$/s.exec(input);
  if (match === null) return refuse('figure-form', { input });
  const [, key, part, value] = match as unknown as [string, string, string | undefined, string];
  const own = namedIndicators(view).filter((thing) => task.indicators?.includes(thing.id));
  const found = findByName(key, own);
  const indicator = found.kind === 'one' ? view.indicators.get(found.id) : undefined;
  if (indicator === undefined) {
    return found.kind === 'many'
      ? refuse('ambiguous', { kind: 'indicator', typed: key, candidates: found.ids.join(', ') })
      : refuse('indicator-not-of-task', notOfTask(task, key));
  }
  const parsed = parseValue(indicator, value, part !== undefined);
  if (parsed === undefined) {
    return refuse('figure-wrong-type', {
      ...exampleOf(view, indicator),
      indicator: indicator.id,
      name: indicator.name,
      measure: indicator.measure,
      expected: expectedForm(view, indicator),
      value,
    });
  }
  return addFigure(figures, indicator.id, part, parsed, input);
}

function addFigure(
  figures: Map<string, Figure>,
  id: string,
  part: string | undefined,
  value: Figure,
  input: string,
): Outcome<undefined> {
  const known = figures.get(id);
  if (known === undefined) {
    figures.set(id, part === undefined ? value : { [part]: value as Cell });
    return accept(undefined);
  }
  // KEY=105 beside KEY.nu=65 gives the whole of the parts.
  const parts: Parts | undefined = isParts(known)
    ? known
    : typeof known === 'number' && part !== undefined
      ? { [TOTAL]: known }
      : undefined;
  const key = part ?? TOTAL;
  if (parts === undefined || typeof value === 'object' || Object.hasOwn(parts, key)) {
    return refuse('figure-given-twice', { input });
  }
  figures.set(id, { ...parts, [key]: value });
  return accept(undefined);
}

function parseValue(indicator: PlanIndicator, text: string, isPart: boolean): Figure | undefined {
  const notCounted = parseNotCounted(text);
  if (notCounted !== undefined) return notCounted;
  if (indicator.type === 'ratio') {
    const [num, den, ...rest] = text.split('/').map(parseNumber);
    if (isPart || rest.length > 0 || num === undefined || den === undefined) return undefined;
    return { num, den };
  }
  return indicator.money ? parseMoney(text) : parseNumber(text);
}

/** The form that a figure of an indicator takes: money, number, parts or ratio. */
export function expectedForm(view: PlanView, indicator: PlanIndicator): string {
  if (indicator.type === 'ratio') return 'ratio';
  if (splitsOf(view, indicator).length > 0) return indicator.money ? 'money-parts' : 'parts';
  return indicator.money ? 'money' : 'number';
}

function exampleOf(view: PlanView, indicator: PlanIndicator): Record<string, string> {
  const [split] = splitsOf(view, indicator);
  const { id } = indicator;
  if (indicator.type === 'ratio') return { example: `${id}=3/4` };
  if (split === undefined) return { example: `${id}=${indicator.money ? '5.000.000' : '12'}` };
  return {
    example: split.parts
      .slice(0, 2)
      .map((part) => `${id}.${part.id}=40`)
      .join(' --figure '),
  };
}
