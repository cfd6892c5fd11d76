/** Git repositories for tests, independent of the settings of the machine. */
import { spawnSync } from 'node:child_process';

/** A repository of its own, with everything in the folder committed. */
export function createRepository(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Test');
  git(folder, 'config', 'user.email', 'test@example.invalid');
  git(folder, 'config', 'commit.gpgsign', 'false');
  git(folder, 'config', 'core.autocrlf', 'false');
  commitAll(folder, 'First state');
}

/** Commits everything in the folder. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

/** Commits everything in the folder as somebody does at a moment; somebody else may have brought it in later. */
export function commitAs(
  folder: string,
  [author, authored]: readonly [name: string, at: string],
  [committer, committed]: readonly [name: string, at: string] = [author, authored],
): void {
  git(folder, 'add', '--all');
  runGit(folder, ['commit', '--quiet', '--allow-empty', '--message', author], {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_DATE: authored,
    GIT_COMMITTER_NAME: committer,
    GIT_COMMITTER_DATE: committed,
  });
}

/** Runs git, independent of the settings of the machine, and gives what it printed. */
export function git(cwd: string, ...args: readonly string[]): { readonly stdout: string } {
  const date = '2023-06-01T08:00:00+07:00';
  return runGit(cwd, args, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
}

function runGit(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): { readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...env,
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return { stdout };
}
