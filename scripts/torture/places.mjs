/** Folders that vanish while a command runs, few file descriptors, and a clock that jumps back. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, leftovers, planFiles, recordFiles, refusalProblems } from './judge.mjs';
import { createFolder, createWorkspace, faults, run } from './program.mjs';
import { batchInput, batchWords, correctWords, recordWords } from './writes.mjs';

/** All of it. */
export async function places({ isShort }) {
  return [
    await removed('the folder of the plan', (root) => join(root, 'plans/bdg-2023')),
    await removed('the whole workspace', (root) => root),
    await removed('the folder of the plans', (root) => join(root, 'plans')),
    await noCurrentFolder(),
    await fewDescriptors(isShort ? 40 : 300),
    await clockJumpsBack(),
  ];
}

/** A batch waits for its input when it has read the plan; then a folder is moved away, then the input comes. */
async function removed(name, folderOf) {
  const root = createWorkspace(join(createFolder(), 'xa'));
  const index = join(root, '.tiendo/bdg-2023.plan.json');
  const elsewhere = join(createFolder(), 'away');
  const result = await run(root, ['-C', root, ...batchWords], {
    input: undefined,
    onStart: async (child) => {
      while (!existsSync(index) && child.exitCode === null) await pause(5);
      renameSync(folderOf(root), elsewhere);
      child.stdin.end(batchInput(2));
    },
  });
  const problems = refusalProblems(result);
  if (existsSync(folderOf(root))) problems.push('the folder was made anew');
  if (planFiles(elsewhere).concat(planFiles(root)).length > 0)
    problems.push('something was written');
  return {
    what: `${name} moved away meanwhile`,
    tried: 1,
    kept: 1 - Math.min(1, problems.length),
    problems,
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function noCurrentFolder() {
  const what = 'the current folder was removed before';
  if (process.platform === 'win32') return { what, skipped: 'Windows does not let it be removed' };
  const folder = join(createFolder(), 'gone');
  mkdirSync(folder);
  const through = ['sh', '-c', `rmdir '${folder}'; exec "$@"`, 'sh'];
  const problems = refusalProblems(await run(folder, recordWords(1), { through }));
  return { what, tried: 1, kept: 1 - Math.min(1, problems.length), problems };
}

async function fewDescriptors(size) {
  const what = `64 file descriptors, a batch of ${size}`;
  if (process.platform === 'win32') return { what, skipped: 'Windows has no such limit' };
  const root = createWorkspace();
  const through = ['sh', '-c', 'ulimit -n 64; exec "$@"', 'sh'];
  const { code, stderr, acknowledged } = await run(root, batchWords, {
    input: batchInput(size),
    through,
  });
  const problems = code === 0 ? [] : [stderr];
  if (acknowledged.length !== size || recordFiles(root).length !== size)
    problems.push('not all there');
  for (const words of [['log'], ['check'], ['report', '6-thang']]) {
    const result = await run(root, words, { through });
    if (result.code === 2) problems.push(`${words[0]}: ${result.stderr}`);
  }
  problems.push(...(await inspect(root)).problems);
  return { what, tried: size, kept: acknowledged.length, problems };
}

/** Ten in the morning, then nine: what follows another record is refused, what stands alone is recorded. */
async function clockJumpsBack() {
  const root = createWorkspace();
  const at = (moment, words) => {
    const env = { NODE_OPTIONS: `--require=${faults}`, TORTURE_CLOCK: moment };
    return run(root, words, { env });
  };
  const [ten, nine, years] = [
    '2023-06-12T10:00:00+07:00',
    '2023-06-12T09:00:00+07:00',
    '2005-01-01T00:00:00+07:00',
  ];
  const returned = ['return', 'thon-1', '--period', '6-thang', '--reason', 'Thiếu số liệu'];
  const problems = [];
  const expect = (what, result, code) => {
    if (code === 2)
      problems.push(...refusalProblems(result).map((problem) => `${what}: ${problem}`));
    else if (result.code !== code)
      problems.push(`${what}: exit code ${result.code} ${result.stderr}`);
  };
  const first = await at(ten, recordWords(1));
  expect('at ten', first, 0);
  expect('received at ten', await at(ten, ['receive', 'thon-1', '--period', '6-thang']), 0);
  const written = recordFiles(root);
  expect('returned at nine', await at(nine, returned), 2);
  expect('corrected at nine', await at(nine, correctWords(first.acknowledged[0], 1)), 2);
  expect('recorded years before it happened', await at(years, recordWords(2)), 2);
  if (recordFiles(root).length !== written.length) problems.push('something was written');
  expect('another entry at nine', await at(nine, recordWords(3)), 0);
  expect('returned at ten again', await at(ten, returned), 0);
  const overdue = await at(ten, ['overdue', '--all', '--json']);
  const row = JSON.parse(overdue.stdout).reports.find(({ unit }) => unit === 'thon-1');
  const order = row.events.map(({ event }) => event).join(', ');
  if (order !== 'received, returned') problems.push(`order of events: ${order}`);
  problems.push(...(await inspect(root)).problems);
  if (leftovers(root).length > 0) problems.push('left something behind');
  rmSync(root, { recursive: true });
  return { what: 'a clock that jumps back', tried: 7, kept: 7 - problems.length, problems };
}
