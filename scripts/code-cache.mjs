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
  // The first run parses an edit, the second knows it.
  diff: [
    ['diff', ...day],
    ['diff', ...day],
  ],
};
/** What is run in a repository in which the plan was edited. */
const inRepository = ['diff'];

const [name, workspace] = process.argv.slice(2);
if (name === undefined) await writeAll();
else await writeOne();

/** Prepares the workspaces and has each cache written. */
async function writeAll() {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-build-'));
  const [plain, repository] = ['plain', 'repository'].map((name) => join(folder, name));
  try {
    for (const copy of [plain, repository]) {
      cpSync(join(root, 'samples', 'xa-mau'), copy, { recursive: true });
    }
    const hasGit = commitAll(repository);
    await wait(SETTLING_MS);
    for (const copy of [plain, repository]) {
      const first = [join(dist, 'bin.cjs'), '-C', copy, 'list'];
      spawnSync(process.execPath, first, { stdio: 'ignore' });
    }
    editPlan(repository);
    for (const command of Object.keys(commands)) {
      const needsGit = inRepository.includes(command);
      // Where there is no git, nobody compares with what was committed.
      if (needsGit && !hasGit) continue;
      const place = needsGit ? repository : plain;
      const { status } = spawnSync(process.execPath, [script, command, place], {
        stdio: 'inherit',
      });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a folder a repository, whatever the settings of the machine; false where that is not possible. */
function commitAll(folder) {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return [
    ['init', '--quiet'],
    ['add', '--all'],
    [...who, 'commit', '--quiet', '--message', 'x'],
  ].every((args) => spawnSync('git', args, { cwd: folder, env }).status === 0);
}

/** Another title of the plan. */
function editPlan(folder) {
  const file = join(folder, 'plans', 'bdg-mau', 'plan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: /m, 'title: Sửa '));
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
