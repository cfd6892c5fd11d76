/**
 * Writes dist/tiendo.cache: V8's compiled code of the bundle, with the functions that everyday commands
 * use, since V8 compiles a function only when it is first called. For that the commands are run here
 * on a copy of the plan, printing nowhere.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { createQuietIo } from './quiet-io.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'dist', 'tiendo.cjs');

const commands = [
  ['status'],
  ['list', '--unit', 'cong-an-xa'],
  ['overdue', '--as-of', '2023-06-12'],
  [
    ...['record', 'cax-phong-toi-pham', '--unit', 'cong-an-xa', '--date', '2023-05-12'],
    ...['--summary', 'x', '--percent', '40', '--figure', 'su-kien=2'],
  ],
  ['receive', 'cong-an-xa', '--period', '6-thang', '--on', '2023-06-09', '--doc', '12/BC-CAX'],
  ['log', '--unit', 'cong-an-xa'],
  ['show', 'cong-an-xa'],
  ['report', '6-thang'],
  ['status', '--as-of', '2023-06-12'],
  ['list', '--unit', 'cong-an-xa', '--json'],
  ['check'],
];

// V8 throws away code that has not run for a while; what the first command needs must stay.
setFlagsFromString('--no-flush-bytecode');
const script = new Script(Module.wrap(readFileSync(file, 'latin1')), { filename: file });
const program = { exports: {} };
script.runInThisContext()(program.exports, createRequire(file), program, file, dirname(file));

const workspace = mkdtempSync(join(tmpdir(), 'tiendo-build-'));
try {
  cpSync(join(root, 'plans'), join(workspace, 'plans'), { recursive: true });
  for (const command of commands) await warmUp(command);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
setFlagsFromString('--flush-bytecode');
writeFileSync(join(root, 'dist', 'tiendo.cache'), script.createCachedData());

/** A command that fails only leaves its part of the cache out, and that is said. */
async function warmUp(command) {
  const io = { ...createQuietIo(root, { cwd: workspace }), home: root };
  const code = await program.exports.startWith(command, io).catch((error) => error);
  if (code !== 0 && code !== 1) console.warn(`warm-up: tiendo ${command.join(' ')} gave ${code}`);
}
