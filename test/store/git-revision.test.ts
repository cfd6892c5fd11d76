import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSource } from '../../src/store/file-source.js';
import { openRevision } from '../../src/store/git-revision.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { createFolder } from '../support/temporary.js';

function git(root: string, ...args: string[]): void {
  const identity = [
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
}

function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** A repository with two commits; the workspace lies in its folder "xa". */
function createRepository(): { repository: string; root: string } {
  const repository = createFolder();
  const root = join(repository, 'xa');
  git(repository, 'init', '-q', '-b', 'main');
  put(root, 'plans/mau/plan.yaml', 'một\n');
  put(root, 'plans/mau/progress/2023-05/thôn 1.yaml', 'Đã làm\n');
  put(root, 'plans/mau/progress/2023-05/trong.yaml', '');
  put(root, 'plans/mau/.an.yaml', 'ẩn\n');
  put(repository, 'ngoai.yaml', 'ngoài\n');
  git(repository, 'add', '.');
  git(repository, 'commit', '-q', '-m', 'một');
  git(repository, 'tag', 'dau');
  put(root, 'plans/mau/plan.yaml', 'hai\n');
  put(root, 'plans/khac/plan.yaml', 'khác\n');
  git(repository, 'add', '.');
  git(repository, 'commit', '-q', '-m', 'hai');
  return { repository, root };
}

function open(root: string, revision: string): FileSource {
  const opened = openRevision(root, revision);
  if ('failure' in opened) throw new Error(opened.failure);
  return opened.source;
}

/** The text of a file, or why it cannot be read. */
function read(source: FileSource, path: string): string {
  const bytes = source.read(path);
  return 'failure' in bytes ? bytes.failure : new TextDecoder().decode(bytes);
}

describe('a revision', () => {
  test('has the files as they stood, whatever lies on disk now', () => {
    const { root } = createRepository();
    rmSync(join(root, 'plans'), { recursive: true });
    const before = open(root, 'dau');
    expect(read(before, 'plans/mau/plan.yaml')).toBe('một\n');
    expect(read(open(root, 'HEAD'), 'plans/mau/plan.yaml')).toBe('hai\n');
    expect(before.folders('plans')).toEqual(['mau']);
    expect(open(root, 'HEAD~0').folders('plans')).toEqual(['khac', 'mau']);
    expect(before.has('plans/khac/plan.yaml')).toBe(false);
    expect(read(before, 'plans/khac/plan.yaml')).toBe('ENOENT');
  });

  test('lists what a clean working tree lists', () => {
    const { root } = createRepository();
    const revision = open(root, 'HEAD');
    const tree = openWorkingTree(root);
    expect(revision.list('plans')).toEqual(tree.list('plans'));
    expect(revision.list('plans/mau')).toEqual([
      'plans/mau/plan.yaml',
      'plans/mau/progress/2023-05/thôn 1.yaml',
      'plans/mau/progress/2023-05/trong.yaml',
    ]);
    for (const file of revision.list('plans')) expect(read(revision, file)).toBe(read(tree, file));
  });

  test('sees nothing outside the workspace', () => {
    const { root } = createRepository();
    expect(open(root, 'HEAD').has('ngoai.yaml')).toBe(false);
    expect(open(root, 'HEAD').has('../ngoai.yaml')).toBe(false);
  });

  test('never changes, so no index is needed', () => {
    const { root } = createRepository();
    expect(open(root, 'HEAD').stamp('plans/mau/plan.yaml')).toBeUndefined();
  });

  test('has one name for each of its names', () => {
    const { root } = createRepository();
    const [tag, ancestor] = [openRevision(root, 'dau'), openRevision(root, 'main~1')];
    expect(tag).toHaveProperty('commit', expect.stringMatching(/^[0-9a-f]{40,64}$/));
    expect('commit' in tag && tag.commit).toBe('commit' in ancestor && ancestor.commit);
  });
});

describe('what is no revision', () => {
  test.each(['khong-co', 'HEAD~9', '--help', '-n', '', 'HEAD:xa', 'HEAD\nmain'])(
    '%j',
    (revision) => {
      const { root } = createRepository();
      expect(openRevision(root, revision)).toEqual({ failure: 'unknown-revision' });
    },
  );

  test('a folder without git', () => {
    expect(openRevision(createFolder(), 'HEAD')).toEqual({ failure: 'no-repository' });
  });
});
