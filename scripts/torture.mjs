/**
 * Tortures the built program: many writers at once, sudden death, full and read-only disks, a person who stops
 * it. Prints what was tried and what was kept; the exit code is 1 when anything was lost or left half done.
 *
 *   npm run torture                     all of it, some minutes
 *   npm run torture -- --short          the form that the tests run
 *   npm run torture -- --only steps     one part; --seed N repeats its random moments; --kills N
 *   npm run torture -- --peers          other tools that are installed, 20 at once
 */
import { parseArgs } from 'node:util';
import { atOnce } from './torture/at-once.mjs';
import { disks } from './torture/disks.mjs';
import { issued } from './torture/issued.mjs';
import { killed } from './torture/killed.mjs';
import { peers } from './torture/peers.mjs';
import { places } from './torture/places.mjs';
import { removeFolders } from './torture/program.mjs';
import { steps } from './torture/steps.mjs';
import { terminal } from './torture/terminal.mjs';

const parts = { 'at-once': atOnce, killed, steps, issued, disks, places, terminal };

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});

const chosen = values.peers ? { peers } : chooseParts(values.only);
const rows = [];
console.log(`seed ${values.seed}`);
try {
  for (const [part, torture] of Object.entries(chosen)) {
    const started = performance.now();
    const found = await torture({
      isShort: values.short,
      ...(values.kills && { kills: Number(values.kills) }),
      random: createRandom(Number(values.seed)),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    for (const row of found) printRow(part, row);
    console.log(`${' '.repeat(12)}${seconds} s`);
    rows.push(...found);
  }
} finally {
  removeFolders();
}
const bad = rows.filter(({ problems = [], tried, kept }) => problems.length > 0 || kept < tried);
console.log(
  bad.length === 0 ? 'Nothing was lost.' : `${bad.length} of ${rows.length} lost something`,
);
// What others lose is no fault of this program.
process.exitCode = bad.length > 0 && !values.peers ? 1 : 0;

function chooseParts(only) {
  if (only === undefined) return parts;
  if (parts[only] === undefined) throw new Error(`Parts are ${Object.keys(parts).join(', ')}.`);
  return { [only]: parts[only] };
}

/** One line a row: what was done, how often, how often all was well; then what was not. */
function printRow(part, { what, tried, kept, note = '', skipped, problems = [] }) {
  const verdict =
    problems.length > 0 ? 'FAILED' : skipped ? 'skipped' : kept < tried ? 'LOST' : 'ok';
  const numbers = skipped ? '' : `${kept}/${tried}`;
  const cells = [
    verdict.padEnd(8),
    part.padEnd(12),
    what.padEnd(44),
    numbers.padStart(10),
    skipped ?? note,
  ];
  console.log(cells.join('  ').trimEnd());
  for (const problem of problems.slice(0, 5)) console.log(`          ${problem.trim()}`);
  if (problems.length > 5) console.log(`          and ${problems.length - 5} more`);
}

/** Chance that can be repeated (a linear congruential generator). */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
