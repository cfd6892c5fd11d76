/** The hook that checks a commit, tried with real git. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  createPath,
  createPlanRepository,
  type PlanRepository,
} from '../support/plan-repository.js';
import { projectRoot } from '../support/project.js';
import { writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';

/** Each commit starts git many times, and the program. */
vi.setConfig({ testTimeout: 300_000 });

const shipped = join(projectRoot, 'starters/pre-commit');
const record = 'plans/bdg-mau/progress/2023-05/2023-05-07-thon-5-ttsq8p.yaml';
const bad = 'plans/bdg-mau/progress/2023-05/việc lạ.yaml';

/** A repository in which `init --hook` has installed the hook. */
async function withHook(repository: PlanRepository): Promise<PlanRepository> {
  const { code, stderr } = await runInProcess(['init', '--hook'], { cwd: repository.root });
  if (code !== 0) throw new Error(stderr);
  return repository;
}

function commit({ git }: PlanRepository, ...more: readonly string[]) {
  git(['add', '--all']);
  return git(['commit', '--quiet', '--message', 'Thay đổi', ...more]);
}

function commits({ git }: PlanRepository): number {
  return git(['log', '--oneline']).stdout.trim().split('\n').length;
}

/** A sound entry that is new. */
function addGood(root: string): void {
  const id = '2023-05-30-thon-1-aaaaaa';
  writeFile(
    root,
    `plans/bdg-mau/progress/2023-05/${id}.yaml`,
    [
      'schema: tiendo/progress@1',
      `id: ${id}`,
      'task: thon-hoat-dong-gioi',
      'unit: thon-1',
      'date: 2023-05-30',
      'summary: Họp thôn.',
      'recorded: { at: 2023-05-30T17:00:00+07:00, by: vh-xh }',
      '',
    ].join('\n'),
  );
}

describe.each(['.', 'Xã Mẫu 1', 'a/Kế hoạch (mới) [2023] $x'])('a workspace in %s', (folder) => {
  test('a good change is committed, and nothing is said', async () => {
    const repository = await withHook(createPlanRepository(folder));
    addGood(repository.root);
    expect(commit(repository)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(commits(repository)).toBe(2);
  });

  test('a bad one is stopped, with the place, the reason and how to go on; --no-verify commits it', async () => {
    const repository = await withHook(createPlanRepository(folder));
    writeFile(repository.root, bad, 'schema: tiendo/khac@1\n');
    const { code, stderr } = commit(repository);
    expect(code).toBe(1);
    expect(stderr).toContain(`${bad}:1:9  lỗi  unknown-schema`);
    expect(stderr).toMatch(/Chưa commit: phần sắp commit có lỗi/);
    expect(stderr).toMatch(/git commit --no-verify/);
    expect(stderr).not.toMatch(/lưu ý {2}/);
    if (folder !== '.') expect(stderr).toContain(`── ${folder}\n`);
    expect(commits(repository)).toBe(1);
    expect(commit(repository, '--no-verify').code).toBe(0);
    expect(commits(repository)).toBe(2);
  });
});

test('a record that was committed and is edited is stopped', async () => {
  const repository = await withHook(createPlanRepository());
  const path = join(repository.root, record);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/summary: .*/, 'summary: Khác.'));
  const { code, stderr } = commit(repository);
  expect(code).toBe(1);
  expect(stderr).toMatch(/lỗi {2}record-edited/);
});

test('a record that was committed and is removed is stopped', async () => {
  const repository = await withHook(createPlanRepository());
  repository.git(['rm', '--quiet', join(repository.root, record)]);
  const { code, stderr } = commit(repository);
  expect(code).toBe(1);
  expect(stderr).toMatch(/lỗi {2}record-deleted/);
});

test('what was wrong before stops nobody else', async () => {
  const repository = await withHook(createPlanRepository());
  writeFile(repository.root, bad, 'schema: tiendo/khac@1\n');
  expect(commit(repository, '--no-verify').code).toBe(0);
  addGood(repository.root);
  expect(commit(repository)).toMatchObject({ code: 0, stderr: '' });
});

test('what is staged counts, not what lies in the folder', async () => {
  const repository = await withHook(createPlanRepository());
  const { root, git } = repository;
  // Staged well and spoilt afterwards: the commit is good.
  addGood(root);
  git(['add', '--all']);
  const good = join(root, 'plans/bdg-mau/progress/2023-05/2023-05-30-thon-1-aaaaaa.yaml');
  writeFileSync(good, 'schema: [\n');
  expect(git(['commit', '--quiet', '--message', 'Tốt'])).toMatchObject({ code: 0, stderr: '' });
  git(['restore', '.']);
  // Staged badly and mended afterwards: the commit would be bad.
  writeFile(root, bad, 'schema: [\n');
  git(['add', '--all']);
  writeFile(root, bad, '');
  expect(git(['commit', '--quiet', '--message', 'Xấu']).code).toBe(1);
  expect(commits(repository)).toBe(2);
});

test('git commit FILE checks that file alone, and git commit -a all that is known', async () => {
  const repository = await withHook(createPlanRepository());
  const { root, git } = repository;
  addGood(root);
  git(['add', '--all']);
  writeFile(root, bad, 'schema: [\n');
  git(['add', '--all']);
  const file = join(root, 'plans/bdg-mau/progress/2023-05/2023-05-30-thon-1-aaaaaa.yaml');
  expect(git(['commit', '--quiet', '--message', 'Một tệp', file])).toMatchObject({ code: 0 });
  expect(git(['commit', '--quiet', '--all', '--message', 'Tất cả']).code).toBe(1);
});

test('a merge that was not finished is stopped, and one that was is committed', async () => {
  const repository = await withHook(createPlanRepository());
  const { root, git } = repository;
  const plan = join(root, 'plans/bdg-mau/plan.yaml');
  const text = readFileSync(plan, 'utf8');
  const write = (short: string) =>
    writeFileSync(plan, text.replace(/^short: .*$/m, `short: ${short}`));
  git(['checkout', '--quiet', '-b', 'khac']);
  write('Tên khác');
  expect(commit(repository).code).toBe(0);
  git(['checkout', '--quiet', 'main']);
  write('Tên mới');
  expect(commit(repository).code).toBe(0);
  expect(git(['merge', 'khac']).code).toBe(1);
  const { code, stderr } = commit(repository);
  expect(code).toBe(1);
  expect(stderr).toMatch(/lỗi {2}conflict-markers/);
  write('Tên mới');
  expect(commit(repository)).toMatchObject({ code: 0, stderr: '' });
});

test('it works from a folder below the top, and in another working tree of the repository', async () => {
  const repository = await withHook(createPlanRepository());
  const { root, git, top } = repository;
  writeFile(root, bad, 'schema: [\n');
  git(['add', '--all']);
  const inside = join(root, 'plans/bdg-mau');
  expect(git(['commit', '--quiet', '--message', 'Xấu'], inside).code).toBe(1);
  const other = join(createFolder(), 'Bản làm việc khác');
  expect(git(['worktree', 'add', '--quiet', '-b', 'khac', other]).code).toBe(0);
  writeFile(join(other, 'Xã Mẫu 1'), bad, 'schema: [\n');
  git(['add', '--all'], other);
  expect(git(['commit', '--quiet', '--message', 'Xấu'], other).stderr).toMatch(/việc lạ/);
  git(['rm', '--quiet', '--force', '-r', '.'], other);
  git(['checkout', '--quiet', 'HEAD', '--', '.'], other);
  addGood(join(other, 'Xã Mẫu 1'));
  git(['add', '--all'], other);
  expect(git(['commit', '--quiet', '--message', 'Tốt'], other)).toMatchObject({ code: 0 });
  expect(existsSync(join(top, bad))).toBe(false);
});

test('the first commit of a repository is checked too', async () => {
  const repository = await withHook(createPlanRepository());
  const { root, git } = repository;
  git(['checkout', '--quiet', '--orphan', 'moi']);
  expect(git(['commit', '--quiet', '--message', 'Đầu tiên'])).toMatchObject({
    code: 0,
    stderr: '',
  });
  git(['checkout', '--quiet', '--orphan', 'moi-nua']);
  writeFile(root, bad, 'schema: [\n');
  expect(commit(repository).code).toBe(1);
});

test('a commit that touches no plan is let through at once, also without the program', async () => {
  const repository = await withHook(createPlanRepository('Xã', createPath(false)));
  writeFile(repository.top, 'ghi-chu.txt', 'Một ghi chú.\n');
  expect(commit(repository)).toMatchObject({ code: 0, stderr: '' });
});

test('a workspace that the commit removes is no longer checked', async () => {
  const repository = await withHook(createPlanRepository());
  repository.git(['rm', '--quiet', '-r', '--cached', 'Xã Mẫu 1']);
  expect(repository.git(['commit', '--quiet', '--message', 'Bỏ'])).toMatchObject({ code: 0 });
});

test('a folder named plans that holds no plan is let through, and a workspace in one is checked', async () => {
  const repository = await withHook(createPlanRepository('plans/xa'));
  writeFile(repository.top, 'tài liệu/plans/sơ đồ.txt', 'x');
  expect(commit(repository)).toMatchObject({ code: 0, stderr: '' });
  addGood(repository.root);
  expect(commit(repository)).toMatchObject({ code: 0, stderr: '' });
  writeFile(repository.root, bad, 'schema: tiendo/khac@1\n');
  expect(commit(repository).stderr).toMatch(/^── plans\/xa\n.*việc lạ/);
  rmSync(join(repository.root, bad));
  rmSync(join(repository.root, 'plans/bdg-mau/plan.yaml'));
  expect(commit(repository).code).toBe(1);
});

test('without the program on the PATH it says so and how to go on', async () => {
  const repository = await withHook(createPlanRepository('Xã', createPath(false)));
  addGood(repository.root);
  const { code, stderr } = commit(repository);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Chưa commit: .*không tìm thấy lệnh tiendo/);
  expect(stderr).toMatch(/git commit --no-verify/);
  expect(commit(repository, '--no-verify').code).toBe(0);
});

test('a program that the repository has in node_modules is found', async () => {
  const repository = await withHook(createPlanRepository('Xã', createPath(false)));
  const bin = join(repository.top, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  cpSync(join(createPath(), 'tiendo'), join(bin, 'tiendo'));
  writeFile(repository.top, '.gitignore', 'node_modules\n');
  addGood(repository.root);
  expect(commit(repository)).toMatchObject({ code: 0, stderr: '' });
});

test('a hook of one\u2019s own can call it', async () => {
  const repository = createPlanRepository();
  const hook = join(repository.top, '.git/hooks/pre-commit');
  writeFileSync(hook, `#!/bin/sh\necho 'của tôi' >&2\nsh "${shipped}"\n`, { mode: 0o755 });
  writeFile(repository.root, bad, 'schema: [\n');
  const { code, stderr } = commit(repository);
  expect(code).toBe(1);
  expect(stderr).toMatch(/của tôi[\s\S]*việc lạ/);
});

describe('init --hook', () => {
  test('installs it where git looks for it, as a program', async () => {
    const { top } = await withHook(createPlanRepository());
    const hook = join(top, '.git/hooks/pre-commit');
    expect(readFileSync(hook, 'utf8')).toBe(readFileSync(shipped, 'utf8'));
    expect(statSync(hook).mode & 0o111).toBe(0o111);
  });

  test.each([
    ['in words', true, /^@@ .* @@ IV\.[^\n]+ · [\s\S]*^- {2}Loại việc: thường xuyên$/m],
    [
      'as it is, where the program is not found',
      false,
      /^@@ .* @@ id: [\s\S]*^- {4}kind: ongoing$/m,
    ],
  ])('has git show a changed plan %s', async (_, isFound, shown) => {
    const { root, git } = await withHook(createPlanRepository('Xã', createPath(isFound)));
    writeFile(root, '.gitattributes', 'plans/*/plan.yaml diff=tiendo\n');
    const plan = join(root, 'plans/bdg-mau/plan.yaml');
    const text = readFileSync(plan, 'utf8');
    writeFileSync(plan, text.replace('kind: ongoing', 'kind: document'));
    expect(git(['diff', '--unified=0']).stdout).toMatch(shown);
  });

  test('respects core.hooksPath inside the repository', async () => {
    const repository = createPlanRepository();
    repository.git(['config', 'core.hooksPath', '.githooks']);
    await withHook(repository);
    expect(existsSync(join(repository.top, '.githooks/pre-commit'))).toBe(true);
    expect(existsSync(join(repository.top, '.git/hooks/pre-commit'))).toBe(false);
    writeFile(repository.root, bad, 'schema: [\n');
    expect(commit(repository).code).toBe(1);
  });

  test('refuses hooks that other repositories share, and says what to add', async () => {
    const repository = createPlanRepository();
    const shared = createFolder();
    repository.git(['config', 'core.hooksPath', shared]);
    const { code, stderr } = await runInProcess(['init', '--hook'], { cwd: repository.root });
    expect(code).toBe(2);
    expect(stderr).toContain(`sh "${shipped}"`);
    expect(existsSync(join(shared, 'pre-commit'))).toBe(false);
  });

  test('keeps a hook of one\u2019s own, and says what to add', async () => {
    const repository = createPlanRepository();
    const hook = join(repository.top, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\nexit 0\n');
    const { code, stderr } = await runInProcess(['init', '--hook'], { cwd: repository.root });
    expect(code).toBe(2);
    expect(stderr).toContain(`sh "${shipped}"`);
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  test('a second time changes nothing, and an older version of its own is replaced', async () => {
    const repository = await withHook(createPlanRepository());
    const again = await runInProcess(['init', '--hook', '--json'], { cwd: repository.root });
    expect(JSON.parse(again.stdout)).toMatchObject({ hook: { state: 'current' } });
    const hook = join(repository.top, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\n# tiendo: bản cũ\nexit 0\n');
    const newer = await runInProcess(['init', '--hook', '--json'], { cwd: repository.root });
    expect(JSON.parse(newer.stdout)).toMatchObject({ hook: { state: 'installed' } });
    expect(readFileSync(hook, 'utf8')).toBe(readFileSync(shipped, 'utf8'));
  });
});
