/** Documents at a terminal: what it cannot show, and what it is told while they are made. */
import { expect, test } from 'vitest';
import { writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copySample, readFiles } from '../support/workspace.js';

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
