/**
 * Reminder letters of the sample, word for word. The files beside this test are made anew by:
 * npx vitest run test/golden -u
 */
import { expect, test } from 'vitest';
import { copyAmended } from '../support/amended.js';
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

test.each([
  ['as a document', 'letter-amended.md', ['--unit', 'thon-3']],
  ['for a chat', 'letter-amended.txt', ['--unit', 'thon-3', '--format', 'text']],
  [
    'by a document without a number',
    'letter-amended-twice.txt',
    ['--as-of', '2023-12-20', '--unit', 'thon-2', '--format', 'text'],
  ],
])('a letter of an amended plan %s', async (_, file, options) => {
  const argv = ['--as-of', '2023-06-12', 'remind', ...options];
  const { code, stdout } = await runInProcess(argv, { cwd: copyAmended() });
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(file);
});

test('an amendment is not named before its day', async () => {
  const argv = ['--as-of', '2023-05-02', '--json', 'remind', '--period', '6-thang'];
  const { stdout } = await runInProcess(argv, { cwd: copyAmended() });
  expect(JSON.parse(stdout).plan.revision).toBeNull();
  const later = await runInProcess(['--as-of', '2023-07-02', ...argv.slice(2)], {
    cwd: copyAmended(),
  });
  expect(JSON.parse(later.stdout).plan.revision).toEqual({
    number: '12/QĐ-UBND',
    date: '2023-05-03',
  });
});
