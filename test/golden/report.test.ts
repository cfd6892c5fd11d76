/**
 * The half-year report of the sample, word for word. The files beside this test are made anew by:
 * npx vitest run test/golden -u
 */
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copySample } from '../support/workspace.js';

const argv = ['--as-of', '2023-06-12', 'report', '6-thang'];

test('as Markdown', async () => {
  const { stdout } = await runInProcess(argv, { cwd: copySample() });
  await expect(stdout).toMatchFileSnapshot('report-6-thang.md');
});

test('as data', async () => {
  const { stdout } = await runInProcess([...argv, '--json'], { cwd: copySample() });
  // Not .json: a formatter must not lay it out anew.
  await expect(stdout).toMatchFileSnapshot('report-6-thang.json.txt');
});

test('the summary of one page', async () => {
  const argv = ['--as-of', '2023-06-12', 'report', '6-thang', '--template', 'tom-tat'];
  const { stdout } = await runInProcess(argv, { cwd: copySample() });
  await expect(stdout).toMatchFileSnapshot('tom-tat-6-thang.md');
});
