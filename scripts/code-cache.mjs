/**
 * Writes dist/tiendo.cache: V8's compiled code of the bundle. V8 compiles a function when it is first
 * called, so everyday commands are run here on a copy of the sample, printing nowhere, and what they
 * used is in the cache. What only a first run uses is left out, for every start pays for the size of
 * the cache: the copy is given its index by another process before.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { createQuietIo } from './quiet-io.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'dist', 'tiendo.cjs');

/** An index trusts a file only some time after it was written. */
const SETTLING_MS = 2200;

const day = ['--as-of', '2023-06-12'];
const commands = [
  ['status', ...day],
  ['list', '--unit', 'cong-an-xa', ...day],
  ['overdue', ...day],
  ['report', '6-thang', ...day],
  [
    ...['record', 'cax-phong-toi-pham', '--unit', 'cong-an-xa', '--date', '2023-05-12'],
    ...['--summary', 'x', '--percent', '40', '--figure', 'su-kien=2'],
  ],
];

const workspace = mkdtempSync(join(tmpdir(), 'tiendo-build-'));
try {
  cpSync(join(root, 'samples', 'xa-mau'), workspace, { recursive: true });
  await wait(SETTLING_MS);
  spawnSync(process.execPath, [join(root, 'dist', 'bin.cjs'), 'list'], {
    cwd: workspace,
    stdio: 'ignore',
  });
  writeFileSync(join(root, 'dist', 'tiendo.cache'), await compileWarm());
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

/** The bundle's code with all that the commands used. */
async function compileWarm() {
  // V8 throws away code that has not run for a while; what the first command needs must stay.
  setFlagsFromString('--no-flush-bytecode');
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(file), program, file, dirname(file));
  for (const command of commands) await warmUp(program.exports, command);
  setFlagsFromString('--flush-bytecode');
  return script.createCachedData();
}

/** A command that fails only leaves its part of the cache out, and that is said. */
async function warmUp({ startWith }, command) {
  const io = createQuietIo(root, { cwd: workspace });
  const code = await startWith(command, io).catch((error) => error);
  if (code !== 0 && code !== 1) console.warn(`warm-up: tiendo ${command.join(' ')} gave ${code}`);
}
