/** A repository around a workspace: made where there is none, and given the hook that checks a commit. */
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { git, seemsRepository } from './git.js';
import { isSystemError } from './working-tree.js';
import { writeOutput } from './write-output.js';

/** Where a workspace stands in its repository. */
export interface Repository {
  readonly top: string;
  /** Path of the workspace below it, with `/`; "." at the top. */
  readonly folder: string;
}

/** What every version of the hook says in its second line. */
const MARK = '# tiendo: ';

/** How git shows a plan that changed. */
const DIFF_SETTINGS: Readonly<Record<string, string>> = {
  // In words, or as it is where the program is not found: git would show nothing at all.
  'diff.tiendo.textconv': 'f() { tiendo textconv "$1" 2>/dev/null || cat "$1"; }; f',
  // Above a piece stands the nearest thing of the plan: its clause and name in words, its id in YAML.
  'diff.tiendo.xfuncname': '^([^ ].* · .*)$\n^ *- [{]? ?(id: .*)$\n^([a-z].*:)',
};

/** The repository that a folder lies in, also when the folder is not there yet. */
export function findRepositoryAround(
  folder: string,
): Repository | 'no-git' | 'no-repository' | 'git-refuses' {
  let existing = folder;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  const { missing, status, stdout } = git(existing, ['rev-parse', '--show-toplevel']);
  if (missing) return 'no-git';
  const top = stdout.toString('utf8').replace(/\n$/, '');
  if (status !== 0 && seemsRepository(existing)) return 'git-refuses';
  if (status !== 0 || top === '') return 'no-repository';
  const real = join(realpathSync(existing), relative(existing, folder));
  const below = relative(realpathSync(top), real).split(sep).join('/');
  return { top, folder: below === '' ? '.' : below };
}

/** Makes a repository of a folder; false when git could not. */
export function createRepository(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return git(folder, ['init', '--quiet']).status === 0;
}

/** Where the hook stands or would stand, and what is there now. */
export interface HookPlace {
  readonly path: string;
  readonly state: 'free' | 'current' | 'older' | 'other-hook' | 'shared-hooks';
}

/** Looks where git would take the hook from; a folder that other repositories share is none of ours. */
export function findHook(top: string, text: string): HookPlace {
  const ask = (...args: string[]): string =>
    git(top, ['rev-parse', ...args])
      .stdout.toString('utf8')
      .replace(/\n$/, '');
  const path = join(resolve(top, ask('--git-path', 'hooks')), 'pre-commit');
  const own = [top, resolve(top, ask('--git-common-dir'))];
  if (!own.some((folder) => isBelow(folder, path))) return { path, state: 'shared-hooks' };
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (present === undefined) return { path, state: 'free' };
  if (present === text) return { path, state: 'current' };
  return { path, state: present.split('\n')[1]?.startsWith(MARK) ? 'older' : 'other-hook' };
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !isAbsolute(inside) && inside.split(sep)[0] !== '..';
}

/** Installs the hook where findHook found room for it, and has git show changed plans in words. */
export function installHook(top: string, path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const code = writeOutput(path, text, true);
    if (code !== undefined) return code;
    chmodSync(path, 0o755);
  } catch (error) {
    if (isSystemError(error)) return error.code ?? 'unknown';
    throw error;
  }
  for (const [key, value] of Object.entries(DIFF_SETTINGS)) {
    if (git(top, ['config', '--get', key]).status !== 0) git(top, ['config', key, value]);
  }
  return undefined;
}
