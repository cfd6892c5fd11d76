/** What `init` makes can be worked with at once. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckOutput, StatusOutput } from '../../src/model/generated/outputs.js';
import { createRepository, git } from '../support/git.js';
import { writeFile } from '../support/records.js';
import { type Result, runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { readFiles } from '../support/workspace.js';

/** Runs a command that must succeed. */
async function run(cwd: string, ...argv: readonly string[]): Promise<Result> {
  const result = await runInProcess(argv, { cwd });
  if (result.code !== 0) throw new Error(`${argv.join(' ')}: ${result.stdout}${result.stderr}`);
  return result;
}

/** Where the comment that editors read leads to. */
function schemaOf(file: string): string {
  const [, path = ''] =
    /^# yaml-language-server: \$schema=(.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return join(dirname(file), path);
}

test.each([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
  'the sample plan of %i has no problem of any kind',
  async (year) => {
    const root = createFolder();
    await run(root, 'init', '--year', String(year));
    const { stdout } = await run(root, '--as-of', `${year}-05-04`, 'check', '--json', '--strict');
    const { problems, counts }: CheckOutput = JSON.parse(stdout);
    expect(problems).toEqual([]);
    expect(counts.files).toBe(1);
  },
);

test('its documents have no empty table and no doubled word', async () => {
  const root = createFolder();
  await run(root, 'init', '--title', 'Kế hoạch thử');
  const { stdout } = await run(root, '--as-of', '2023-06-10', 'report', '6-thang');
  expect(stdout).toContain('Kế hoạch không nêu mục tiêu bằng số; số liệu đầy đủ ở Phụ lục I.');
  expect(stdout).toContain('## IV. KINH PHÍ\n\nKế hoạch không có chỉ tiêu về kinh phí.');
  // A table that is followed by nothing but its line of heads.
  expect(stdout).not.toMatch(/^\|[-:|]+\n(?!\|)/m);
  const letter = await run(root, '--as-of', '2024-02-01', 'remind', '--unit', 'thon-1');
  expect(letter.stdout).toContain('V/v đôn đốc thực hiện Kế hoạch thử |');
});

test('a plan that says nothing of its papers leaves no empty stroke and no empty list', async () => {
  const root = createFolder();
  await run(root, 'init', '--plan', 'mau');
  const file = join(root, 'plans/mau/plan.yaml');
  const plan = readFileSync(file, 'utf8');
  writeFile(root, 'plans/mau/plan.yaml', plan.slice(0, plan.indexOf('# Báo cáo gửi cấp trên')));
  const { stdout } = await run(root, '--as-of', '2023-06-10', 'report', '6-thang');
  expect(stdout).toContain('| Số: …… |');
  expect(stdout).toContain('| - Lưu: VT. |');
});

test('status has its deadlines and says that it is a sample', async () => {
  const root = createFolder();
  await run(root, 'init');
  const { stdout } = await run(root, 'status');
  expect(stdout).toMatch(/DỮ LIỆU MẪU: Kế hoạch mẫu, cần thay/);
  expect(stdout).toMatch(/tiendo overdue --period 6-thang/);
  const status: StatusOutput = JSON.parse((await run(root, 'status', '--json')).stdout);
  expect(status.periods.map(({ lastDay }) => lastDay)).toEqual(['2023-06-09', '2023-11-10']);
});

test('a result can be recorded, and the report be made', async () => {
  const root = createFolder();
  await run(root, 'init');
  await run(
    root,
    'record',
    'IV.2.a',
    '--unit',
    'thon-1',
    '--date',
    '4/5/2023',
    '--summary',
    'Họp thôn.',
  );
  await run(root, 'check');
  expect((await run(root, 'report', '6-thang')).stdout).toMatch(/Họp thôn/);
});

test('the comments that editors read lead to schemas, in the plan, the settings and in records', async () => {
  const root = createFolder();
  await run(root, 'init', 'moi');
  const workspace = join(root, 'moi');
  await run(workspace, 'record', 'IV.2.a', '--unit', 'thon-2', '--summary', 'Họp thôn.');
  const files = [...readFiles(workspace).keys()].filter((file) => file.endsWith('.yaml'));
  expect(files).toHaveLength(3);
  for (const file of files) {
    const schema = schemaOf(join(workspace, file));
    expect([file, existsSync(schema)]).toEqual([file, true]);
    expect(schema.startsWith(join(workspace, 'schemas'))).toBe(true);
    const text = readFileSync(schema, 'utf8');
    for (const [, other = ''] of text.matchAll(/"\$ref": "([\w.-]+\.json)/g)) {
      expect([other, existsSync(join(dirname(schema), other))]).toEqual([other, true]);
    }
  }
});

test('in an existing repository it adds files, changes none, and is what git takes as it is', async () => {
  const top = createFolder();
  writeFile(top, 'README.md', '# Kho có sẵn\n');
  createRepository(top);
  await run(top, 'init', 'Kế hoạch', '--git', '--hook', '--ci', 'github');
  const added = [...readFiles(top)].filter(([path]) => path !== 'README.md');
  expect(readFiles(top).get('README.md')).toBe('# Kho có sẵn\n');
  expect(existsSync(join(top, 'Kế hoạch/.git'))).toBe(false);
  git(top, 'add', '--all');
  git(top, '-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '--message', 'Thêm');
  git(top, 'rm', '--quiet', '-r', '--cached', '.');
  git(top, 'reset', '--quiet', '--hard');
  for (const [path, text] of added) expect([path, readFiles(top).get(path)]).toEqual([path, text]);
  expect(readFiles(top).get('.github/workflows/tiendo.yml')).toMatch(/WORKSPACE: "Kế hoạch"/);
});

test('what was interrupted before the plan was written can be run again', async () => {
  const root = createFolder();
  await run(root, 'init');
  const whole = readFiles(root);
  const half = createFolder();
  for (const [path, text] of whole) if (!path.startsWith('plans/')) writeFile(half, path, text);
  const { stdout } = await run(half, 'init');
  expect(stdout).toMatch(/Đã ghi plans\/ke-hoach-mau\/plan\.yaml/);
  expect(readFiles(half)).toEqual(whole);
});

test('a value that would break the file is written as a text', async () => {
  const root = createFolder();
  const title = '"}\n- x: __ID__ \u202e # \\ {{ ‘Kế hoạch’';
  await run(root, 'init', '--title', title, '--issuer', "UBND xã 'A': B");
  await run(root, 'check');
  const { stdout } = await run(root, 'status');
  expect(stdout).toMatch(/"\} - x: __ID__ □ # \\ \{\{ ‘Kế hoạch’/);
});
