/**
 * Sudden death, and an error of the system, at every single step by which a write changes files: not left to
 * chance as random kills are, since a write is a few milliseconds of a run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, leftovers, recordFiles, refusalProblems } from './judge.mjs';
import { createFolder, createWorkspace, faults, run, runAll } from './program.mjs';
import { batchInput, batchWords, recordWords } from './writes.mjs';

const SIZE = 3;
const AT_ONCE = 2;
export const ERRORS = ['ENOSPC', 'EIO', 'EMFILE', 'EACCES', 'EDQUOT'];

const writes = [
  { name: 'record', words: recordWords(7), size: 1 },
  { name: `a batch of ${SIZE}`, words: batchWords, input: batchInput(SIZE), size: SIZE },
];

/** In the short form only some steps, counted back from the last but two, where the tidying is. */
export async function steps({ isShort }) {
  const rows = [];
  for (const write of writes) {
    const all = await countSteps(write);
    const some = (stride) =>
      isShort ? all.filter((step) => (all.length - 2 - step) % stride === 0) : all;
    const deaths = some(write.size > 1 ? 4 : 3).map((step) => () => die(write, step, isShort));
    rows.push(sumUp(`${write.name}: death at a step`, await runAll(deaths, AT_ONCE)));
    const codes = isShort ? ERRORS.slice(0, 1) : ERRORS;
    const errors = some(6).flatMap((step) => codes.map((code) => () => fail(write, step, code)));
    rows.push(sumUp(`${write.name}: error at a step`, await runAll(errors, AT_ONCE)));
  }
  rows.push(sumUp('a file system without links', [await withoutLinks()]));
  return rows;
}

export function sumUp(what, results) {
  const problems = results.flatMap((result) => result.problems);
  const kept = results.filter((result) => result.problems.length === 0).length;
  return { what, tried: results.length, kept, problems };
}

export function withFault(step, fault, more = {}) {
  const env = {
    NODE_OPTIONS: `--require=${faults}`,
    TORTURE_STEP: String(step),
    TORTURE_FAULT: fault,
  };
  return { ...env, ...more };
}

export async function countSteps({ name, words, input }) {
  const file = join(createFolder(), 'count');
  const result = await run(createWorkspace(), words, {
    input,
    env: withFault(0, '', { TORTURE_COUNT: file }),
  });
  const count = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (count < 3) throw new Error(`The steps of ${name} could not be counted: ${result.stderr}`);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The next command must see all of it or nothing, and the next write clear away the rest. */
async function die({ name, words, input, size }, step, isShort) {
  const root = createWorkspace();
  const problems = [];
  const { signal, acknowledged } = await run(root, words, { input, env: withFault(step, 'kill') });
  if (signal !== 'SIGKILL') problems.push(`step ${step} was not reached`);
  const log = await run(root, ['log', '--all', '--json']);
  const seen = JSON.parse(log.stdout).entries.length;
  if (seen !== 0 && seen !== size) problems.push(`${name}, step ${step}: ${seen} of ${size}`);
  if (acknowledged.length > seen) problems.push(`${name}, step ${step}: acknowledged and lost`);
  const next = await run(root, recordWords(1));
  if (next.code !== 0) problems.push(`${name}, the command after step ${step}: ${next.stderr}`);
  const left = leftovers(root);
  if (left.length > 0) problems.push(`${name}, step ${step} left ${left.join(', ')}`);
  if (recordFiles(root).length !== seen + 1)
    problems.push(`${name}, step ${step}: not what was seen`);
  if (!isShort) problems.push(...(await inspect(root)).problems);
  return { problems };
}

/** An error is told and nothing is left of the write; or it did no harm, and then the record is there. */
async function fail({ name, words, input, size }, step, code) {
  const root = createWorkspace();
  const result = await run(root, words, { input, env: withFault(step, code) });
  const files = recordFiles(root).length;
  const at = (problem) => `${name}, ${code} at step ${step}: ${problem}`;
  const problems = [];
  if (result.code === 0) {
    if (files !== size || result.acknowledged.length !== size)
      problems.push(at('said and not done'));
  } else {
    problems.push(...refusalProblems(result).map(at));
    if (files !== 0) problems.push(at(`${files} records were left`));
  }
  return { problems };
}

/** A file system that knows no links, such as a memory stick's, takes the other way of naming. */
async function withoutLinks() {
  const root = createWorkspace();
  const { code, stderr } = await run(root, batchWords, {
    input: batchInput(SIZE),
    env: withFault(0, 'no-links'),
  });
  const problems = code === 0 ? [] : [stderr];
  if (recordFiles(root).length !== SIZE || leftovers(root).length > 0) problems.push('not written');
  return { problems };
}
