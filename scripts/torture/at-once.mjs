/** Many processes that write at the same moment: every record is kept, each under an id of its own. */

import { inspect, leftovers } from './judge.mjs';
import { createWorkspace, run } from './program.mjs';
import { batchInput, batchWords, correctWords, receiveWords, recordWords } from './writes.mjs';

const SIZE = 5;

/** Twenty in the short form; in full also two hundred, and batches. */
export async function atOnce({ isShort }) {
  if (isShort) return [await write('record', 20), await write('receive and correct', 20)];
  const rows = [];
  for (const count of [20, 200]) {
    for (const kind of Object.keys(kinds)) rows.push(await write(kind, count));
  }
  return rows;
}

/** What each process does, by its number, given entries that it may correct. */
const kinds = {
  record: (number) => [recordWords(number)],
  receive: (number) => [receiveWords(number)],
  correct: (number, entries) => [correctWords(entries[number], number)],
  'receive and correct': (number, entries) =>
    kinds[number % 2 === 0 ? 'receive' : 'correct'](number, entries),
  [`batches of ${SIZE}`]: (number) => [batchWords, { input: batchInput(SIZE, `lần ${number}`) }],
};

async function write(kind, count) {
  const root = createWorkspace();
  const entries = kind.includes('correct')
    ? (await run(root, batchWords, { input: batchInput(count) })).acknowledged
    : [];
  const numbers = Array.from({ length: count }, (_, number) => number);
  const results = await Promise.all(
    numbers.map((number) => run(root, ...kinds[kind](number, entries))),
  );
  const size = kind.startsWith('batches') ? SIZE : 1;
  return judge(`${count} ${kind}`, root, results, size * count);
}

async function judge(what, root, results, tried) {
  const { seen, problems } = await inspect(root);
  const acknowledged = results.flatMap((result) => result.acknowledged);
  const failed = results.filter(({ code }) => code !== 0);
  if (failed.length > 0) problems.push(`${failed.length} ended otherwise: ${failed[0].stderr}`);
  if (new Set(acknowledged).size !== tried) {
    problems.push(`${new Set(acknowledged).size} ids acknowledged`);
  }
  const left = leftovers(root);
  if (left.length > 0) problems.push(`left behind: ${left.slice(0, 3).join(', ')}`);
  const kept = acknowledged.filter((id) => seen.has(id)).length;
  if (kept !== tried) problems.push(`${tried - kept} lost`);
  return { what, tried, kept, problems };
}
