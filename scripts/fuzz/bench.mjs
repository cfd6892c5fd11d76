/** Runs the built program's commands on one input, in this process. Whatever is wrong ends up in `faults`. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemsOf, runCommand } from './commands.mjs';
import { callsOf } from './turns.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An entry that every answer must hold, unless the input is about it. */
const OTHER = '2023-05-12-cong-an-k3f9x2';
/** Codes of files whose data could not be had, and of data that do not fit their schema. */
const UNPARSED =
  /^(yaml-syntax|not-plain-yaml|conflict-markers|forbidden-character|beyond-limits|not-a-text-file|unreadable-file)$/;
const UNFIT = /^(unknown-schema|newer-schema|schema-.*|misplaced-file)$/;

/** What a process of the run works with: the program, or one that stands in for it, and workspaces. */
export function createBench() {
  const program = process.env.FUZZ_PROGRAM ?? join(root, 'dist/tiendo.cjs');
  const { startWith } = createRequire(import.meta.url)(program);
  // In memory where that is to be had: there are half a million writes.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tiendo-fuzz-'));
  // Records are put beside files that are at rest, so that the index serves those as it does in an office.
  for (const name of ['records', 'others', 'committed']) {
    cpSync(join(root, 'test/problems/base'), join(folder, name), { recursive: true });
  }
  commitAll(join(folder, 'committed'));
  return {
    startWith,
    home: root,
    folder,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs all commands on one input; gives how far it came and everything that must not be. */
export async function runInput({ startWith, home, folder }, input, number) {
  const faults = [];
  const mayTab = input.path.startsWith('templates/');
  const runIn = (workspace) => (argv) =>
    runCommand({ startWith, home, cwd: workspace, mayTab }, argv, faults);
  const workspace = join(folder, input.isRecord ? 'records' : 'others');
  const run = runIn(workspace);
  // Only there is something to compare with; elsewhere git would make every check slower.
  const committed = join(folder, 'committed');
  const [stages, comparisons] = await withInput(workspace, input, async () => {
    const { stages: reached, report } = await tryOut(run, input, number, faults);
    const calls = callsOf(input, number, report);
    for (const argv of calls) if (argv[0] !== 'diff') await run(argv);
    return [reached, calls.filter(([name]) => name === 'diff')];
  });
  if (comparisons.length > 0) {
    await withInput(committed, input, async () => {
      for (const argv of comparisons) await runIn(committed)(argv);
    });
  }
  return { faults, stages };
}

/** Does something while an input stands in a workspace. */
async function withInput(workspace, { path, bytes }, work) {
  const file = join(workspace, path);
  const before = readIfThere(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  try {
    return await work();
  } finally {
    if (before === undefined) rmSync(file);
    else writeFileSync(file, before);
  }
}

/** Makes a repository of a folder with one commit; nothing of the machine's settings is asked. */
function commitAll(cwd) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const by = ['-c', 'user.name=fuzz', '-c', 'user.email=fuzz@localhost'];
  for (const argv of [
    ['init', '-q'],
    ['add', '.'],
    [...by, 'commit', '-qm', 'base'],
  ]) {
    execFileSync('git', argv, { cwd, env });
  }
}

/** Of an input that is kept everything is made; of the others some parts by turns, since they take long. */
async function tryOut(run, { path, bytes, isRecord, isKept }, number, faults) {
  // Machine output and terminal by turns; both tell codes and places.
  const check = await (number % 2 ? run(['check']) : run(['check', '--json']));
  const found = problemsOf(check).filter((problem) => problem.file === path);
  for (const { code, line, column } of found) {
    if (!(line >= 1 && column >= 1)) faults.push(`${code} has no place`);
  }
  const has = (pattern) => found.some(({ code }) => pattern.test(code));
  const isParsed = !has(UNPARSED);
  const isFit = isParsed && !has(UNFIT);
  const isSound = isFit && !found.some(({ severity }) => /error|lỗi/.test(severity));

  // The log names every entry, the list every task.
  const isLogged = isKept || number % 4 === 0 || number % 4 === 3;
  const log = isLogged ? await run(['log', '--json']) : undefined;
  if (isKept || !isLogged) await (number % 4 < 2 ? run(['list']) : run(['list', '--json']));
  if (isRecord && isLogged && !bytes.includes(OTHER)) {
    const entries = log?.json?.entries ?? [];
    if (!entries.some(({ id }) => id === OTHER)) faults.push(`hides ${OTHER}`);
  }

  const data = await run(['report', '6-thang', '--format', 'json']);
  // A record that is left out leaves the document as it was, so its rendering is not always repeated.
  const isRendered = isKept || !isRecord || isSound || number % 16 === 0;
  if (isRendered) await run(['report', '6-thang', '--format', 'md']);
  if (path.startsWith('templates/tom-tat'))
    await run(['report', '6-thang', '--template', 'tom-tat', '--format', 'md']);
  if (path.startsWith('templates/letter')) {
    await run(['remind', '--format', 'md']);
    await run(['remind', '--format', 'text']);
  }
  const isPage = isKept || (isRendered && number % 32 === 1);
  if (isPage) await run(['report', '6-thang', '--format', 'html']);
  const isWord = isKept || (isRendered && number % 64 === 3);
  if (isWord) await run(['report', '6-thang', '--format', 'docx']);
  const isReported = (data?.code ?? 2) < 2;
  const stages = { isParsed, isFit, isSound, isReported, isRendered, isPage, isWord };
  return { stages, report: data?.json };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
