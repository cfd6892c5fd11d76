/** The real outside: this process with its streams, clock and environment. */
import { randomBytes } from 'node:crypto';
import type { Io, Output } from './io.js';

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The outside of this process with its outputs; `home` is the folder of the installed program. */
export function createProcessIo(home: string, stdout: Output, stderr: Output): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout,
    stderr,
    readInput: () => readAll(process.stdin),
    // Looked up when asked: opening standard input costs milliseconds.
    get canAsk() {
      return stdout.isTerminal && process.stdin.isTTY === true;
    },
    now: () => new Date(),
    random: (length) => randomBytes(length),
    home,
  };
}
