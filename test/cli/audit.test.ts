/** `log --audit` on real repositories: who committed what, and when, against what the records say. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AuditOutput, AuditRow } from '../../src/model/generated/outputs.js';
import { validateAuditOutput } from '../generated/output-validators.js';
import { commitAs, createRepository, git } from '../support/git.js';
import { addProgress, progressPath } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copyPlan, copySample } from '../support/workspace.js';

const FIRST = '2023-05-12-cong-an-xa-aaaaa1';
const SECOND = '2023-05-19-cong-an-xa-aaaaa2';
const THIRD = '2023-06-02-cong-an-xa-aaaaa3';

const may = '2023-05-13T08:00:00+07:00';
const june = '2023-06-12T15:00:00+07:00';

async function audit(cwd: string, ...argv: readonly string[]): Promise<AuditOutput> {
  const options = ['--as-of', '2023-06-30', 'log', '--audit', '--json', ...argv];
  const { code, stdout, stderr } = await runInProcess(options, { cwd });
  expect([code, stderr]).toEqual([0, '']);
  const output: AuditOutput = JSON.parse(stdout);
  expect(validateAuditOutput(output)).toBe(true);
  return output;
}

/** Each record with who committed it and its marks. */
async function told(cwd: string, ...argv: readonly string[]) {
  const { records } = await audit(cwd, ...argv);
  return Object.fromEntries(
    records.map((row: AuditRow) => [row.id, [row.commit?.author ?? null, ...row.marks]]),
  );
}

/** A workspace with an entry that Lan committed on the next day. */
function createOffice(): string {
  const root = copyPlan();
  createRepository(root);
  addProgress(root, FIRST, 'Hai buổi tuyên truyền');
  commitAs(root, ['Lan', may]);
  return root;
}

async function issue(root: string, number: string): Promise<void> {
  const argv = ['report', '6-thang', '--issue', '--number', number, '--as-of', '2023-06-12'];
  expect((await runInProcess(argv, { cwd: root, now: '2023-06-12T09:00:00+07:00' })).code).toBe(0);
}

test('a record says when it happened, its commit who recorded it and when', async () => {
  const root = createOffice();
  addProgress(root, SECOND, 'Một buổi');
  commitAs(root, ['Minh', june], ['Lan', '2023-06-13T07:00:00+07:00']);
  addProgress(root, THIRD, 'Ba buổi');
  const { records, counts, days } = await audit(root);
  expect(days).toBe(14);
  expect(records).toMatchObject([
    { id: THIRD, commit: null, daysAfter: 0, marks: ['uncommitted'] },
    {
      id: SECOND,
      kind: 'entry',
      unit: 'cong-an-xa',
      date: '2023-05-19',
      recordedAt: '2023-05-19T17:00:00+07:00',
      commit: { author: 'Minh', authoredAt: june, committer: 'Lan' },
      daysAfter: 24,
      marks: ['back-dated'],
      file: progressPath(SECOND),
    },
    { id: FIRST, commit: { author: 'Lan', authoredAt: may }, daysAfter: 1, marks: [] },
  ]);
  expect(counts).toMatchObject({ records: 3, backDated: 1, uncommitted: 1 });
});

test('on a terminal: the day, the commit, the marks, and how many bear each', async () => {
  const root = createOffice();
  addProgress(root, SECOND, 'Một buổi');
  commitAs(root, ['Minh', june], ['Lan', '2023-06-13T07:00:00+07:00']);
  const argv = ['--as-of', '2023-06-30', 'log', '--audit'];
  const { stdout } = await runInProcess(argv, { cwd: root });
  expect(stdout.replaceAll(/\([0-9a-f]{8}\)/g, '(1a2b3c4d)')).toBe(
    [
      '19/05/2023 · mục tiến độ · Công an xã',
      '  Công chức Văn hóa – Xã hội ghi 19/05/2023 · commit 12/06/2023, Minh (1a2b3c4d)',
      '  · đưa vào kho 13/06/2023, Lan',
      '  muộn 24 ngày so với ngày nêu',
      `  ${SECOND}`,
      '',
      '12/05/2023 · mục tiến độ · Công an xã',
      '  Công chức Văn hóa – Xã hội ghi 12/05/2023 · commit 13/05/2023, Lan (1a2b3c4d)',
      `  ${FIRST}`,
      '',
      'Tính đến 30/6/2023: 2 bản ghi; 1 muộn hơn 14 ngày so với ngày nêu; 0 thay đổi',
      'sau khi báo cáo đã gửi; 0 bị sửa sau khi commit; 0 chưa commit.',
      '',
    ].join('\n'),
  );
});

test('--days and the setting of the workspace say what is late; check holds to the same', async () => {
  const root = createOffice();
  addProgress(root, SECOND, 'Một buổi');
  commitAs(root, ['Minh', '2023-05-29T08:00:00+07:00']);
  expect((await told(root))[SECOND]).toEqual(['Minh']);
  expect((await told(root, '--days', '9'))[SECOND]).toEqual(['Minh', 'back-dated']);
  writeFileSync(join(root, 'tiendo.yaml'), 'schema: tiendo/workspace@1\nbackDatedDays: 9\n');
  expect((await told(root))[SECOND]).toEqual(['Minh', 'back-dated']);
  expect((await told(root, '--days', '10'))[SECOND]).toEqual(['Minh']);
  const late = readFileSync(join(root, progressPath(FIRST)), 'utf8');
  writeFileSync(join(root, progressPath(FIRST)), late.replace('at: 2023-05-12', 'at: 2023-05-22'));
  const { stdout } = await runInProcess(['check', '--json', '--lang', 'en'], { cwd: root });
  expect(stdout).toContain('"code": "back-dated"');
});

test('what came after a report was sent is marked, also on a branch that was merged later', async () => {
  const root = createOffice();
  git(root, 'checkout', '--quiet', '-b', 'thon');
  addProgress(root, THIRD, 'Ba buổi');
  commitAs(root, ['Minh', '2023-06-03T08:00:00+07:00']);
  git(root, 'checkout', '--quiet', 'main');
  await issue(root, '45/BC-UBND');
  commitAs(root, ['Lan', june]);
  git(root, 'merge', '--quiet', '--no-edit', 'thon');
  addProgress(root, SECOND, 'Một buổi');
  commitAs(root, ['Lan', '2023-06-14T08:00:00+07:00']);
  expect(await told(root)).toEqual({
    [SECOND]: ['Lan', 'back-dated', 'after-report'],
    [THIRD]: ['Minh', 'after-report'],
    [FIRST]: ['Lan'],
  });
  const { records } = await audit(root, '--limit', '1');
  expect(records[0]?.afterReports).toEqual(['45/BC-UBND']);
});

test('a file that was edited after its commit is marked; one that only moved is not', async () => {
  const root = createOffice();
  const path = join(root, progressPath(FIRST));
  writeFileSync(path, readFileSync(path, 'utf8').replace('Hai', 'Bốn'));
  commitAs(root, ['Minh', june]);
  const wrong = join(root, `plans/bdg-2023/progress/${SECOND}.yaml`);
  addProgress(root, SECOND, 'Một buổi');
  renameSync(join(root, progressPath(SECOND)), wrong);
  commitAs(root, ['Lan', '2023-05-20T08:00:00+07:00']);
  rmSync(join(root, 'plans/bdg-2023/progress/2023-05'), { recursive: true, force: true });
  git(root, 'checkout', '--quiet', '--', progressPath(FIRST));
  renameSync(wrong, join(root, progressPath(SECOND)));
  commitAs(root, ['Minh', june]);
  expect(await told(root)).toEqual({ [FIRST]: ['Lan', 'edited'], [SECOND]: ['Lan'] });
  const { records } = await audit(root, '--to', '2023-05-12');
  expect(records[0]?.edits).toMatchObject([{ author: 'Minh', authoredAt: june }]);
});

test('the filters of the log narrow it', async () => {
  const root = copySample();
  createRepository(root);
  const count = async (...argv: readonly string[]) => (await audit(root, ...argv)).counts.records;
  const kinds = async (...argv: readonly string[]) => [
    ...new Set((await audit(root, ...argv)).records.map(({ kind }) => kind)),
  ];
  const all = await count();
  expect(await count('--from', '2023-06-01')).toBeLessThan(all);
  expect(await count('--limit', '3')).toBe(3);
  expect(await kinds('--unit', 'thon-3')).toEqual(expect.arrayContaining(['entry', 'submission']));
  expect(await kinds('--content', 'II.1')).not.toContain('submission');
});

test('from one git process, in a workspace below the root, at a revision, and in a bare repository', async () => {
  const office = createOffice();
  const repository = createFolder();
  const root = join(repository, 'xã');
  renameSync(office, root);
  rmSync(join(root, '.git'), { recursive: true });
  createRepository(repository);
  git(repository, 'tag', 'before');
  addProgress(root, SECOND, 'Một buổi');
  commitAs(repository, ['Minh', '2023-05-20T08:00:00+07:00']);
  git(repository, 'checkout', '--quiet', '--orphan', 'top');
  renameSync(join(root, 'plans'), join(repository, 'plans'));
  commitAs(repository, ['Lan', may]);
  git(repository, 'checkout', '--quiet', 'main');

  const trace = join(createFolder(), 'processes');
  process.env['GIT_TRACE2_EVENT'] = trace;
  const now = await told(root).finally(() => delete process.env['GIT_TRACE2_EVENT']);
  expect(now).toEqual({ [FIRST]: ['Test', 'back-dated'], [SECOND]: ['Minh'] });
  expect(readFileSync(trace, 'utf8').match(/"event":"start"/g)).toHaveLength(1);

  expect(await told(root, '--rev', 'before')).toEqual({ [FIRST]: ['Test', 'back-dated'] });
  const bare = join(createFolder(), 'kho.git');
  git(repository, 'clone', '--quiet', '--bare', '.', bare);
  expect(await told(bare, '--rev', 'top')).toEqual({ [FIRST]: ['Lan'], [SECOND]: ['Lan'] });
});

test('what a shallow clone cannot know is said', async () => {
  const root = createOffice();
  addProgress(root, SECOND, 'Một buổi');
  commitAs(root, ['Minh', '2023-05-20T08:00:00+07:00']);
  addProgress(root, THIRD, 'Ba buổi');
  commitAs(root, ['Minh', '2023-06-03T08:00:00+07:00']);
  const clone = join(createFolder(), 'clone');
  git('/', 'clone', '--quiet', '--depth', '2', `file://${root}`, clone);
  expect(await told(clone)).toEqual({
    [THIRD]: ['Minh'],
    [SECOND]: [null, 'history-cut'],
    [FIRST]: [null, 'history-cut'],
  });
});

test('without a commit everything is uncommitted; without a repository there is nothing to tell', async () => {
  const root = copyPlan();
  addProgress(root, FIRST, 'Hai buổi tuyên truyền');
  const outside = await runInProcess(['log', '--audit'], { cwd: root });
  expect([outside.code, outside.stdout]).toEqual([2, '']);
  expect(outside.stderr).toMatch(/không nằm trong kho git nào.*bỏ --audit/);
  git(root, 'init', '--quiet', '--initial-branch=main');
  expect(await told(root)).toEqual({ [FIRST]: [null, 'uncommitted'] });
});
