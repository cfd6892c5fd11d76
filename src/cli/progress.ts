/** What is going on, on a line of standard error that vanishes when it is done; only where somebody watches. */
import type { Session } from './session.js';

/** Clears the line and goes back to its beginning. */
const CLEAR = '\r\u001b[K';

/** Steps of a long work. */
export interface Progress {
  /** Says what is done next, in place of what was said before. */
  step(text: string): void;
  end(): void;
}

/** Begins to tell of a long work; says nothing into a pipe or with --quiet. */
export function beginProgress({ io, globals }: Pick<Session, 'io' | 'globals'>): Progress {
  const isWatched = io.stderr.isTerminal && !globals.quiet && io.env['TERM'] !== 'dumb';
  const write = (text: string): void => {
    if (isWatched) io.stderr.write(text);
  };
  let isOpen = false;
  return {
    step: (text) => {
      isOpen = true;
      write(`${CLEAR}${text}`);
    },
    end: () => {
      if (isOpen) write(CLEAR);
      isOpen = false;
    },
  };
}
