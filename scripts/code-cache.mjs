/**
 * Writes dist/cache/: V8's compiled code of the bundle, once for each everyday command. V8 compiles a
 * function when it is first called, so the command is run here on a copy of the sample, printing
 * nowhere, and what it used is in its cache. Every start pays for the size of its cache: so each command
 * is run in a process of its own, and the copy has its index before, for a first run is rare.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { createQuietIo } from './quiet-io.mjs';

const script = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** An index trusts a file only some time after it was written. */
const SETTLING_MS = 2200;

const day = ['--as-of', '2023-06-12'];
const commands = {
  status: [['status', ...day]],
  list: [
    ['list', '--unit', 'cong-an-xa', ...day],
    ['list', '--json', ...day],
  ],
  overdue: [['overdue', ...day]],
  report: [['report', '6-thang', ...day]],
  record: [
    [
      ...['record', 'cax-phong-toi-pham', '--unit', 'cong-an-xa', '--date', '2023-05-12'],
      ...['--summary', 'x', '--percent', '40', '--figure', 'su-kien=2'],
    ],
  ],
};

const [name, workspace] = process.argv.slice(2);
if (name === undefined) await writeAll();
else await writeOne();

/** Prepares a workspace and has each cache written. */
async function writeAll() {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-build-'));
  try {
    cpSync(join(root, 'samples', 'xa-mau'), folder, { recursive: true });
    await wait(SETTLING_MS);
    const first = [join(dist, 'bin.cjs'), '-C', folder, 'list'];
    spawnSync(process.execPath, first, { stdio: 'ignore' });
    for (const command of Object.keys(commands)) {
      const { status } = spawnSync(process.execPath, [script, command, folder], {
        stdio: 'inherit',
      });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one command from freshly compiled files and writes what V8 then has of each. */
async function writeOne() {
  // V8 throws away code that has not run for a while; what the first run needs must stay.
  setFlagsFromString('--no-flush-bytecode');
  const scripts = new Map();
  const program = run('tiendo', scripts);
  for (const words of commands[name]) {
    const running = program.startWith(words, createQuietIo(root, { cwd: workspace }));
    const exitCode = await running.catch((error) => error);
    // The cache is then only smaller, so the build goes on.
    if (exitCode !== 0 && exitCode !== 1) {
      console.warn(`warm-up: tiendo ${words.join(' ')} gave ${exitCode}`);
    }
  }
  setFlagsFromString('--flush-bytecode');
  for (const [file, script] of scripts) {
    const target = join(dist, 'cache', name, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, script.createCachedData());
  }
}

/** Loads a file as src/bin/bin.ts does, and keeps its script: V8 refuses the cache of any other text. */
function run(name, scripts, loaded = new Map()) {
  const file = join(dist, `${name}.cjs`);
  const code = readFileSync(file, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  const script = new Script(wrapped, { filename: file });
  scripts.set(name, script);
  const own = createRequire(file);
  const require = (id) => {
    if (!id.startsWith('./parts/')) return own(id);
    const part = id.slice(2, -'.cjs'.length);
    if (!loaded.has(part)) loaded.set(part, run(part, scripts, loaded));
    return loaded.get(part);
  };
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dist);
  return module.exports;
}
