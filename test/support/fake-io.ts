/** An outside for commands: streams that are kept, a clock that stands still, chance that a seed decides. */
import type { Io, Output } from '../../src/cli/io.js';
import { projectRoot } from './project.js';

/** The morning on which tests happen, unless they say otherwise: Monday 12 June 2023. */
const MORNING = '2023-06-12T08:00:00+07:00';

/** What a test may decide about the outside. */
export interface FakeOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of a terminal; without them output goes into a pipe. */
  readonly columns?: number;
  readonly stdin?: string | Uint8Array;
  /** A moment that stands still, or a clock of its own. */
  readonly now?: string | (() => Date);
  /** Columns of standard error, where it alone is a terminal. */
  readonly errorColumns?: number;
  /** Decides the random bytes; without it every outside has bytes of its own. */
  readonly seed?: number;
}

/** An outside whose output can be read. */
export interface FakeIo extends Io {
  printed(): { readonly stdout: string; readonly stderr: string };
}

let outsides = 0;

/** Makes an outside. A person is never there to be asked. */
export function createFakeIo(options: FakeOptions): FakeIo {
  outsides += 1;
  const { cwd, env = {}, columns, stdin = '', now = MORNING, seed = outsides } = options;
  const { errorColumns = columns } = options;
  const out: string[] = [];
  const err: string[] = [];
  const outputTo = (lines: string[], width: number | undefined): Output => ({
    write: (content) => {
      lines.push(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
    },
    isTerminal: width !== undefined,
    columns: width,
  });
  return {
    cwd,
    env,
    stdout: outputTo(out, columns),
    stderr: outputTo(err, errorColumns),
    readInput: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    canAsk: false,
    holdSignals: () => ({ signal: async () => undefined, release: () => {} }),
    now: typeof now === 'string' ? () => new Date(now) : now,
    random: createRandom(seed),
    home: projectRoot,
    printed: () => ({ stdout: out.join(''), stderr: err.join('') }),
  };
}

/** Bytes that look random and are the same in every run (a linear congruential generator). */
function createRandom(seed: number): (length: number) => Uint8Array {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}
