/**
 * Bounds on what a template may use. LiquidJS holds memory and length in most places; here is what it leaves out:
 * how deep parts call each other, the text that is put out, lists that hold themselves, and the time of the process.
 */
import {
  type Context,
  defaultOperators,
  type Emitter,
  type Liquid,
  type LiquidOptions,
  type Operators,
} from 'liquidjs';
import { TOO_DEEP, TOO_LONG } from './template-fault.js';

type FilterImplOptions = Liquid['filters'][string];

/** Letters of all templates that are used together; the shipped ones have 20 000. */
const LENGTH = 500_000;
/** Parts within parts: an `if` in a `for` in a template that another one calls are three. */
const DEEPEST = 100;
/** How often a part may run within itself; then the line that calls it is told, not one far below. */
const REENTRIES = 5;

/** Options of an engine within limits, and the way to hold it to those that it does not know. */
export interface TemplateLimits {
  readonly options: Pick<LiquidOptions, 'parseLimit' | 'memoryLimit' | 'operators'>;
  hold(engine: Liquid): void;
}

/**
 * Limits for what a template is given. A report of 10 000 entries has 73 000 rows; with the shipped templates it
 * takes 1.6 seconds and 3.3 million letters, less than a third of what it may.
 */
export function createLimits(given: unknown): TemplateLimits {
  const rows = countRows(given);
  const checkTime = createTimer(1500 + 0.15 * rows);
  const options = {
    parseLimit: LENGTH,
    memoryLimit: 4_000_000 + 100 * rows,
    operators: holdOperators(checkTime),
  };
  return { options, hold: (engine) => holdEngine(engine, checkTime) };
}

/**
 * Throws when the process has worked for so many milliseconds since now. Its own work counts, not the clock: on a
 * busy machine a good template would be stopped. Asking what it has worked is slow, so the clock is looked at first.
 */
function createTimer(limit: number): () => void {
  const start = process.cpuUsage();
  let earliest = performance.now() + limit;
  return () => {
    const now = performance.now();
    if (now < earliest) return;
    const { user, system } = process.cpuUsage(start);
    const left = limit - (user + system) / 1000;
    if (left <= 0) throw new Error(TOO_LONG);
    earliest = now + left;
  };
}

/** The operators of LiquidJS, stopped when time is up: `where_exp` may call them very often. */
function holdOperators(checkTime: () => void): Operators {
  return Object.fromEntries(
    Object.entries(defaultOperators).map(([sign, operate]) => [
      sign,
      (left: unknown, right: unknown, context: Context) => {
        checkTime();
        return operate(left, right, context);
      },
    ]),
  );
}

function holdEngine({ renderer, filters }: Liquid, checkTime: () => void): void {
  for (const [name, filter] of Object.entries(filters)) {
    filters[name] = holdFilter(filter, checkTime);
  }
  const renderParts = renderer.renderTemplates.bind(renderer);
  const running = new Map<object, number>();
  let depth = 0;
  renderer.renderTemplates = function* (parts, context, emitter = new CountedText(context)) {
    checkTime();
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

function holdFilter(filter: FilterImplOptions, checkTime: () => void): FilterImplOptions {
  const { handler, raw } = typeof filter === 'function' ? { handler: filter, raw: false } : filter;
  return {
    raw,
    *handler(...args) {
      checkTime();
      const result: unknown = yield handler.apply(this, args);
      chargeNested(result, this.context);
      return result;
    },
  };
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
