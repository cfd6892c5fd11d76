/** Everything of the outside that a command may touch besides files: streams, surroundings, clock, chance. */
import type { RandomBytes } from '../model/ids.js';
import type { Hold } from '../store/append.js';

/** A stream that text goes to, or the bytes of a document. */
export interface Output {
  write(content: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined elsewhere. */
  readonly columns: number | undefined;
}

/** The outside of the program, so that tests can stand in for it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The whole of standard input, in whatever encoding it comes. */
  readInput(): Promise<Uint8Array>;
  /** Whether a person can be asked. */
  readonly canAsk: boolean;
  /** Holds back signals that would end the process, so that a write is finished or undone first. */
  holdSignals(): Hold;
  now(): Date;
  readonly random: RandomBytes;
  /** Folder of the program with its shipped templates and schemas. */
  readonly home: string;
}
