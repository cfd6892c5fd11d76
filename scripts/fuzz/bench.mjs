/** Runs the built program's commands on one input, in this process. Whatever is wrong ends up in `faults`. */
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
  for (const name of ['records', 'others']) {
    cpSync(join(root, 'test/problems/base'), join(folder, name), { recursive: true });
  }
  return {
    startWith,
    home: root,
    folder,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs all commands on one input; gives how far it came and everything that must not be. */
export async function runInput({ startWith, home, folder }, input, number) {
  const workspace = join(folder, input.isRecord ? 'records' : 'others');
  const file = join(workspace, input.path);
  const before = readIfThere(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, input.bytes);
  const faults = [];
  const mayTab = input.path.startsWith('templates/');
  const run = (...argv) => runCommand({ startWith, home, cwd: workspace, mayTab }, argv, faults);
  try {
    return { faults, stages: await tryOut(run, input, number, faults) };
  } finally {
    if (before === undefined) rmSync(file);
    else writeFileSync(file, before);
  }
}

/** Of an input that is kept everything is made; of the others some parts by turns, since they take long. */
async function tryOut(run, { path, bytes, isRecord, isKept }, number, faults) {
  // Machine output and terminal by turns; both tell codes and places.
  const check = await (number % 2 ? run('check') : run('check', '--json'));
  const found = problemsOf(check).filter((problem) => problem.file === path);
  for (const { code, line, column } of found) {
    if (!(line >= 1 && column >= 1)) faults.push(`${code} has no place`);
  }
  const has = (pattern) => found.some(({ code }) => pattern.test(code));
  const isParsed = !has(UNPARSED);
  const isFit = isParsed && !has(UNFIT);
  const isSound = isFit && !found.some(({ severity }) => /error|lỗi/.test(severity));

  await (number % 4 < 2 ? run('list') : run('list', '--json'));
  // The log names every entry.
  const isLogged = isKept || number % 4 === 0 || number % 4 === 3;
  const log = isLogged ? await run('log', '--json') : undefined;
  if (isRecord && isLogged && !bytes.includes(OTHER)) {
    const entries = log?.json?.entries ?? [];
    if (!entries.some(({ id }) => id === OTHER)) faults.push(`hides ${OTHER}`);
  }

  const data = await run('report', '6-thang', '--format', 'json');
  // A record that is left out leaves the document as it was, so its rendering is not always repeated.
  const isRendered = isKept || !isRecord || isSound || number % 16 === 0;
  if (isRendered) await run('report', '6-thang', '--format', 'md');
  if (path.startsWith('templates/tom-tat'))
    await run('report', '6-thang', '--template', 'tom-tat', '--format', 'md');
  if (path.startsWith('templates/letter')) {
    await run('remind', '--format', 'md');
    await run('remind', '--format', 'text');
  }
  const isPage = isKept || (isRendered && number % 32 === 1);
  if (isPage) await run('report', '6-thang', '--format', 'html');
  const isWord = isKept || (isRendered && number % 64 === 3);
  if (isWord) await run('report', '6-thang', '--format', 'docx');
  const isReported = (data?.code ?? 2) < 2;
  return { isParsed, isFit, isSound, isReported, isRendered, isPage, isWord };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
