/** `check` against what was committed, on real repositories: what a change made, and edits that reach back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOutput } from '../../src/model/generated/outputs.js';
import { commitAll, createRepository } from '../support/git.js';
import { runInProcess } from '../support/run.js';
import { copySample } from '../support/workspace.js';

const PLAN = 'plans/bdg-mau/plan.yaml';

function edit(root: string, from: string, to: string): void {
  const file = join(root, PLAN);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`the plan does not say: ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** The sample, committed, with a mistake that was there before anybody looked. */
function repository(): string {
  const root = copySample();
  edit(root, 'members: []', 'members: [khong-co]');
  createRepository(root);
  return root;
}

async function check(root: string, ...argv: readonly string[]) {
  const words = ['--as-of', '2023-06-12', 'check', ...argv];
  const { code, stdout } = await runInProcess([...words, '--json'], { cwd: root });
  const text = await runInProcess(words, { cwd: root });
  const { problems }: CheckOutput = JSON.parse(stdout);
  return {
    code,
    stderr: text.stderr,
    found: problems
      .filter(({ severity }) => severity !== 'notice')
      .map(({ file, line, code: kind }) => `${file.split('/').pop()}:${line} ${kind}`),
  };
}

const lineOf = (root: string, text: string): number =>
  readFileSync(join(root, PLAN), 'utf8').split(text)[0]?.split('\n').length ?? 0;

describe('with --since', () => {
  test('what was there before is not told again, and its number is', async () => {
    const root = repository();
    expect((await check(root)).found[0]).toMatch(/unknown-unit$/);
    const { found, code, stderr } = await check(root, '--since', 'HEAD');
    expect([found, code]).toEqual([[], 0]);
    expect(stderr).toMatch(/Không kể \d+ vấn đề đã có từ HEAD\./);
  });

  test('what the change breaks elsewhere is told: records of a task that has another id', async () => {
    const root = repository();
    edit(root, 'id: cax-phong-toi-pham', 'id: cax-phong-chong-toi-pham');
    commitAll(root, 'Another id');
    const { found, code } = await check(root, '--since', 'HEAD~1');
    expect(code).toBe(1);
    expect([...found].sort()).toEqual([
      '2023-03-17-cong-an-xa-dtqj4q.yaml:4 unknown-task',
      '2023-05-12-cong-an-xa-xszvrq.yaml:6 unknown-task',
      `plan.yaml:${lineOf(root, 'cax-phong-chong-toi-pham')} retroactive-edit`,
    ]);
  });

  test('a mistake in a thing of the plan that was edited is told', async () => {
    const root = repository();
    edit(root, 'short: Đơn vị liên quan\n', 'short: Đơn vị khác\n');
    const { found } = await check(root, '--since', 'HEAD');
    expect(found.map((line) => line.split(' ')[1])).toContain('unknown-unit');
  });
});

describe('an edit of the plan that reaches back', () => {
  const move = (root: string): void =>
    edit(root, '      before: 2023-06-10', '      before: 2023-06-15');
  const revision = (reason: string): string =>
    `issued: { number: 905/KH-UBND, date: 2023-02-16 }\nrevisions:\n  - { number: 12/QĐ-UBND, date: 2023-06-05, summary: Lùi hạn báo cáo 6 tháng${reason} }`;
  const amend = (root: string, reason: string): void =>
    edit(root, 'issued: { number: 905/KH-UBND, date: 2023-02-16 }', revision(reason));

  test('is told before it is committed, and after that against a revision', async () => {
    const root = copySample();
    createRepository(root);
    move(root);
    const place = `plan.yaml:${lineOf(root, 'before: 2023-06-15') - 1} retroactive-edit`;
    expect((await check(root)).found).toEqual([place]);
    commitAll(root, 'A deadline moves');
    expect((await check(root)).found).toEqual([]);
    expect((await check(root, '--since', 'HEAD~1')).found).toEqual([place]);
    expect((await check(root, '--since', 'HEAD~1', '--rev', 'HEAD')).found).toEqual([place]);
  });

  test('needs a revision with its reason', async () => {
    const root = copySample();
    createRepository(root);
    move(root);
    amend(root, '');
    expect((await check(root)).found.map((line) => line.split(' ')[1])).toEqual([
      'retroactive-edit',
    ]);
    edit(root, 'Lùi hạn báo cáo 6 tháng }', 'Lùi hạn báo cáo 6 tháng, reason: Huyện lùi hạn }');
    expect((await check(root)).found).toEqual([]);
  });

  test('is none before the day, and none where only words change', async () => {
    const root = copySample();
    createRepository(root);
    edit(root, 'title: Tuyên truyền, thực hiện', 'title: Tuyên truyền và thực hiện');
    expect((await check(root)).found).toEqual([]);
    edit(root, 'due: { before: 2023-11-10 }', 'due: { before: 2023-11-20 }');
    expect((await check(root)).found).toEqual([]);
  });
});
