/** One command after the other: what was recorded is what the next one shows. */
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copyPlan, copySample, readFiles } from '../support/workspace.js';

/** Runs a command that must succeed, and gives its machine output. */
async function run<T>(cwd: string, ...argv: readonly string[]): Promise<T> {
  const asked = ['--as-of', '2023-06-12', '--json', ...argv];
  const { stdout, stderr } = await runInProcess(asked, { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

interface Written {
  readonly id: string;
  readonly file: string;
}

interface Log {
  readonly entries: readonly { readonly id: string; readonly percent: number | null }[];
}

interface Overdue {
  readonly reports: readonly { readonly state: string; readonly daysLate: number }[];
}

interface Status {
  readonly openObstacles: readonly { readonly id: string }[];
}

const entry = [
  'record',
  'IV.6.b',
  '--date',
  '12/5/2023',
  '--percent',
  '40',
  '--summary',
  'Hai buổi',
];

test('record, correct, void', async () => {
  const root = copyPlan();
  const { id } = await run<Written>(root, ...entry);
  expect((await run<Log>(root, 'log')).entries).toMatchObject([{ id, percent: 40 }]);

  const correction = ['--percent', '60', '--reason', 'Nhập nhầm'];
  const corrected = await run<Written>(root, 'correct', id, ...correction);
  expect((await run<Log>(root, 'log')).entries).toMatchObject([{ id: corrected.id, percent: 60 }]);
  expect((await run<Log>(root, 'log', '--all')).entries).toHaveLength(2);

  await run<Written>(root, 'void', id, '--reason', 'Ghi trùng');
  expect((await run<Log>(root, 'log')).entries).toEqual([]);
  expect((await run<Log>(root, 'log', '--all')).entries).toMatchObject([
    { voided: true },
    { voided: true },
  ]);
});

test('two entries of one day stand side by side', async () => {
  const root = copyPlan();
  const first = await run<Written>(root, ...entry);
  const second = await run<Written>(root, ...entry);
  expect((await run<Log>(root, 'log')).entries).toHaveLength(2);
  expect(second.file).not.toBe(first.file);
});

test('a file that is there is never replaced, even if chance gives the same id twice', async () => {
  const cwd = copyPlan();
  const other = entry.with(-1, 'Nội dung khác');
  const first = await runInProcess(entry, { cwd, seed: 7 });
  const files = readFiles(cwd);
  const second = await runInProcess(other, { cwd, seed: 7 });
  expect([first.code, second.code]).toEqual([0, 2]);
  expect(readFiles(cwd)).toEqual(files);
});

test('receive, return, extend', async () => {
  const root = copyPlan();
  const thon3 = async () =>
    (await run<Overdue>(root, 'overdue', '--all', '--unit', 'thon-3')).reports;
  expect((await thon3())[0]).toMatchObject({ state: 'missing', daysLate: 3 });

  await run<Written>(root, 'receive', 'thon-3', '--on', '8/6/2023', '--doc', '05/BC-T3,7/6/2023');
  expect((await thon3())[0]).toMatchObject({ state: 'on-time', receivedOn: '2023-06-08' });

  const because = ['--reason', 'Thiếu số liệu'];
  await run<Written>(root, 'return', 'thon-3', '--on', '9/6/2023', ...because);
  expect((await thon3())[0]).toMatchObject({ state: 'missing', returnedOn: '2023-06-09' });

  await run<Written>(root, 'extend', 'thon-3', '--until', '15/6/2023', ...because);
  expect((await thon3())[0]).toMatchObject({ state: 'pending', lastDay: '2023-06-15' });
});

test('obstacle and settle', async () => {
  const root = copyPlan();
  const open = async () => (await run<Status>(root, 'status')).openObstacles;
  const raised = await run<Written>(root, 'obstacle', 'thon-3', '--summary', 'Chưa có kinh phí');
  expect(await open()).toMatchObject([{ id: raised.id }]);

  await run<Written>(root, 'settle', raised.id, '--summary', 'Đã bố trí kinh phí');
  expect(await open()).toEqual([]);
});

test('what is recorded later does not change what an earlier day showed', async () => {
  const root = copyPlan();
  await run<Written>(root, 'receive', 'thon-3', '--on', '10/6/2023');
  const argv = ['--as-of', '2023-06-09', '--json', 'overdue', '--all', '--unit', 'thon-3'];
  const { stdout } = await runInProcess(argv, { cwd: root });
  const { reports }: Overdue = JSON.parse(stdout);
  expect(reports[0]).toMatchObject({ state: 'pending' });
});

test('a report that was written is replaced only by force', async () => {
  const cwd = copyPlan();
  const argv = ['--as-of', '2023-06-12', 'report', '6-thang', '--out', 'bao-cao.md'];
  const first = await runInProcess(argv, { cwd });
  const files = readFiles(cwd);
  const second = await runInProcess([...argv, '--number', '112/BC-UBND'], { cwd });
  expect([first.code, second.code]).toEqual([0, 2]);
  expect(readFiles(cwd)).toEqual(files);

  const third = await runInProcess([...argv, '--number', '112/BC-UBND', '--force'], { cwd });
  expect(third.code).toBe(0);
  expect(readFiles(cwd).get('bao-cao.md')).toContain('112/BC-UBND');
});

test('the report is made whatever was left out when something was recorded', async () => {
  const root = copySample();
  await run<Written>(root, 'settle', '2023-06-05', '--summary', 'Đã bố trí phòng');
  await run<Written>(root, 'receive', 'thon-4', '--doc', '05/BC-T4');
  await run<Written>(root, 'obstacle', 'thon-4', '--summary', 'Chưa có kinh phí');
  const argv = ['--as-of', '2023-06-12', 'report', '6-thang'];
  const { code, stdout, stderr } = await runInProcess(argv, { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Đã bố trí phòng');
  expect(stdout).toContain('05/BC-T4');
});

test('a report received twice is not taken for that of another period', async () => {
  const cwd = copyPlan();
  await run<Written>(cwd, 'receive', 'thon-4');
  const again = await runInProcess(['--as-of', '2023-06-12', 'receive', 'thon-4'], { cwd });
  expect(again.code).toBe(2);
  expect([...readFiles(cwd).keys()].filter((path) => path.includes('/nam/'))).toEqual([]);
});

test('the command that is named as the next one can be run', async () => {
  const cwd = copySample();
  const commands = [
    ['record', 'IV.6.b', '--summary', 'Một buổi'],
    ['void', '2023-05-20-thon-1-p0yzv0', '--reason', 'Ghi trùng'],
    ['receive', 'thon-4'],
    ['obstacle', 'thon-4', '--summary', 'Chưa có kinh phí'],
    ['settle', '2023-06-05-tram-y-te-z0n7pm', '--summary', 'Đã bố trí phòng'],
  ];
  for (const argv of commands) {
    const { stderr } = await runInProcess(argv, { cwd });
    const next = /tiendo (show \S+)/.exec(stderr)?.[1]?.split(' ') ?? [];
    expect(next).toHaveLength(2);
    expect(await runInProcess(next, { cwd })).toMatchObject({ code: 0, stderr: '' });
  }
});
