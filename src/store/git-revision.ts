/** The files of a workspace as they stand at a git revision, read without a checkout. */
import { spawnSync } from 'node:child_process';
import { type FileSource, LARGEST_FILE } from './file-source.js';

const LARGEST_ANSWER = 2 ** 30;

/** Why a revision cannot be read. */
export type RevisionFailure = 'no-git' | 'no-repository' | 'unknown-revision';

interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly missing: boolean;
}

function git(root: string, args: readonly string[], input?: string): GitAnswer {
  const result = spawnSync('git', args, {
    cwd: root,
    maxBuffer: LARGEST_ANSWER,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input !== undefined && { input }),
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
  return { status: result.status, stdout: result.stdout, missing: result.error !== undefined };
}

/** Opens the workspace at a revision, which never reaches git as an option. */
export function openRevision(
  root: string,
  revision: string,
):
  | { readonly source: FileSource; readonly commit: string }
  | { readonly failure: RevisionFailure } {
  const inside = git(root, ['rev-parse', '--is-inside-work-tree']);
  if (inside.missing) return { failure: 'no-git' };
  if (inside.status !== 0) return { failure: 'no-repository' };
  const resolved = git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (resolved.status !== 0) return { failure: 'unknown-revision' };
  const commit = resolved.stdout.toString('utf8').trim();
  return { source: openTree(root, commit), commit };
}

function openTree(root: string, commit: string): FileSource {
  const blobs = new Map<string, string>();
  const listing = git(root, ['ls-tree', '-r', '-z', commit, '--', '.']).stdout.toString('utf8');
  for (const line of listing.split('\0')) {
    const match = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    // 120000 is a symbolic link: its content is a path, not a record.
    if (match && match[1] !== '120000') blobs.set(match[3] as string, match[2] as string);
  }
  let contents: Map<string, Uint8Array> | undefined;
  const paths = [...blobs.keys()]
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort();
  return {
    list: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    folders: (folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1).split('/'));
      return [
        ...new Set(names.filter(({ length }) => length > 1).map(([name]) => name as string)),
      ].sort();
    },
    has: (path) => blobs.has(path),
    read: (path) => {
      const blob = blobs.get(path);
      if (blob === undefined) return { failure: 'ENOENT' };
      contents ??= readBlobs(root, [...new Set(paths.map((known) => blobs.get(known) as string))]);
      const bytes = contents.get(blob) ?? { failure: 'ENOENT' };
      return 'byteLength' in bytes && bytes.byteLength > LARGEST_FILE
        ? { failure: 'too-large' }
        : bytes;
    },
    stamp: () => undefined,
  };
}

/** All blobs in one git process. */
function readBlobs(root: string, ids: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const { stdout } = git(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  while (at < stdout.length) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const [id = '', type, size] = stdout.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob' || size === undefined) continue;
    contents.set(id, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
