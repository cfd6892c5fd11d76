/** One process of the fuzz run: runs inputs and tells its parent what came of each, and what each took. */
import { createBench, runInput } from './bench.mjs';
import { excessOf } from './limits.mjs';
import { inputAt } from './saved.mjs';

/** A process that holds so much makes room for another, so that no input pays for earlier ones. */
const FULL = 200 * 1_048_576;
/** Files changed a moment ago are read anew until they have settled. */
const SETTLING_MS = 2100;

const { from, to, ...source } = JSON.parse(process.argv[2]);
process.on('disconnect', () => process.exit(1));
const bench = createBench();
await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
await tell({ isReady: true });
try {
  await workThrough();
} finally {
  bench.close();
}
process.removeAllListeners('disconnect');
process.disconnect();

async function workThrough() {
  for (let number = from; number < to; number += 1) {
    const input = inputAt(source, number);
    const result = { number, kind: input.kind, ...(await measure(input, number)) };
    const excess = excessOf(result);
    await tell(excess === undefined ? result : { ...result, suspicion: excess });
    if (excess !== undefined || (number % 32 === 0 && process.memoryUsage.rss() > FULL)) return;
  }
}

async function measure(input, number) {
  const before = process.resourceUsage();
  const found = await runInput(bench, input, number);
  const after = process.resourceUsage();
  const took = (part) => after[part] - before[part];
  return {
    ...found,
    ms: (took('userCPUTime') + took('systemCPUTime')) / 1000,
    growth: took('maxRSS') * 1024,
    peak: after.maxRSS * 1024,
  };
}

/** What is said has left this process before it goes on, for it may not live long. */
function tell(message) {
  return new Promise((resolve) => {
    // Nobody listens any more: the run was stopped.
    process.send(message, (error) => (error ? process.exit(1) : resolve()));
  });
}
