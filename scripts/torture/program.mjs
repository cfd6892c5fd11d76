/** The built program as a process of its own, in a workspace of its own. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The start file under test; another one may be named to see that the harness notices a bad program. */
export const startFile = process.env.TORTURE_PROGRAM ?? join(project, 'dist', 'bin.cjs');

/** What is loaded into the program to make a step of it fail. */
export const faults = fileURLToPath(new URL('faults.cjs', import.meta.url));

/** The plan that everything is written to: the real one, without records. */
export const PLAN = 'bdg-2023';

const folders = new Set();

/** A new empty folder, removed when the harness ends. */
export function createFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiendo-torture-')));
  folders.add(folder);
  return folder;
}

/** Removes every folder of the harness. */
export function removeFolders() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** A workspace with the real plan and no records, in a new folder or in the one given. */
export function createWorkspace(root = createFolder()) {
  mkdirSync(join(root, 'plans', PLAN), { recursive: true });
  const plan = join('plans', PLAN, 'plan.yaml');
  cpSync(join(project, plan), join(root, plan));
  return root;
}

/** Surroundings that do not depend on who runs the harness. */
export function surroundings(more = {}) {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const own = { PATH, HOME, TMPDIR, SystemRoot, TIENDO_LANG: 'vi', ...more };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/**
 * Runs the program. `through` is a command that starts it, such as a shell with a limit; `onStart` gets the
 * process, to kill it for one.
 */
export function run(cwd, words, { env = {}, input = '', through = [], onStart } = {}) {
  const [file, ...args] = [...through, process.execPath, startFile, ...words];
  const child = spawn(file, args, { cwd, env: surroundings(env), stdio: 'pipe' });
  const out = [];
  const err = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.on('error', () => {});
  if (input !== undefined) child.stdin.end(input);
  onStart?.(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const stdout = Buffer.concat(out).toString('utf8');
      const stderr = Buffer.concat(err).toString('utf8');
      resolve({ code, signal, stdout, stderr, acknowledged: acknowledgedIn(stdout) });
    });
  });
}

/** Ids that the program said it had recorded; a line that broke off says nothing. */
function acknowledgedIn(stdout) {
  return [...stdout.matchAll(/^Đã ghi ([a-z0-9-]+)(?: · .*)?\n/gm)].map(([, id]) => id);
}

/** Runs jobs, only so many at a time; gives their results in order. */
export async function runAll(jobs, atOnce) {
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < jobs.length) {
      const index = next;
      next += 1;
      results[index] = await jobs[index]();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, work));
  return results;
}
