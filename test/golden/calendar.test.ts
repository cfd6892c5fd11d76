/**
 * The calendar of the plan of 2023, line for line. The file beside this test is made anew by:
 * npx vitest run test/golden -u
 */
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copyPlan } from '../support/workspace.js';

test('the calendar of the plan', async () => {
  const argv = ['--as-of', '2023-02-20', 'export', 'ics'];
  const { stdout } = await runInProcess(argv, { cwd: copyPlan() });
  // Its lines end with CR LF, which no file of the repository does.
  expect(stdout.split('\r\n').join('')).not.toMatch(/[\r\n]/);
  await expect(stdout.replaceAll('\r\n', '\n')).toMatchFileSnapshot('bdg-2023.ics.txt');
});
