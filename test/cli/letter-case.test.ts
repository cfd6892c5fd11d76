/** Names that differ only by case are one name on the computers of most offices: check tells of every other spelling. */
import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copySample } from '../support/workspace.js';

const month = 'plans/bdg-mau/progress/2023-05';
const record = '2023-05-12-cong-an-xa-39ncv0.yaml';

async function problemsOf(cwd: string): Promise<{ code: string; file: string }[]> {
  const { code, stdout } = await runInProcess(['check', '--format', 'json'], { cwd });
  expect(code).toBe(1);
  return JSON.parse(stdout).problems;
}

test.for([
  ['a record', month, record, record.replace('cong-an', 'CONG-AN'), 'file-name-mismatch'],
  ['the ending of a record', month, record, record.replace('yaml', 'YAML'), 'misplaced-file'],
] as const)('%s', async ([, folder, name, other, code]) => {
  const cwd = copySample();
  renameSync(join(cwd, folder, name), join(cwd, folder, other));
  const file = `${folder}/${other}`;
  expect(await problemsOf(cwd)).toContainEqual(expect.objectContaining({ code, file }));
});

test('a folder of records', async () => {
  const cwd = copySample();
  renameSync(join(cwd, 'plans/bdg-mau/progress'), join(cwd, 'plans/bdg-mau/Progress'));
  const file = `plans/bdg-mau/Progress/2023-05/${record}`;
  expect(await problemsOf(cwd)).toContainEqual(
    expect.objectContaining({ code: 'misplaced-file', file }),
  );
});

test('a plan', async () => {
  const cwd = copySample();
  cpSync(join(cwd, 'plans/bdg-mau'), join(cwd, 'plans/BDG-MAU'), { recursive: true });
  expect(await problemsOf(cwd)).toContainEqual(
    expect.objectContaining({ code: 'plan-id-mismatch', file: 'plans/BDG-MAU/plan.yaml' }),
  );
});
