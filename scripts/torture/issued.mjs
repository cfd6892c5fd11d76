/**
 * Keeping a report that is sent: death and errors at every step, and many who keep it at the same moment. A kept
 * report is there whole, with its hashes right, or not at all; none replaces another.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { planFiles, refusalProblems } from './judge.mjs';
import { createWorkspace, PLAN, run, runAll } from './program.mjs';
import { countSteps, ERRORS, sumUp, withFault } from './steps.mjs';

const NUMBER = '45/BC-UBND';
const FOLDER = '2023-06-12-45-bc-ubnd';
const FILES = ['bao-cao.md', 'issued.yaml', 'report.json'];
const AT_ONCE = 2;

/** In the short form only every third step, and one error. */
export async function issued({ isShort }) {
  const all = await countSteps({ name: 'an issued report', words: issueWords(NUMBER), input: '' });
  const some = isShort ? all.filter((step) => step % 3 === 0) : all;
  const codes = isShort ? ERRORS.slice(0, 1) : ERRORS;
  const deaths = some.map((step) => () => die(step));
  const errors = some.flatMap((step) => codes.map((code) => () => fail(step, code)));
  return [
    sumUp('report --issue: death at a step', await runAll(deaths, AT_ONCE)),
    sumUp('report --issue: error at a step', await runAll(errors, AT_ONCE)),
    await sameAtOnce(isShort ? 5 : 20),
    await othersAtOnce(isShort ? 5 : 20),
  ];
}

function issueWords(number) {
  return ['report', '6-thang', '--issue', '--number', number, '--on', '2023-06-12'];
}

/** Files of kept reports by folder, hidden ones too. */
function keptFolders(root) {
  const folders = new Map();
  for (const path of planFiles(root)) {
    const [, kind, , folder, name] = path.split('/');
    if (kind === 'issued' && name !== undefined)
      folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  return folders;
}

/** What is wrong with what is kept under a number. */
async function keptProblems(root, number, folder) {
  const names = keptFolders(root).get(folder) ?? [];
  if (names.join() !== FILES.join()) return [`kept ${names.join(', ') || 'nothing'}`];
  const { code, stdout, stderr } = await run(root, [
    ...['report', '6-thang', '--check', '--number', number, '--json'],
  ]);
  if (code !== 0) return [`--check ended with ${code}: ${stderr}`];
  const { edited, isSame } = JSON.parse(stdout);
  return edited.length > 0 || !isSame ? ['what is kept is not what was sent'] : [];
}

/** Hidden folders beside the kept ones. */
function unfinished(root) {
  const folder = join(root, 'plans', PLAN, 'issued', '6-thang');
  return readdirSync(folder).filter((name) => name.startsWith('.'));
}

async function die(step) {
  const root = createWorkspace();
  const at = (problem) => `step ${step}: ${problem}`;
  const { signal, stdout } = await run(root, issueWords(NUMBER), { env: withFault(step, 'kill') });
  const problems = signal === 'SIGKILL' ? [] : [at('was not reached')];
  const isThere = keptFolders(root).has(FOLDER);
  if (stdout !== '' && !isThere) problems.push(at('acknowledged and lost'));
  if (isThere) problems.push(...(await keptProblems(root, NUMBER, FOLDER)).map(at));
  const again = await run(root, issueWords(NUMBER));
  if (again.code !== (isThere ? 2 : 0)) problems.push(at(`then: ${again.code} ${again.stderr}`));
  const other = await run(root, issueWords('46/BC-UBND'));
  if (other.code !== 0) problems.push(at(`another number: ${other.stderr}`));
  problems.push(...(await keptProblems(root, NUMBER, FOLDER)).map(at));
  if (unfinished(root).length > 0) problems.push(at(`left ${unfinished(root).join(', ')}`));
  return { problems };
}

/** An error is told and nothing is kept; or it did no harm, and then the report is there. */
async function fail(step, code) {
  const root = createWorkspace();
  const at = (problem) => `${code} at step ${step}: ${problem}`;
  const result = await run(root, issueWords(NUMBER), { env: withFault(step, code) });
  const folders = [...keptFolders(root).keys()];
  if (result.code === 0) return { problems: (await keptProblems(root, NUMBER, FOLDER)).map(at) };
  const problems = refusalProblems(result).map(at);
  if (folders.includes(FOLDER)) problems.push(at('was refused, and is there'));
  return { problems };
}

/** One number, sent by many: one of them keeps it, the others are told. */
async function sameAtOnce(count) {
  const root = createWorkspace();
  const words = issueWords(NUMBER);
  const results = await Promise.all(Array.from({ length: count }, () => run(root, words)));
  const kept = results.filter(({ code }) => code === 0);
  const problems = results.filter(({ code }) => code !== 0).flatMap(refusalProblems);
  if (kept.length !== 1) problems.push(`${kept.length} kept it`);
  problems.push(...(await keptProblems(root, NUMBER, FOLDER)));
  if (unfinished(root).length > 0) problems.push(`left ${unfinished(root).join(', ')}`);
  return { what: `one number, ${count} at once`, tried: 1, kept: kept.length, problems };
}

async function othersAtOnce(count) {
  const root = createWorkspace();
  const numbers = Array.from({ length: count }, (_, index) => `${index + 101}/BC-UBND`);
  const results = await Promise.all(numbers.map((number) => run(root, issueWords(number))));
  const problems = results.filter(({ code }) => code !== 0).map(({ stderr }) => stderr);
  for (const number of numbers) {
    const folder = `2023-06-12-${number.slice(0, 3)}-bc-ubnd`;
    problems.push(...(await keptProblems(root, number, folder)));
  }
  const kept = [...keptFolders(root).keys()].filter((name) => !name.startsWith('.')).length;
  return { what: `${count} numbers at once`, tried: count, kept, problems };
}
