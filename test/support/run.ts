/** Running the program within the test's own process. */
import { main } from '../../src/cli/main.js';
import { createFakeIo, type FakeOptions } from './fake-io.js';

/** What a command line came to. */
export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line with a fake outside. */
export async function runInProcess(argv: readonly string[], options: FakeOptions): Promise<Result> {
  const io = createFakeIo(options);
  const code = await main(argv, io);
  return { code, ...io.printed() };
}
