/** Entry of the bundle: the program with this process around it. */
import { join } from 'node:path';
import type { Io } from '../cli/io.js';
import { main } from '../cli/main.js';
import { createProcessIo } from '../cli/process-io.js';
import { openOutput } from './process-output.js';

/** Folder of the installed program; the bundle stands one level below it. */
const home = join(import.meta.dirname, '..');

/** Runs the command line of this process and leaves its exit code there. */
export async function start(): Promise<void> {
  const stderr = openOutput(2);
  try {
    const io = createProcessIo(home, openOutput(1), stderr);
    const code = await main(process.argv.slice(2), io);
    // It is set already where the answer could not be written.
    process.exitCode ??= code;
  } catch (error) {
    process.exitCode = 2;
    stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

/** Runs a command line with another outside: the build does so to warm up and to print help. */
export function startWith(argv: readonly string[], io: Io): Promise<number> {
  return main(argv, io);
}
