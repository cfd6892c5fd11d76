/** A plan repository with the hook, and git as an officer's shell runs it: the program is found on the PATH. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from './project.js';
import { createFolder } from './temporary.js';

/** What a program of the shell came to. */
export interface Shown {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository on disk. */
export interface PlanRepository {
  readonly top: string;
  /** Folder of the workspace. */
  readonly root: string;
  /** Runs git at the top, or in another folder. */
  git(args: readonly string[], cwd?: string): Shown;
  /** Runs a script with the shell that git itself uses. */
  sh(script: string, env?: Readonly<Record<string, string>>): Shown;
}

/** Tools that hook and git need, and nothing else: so that no other tiendo of the machine is found. */
const TOOLS = [
  'awk',
  'cat',
  'chmod',
  'git',
  'mkdir',
  'node',
  'npm',
  'sed',
  'sh',
  'sort',
  'tr',
  'uname',
];

/** A folder for the PATH: the system's tools, with or without the program. */
export function createPath(withProgram = true): string {
  const folder = createFolder();
  for (const tool of TOOLS) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    symlinkSync(tool === 'node' ? process.execPath : stdout.trim(), join(folder, tool));
  }
  if (withProgram) {
    const program = join(folder, 'tiendo');
    writeFileSync(program, `#!/bin/sh\nexec node "${join(projectRoot, 'dist/bin.cjs')}" "$@"\n`);
    chmodSync(program, 0o755);
  }
  return folder;
}

/** A repository with the sample workspace below its top, all of it committed, and the hook not yet installed. */
export function createPlanRepository(folder = 'Xã Mẫu 1', path = createPath()): PlanRepository {
  const top = createFolder();
  const root = join(top, folder);
  mkdirSync(root, { recursive: true });
  cpSync(join(projectRoot, 'samples/xa-mau'), root, {
    recursive: true,
    filter: (source) => !source.endsWith('.tiendo'),
  });
  const env = {
    HOME: top,
    PATH: path,
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: '2023-06-01T08:00:00+07:00',
    GIT_COMMITTER_DATE: '2023-06-01T08:00:00+07:00',
  };
  const run = (command: string, args: readonly string[], cwd: string, more = {}): Shown => {
    const { status, stdout, stderr } = spawnSync(
      join(path.split(delimiter)[0] ?? '', command),
      args,
      {
        cwd,
        encoding: 'utf8',
        env: { ...env, ...more },
      },
    );
    return { code: status, stdout, stderr };
  };
  const git: PlanRepository['git'] = (args, cwd = top) => run('git', args, cwd);
  const succeed = (...args: readonly string[]): void => {
    const { code, stderr } = git(args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  succeed('init', '--quiet', '--initial-branch=main');
  succeed('config', 'user.name', 'Cán bộ');
  succeed('config', 'user.email', 'can-bo@example.invalid');
  succeed('add', '--all');
  succeed('commit', '--quiet', '--message', 'Trạng thái đầu');
  return { top, root, git, sh: (script, more) => run('sh', ['-e', '-c', script], top, more) };
}
