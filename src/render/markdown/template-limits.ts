/**
 * Bounds on what a template may use. LiquidJS holds time, memory and length in most places; here the places that
 * it leaves out are held too: how deep parts call each other, the text that is put out, and filters in long loops.
 */
import {
  type Context,
  defaultOperators,
  type Emitter,
  type Liquid,
  type Operators,
} from 'liquidjs';
import { TOO_DEEP } from './template-fault.js';

type FilterImplOptions = Liquid['filters'][string];

/** Letters of all templates that are used together; the shipped ones have 20 000. */
const LENGTH = 500_000;
/** Parts within parts: an `if` in a `for` in a template that another one calls are three. */
const DEEPEST = 100;
/** How often a part may run within itself; then the line that calls it is told, not one far below. */
const REENTRIES = 10;

/**
 * Limits for what a template is given. A report of 10 000 entries has 73 000 rows; with the shipped templates it
 * takes 1.6 seconds and 3.3 million letters, a third of what it may.
 */
export function limitsFor(given: unknown): {
  readonly parseLimit: number;
  readonly renderLimit: number;
  readonly memoryLimit: number;
} {
  const rows = countRows(given);
  return {
    parseLimit: LENGTH,
    renderLimit: 1500 + 0.15 * rows,
    memoryLimit: 4_000_000 + 100 * rows,
  };
}

/** The operators of LiquidJS, stopped when time is up: `where_exp` may call them very often. */
export const heldOperators: Operators = Object.fromEntries(
  Object.entries(defaultOperators).map(([sign, operate]) => [
    sign,
    (left: unknown, right: unknown, context?: Context) => {
      // Of an operator with one side the second value is the context.
      checkTime(context ?? (right as Context));
      return operate(left, right, context as Context);
    },
  ]),
);

/** Holds an engine, with all its filters, to the limits where it does not do so itself. */
export function holdToLimits(engine: Liquid): void {
  const { renderer, filters } = engine;
  for (const [name, filter] of Object.entries(filters)) filters[name] = holdFilter(filter);
  const renderParts = renderer.renderTemplates.bind(renderer);
  const running = new Map<object, number>();
  let depth = 0;
  renderer.renderTemplates = function* (parts, context, emitter = new CountedText(context)) {
    const before = running.get(parts) ?? 0;
    if (depth >= DEEPEST || before > REENTRIES) throw new Error(TOO_DEEP);
    depth += 1;
    running.set(parts, before + 1);
    yield* renderParts(parts, context, emitter);
    running.set(parts, before);
    depth -= 1;
    return emitter.buffer;
  };
}

function holdFilter(filter: FilterImplOptions): FilterImplOptions {
  const { handler, raw } = typeof filter === 'function' ? { handler: filter, raw: false } : filter;
  return {
    raw,
    *handler(...args) {
      checkTime(this.context);
      const result: unknown = yield handler.apply(this, args);
      chargeNested(result, this.context);
      return result;
    },
  };
}

function checkTime(context: Context): void {
  context.renderLimit.check(performance.now());
}

/** Lists in lists cost as much as they say when they are written out, not as little as they take in memory. */
function chargeNested(value: unknown, context: Context): void {
  if (!Array.isArray(value)) return;
  for (const item of value) {
    if (!Array.isArray(item)) continue;
    context.memoryLimit.use(item.length + 1);
    chargeNested(item, context);
  }
}

/** Text that is put out counts as memory. */
class CountedText implements Emitter {
  buffer = '';
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  write(value: unknown): void {
    const text = value === null || value === undefined ? '' : String(value);
    this.#context.memoryLimit.use(text.length);
    this.buffer += text;
  }
}

function countRows(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, row) => sum + 1 + countRows(row), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countRows(inner), 0);
}
