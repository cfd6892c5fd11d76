/** Two offices that write on branches of their own, and what a merge makes of it: real commands, real git. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOutput, LogOutput } from '../../src/model/generated/outputs.js';
import { commitAll, createRepository, git } from '../support/git.js';
import { addProgress } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copyPlan } from '../support/workspace.js';

const ENTRY = '2023-05-12-cong-an-xa-aaaaa1';

type Office = (run: (...argv: string[]) => Promise<{ readonly id: string }>) => Promise<unknown>;

/** What the workspace holds after two offices worked on the same entry and one merged the other. */
async function merge(here: Office, there: Office, order: 'here first' | 'there first') {
  const root = copyPlan();
  addProgress(root, ENTRY, 'Hai buổi tuyên truyền');
  createRepository(root);
  const at =
    (now: string) =>
    async (...argv: string[]) => {
      const { code, stdout, stderr } = await runInProcess([...argv, '--json'], { cwd: root, now });
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout);
    };
  git(root, 'checkout', '--quiet', '-b', 'here');
  await here(at('2023-06-12T08:00:00+07:00'));
  commitAll(root, 'Here');
  git(root, 'checkout', '--quiet', '-b', 'there', 'main');
  await there(at('2023-06-12T09:00:00+07:00'));
  commitAll(root, 'There');
  const [into, from] = order === 'here first' ? ['here', 'there'] : ['there', 'here'];
  git(root, 'checkout', '--quiet', into);
  git(root, 'merge', '--quiet', '--no-edit', from);
  const check = await runInProcess(['check', '--since', 'main', '--json'], { cwd: root });
  const { problems }: CheckOutput = JSON.parse(check.stdout);
  const log = await runInProcess(['log', '--json'], { cwd: root });
  const { entries }: LogOutput = JSON.parse(log.stdout);
  return {
    inForce: entries.map(({ percent }) => percent),
    problems: problems.filter(({ severity }) => severity !== 'notice').map(({ code }) => code),
  };
}

const correct =
  (percent: string): Office =>
  (run) =>
    run('correct', ENTRY, '--percent', percent, '--reason', 'Đối chiếu lại');

const correctTwice: Office = async (run) => {
  const { id } = await run('correct', ENTRY, '--percent', '20', '--reason', 'Nhập nhầm');
  return run('correct', id, '--percent', '30', '--reason', 'Nhập nhầm lần nữa');
};

const withdraw: Office = (run) => run('void', ENTRY, '--reason', 'Ghi trùng');

const record: Office = (run) =>
  run(
    'record',
    'cax-phong-toi-pham',
    '--date',
    '1/6/2023',
    '--percent',
    '70',
    '--summary',
    'Một buổi',
  );

test.each<[string, Office, Office, readonly (number | null)[], readonly string[]]>([
  [
    'both correct it: the later counts, and check tells',
    correct('40'),
    correct('50'),
    [50],
    ['two-corrections'],
  ],
  ['one corrects it twice, one once', correctTwice, correct('50'), [50], ['two-corrections']],
  ['one corrects, one withdraws: it is withdrawn', correct('40'), withdraw, [], []],
  [
    'one withdraws, one corrects later: it is withdrawn, and check tells',
    withdraw,
    correct('40'),
    [],
    ['correction-of-void'],
  ],
  ['both withdraw it', withdraw, withdraw, [], []],
  ['one corrects, one records', correct('40'), record, [70, 40], []],
])('%s', async (_, here, there, inForce, problems) => {
  const merged = await merge(here, there, 'here first');
  expect(merged).toEqual({ inForce, problems });
  expect(await merge(here, there, 'there first')).toEqual(merged);
});

describe('two corrections of one entry', () => {
  /** A workspace after the merge of two corrections, and the problem that check tells of them. */
  async function rival() {
    const root = copyPlan();
    addProgress(root, ENTRY, 'Hai buổi tuyên truyền');
    createRepository(root);
    for (const [branch, percent, now] of [
      ['here', '40', '2023-06-12T08:00:00+07:00'],
      ['there', '50', '2023-06-12T09:00:00+07:00'],
    ] as const) {
      git(root, 'checkout', '--quiet', '-b', branch, 'main');
      const argv = ['correct', ENTRY, '--percent', percent, '--reason', 'Đối chiếu lại'];
      expect((await runInProcess(argv, { cwd: root, now })).code).toBe(0);
      commitAll(root, branch);
    }
    git(root, 'merge', '--quiet', '--no-edit', 'here');
    return { root, problem: await found(root) };
  }

  async function found(root: string) {
    const { stdout } = await runInProcess(['check', '--json'], { cwd: root });
    const { problems }: CheckOutput = JSON.parse(stdout);
    return problems.find(({ severity }) => severity !== 'notice');
  }

  test.each([
    ['the later', 50],
    ['the earlier', 40],
  ])('are settled by the command that is told: %s is kept', async (_, percent) => {
    const { root, problem } = await rival();
    expect(problem?.code).toBe('two-corrections');
    expect(problem?.message).toContain(`"${ENTRY}"`);
    const commands = [...(problem?.remedy ?? '').matchAll(/tiendo (correct \S+ --also \S+)/g)];
    const command = commands[percent === 50 ? 0 : 1]?.[1] ?? '';
    const argv = ['-q', ...command.split(' '), '--reason', 'Theo sổ của Công an xã'];
    const settled = await runInProcess(argv, { cwd: root, now: '2023-06-12T10:00:00+07:00' });
    expect([settled.code, settled.stderr]).toEqual([0, '']);
    expect(await found(root)).toBeUndefined();
    const { stdout } = await runInProcess(['log', '--json'], { cwd: root });
    const { entries }: LogOutput = JSON.parse(stdout);
    expect(entries.map((entry) => entry.percent)).toEqual([percent]);
  });
});

describe('two branches that edit one field of the plan', () => {
  const titles = { here: 'Tuyên truyền ở thôn', there: 'Tuyên truyền ở trường' };

  test.each(['merge', 'diff3', 'zdiff3'])('marks in the style %s', async (style) => {
    const root = copyPlan();
    createRepository(root);
    git(root, 'config', 'merge.conflictStyle', style);
    const path = join(root, 'plans/bdg-2023/plan.yaml');
    const text = readFileSync(path, 'utf8');
    const [, title = ''] = /- id: cax-phong-toi-pham\n.*\n {4}title: (.*)/.exec(text) ?? [];
    for (const branch of ['here', 'there'] as const) {
      git(root, 'checkout', '--quiet', '-b', branch, 'main');
      writeFileSync(path, text.replace(title, titles[branch]));
      commitAll(root, branch);
    }
    expect(() => git(root, 'merge', '--quiet', 'here')).toThrow();
    const merged = readFileSync(path, 'utf8');
    expect(merged.includes('|||||||')).toBe(style !== 'merge');
    const { code, stdout } = await runInProcess(['check', '--json', '--lang', 'en'], { cwd: root });
    const { problems }: CheckOutput = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(problems).toMatchObject([
      {
        code: 'conflict-markers',
        severity: 'error',
        line: merged.split('\n').findIndex((line) => line.startsWith('<<<<<<<')) + 1,
        message: `conflict of git in tasks.cax-phong-toi-pham.title: "${titles.there}" on "HEAD", "${titles.here}" on "here"`,
      },
    ]);
  });
});
