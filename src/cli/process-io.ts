/** The real outside: this process with its streams, clock and environment. */
import { randomBytes } from 'node:crypto';
import type { Io, Output } from './io.js';

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The outside of this process; `home` is the folder of the installed program. */
export function createProcessIo(home: string): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readInput: () => readAll(process.stdin),
    canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
    now: () => new Date(),
    random: randomBytes,
    home,
  };
}
