/** kill -9 at random moments: what was acknowledged is there, all else is whole or absent, and the next command works. */

import { inspect, leftovers, recordFiles } from './judge.mjs';
import { createWorkspace, run } from './program.mjs';
import { batchInput, batchWords, receiveWords, recordWords } from './writes.mjs';

const BATCH = 5;
/** Kills come between 0 and this many times the median run. */
const LATEST = 1.2;

const writes = [
  (number) => ({ words: recordWords(number), size: 1 }),
  (number) => ({ words: receiveWords(number), size: 1 }),
  (number) => ({ words: batchWords, input: batchInput(BATCH, `lần ${number}`), size: BATCH }),
];

/** Kills so many writes of every kind, one after another, in one workspace. */
export async function killed({ isShort, kills = isShort ? 9 : 500, random }) {
  const root = createWorkspace();
  const medians = [];
  for (const write of writes) medians.push(await medianOf(root, write, isShort ? 1 : 9));
  const counts = { acknowledged: 0, whole: 0, absent: 0, swept: 0 };
  const problems = [];
  const kept = new Set();
  for (let number = 0; number < kills; number += 1) {
    const kind = number % writes.length;
    const { words, input, size } = writes[kind](number);
    const before = new Set(recordFiles(root));
    const after = random() * LATEST * medians[kind];
    const result = await run(root, words, { input, onStart: killLater(after) });
    for (const id of result.acknowledged) kept.add(id);
    if (leftovers(root).length > 0) counts.swept += 1;
    const next = await run(root, recordWords(number));
    if (next.code !== 0) problems.push(`the command after kill ${number}: ${next.stderr}`);
    for (const id of next.acknowledged) kept.add(id);
    const left = leftovers(root);
    if (left.length > 0) problems.push(`after kill ${number} remained ${left.join(', ')}`);
    const added = recordFiles(root).filter((path) => !before.has(path)).length - 1;
    if (added !== 0 && added !== size) problems.push(`kill ${number} left ${added} of ${size}`);
    if (result.acknowledged.length > 0) counts.acknowledged += 1;
    else if (added > 0) counts.whole += 1;
    else counts.absent += 1;
  }
  const found = await inspect(root);
  problems.push(...found.problems);
  const lost = [...kept].filter((id) => !found.seen.has(id));
  if (lost.length > 0) problems.push(`acknowledged and lost: ${lost.join(', ')}`);
  const note = `${counts.acknowledged} acknowledged, ${counts.whole} whole, ${counts.absent} absent; ${counts.swept} times something to clear away`;
  return [
    {
      what: `${kills} kills, records acknowledged`,
      tried: kept.size,
      kept: kept.size - lost.length,
      note,
      problems,
    },
  ];
}

function killLater(milliseconds) {
  return (child) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', () => clearTimeout(timer));
  };
}

async function medianOf(root, write, runs) {
  const times = [];
  for (let number = 0; number < runs; number += 1) {
    const { words, input } = write(number);
    const started = performance.now();
    await run(root, words, { input });
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[runs >> 1];
}
