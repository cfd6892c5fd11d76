/** Entry of the bundle: the program with this process around it. */
import { join } from 'node:path';
import type { Io } from '../cli/io.js';
import { main } from '../cli/main.js';
import { createProcessIo } from '../cli/process-io.js';

/** Folder of the installed program; the bundle stands one level below it. */
const home = join(import.meta.dirname, '..');

/** Runs the command line of this process and leaves its exit code there. */
export async function start(): Promise<void> {
  // Whoever reads our output may stop early (`tiendo log | head`); the command still ends as it would.
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  try {
    process.exitCode = await main(process.argv.slice(2), createProcessIo(home));
  } catch (error) {
    process.exitCode = 2;
    console.error(error);
  }
}

/** Runs a command line with another outside: the build does so to warm up and to print help. */
export function startWith(argv: readonly string[], io: Io): Promise<number> {
  return main(argv, io);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
