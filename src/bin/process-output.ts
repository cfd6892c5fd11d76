/**
 * A stream of this process. A pipe or a file is written to directly: Node's own streams cost every
 * start 4 ms. A terminal keeps its stream, which knows its width.
 */
import { fstatSync, writeSync } from 'node:fs';
import type { Io } from '../cli/io.js';

type Output = Io['stdout'];

/** Opens standard output (1) or standard error (2). */
export function openOutput(descriptor: 1 | 2): Output {
  const stream = isCharacterDevice(descriptor) ? streamOf(descriptor) : undefined;
  if (stream?.isTTY !== true) {
    return {
      write: (content) => writeAll(descriptor, content),
      isTerminal: false,
      columns: undefined,
    };
  }
  // A terminal that was closed has nobody to tell.
  stream.on('error', () => {});
  return {
    write: (content) => {
      stream.write(content);
    },
    isTerminal: true,
    columns: stream.columns,
  };
}

function streamOf(descriptor: 1 | 2): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Writes everything, waiting while a pipe is full; whoever reads may stop early (`tiendo log | head`). */
function writeAll(descriptor: 1 | 2, content: string | Uint8Array): void {
  let rest = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') {
        tellFailure(descriptor, message);
        return;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** An answer that could not be written, on a full disk for one, is none: the exit code is 2 then. */
function tellFailure(descriptor: 1 | 2, message: string): void {
  process.exitCode = 2;
  if (descriptor === 1) writeAll(2, `tiendo: ${message}\n`);
}
