/**
 * Reminder letters of the sample, word for word. The files beside this test are made anew by:
 * npx vitest run test/golden -u
 */
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copySample } from '../support/workspace.js';

test.each([
  ['to one unit', 'letter-thon-3.md', ['--unit', 'thon-3', '--until', '16/6/2023']],
  ['to one that is only asked', 'letter-mttq.md', ['--unit', 'mttq', '--number', '7']],
  ['to all', 'letter-all.md', ['--all-in-one', '--number', '12']],
  ['to all for a chat', 'letter-all.txt', ['--all-in-one', '--format', 'text']],
  ['about a task', 'letter-task.md', ['--as-of', '2023-12-20', '--unit', 'thon-2']],
  [
    'about a task for a chat',
    'letter-task.txt',
    ['--as-of', '2023-12-20', '--unit', 'thon-2', '--format', 'text'],
  ],
])('a letter %s', async (_, file, options) => {
  const argv = ['--as-of', '2023-06-12', 'remind', ...options];
  const { code, stdout } = await runInProcess(argv, { cwd: copySample() });
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(file);
});
