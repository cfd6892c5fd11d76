/** A plan as plain lines, alone and as git uses it: in `git diff` and in `git log -p`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, createRepository, git } from '../support/git.js';
import { projectRoot } from '../support/project.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copySample } from '../support/workspace.js';

const PLAN = 'plans/bdg-mau/plan.yaml';

test('each thing stands under its clause and name, each key in words', async () => {
  const { code, stdout, stderr } = await runInProcess(['textconv', PLAN], { cwd: copySample() });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    'V.1.b · Báo cáo 6 tháng đầu năm 2023 (6-thang)\n  Tên: “Báo cáo 6 tháng đầu năm 2023”\n',
  );
  expect(stdout).toContain('  Thời hạn: trước ngày 10/6/2023 (hạn cuối thứ Sáu 09/6/2023)\n');
  expect(stdout).toContain('  Đến ngày: 26/01/2023\n  Tên: “Tết Nguyên đán Quý Mão”\n');
  expect(stdout).toContain('  Cách gọi kỳ trong báo cáo: “6 tháng đầu năm 2023”\n');
  expect(stdout).toContain('  Đơn vị thực hiện: Công an xã\n');
});

test('formatting, comments and the order of keys change no line', async () => {
  const root = copySample();
  const before = await runInProcess(['textconv', PLAN], { cwd: root });
  const text = readFileSync(join(root, PLAN), 'utf8');
  writeFileSync(join(root, PLAN), `# x\n${text.replace('year: 2023\n', '')}year:   2023\n`);
  expect((await runInProcess(['textconv', PLAN], { cwd: root })).stdout).toBe(before.stdout);
});

test('what is no plan is printed as it is, outside a workspace too', async () => {
  const folder = createFolder();
  writeFileSync(join(folder, 'a.yaml'), 'tasks: [\n');
  const { code, stdout } = await runInProcess(['textconv', 'a.yaml'], { cwd: folder });
  expect([code, stdout]).toEqual([0, 'tasks: [\n']);
  const missing = await runInProcess(['textconv', 'b.yaml'], { cwd: folder });
  expect(missing.code).toBe(2);
  expect(missing.stderr).toMatch(/không đọc được b\.yaml/);
});

test('git diff and git log -p show it', () => {
  const root = copySample();
  writeFileSync(join(root, '.gitattributes'), 'plans/*/plan.yaml diff=tiendo\n');
  createRepository(root);
  const program = `"${process.execPath}" "${join(projectRoot, 'dist/bin.cjs')}"`;
  git(root, 'config', 'diff.tiendo.textconv', `${program} textconv`);
  git(root, 'config', 'diff.tiendo.xfuncname', '^[^ ].*$');
  const text = readFileSync(join(root, PLAN), 'utf8');
  writeFileSync(
    join(root, PLAN),
    text.replace('      before: 2023-06-10', '      before: 2023-06-15'),
  );
  const lines = [
    '-  Thời hạn: trước ngày 10/6/2023 (hạn cuối thứ Sáu 09/6/2023)',
    '+  Thời hạn: trước ngày 15/6/2023 (hạn cuối thứ Tư 14/6/2023)',
  ].join('\n');
  const show = (...argv: string[]) =>
    spawnSync('git', ['-c', 'core.quotePath=false', ...argv], { cwd: root, encoding: 'utf8' })
      .stdout;
  expect(show('diff')).toContain(lines);
  expect(show('diff')).toMatch(/^@@.*@@ V\.1\.b · Báo cáo 6 tháng/m);
  commitAll(root, 'A deadline moves');
  expect(show('log', '-p', '-1')).toContain(lines);
});
