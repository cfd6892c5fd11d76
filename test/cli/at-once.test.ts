/** Many processes that record at the same moment: every entry is kept, each under a name of its own. */
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { runAsProcess } from '../support/run-as-process.js';
import { copyPlan } from '../support/workspace.js';

test('twenty at once', async () => {
  const cwd = copyPlan();
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const results = await Promise.all(
    numbers.map((number) => {
      const summary = ['--summary', `Buổi thứ ${number}`, '--figure', `su-kien=${number}`];
      return runAsProcess(['record', 'IV.6.b', '--date', '12/5/2023', ...summary], { cwd });
    }),
  );
  expect(results.map(({ code }) => code)).toEqual(numbers.map(() => 0));

  const { stdout } = await runInProcess(['log', '--json'], { cwd });
  const { entries }: { entries: { id: string; figures: object }[] } = JSON.parse(stdout);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(20);
  const kept = entries.map(({ figures }) => figures);
  expect(kept).toEqual(expect.arrayContaining(numbers.map((number) => ({ 'su-kien': number }))));

  const check = await runInProcess(['check'], { cwd });
  expect(check.code).toBe(0);
});
