/** The one clock is that of the office: a day begins at midnight in Vietnam, wherever the program runs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copyPlan, readFiles } from '../support/workspace.js';

async function today(root: string, now: string): Promise<string> {
  const { stdout } = await runInProcess(['status', '--json'], { cwd: root, now });
  const { asOf }: { asOf: string } = JSON.parse(stdout);
  return asOf;
}

describe('without --as-of', () => {
  test.for([
    ['2023-06-09T16:59:59Z', '2023-06-09'],
    ['2023-06-09T17:00:00Z', '2023-06-10'],
    ['2023-12-31T17:00:00Z', '2024-01-01'],
  ] as const)('at %s it is %s in Vietnam', async ([now, day]) => {
    expect(await today(copyPlan(), now)).toBe(day);
  });

  test('a workspace may have another time zone', async () => {
    const root = copyPlan();
    const settings = 'schema: tiendo/workspace@1\ntimeZone: America/New_York\n';
    writeFileSync(join(root, 'tiendo.yaml'), settings);
    expect(await today(root, '2023-06-10T03:59:59Z')).toBe('2023-06-09');
    expect(await today(root, '2023-06-10T04:00:00Z')).toBe('2023-06-10');
  });

  test('reports are missing from midnight after their last day', async () => {
    const cwd = copyPlan();
    const before = await runInProcess(['overdue'], { cwd, now: '2023-06-09T23:59:59+07:00' });
    const after = await runInProcess(['overdue'], { cwd, now: '2023-06-10T00:00:00+07:00' });
    expect([before.code, after.code]).toEqual([0, 1]);
  });
});

describe('what is recorded', () => {
  const argv = ['record', 'IV.6.b', '--summary', 'Một buổi'];

  test('happened today unless a date is given, and tells when it was recorded', async () => {
    const cwd = copyPlan();
    await runInProcess(argv, { cwd, now: '2023-06-09T17:30:00Z' });
    const [text = ''] = [...readFiles(cwd)]
      .filter(([path]) => path.includes('/progress/'))
      .map(([, content]) => content);
    expect(text).toMatch(/^date: 2023-06-10$/m);
    expect(text).toMatch(/^recorded: \{ at: 2023-06-10T00:30:00\+07:00, by: vh-xh \}$/m);
  });

  test('cannot have happened tomorrow', async () => {
    const cwd = copyPlan();
    const tomorrow = [...argv, '--date', '2023-06-13'];
    const { code } = await runInProcess(tomorrow, { cwd, now: '2023-06-12T23:00:00+07:00' });
    expect(code).toBe(2);
  });
});
