/** What is going on, on a line of standard error that vanishes when it is done; only where somebody watches and waits. */
import type { GlobalOptions } from './global-options.js';
import type { Io } from './io.js';

/** Clears the line and goes back to its beginning. */
const CLEAR = '\r\u001b[K';

/** Whoever waits less than this, in milliseconds, does not wonder. */
const PATIENCE = 1000;

/** A count is written anew no sooner than this, in milliseconds. */
const REFRESH = 200;

/** Steps of a long work. */
export interface Progress {
  /** Says what is done next, once the command has taken a second; at once where that is known to take long. */
  step(text: string, isLong?: boolean): void;
  /** Says how far a step is; called often, written seldom. */
  count(text: () => string): void;
  /** Clears the line, before anything else is written. */
  end(): void;
}

const silent: Progress = { step: () => {}, count: () => {}, end: () => {} };

/** Begins to tell of a command; says nothing into a pipe or with --quiet. */
export function createProgress(io: Io, { quiet }: Pick<GlobalOptions, 'quiet'>): Progress {
  const { stderr } = io;
  if (!stderr.isTerminal || quiet || io.env['TERM'] === 'dumb') return silent;
  const begun = io.now().getTime();
  let writtenAt: number | undefined;
  const write = (text: string, now: number): void => {
    writtenAt = now;
    // A line that is broken by the terminal could not be cleared.
    stderr.write(CLEAR + text.slice(0, (stderr.columns ?? 80) - 1));
  };
  return {
    step: (text, isLong = false) => {
      const now = io.now().getTime();
      if (isLong || now - begun >= PATIENCE) write(text, now);
    },
    count: (text) => {
      const now = io.now().getTime();
      if (now - begun < PATIENCE || now - (writtenAt ?? 0) < REFRESH) return;
      write(text(), now);
    },
    end: () => {
      if (writtenAt !== undefined) stderr.write(CLEAR);
      writtenAt = undefined;
    },
  };
}
