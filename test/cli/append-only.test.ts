/** What was committed is never changed: `check` finds records that were edited or deleted, in real repositories. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckOutput, ProblemRow } from '../../src/model/generated/outputs.js';
import { commitAll, createRepository, git } from '../support/git.js';
import { addProgress, progressPath, progressText, writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copyPlan } from '../support/workspace.js';

const FIRST = '2023-05-12-cong-an-xa-aaaaa1';
const SECOND = '2023-05-19-cong-an-xa-aaaaa2';
const THIRD = '2023-05-26-cong-an-xa-aaaaa3';

/** A repository with the real plan and two entries, committed. */
function createHistory(): string {
  const root = copyPlan();
  addProgress(root, FIRST, 'Hai buổi tuyên truyền');
  addProgress(root, SECOND, 'Một buổi tuyên truyền');
  createRepository(root);
  return root;
}

async function check(root: string, ...options: readonly string[]): Promise<ProblemRow[]> {
  const argv = ['--as-of', '2023-06-12', '--lang', 'en', 'check', '--json', ...options];
  const { code, stdout } = await runInProcess(argv, { cwd: root });
  const { problems }: CheckOutput = JSON.parse(stdout);
  const found = problems.filter(({ severity }) => severity !== 'notice');
  expect(code).toBe(found.length > 0 ? 1 : 0);
  return found;
}

async function told(root: string, ...options: readonly string[]): Promise<string[]> {
  return (await check(root, ...options)).map(({ code, file, line }) => `${code} ${file}:${line}`);
}

function edit(root: string, id: string, from: string, to: string): void {
  const path = join(root, progressPath(id));
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

function addCorrection(root: string, id: string, of: string): void {
  const text = progressText(id, 'Hai buổi, đã đối chiếu');
  writeFile(root, progressPath(id), `${text}corrects: ${of}\nreason: Nhập nhầm\n`);
}

function addVoid(root: string, id: string, of: string): void {
  const lines = ['schema: tiendo/void@1', `id: ${id}`, `voids: ${of}`, `date: ${id.slice(0, 10)}`];
  const rest = [
    'reason: Ghi trùng',
    `recorded: { at: ${id.slice(0, 10)}T17:00:00+07:00, by: vh-xh }`,
  ];
  writeFile(root, progressPath(id), `${[...lines, ...rest].join('\n')}\n`);
}

test('what was only committed and added to is fine', async () => {
  const root = createHistory();
  addProgress(root, THIRD, 'Ba buổi');
  expect(await check(root)).toEqual([]);
  commitAll(root, 'Third');
  expect(await check(root, '--since', 'HEAD~1')).toEqual([]);
});

test('an edit is found at the first line that differs, with before, after and the way back', async () => {
  const root = createHistory();
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  const [found, ...more] = await check(root);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    code: 'record-edited',
    severity: 'error',
    file: progressPath(FIRST),
    line: 6,
    column: 10,
    message: `the record "${FIRST}" was edited after it was committed: summary from "Hai buổi tuyên truyền" to "Bốn buổi tuyên truyền"`,
  });
  const [, command = ''] = /(git restore \S+ \S+ \S+);/.exec(found?.remedy ?? '') ?? [];
  expect(found?.remedy).toContain(`tiendo correct ${FIRST}`);
  git(root, ...command.split(' ').slice(1));
  expect(await check(root)).toEqual([]);
});

test('a deleted record is found at its path, and the way back brings it back', async () => {
  const root = createHistory();
  rmSync(join(root, progressPath(FIRST)));
  const [found, ...more] = await check(root);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'record-deleted', file: progressPath(FIRST), line: 1 });
  const [, command = ''] = /(git restore \S+ \S+ \S+);/.exec(found?.remedy ?? '') ?? [];
  git(root, ...command.split(' ').slice(1));
  expect(await check(root)).toEqual([]);
});

test.each(['git add', 'git rm --cached'])('%s hides nothing', async (command) => {
  const root = createHistory();
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  rmSync(join(root, progressPath(SECOND)));
  if (command === 'git add') git(root, 'add', '--all');
  else git(root, 'rm', '--quiet', '--cached', progressPath(FIRST), progressPath(SECOND));
  expect(await told(root)).toEqual([
    `record-edited ${progressPath(FIRST)}:6`,
    `record-deleted ${progressPath(SECOND)}:1`,
  ]);
});

test('a correction or a void that names it answers for an edit', async () => {
  const root = createHistory();
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  edit(root, SECOND, 'Một buổi', 'Sáu buổi');
  addCorrection(root, THIRD, FIRST);
  expect(await told(root)).toEqual([`record-edited ${progressPath(SECOND)}:6`]);
  addVoid(root, '2023-05-30-cong-an-xa-aaaaa4', SECOND);
  expect(await check(root)).toEqual([]);
});

test('a withdrawn record may be removed for good: the void answers for it, before and after the commit', async () => {
  const root = createHistory();
  addVoid(root, THIRD, FIRST);
  commitAll(root, 'Void');
  rmSync(join(root, progressPath(FIRST)));
  expect(await check(root)).toEqual([]);
  commitAll(root, 'Removed');
  expect(await check(root)).toEqual([]);
  expect(await check(root, '--since', 'HEAD~2')).toEqual([]);
  addVoid(root, '2023-05-30-cong-an-xa-aaaaa4', '2023-05-01-cong-an-xa-zzzzz9');
  expect((await check(root)).map(({ code }) => code)).toEqual(['unknown-record']);
});

test('against HEAD a committed edit is past; --since finds it, also where the record came after', async () => {
  const root = createHistory();
  addProgress(root, THIRD, 'Ba buổi');
  commitAll(root, 'Third');
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  edit(root, THIRD, 'Ba buổi', 'Năm buổi');
  rmSync(join(root, progressPath(SECOND)));
  commitAll(root, 'Edited');
  expect(await check(root)).toEqual([]);
  expect(await told(root, '--since', 'HEAD')).toEqual([]);
  expect(await told(root, '--since', 'HEAD~2')).toEqual([
    `record-edited ${progressPath(FIRST)}:6`,
    `record-deleted ${progressPath(SECOND)}:1`,
    `record-edited ${progressPath(THIRD)}:6`,
  ]);
  // Each way back names a commit that has the record as it was.
  for (const { remedy } of await check(root, '--since', 'HEAD~2')) {
    const [, command = ''] = /(git restore \S+ \S+ \S+);/.exec(remedy) ?? [];
    git(root, ...command.split(' ').slice(1));
  }
  expect(await check(root, '--since', 'HEAD~2')).toEqual([]);
});

test('a record that was edited and put right again is fine', async () => {
  const root = createHistory();
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  commitAll(root, 'Edited');
  edit(root, FIRST, 'Bốn buổi', 'Hai buổi');
  commitAll(root, 'Restored');
  expect(await check(root, '--since', 'HEAD~2')).toEqual([]);
});

test('an edit on a branch, and one in the merge itself, are found', async () => {
  const root = createHistory();
  git(root, 'checkout', '--quiet', '-b', 'thon', 'main');
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  commitAll(root, 'On the branch');
  git(root, 'checkout', '--quiet', 'main');
  addProgress(root, THIRD, 'Ba buổi');
  commitAll(root, 'On main');
  git(root, 'merge', '--quiet', '--no-commit', 'thon');
  edit(root, SECOND, 'Một buổi', 'Sáu buổi');
  commitAll(root, 'Merge');
  expect(await told(root, '--since', 'HEAD~2')).toEqual([
    `record-edited ${progressPath(FIRST)}:6`,
    `record-edited ${progressPath(SECOND)}:6`,
  ]);
});

test('a record that a merge dropped is found', async () => {
  const root = createHistory();
  git(root, 'checkout', '--quiet', '-b', 'thon', 'main');
  addProgress(root, THIRD, 'Ba buổi');
  commitAll(root, 'On the branch');
  git(root, 'checkout', '--quiet', 'main');
  git(root, 'merge', '--quiet', '--strategy=ours', '--message=Merge', 'thon');
  expect(await told(root, '--since', 'HEAD~1')).toEqual([
    `record-deleted ${progressPath(THIRD)}:1`,
  ]);
});

test('a branch is not asked for what only the other branch has', async () => {
  const root = createHistory();
  git(root, 'branch', 'thon');
  addProgress(root, THIRD, 'Ba buổi');
  commitAll(root, 'On main');
  git(root, 'checkout', '--quiet', 'thon');
  expect(await check(root, '--since', 'main')).toEqual([]);
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  commitAll(root, 'On the branch');
  expect(await told(root, '--since', 'main')).toEqual([`record-edited ${progressPath(FIRST)}:6`]);
});

test('an edit that rewrote the commit is found against the commit as it was', async () => {
  const root = createHistory();
  addProgress(root, THIRD, 'Ba buổi');
  commitAll(root, 'Third');
  git(root, 'tag', 'pushed');
  edit(root, THIRD, 'Ba buổi', 'Năm buổi');
  git(root, 'commit', '--quiet', '--all', '--amend', '--no-edit');
  expect(await told(root, '--since', 'pushed')).toEqual([`record-edited ${progressPath(THIRD)}:6`]);
});

test('a record may move to its right place, but not change on the way', async () => {
  const root = createHistory();
  const wrong = `plans/bdg-2023/progress/2023-04/${THIRD}.yaml`;
  writeFile(root, wrong, progressText(THIRD, 'Ba buổi'));
  commitAll(root, 'In the wrong month');
  renameSync(join(root, wrong), join(root, progressPath(THIRD)));
  expect(await check(root)).toEqual([]);
  edit(root, THIRD, 'Ba buổi', 'Năm buổi');
  expect(await told(root)).toEqual([`record-edited ${progressPath(THIRD)}:6`]);
});

test('line ends, comments and the order of keys are no edit', async () => {
  const root = createHistory();
  const path = join(root, progressPath(FIRST));
  const [schema, ...rest] = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, `# Ghi chú\r\n${[schema, ...rest.reverse()].join('\r\n')}\r\n`);
  git(root, 'config', 'core.autocrlf', 'true');
  rmSync(join(root, progressPath(SECOND)));
  git(root, 'checkout', '--quiet', '--', progressPath(SECOND));
  expect(readFileSync(join(root, progressPath(SECOND)), 'utf8')).toContain('\r\n');
  expect(await check(root)).toEqual([]);
});

test('a broken file may be put right, and a good one may not be broken', async () => {
  const root = createHistory();
  const text = progressText(THIRD, 'Ba buổi');
  writeFile(root, progressPath(THIRD), text.replace('summary:', 'sumary:'));
  commitAll(root, 'With a slip');
  writeFile(root, progressPath(THIRD), text);
  expect(await check(root)).toEqual([]);
  edit(root, FIRST, 'summary:', 'sumary:');
  const codes = (await check(root)).map(({ code }) => code);
  expect(codes).toContain('record-edited');
  rmSync(join(root, progressPath(FIRST)));
  rmSync(join(root, progressPath(THIRD)));
  expect(await told(root)).toEqual([
    `record-deleted ${progressPath(FIRST)}:1`,
    `record-deleted ${progressPath(THIRD)}:1`,
  ]);
});

test('a removed text that may be personal data is not told again', async () => {
  const root = copyPlan();
  addProgress(root, FIRST, 'Liên hệ 0912 345 678');
  createRepository(root);
  edit(root, FIRST, 'Liên hệ 0912 345 678', 'Liên hệ trưởng thôn');
  const [found] = await check(root);
  expect(found?.code).toBe('record-edited');
  expect(found?.message).not.toContain('345');
  expect(found?.message).toContain('from words that may be personal data to "Liên hệ trưởng thôn"');
});

test('every kind of record is held to it, in a workspace below the repository with a Vietnamese name', async () => {
  const repository = createFolder();
  const root = join(repository, 'xã Mẫu', 'kế hoạch');
  mkdirSync(root, { recursive: true });
  const plan = readFileSync(join(copyPlan(), 'plans/bdg-2023/plan.yaml'), 'utf8');
  writeFile(root, 'plans/bdg-2023/plan.yaml', plan);
  addProgress(root, FIRST, 'Hai buổi');
  const misnamed = 'plans/bdg-2023/progress/2023-05/bản ghi của thôn.yaml';
  writeFile(root, misnamed, progressText(SECOND, 'Một buổi'));
  const run = (...argv: string[]) =>
    runInProcess([...argv, '--as-of', '2023-06-12'], { cwd: root });
  const made: string[] = [];
  for (const argv of [
    ['void', FIRST, '--reason', 'Ghi trùng'],
    ['receive', 'thon-1', '--period', '6-thang', '--on', '8/6/2023'],
    ['obstacle', 'thon-1', '--summary', 'Chưa có kinh phí'],
  ]) {
    const { stdout } = await run(...argv, '--json');
    made.push(JSON.parse(stdout).file);
  }
  createRepository(repository);
  expect((await check(root)).map(({ code }) => code)).toEqual(['file-name-mismatch']);
  for (const file of [...made, misnamed]) rmSync(join(root, file));
  expect(await told(root)).toEqual(
    [...made, misnamed].sort().map((file) => `record-deleted ${file}:1`),
  );
  commitAll(repository, 'Deleted');
  expect((await told(root, '--since', 'HEAD~1')).length).toBe(4);
});

test('plans that are not asked about are left alone', async () => {
  const root = createHistory();
  writeFile(
    root,
    'plans/khac/plan.yaml',
    readFileSync(join(root, 'plans/bdg-2023/plan.yaml'), 'utf8').replace(
      'id: bdg-2023',
      'id: khac',
    ),
  );
  rmSync(join(root, progressPath(FIRST)));
  expect(await check(root, '--plan', 'khac')).toEqual([]);
  expect(await told(root, '--plan', 'bdg-2023')).toEqual([
    `record-deleted ${progressPath(FIRST)}:1`,
  ]);
});

test('a plan that vanished takes no record along unnoticed', async () => {
  const root = createHistory();
  writeFile(
    root,
    'plans/khac/plan.yaml',
    readFileSync(join(root, 'plans/bdg-2023/plan.yaml'), 'utf8').replace(
      'id: bdg-2023',
      'id: khac',
    ),
  );
  rmSync(join(root, 'plans/bdg-2023'), { recursive: true });
  expect(await told(root)).toEqual(
    [FIRST, SECOND].map((id) => `record-deleted ${progressPath(id)}:1`),
  );
});

test('a revision is held against an earlier one, and by itself against nothing', async () => {
  const root = createHistory();
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  commitAll(root, 'Edited');
  edit(root, SECOND, 'Một buổi', 'Sáu buổi');
  expect(await check(root, '--rev', 'HEAD')).toEqual([]);
  expect(await told(root, '--rev', 'HEAD', '--since', 'HEAD~1')).toEqual([
    `record-edited ${progressPath(FIRST)}:6`,
  ]);
});

test('a shallow clone compares what it has', async () => {
  const root = createHistory();
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  commitAll(root, 'Edited');
  const clone = join(createFolder(), 'clone');
  git(root, 'clone', '--quiet', '--depth=1', `file://${root}`, clone);
  expect(await check(clone)).toEqual([]);
  expect(await check(clone, '--since', 'HEAD')).toEqual([]);
  rmSync(join(clone, progressPath(SECOND)));
  expect(await told(clone)).toEqual([`record-deleted ${progressPath(SECOND)}:1`]);
  const { code } = await runInProcess(['check', '--since', 'HEAD~1'], { cwd: clone });
  expect(code).toBe(2);
});

test('without git and without commits there is nothing to compare', async () => {
  const outside = copyPlan();
  addProgress(outside, FIRST, 'Hai buổi');
  const { code, stderr } = await runInProcess(['check'], { cwd: outside });
  expect([code, stderr]).toEqual([0, '']);
  git(outside, 'init', '--quiet');
  const unborn = await runInProcess(['check'], { cwd: outside });
  expect([unborn.code, unborn.stderr]).toEqual([0, '']);
});

test.each([
  ['HEAD', 'outside', /không nằm trong kho git.*--since/],
  ['khong-co', 'inside', /không có phiên bản "khong-co"/],
  ['--output=x', 'inside', /không có phiên bản "--output=x"/],
  ['HEAD', 'unborn', /không có phiên bản "HEAD"/],
])('--since=%s %s a repository cannot run', async (revision, where, message) => {
  const root = where === 'inside' ? createHistory() : copyPlan();
  if (where === 'unborn') git(root, 'init', '--quiet');
  const { code, stdout, stderr } = await runInProcess(['check', `--since=${revision}`], {
    cwd: root,
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('a repository that git will not read is told, and the rest is checked', async () => {
  const root = createHistory();
  rmSync(join(root, '.git'), { recursive: true });
  writeFileSync(join(root, '.git'), 'gitdir: khong-co\n');
  const { code, stdout, stderr } = await runInProcess(['check'], { cwd: root });
  expect(code).toBe(0);
  expect(stdout).toMatch(/không có lỗi/);
  expect(stderr).toMatch(/Chưa so sánh được/);
});

test('a history that git cannot walk to its end is told, and not taken for a clean one', async () => {
  const root = createHistory();
  addProgress(root, THIRD, 'Ba buổi');
  commitAll(root, 'A third entry');
  edit(root, THIRD, 'Ba buổi', 'Bốn buổi');
  commitAll(root, 'An edit');
  expect(await told(root, '--since', 'HEAD~2')).toHaveLength(1);
  const tree = git(root, 'rev-parse', 'HEAD~1^{tree}').stdout.trim();
  rmSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)), { force: true });
  const { code, stdout, stderr } = await runInProcess(['check', '--since', 'HEAD~2'], {
    cwd: root,
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/git không đọc được kho/);
});

test('settings of the repository start no program', async () => {
  const root = createHistory();
  const trap = join(createFolder(), 'started');
  git(root, 'config', 'core.fsmonitor', `touch ${trap}; false`);
  git(root, 'config', 'log.showSignature', 'true');
  git(root, 'config', 'diff.external', `touch ${trap}`);
  edit(root, FIRST, 'Hai buổi', 'Bốn buổi');
  expect((await told(root)).length).toBe(1);
  expect((await told(root, '--since', 'HEAD')).length).toBe(1);
  expect(() => readFileSync(trap)).toThrow();
});
