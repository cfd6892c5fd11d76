/** The real outside: this process with its streams, clock and environment. */
import { randomBytes } from 'node:crypto';
import type { Hold } from '../store/append.js';
import type { Io, Output } from './io.js';

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a terminal or a person sends to end a process: it was closed, Ctrl-C, kill. */
const ENDING = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

function holdSignals(): Hold {
  let first: string | undefined;
  const note = (signal: string): void => {
    first ??= signal;
  };
  for (const signal of ENDING) process.on(signal, note);
  return {
    // Node tells of a signal only between two turns of its loop.
    signal: () => new Promise((resolve) => setImmediate(() => resolve(first))),
    release: () => {
      for (const signal of ENDING) process.off(signal, note);
    },
  };
}

/** The outside of this process with its outputs; `home` is the folder of the installed program. */
export function createProcessIo(home: string, stdout: Output, stderr: Output): Io {
  return {
    // Looked up when asked: the folder may have been removed.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    stdout,
    stderr,
    readInput: () => readAll(process.stdin),
    // Looked up when asked: opening standard input costs milliseconds.
    get canAsk() {
      return stdout.isTerminal && process.stdin.isTTY === true;
    },
    holdSignals,
    now: () => new Date(),
    random: (length) => randomBytes(length),
    home,
  };
}
