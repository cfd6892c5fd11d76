import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

async function open(root: string, revision: string, plans?: readonly string[]) {
  const opened = await openRevision(root, revision, plans && (() => plans));
  if ('failure' in opened) throw new Error(opened.failure);
  return opened.source;
}

/** The text of a file, or why it cannot be read. */
function read(source: FileSource, path: string): string {
  const bytes = source.read(path);
  return 'failure' in bytes ? bytes.failure : new TextDecoder().decode(bytes);
}

describe('a revision', () => {
  test('has the files as they stood, whatever lies on disk now', async () => {
    const { root } = createRepository();
    rmSync(join(root, 'plans'), { recursive: true });
    const before = await open(root, 'dau');
    expect(read(before, 'plans/mau/plan.yaml')).toBe('một\n');
    expect(read(await open(root, 'HEAD'), 'plans/mau/plan.yaml')).toBe('hai\n');
    expect(before.folders('plans')).toEqual(['mau']);
    expect((await open(root, 'HEAD~0')).folders('plans')).toEqual(['khac', 'mau']);
    expect(before.has('plans/khac/plan.yaml')).toBe(false);
    expect(read(before, 'plans/khac/plan.yaml')).toBe('ENOENT');
  });

  test('lists what a clean working tree lists', async () => {
    const { root } = createRepository();
    const revision = await open(root, 'HEAD');
    const tree = openWorkingTree(root);
    expect(revision.list('plans')).toEqual(tree.list('plans'));
    expect(revision.list('plans/mau')).toEqual([
      'plans/mau/plan.yaml',
      'plans/mau/progress/2023-05/thôn 1.yaml',
      'plans/mau/progress/2023-05/trong.yaml',
    ]);
    for (const file of revision.list('plans')) expect(read(revision, file)).toBe(read(tree, file));
  });

  test('sees nothing outside the workspace', async () => {
    const { root } = createRepository();
    expect((await open(root, 'HEAD')).has('ngoai.yaml')).toBe(false);
    expect((await open(root, 'HEAD')).has('../ngoai.yaml')).toBe(false);
  });

  test('never changes, so no index is needed', async () => {
    const { root } = createRepository();
    expect((await open(root, 'HEAD')).stamp('plans/mau/plan.yaml')).toBeUndefined();
  });

  test('is read in one go as far as its plans are wanted, and the rest when it is asked for', async () => {
    const { root } = createRepository();
    const source = await open(root, 'HEAD', ['mau']);
    rmSync(join(root, '../.git'), { recursive: true });
    expect(read(source, 'plans/mau/progress/2023-05/thôn 1.yaml')).toBe('Đã làm\n');
    expect(read(source, 'plans/khac/plan.yaml')).toBe('ENOENT');
  });

  test('may name a folder of a revision, which has no commit of its own', async () => {
    const { repository } = createRepository();
    const opened = await openRevision(repository, 'dau:xa');
    expect(opened).toHaveProperty('commit', null);
    expect('source' in opened && read(opened.source, 'plans/mau/plan.yaml')).toBe('một\n');
  });

  test('of a bare repository has the workspace at its top, also where it lies in a working tree', async () => {
    const { repository, root } = createRepository();
    git(repository, 'clone', '-q', '--bare', '.', 'kho.git');
    const bare = join(repository, 'kho.git');
    expect((await open(bare, 'main')).folders('plans')).toEqual([]);
    const source = await open(bare, 'main:xa');
    expect(source.list('plans')).toEqual((await open(root, 'HEAD')).list('plans'));
    expect(read(source, 'plans/khac/plan.yaml')).toBe('khác\n');
  });

  test('has files as they were committed: nothing is converted, links and modules are left out', async () => {
    const { repository, root } = createRepository();
    put(repository, '.gitattributes', '*.yaml text eol=crlf export-ignore ident\n');
    put(root, 'plans/mau/x.yaml', '$Id$\r\n');
    put(root, 'plans/mau/lon.yaml', 'x'.repeat(2 ** 20 + 1));
    symlinkSync('x.yaml', join(root, 'plans/mau/link.yaml'));
    git(repository, 'add', '.');
    git(repository, 'commit', '-q', '-m', 'ba');
    const source = await open(root, 'HEAD', ['mau']);
    expect(read(source, 'plans/mau/x.yaml')).toBe('$Id$\n');
    expect(read(source, 'plans/mau/lon.yaml')).toBe('too-large');
    expect(source.has('plans/mau/link.yaml')).toBe(false);
  });

  test('of a repository with longer names for its objects', async () => {
    const folder = createFolder();
    git(folder, 'init', '-q', '-b', 'main', '--object-format=sha256');
    put(folder, 'plans/mau/plan.yaml', 'một\n');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'một');
    expect(read(await open(folder, 'main', ['mau']), 'plans/mau/plan.yaml')).toBe('một\n');
  });

  test('has one name for each of its names', async () => {
    const { root } = createRepository();
    const [tag, ancestor] = [await openRevision(root, 'dau'), await openRevision(root, 'main~1')];
    expect(tag).toHaveProperty('commit', expect.stringMatching(/^[0-9a-f]{40,64}$/));
    expect('commit' in tag && tag.commit).toBe('commit' in ancestor && ancestor.commit);
  });
});

describe('what is no revision', () => {
  test.each([
    'khong-co',
    'HEAD~9',
    '--help',
    '-n',
    '',
    'HEAD:xa/plans/mau/plan.yaml',
    'HEAD@{99}',
    'HEAD\nmain',
  ])('%j', async (revision) => {
    const { root } = createRepository();
    expect(await openRevision(root, revision)).toEqual({ failure: 'unknown-revision' });
  });

  test('a folder without git, or no folder at all', async () => {
    const folder = createFolder();
    expect(await openRevision(join(folder, 'none'), 'HEAD')).toEqual({ failure: 'no-repository' });
    expect(await openRevision(folder, 'HEAD')).toEqual({ failure: 'no-repository' });
  });
});
