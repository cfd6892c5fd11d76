/** The plans at a revision by one question; whatever is out of the ordinary is left to who opens all of it. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlansAt } from '../../src/store/git-plans.js';
import { commitAll, createRepository, git } from '../support/git.js';
import { createFolder } from '../support/temporary.js';

const PLAN = 'plans/mau/plan.yaml';

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A workspace below the top of a repository. */
function workspace(): string {
  const top = createFolder();
  const root = join(top, 'xa');
  write(root, PLAN, 'một\n');
  write(root, 'plans/mau/progress/2023-05/a.yaml', 'a\n');
  createRepository(top);
  return root;
}

const textOf = (content: unknown): string => Buffer.from(content as Uint8Array).toString('utf8');

describe('the plans at a revision', () => {
  test('are those that were committed there, whatever is on disk', () => {
    const root = workspace();
    write(root, PLAN, 'hai\n');
    commitAll(join(root, '..'), 'Second');
    write(root, PLAN, 'ba\n');
    for (const [revision, text] of [
      ['HEAD', 'hai\n'],
      ['HEAD~1', 'một\n'],
    ] as const) {
      const found = readPlansAt(root, revision, ['mau', 'moi']);
      expect(found?.commit).toBe(git(root, 'rev-parse', revision).stdout.trim());
      expect(found?.plans.folders('plans')).toEqual(['mau']);
      expect(found?.plans.has('plans/moi/plan.yaml')).toBe(false);
      expect(textOf(found?.plans.read(PLAN))).toBe(text);
    }
  });

  test('are files: what a link points at was not committed', () => {
    const root = workspace();
    rmSync(join(root, PLAN));
    symlinkSync('/etc/hostname', join(root, PLAN));
    commitAll(join(root, '..'), 'A link');
    const found = readPlansAt(root, 'HEAD', ['mau']);
    expect(found?.plans.has(PLAN)).toBe(false);
    expect(found?.plans.read(PLAN)).toEqual({ failure: 'ENOENT' });
  });

  test('are not read when they are too large for a plan', () => {
    const root = workspace();
    write(root, PLAN, 'x'.repeat(2 ** 20 + 1));
    commitAll(join(root, '..'), 'Large');
    expect(readPlansAt(root, 'HEAD', ['mau'])?.plans.read(PLAN)).toEqual({ failure: 'too-large' });
  });
});

describe('nothing is said', () => {
  test('where there is a plan that was not expected', () => {
    const root = workspace();
    expect(readPlansAt(root, 'HEAD', [])).toBeUndefined();
    expect(readPlansAt(root, 'HEAD', ['khac'])).toBeUndefined();
  });

  test.each([['khong-co'], ['HEAD\nHEAD'], ['HEAD:xa'], ['--batch'], ['']])(
    'of %j, which names no commit by itself',
    (revision) => {
      expect(readPlansAt(workspace(), revision, ['mau'])).toBeUndefined();
    },
  );

  test('outside a repository, and in one without a commit', () => {
    const root = createFolder();
    write(root, PLAN, 'một\n');
    expect(readPlansAt(root, 'HEAD', ['mau'])).toBeUndefined();
    git(root, 'init', '--quiet');
    expect(readPlansAt(root, 'HEAD', ['mau'])).toBeUndefined();
  });
});
