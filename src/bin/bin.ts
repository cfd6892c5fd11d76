/**
 * Start file. What can be answered without the program is answered here. The program itself is one
 * bundle; where Node has no compile cache of its own (before 22.8) it runs with the code cache that the
 * build made. A cache of another Node is refused by Node, and then the bundle just runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import type Module from 'node:module';
import { Script } from 'node:vm';
import { version } from '../model/version.js';
import { openOutput } from './process-output.js';
import type { start } from './start.js';

/** Help as the build printed it: texts, and which of them answers a command line. */
interface HelpTable {
  readonly texts: readonly string[];
  readonly answers: Readonly<Record<string, number>>;
}

interface Program {
  readonly start: typeof start;
}

type CompileCache = { readonly enableCompileCache?: () => unknown };

const folder = import.meta.dirname;
const words = process.argv.slice(2);
const answer = versionAsked() ?? helpAsked();
if (answer !== undefined) openOutput(1).write(answer);
else void loadProgram().start();

function versionAsked(): string | undefined {
  const [word, ...more] = words;
  return more.length === 0 && (word === '--version' || word === '-V') ? `${version}\n` : undefined;
}

/** The help that the program would print for exactly these words in this language at this width. */
function helpAsked(): string | undefined {
  if (words.length > 3 || !words.some((word) => ['--help', '-h', 'help'].includes(word))) return;
  const table = readIfThere('help.json')?.toString('utf8');
  if (table === undefined) return;
  const { texts, answers }: HelpTable = JSON.parse(table);
  const width = Math.min(openOutput(1).columns ?? 80, 100);
  const key = JSON.stringify([process.env['TIENDO_LANG'] ?? '', width, ...words]);
  return texts[answers[key] ?? -1];
}

function loadProgram(): Program {
  const { createRequire, enableCompileCache } = process.getBuiltinModule(
    'node:module',
  ) as typeof Module & CompileCache;
  enableCompileCache?.();
  const known = words.find((word) => /^[a-z]+$/.test(word)) ?? 'status';
  const command = existsSync(`${folder}/cache/${known}`) ? known : 'status';
  /** Runs a file of ours with the code that its command used; its parts likewise. */
  const run = (name: string): unknown => {
    const file = `${folder}/${name}.cjs`;
    const own = createRequire(file);
    const cachedData = enableCompileCache ? undefined : readIfThere(`cache/${command}/${name}`);
    if (cachedData === undefined) return own(file);
    // Our files are ASCII, and Latin-1 is the quickest way to read that.
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
    const script = new Script(source, { filename: file, cachedData });
    const require = (id: string): unknown =>
      id.startsWith('./parts/') ? run(id.slice(2, -'.cjs'.length)) : own(id);
    const module = { exports: {} };
    script.runInThisContext()(module.exports, require, module, file, folder);
    return module.exports;
  };
  return run('tiendo') as Program;
}

function readIfThere(name: string): Buffer | undefined {
  try {
    return readFileSync(`${folder}/${name}`);
  } catch {
    return undefined;
  }
}
