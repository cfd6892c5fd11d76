/** Symbolic links that lead elsewhere: nothing is read or written through them, and that is said. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copyPlan, copySample } from '../support/workspace.js';

const entry = ['record', 'IV.6.b', '--date', '12/5/2023', '--summary', 'Hai buổi tuyên truyền'];

/** Puts a folder elsewhere and a link to it in its place. */
function moveAway(root: string, folder: string): string {
  const elsewhere = join(createFolder(), 'elsewhere');
  if (existsSync(join(root, folder))) {
    cpSync(join(root, folder), elsewhere, { recursive: true });
    rmSync(join(root, folder), { recursive: true });
  } else mkdirSync(elsewhere);
  mkdirSync(join(root, dirname(folder)), { recursive: true });
  symlinkSync(elsewhere, join(root, folder));
  return elsewhere;
}

describe('a folder of records that is a link', () => {
  test.for(['plans/bdg-mau/progress', 'plans/bdg-mau/progress/2023-05'])(
    '%s is not passed over in silence',
    async (folder) => {
      const cwd = copySample();
      moveAway(cwd, folder);
      const check = await runInProcess(['check', '--format', 'json'], { cwd });
      expect(check.code).toBe(1);
      const { problems }: { problems: { code: string; file: string }[] } = JSON.parse(check.stdout);
      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'unreadable-file', file: folder }),
      );
      const list = await runInProcess(['list'], { cwd });
      expect(list).toMatchObject({ code: 1, stderr: expect.stringMatching(/1 tệp bị lỗi/) });
    },
  );

  test.for(['plans', 'plans/bdg-2023/progress', 'plans/bdg-2023/progress/2023-05'])(
    '%s is not written through',
    async (folder) => {
      const cwd = copyPlan();
      const elsewhere = moveAway(cwd, folder);
      const before = readdirSync(elsewhere, { recursive: true });
      const { code, stdout, stderr } = await runInProcess(entry, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/liên kết/);
      expect(readdirSync(elsewhere, { recursive: true })).toEqual(before);
    },
  );

  test('a plan that is one is named by check', async () => {
    const cwd = copySample();
    const elsewhere = createFolder();
    renameSync(join(cwd, 'plans/bdg-mau'), join(elsewhere, 'bdg-mau'));
    symlinkSync(join(elsewhere, 'bdg-mau'), join(cwd, 'plans/bdg-mau'));
    cpSync(join(elsewhere, 'bdg-mau'), join(cwd, 'plans/bdg-khac'), { recursive: true });
    const { stdout } = await runInProcess(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).problems).toContainEqual(
      expect.objectContaining({ code: 'unreadable-file', file: 'plans/bdg-mau' }),
    );
  });
});

test('the index is not written through a link', async () => {
  const cwd = copySample();
  const elsewhere = createFolder();
  symlinkSync(elsewhere, join(cwd, '.tiendo'));
  expect(await runInProcess(['list'], { cwd })).toMatchObject({ code: 0 });
  expect(await runInProcess(['report', '6-thang'], { cwd })).toMatchObject({ code: 0 });
  expect(readdirSync(elsewhere)).toEqual([]);
});
