/**
 * Runs the built program on many hostile inputs:
 *
 *   npm run fuzz -- [--runs 100000] [--seed 1] [--jobs 1] [--save FOLDER]
 *   npm run fuzz -- --replay FOLDER      inputs that were saved
 *   --patience 30                        seconds in which a process must say something
 *
 * Every input is a file that fast-check invents, or a real file that it damages, in a small workspace; check,
 * list or log, report, for some the page and the Word file, and by turns diff, export, why or remind are made of
 * it. An exception, more than two seconds for all of them together, a process above 300 MiB, a control character
 * on the terminal or a good record that is no longer listed is a fault: it is told with its number, and --save
 * keeps the input. The same seed makes the same inputs. Exit code 1 when there was a fault.
 */
import { parseArgs } from 'node:util';
import { createPool } from './fuzz/pool.mjs';
import { savedInputs, saveInput } from './fuzz/saved.mjs';
import { createTally } from './fuzz/tally.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    patience: { type: 'string', default: '30' },
    save: { type: 'string' },
    replay: { type: 'string' },
  },
});
const source = values.replay ? { replay: values.replay } : { seed: Number(values.seed) };
const runs = values.replay ? savedInputs(values.replay).length : Number(values.runs);
const jobs = Math.min(Number(values.jobs), runs);

const tally = createTally(source);
const pool = createPool(source, Number(values.patience), {
  count: tally.count,
  recheck: tally.recheck,
  fault: (number, fault) => {
    tally.addFault(number, fault);
    if (values.save !== undefined) saveInput(values.save, source, number);
  },
  isEnough: tally.isEnough,
});
// Whoever stops a long run learns how far it came.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    console.log(`stopped by ${signal}\n${tally.summary()}`);
    process.exit(1);
  });
}
const edge = (job) => Math.floor((runs * job) / jobs);
await Promise.all(
  Array.from({ length: jobs }, (_, job) => pool.workThrough(edge(job), edge(job + 1))),
);
console.log(tally.summary());
process.exitCode = tally.isGood(runs) ? 0 : 1;
