/** A hostile file costs little, is named with its place, and hides no other. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckOutput } from '../../src/model/generated/outputs.js';
import { addProgress, progressPath } from '../support/records.js';
import { type Result, runInProcess } from '../support/run.js';
import { runAsProcess } from '../support/run-as-process.js';
import { copyPlan } from '../support/workspace.js';
import { hostileFiles, hostileId } from './inputs.js';

const goodId = '2023-05-12-cong-an-xa-aaaaaa';
const place = progressPath(hostileId);

/** A process that may take ten seconds and 200 MiB of objects; what takes more has no exit code. */
function run(cwd: string, ...argv: readonly string[]): Promise<Result> {
  const env = { NODE_OPTIONS: '--max-old-space-size=200' };
  return runAsProcess(['--as-of', '2023-06-12', ...argv], { cwd, env, timeout: 10_000 });
}

/** A workspace with a good entry, beside which something hostile is put. */
function besideGood(put: (path: string) => void): string {
  const root = copyPlan();
  addProgress(root, goodId, 'Một buổi khác');
  mkdirSync(dirname(join(root, place)), { recursive: true });
  put(join(root, place));
  return root;
}

/** What check says of the hostile file, as "code line"; its first problem, for some have fifty. */
async function problemOf(root: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await run(root, 'check', '--json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { problems }: CheckOutput = JSON.parse(stdout);
  const [first] = problems.filter(({ file }) => file.startsWith(place));
  return first && `${first.code} ${first.line}`;
}

async function entriesOf(root: string): Promise<string[]> {
  const { code, stdout } = await runInProcess(['log', '--json'], { cwd: root });
  expect(code).toBe(1);
  const { entries }: { entries: { id: string }[] } = JSON.parse(stdout);
  return entries.map(({ id }) => id);
}

describe.each(hostileFiles)('$name', ({ bytes, code, line }) => {
  test('is named with its place, and the other entry is listed', async () => {
    const root = besideGood((path) => {
      writeFileSync(path, bytes);
    });
    expect(await problemOf(root)).toBe(`${code} ${line}`);
    expect(await entriesOf(root)).toEqual([goodId]);
  });
});

describe('what bears the name of a record and is no file', () => {
  test.each<[string, (path: string) => void]>([
    ['a folder', (path) => mkdirSync(path)],
    ['a pipe', (path) => spawnSync('mkfifo', [path])],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a link to nothing', (path) => symlinkSync(`${path}.none`, path)],
    ['a link to its folder', (path) => symlinkSync('.', path)],
  ])('%s', async (_, put) => {
    const root = besideGood(put);
    expect(await problemOf(root)).toBe('unreadable-file 1');
    expect(await entriesOf(root)).toEqual([goodId]);
  });

  test('a folder that links to the one it lies in is not walked in circles', async () => {
    const root = besideGood((path) => symlinkSync('..', join(dirname(path), 'vong')));
    const { stdout } = await run(root, 'log', '--json');
    expect(JSON.parse(stdout).entries).toHaveLength(1);
  });
});

describe('a pipe instead of a file of the workspace blocks no command', () => {
  test.each([
    ['the settings', 'tiendo.yaml', ['list'], 1],
    ['the plan', 'plans/bdg-2023/plan.yaml', ['list'], 2],
    ['another plan', 'plans/khac/plan.yaml', ['--plan', 'bdg-2023', 'list'], 0],
    ['a template', 'templates/report.liquid', ['report', '6-thang'], 2],
    ['the index', '.tiendo/bdg-2023.json', ['list'], 0],
    ['the schemas', 'schemas', ['record', 'IV.6.b', '--summary', 'Một buổi'], 0],
    ['a batch', 'lo.yaml', ['record', '--file', 'lo.yaml'], 2],
  ] as const)('%s', async (_, path, argv, code) => {
    const root = copyPlan();
    mkdirSync(dirname(join(root, path)), { recursive: true });
    spawnSync('rm', ['-f', join(root, path)]);
    expect(spawnSync('mkfifo', [join(root, path)]).status).toBe(0);
    const result = await run(root, ...argv);
    expect(result.code, result.stderr).toBe(code);
  });
});
