/** Git, asked without a shell: whether there is a repository, and which commit a revision is. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type GitObject, readAnswers } from './git-answers.js';

const LARGEST_ANSWER = 2 ** 30;

/** Why a revision cannot be read. */
export type RevisionFailure = 'no-git' | 'no-repository' | 'git-refuses' | 'unknown-revision';

interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly missing: boolean;
}

/** Settings on the command line of git, so that those of the repository start no program and change no answer. */
export const settingsOfGit: readonly string[] = [
  'core.fsmonitor=false',
  'log.showSignature=false',
  'log.follow=false',
].flatMap((setting) => ['-c', setting]);

/**
 * The environment of git in a folder: it speaks English, and takes no locks beside the person at work. A hook may
 * name the repository and the index of its commit. Git would take the folder for the top of the working tree then,
 * so it is left to find both from the folder, unless it was told the tree as well or finds nothing there.
 */
export function surroundingsOfGit(folder: string): Readonly<Record<string, string | undefined>> {
  const { GIT_DIR: named, GIT_WORK_TREE: tree, GIT_INDEX_FILE: _, ...others } = process.env;
  const isLeft = named === undefined || (tree === undefined && liesInRepository(folder));
  return {
    ...others,
    ...(!isLeft && { GIT_DIR: resolve(named) }),
    ...(tree !== undefined && { GIT_WORK_TREE: resolve(tree) }),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

/** Runs git in a folder. */
export function git(folder: string, args: readonly string[], input?: string): GitAnswer {
  const result = spawnSync('git', [...settingsOfGit, ...args], {
    cwd: folder,
    maxBuffer: LARGEST_ANSWER,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input !== undefined && { input }),
    env: surroundingsOfGit(folder),
  });
  return { status: result.status, stdout: result.stdout, missing: result.error !== undefined };
}

/** Whether a folder lies in a working tree of git, found upwards as git does. */
export function liesInRepository(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** Path of a folder below the top of its repository, with a `/` at its end; empty at the top itself and in a bare repository. */
export function findRepository(
  folder: string,
): { readonly prefix: string } | { readonly failure: RevisionFailure } {
  const kinds = ['--is-inside-work-tree', '--is-bare-repository'];
  const answer = git(folder, ['rev-parse', ...kinds, '--show-prefix']);
  if (answer.missing) return { failure: 'no-git' };
  const [isInside, isBare, prefix = ''] = answer.stdout.toString('utf8').split('\n');
  const isEither = isInside === 'true' || isBare === 'true';
  if (answer.status === 0 && isEither) return { prefix };
  return { failure: seemsRepository(folder) ? 'git-refuses' : 'no-repository' };
}

/** Whether there is a repository that git may not want to read: it belongs to somebody else, or is damaged. */
export function seemsRepository(folder: string): boolean {
  const isBare = ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
  return isBare || liesInRepository(folder);
}

/** The commit that a revision names; it never reaches git as an option. */
export function resolveCommit(folder: string, revision: string): string | undefined {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout } = git(folder, args);
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** The commit at which two revisions branched off; they never reach git as options. */
export function mergeBase(folder: string, left: string, right: string): string | undefined {
  const commits = [resolveCommit(folder, left), resolveCommit(folder, right)];
  if (commits.includes(undefined)) return undefined;
  const { status, stdout } = git(folder, ['merge-base', ...(commits as string[])]);
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** The files of a commit below a folder with the ids of their contents; symbolic links are left out. */
export function listTree(root: string, commit: string, folder: string): Map<string, string> {
  const blobs = new Map<string, string>();
  const { stdout } = git(root, ['ls-tree', '-r', '-z', commit, '--', folder]);
  for (const line of stdout.toString('utf8').split('\0')) {
    const match = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    // 120000 is a symbolic link: its content is a path, not a record.
    if (match && match[1] !== '120000') blobs.set(match[3] as string, match[2] as string);
  }
  return blobs;
}

/**
 * The objects by the names that git knows them by, in order, from one git process; undefined for one that is not
 * there. Fewer than were asked for where git gave up.
 */
export function readObjects(
  root: string,
  names: readonly string[],
): readonly (GitObject | undefined)[] {
  if (names.length === 0) return [];
  const { stdout, missing } = git(root, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  return missing ? [] : readAnswers(stdout);
}

/** All blobs in one git process. */
export function readBlobs(root: string, ids: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const object of readObjects(root, ids)) {
    if (object?.type === 'blob') contents.set(object.id, object.content);
  }
  return contents;
}
