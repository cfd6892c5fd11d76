/** Documents at a terminal: what it cannot show, and what it is told while they are made. */
import { expect, test } from 'vitest';
import { addProgress, writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copyPlan, copySample, readFiles } from '../support/workspace.js';

const half = ['--as-of', '2023-06-12', 'report', '6-thang'];

test.each([
  ['vi', /tệp Word.*--out 6-thang\.docx/],
  ['en', /Word file.*--out 6-thang\.docx/],
])('a Word file is not printed on a terminal (%s)', async (lang, expected) => {
  const argv = ['--lang', lang, ...half, '--format', 'docx'];
  const { code, stdout, stderr } = await runInProcess(argv, { cwd: copySample(), columns: 80 });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(expected);
});

test('a terminal is told what is going on, on one line that vanishes', async () => {
  const cwd = copySample();
  const argv = [...half, '--out', 'bao-cao.docx'];
  const { code, stderr } = await runInProcess(argv, { cwd, columns: 80 });
  expect(code).toBe(0);
  expect(stderr).toBe(
    '\r\u001b[KĐang lập báo cáo…\r\u001b[KĐang tạo tệp Word…\r\u001b[KĐã ghi báo cáo vào bao-cao.docx\n',
  );
  expect(readFiles(cwd).has('bao-cao.docx')).toBe(true);
});

test('a terminal is told when very many files are read', async () => {
  const cwd = copyPlan();
  for (let i = 0; i < 500; i += 1) {
    const end = String(i).padStart(6, '0');
    addProgress(cwd, `2023-05-12-cong-an-xa-${end}`, 'Một buổi tuyên truyền.');
  }
  const list = ['--as-of', '2023-06-12', 'list', '--unit', 'cong-an-xa'];
  const first = await runInProcess(list, { cwd, columns: 80 });
  expect(first.stderr).toBe('\r\u001b[KĐang đọc 501 tệp…\r\u001b[K');
  const piped = await runInProcess(list, { cwd });
  expect(piped.stderr).toBe('');
});

test.each([
  ['with --quiet', ['-q'], { columns: 80 }],
  ['into a pipe', [], {}],
  ['on a terminal that cannot clear a line', [], { columns: 80, env: { TERM: 'dumb' } }],
])('nothing of that %s', async (_, more, options) => {
  const { code, stderr } = await runInProcess([...more, ...half], {
    cwd: copySample(),
    ...options,
  });
  expect(code).toBe(0);
  expect(stderr).toBe('');
});

test('an error stands on a line of its own', async () => {
  const cwd = copySample();
  writeFile(cwd, 'templates/report-signature.liquid', '{{ report.khong }}\n');
  const argv = [...half, '--out', 'bao-cao.docx'];
  const { code, stderr } = await runInProcess(argv, { cwd, columns: 80 });
  expect(code).toBe(2);
  const [before, error] = stderr.split('Lỗi: ');
  expect(before).toBe('\r\u001b[KĐang lập báo cáo…\r\u001b[K');
  expect(error).toMatch(/report-signature/);
});
