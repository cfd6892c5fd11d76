/** Documents at a terminal: what it cannot show. */
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copySample } from '../support/workspace.js';

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
