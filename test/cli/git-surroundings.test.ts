/** What git tells the programs that it starts, as hooks: a command reads the repository that its workspace lies in. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createPlanRepository } from '../support/plan-repository.js';
import { createFolder } from '../support/temporary.js';

/** Each commit starts git many times, and the program. */
vi.setConfig({ testTimeout: 300_000 });

const folder = 'Xã Mẫu 1';
const record = `${folder}/plans/bdg-mau/progress/2023-05/2023-05-07-thon-5-ttsq8p.yaml`;
const asked = `tiendo -C "${folder}" check --quiet; tiendo -C "${folder}" diff`;

test('a hook of one\u2019s own sees the same in another working tree', () => {
  const { top, git } = createPlanRepository(folder);
  const hook = join(top, '.git/hooks/pre-commit');
  writeFileSync(hook, `#!/bin/sh\n${asked} >&2\n`);
  chmodSync(hook, 0o755);
  const other = join(createFolder(), 'khác');
  git(['worktree', 'add', '--quiet', '-b', 'khac', other]);
  for (const place of [top, other]) {
    git(['rm', '--quiet', record], place);
    const { stdout, stderr } = git(['commit', '--quiet', '--message', 'Bỏ một bản ghi'], place);
    expect(stdout + stderr).toMatch(/record-deleted[\s\S]*Kế hoạch không thay đổi \(HEAD/);
  }
});

test.each([
  ['the repository alone', { GIT_DIR: '.git' }],
  ['the repository and its tree', { GIT_DIR: '.git', GIT_WORK_TREE: '.' }],
  ['the index of another repository', { GIT_INDEX_FILE: '/dev/null' }],
])('%s may be named', (_, named) => {
  const { top, sh } = createPlanRepository(folder);
  rmSync(join(top, record));
  const { stdout } = sh(asked.replace(';', ' ||'), named);
  expect(stdout.match(/\brecord-\w+/g)).toEqual(['record-deleted']);
  expect(stdout).toMatch(/Kế hoạch không thay đổi \(HEAD/);
});

test.each(['diff', 'check --since HEAD', 'list --rev HEAD', 'log --audit', 'init --git --hook'])(
  'of a repository that git refuses to read %s does not say that there is none',
  (typed) => {
    const { sh } = createPlanRepository(folder);
    const program = `tiendo -C "${folder}"`;
    const refusing = { GIT_TEST_ASSUME_DIFFERENT_OWNER: 'true' };
    const { code, stdout, stderr } = sh(`${program} ${typed}`, refusing);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Lỗi: git không đọc được kho chứa thư mục này[\s\S]*git status/);
    const { stderr: told } = sh(`${program} check --quiet`, refusing);
    expect(told).toMatch(/Chưa so sánh được với các bản ghi đã commit/);
  },
);
