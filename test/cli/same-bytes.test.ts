/** The same input gives the same bytes: neither time zone, locale, index nor the order of files decides. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { runAsProcess } from '../support/run-as-process.js';
import { createFolder } from '../support/temporary.js';
import { copySample, readFiles } from '../support/workspace.js';
import { readingCommands } from './reading-commands.js';

const surroundings = [
  { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
  { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
];

describe('on any machine', () => {
  test.for(readingCommands)('$typed', async ({ argv }) => {
    const cwd = copySample();
    const results = [];
    for (const env of surroundings) results.push(await runAsProcess(argv, { cwd, env }));
    const [first] = results;
    expect(first?.stdout).not.toBe('');
    for (const result of results) expect(result).toEqual(first);
  });
});

describe('with and without an index', () => {
  test.for(readingCommands)('$typed', async ({ argv }) => {
    const cwd = copySample();
    const cold = await runInProcess(argv, { cwd });
    const warm = await runInProcess(argv, { cwd });
    rmSync(join(cwd, '.tiendo'), { recursive: true, force: true });
    const coldAgain = await runInProcess(argv, { cwd });
    expect(cold.stdout).not.toBe('');
    expect(warm).toEqual(cold);
    expect(coldAgain).toEqual(cold);
  });
});

describe('whenever the files were made, and wherever they are', () => {
  test.for(readingCommands)('$typed', async ({ argv }) => {
    const original = copySample();
    const backwards = createFolder();
    for (const path of [...readFiles(original).keys()].reverse()) {
      mkdirSync(dirname(join(backwards, path)), { recursive: true });
      cpSync(join(original, path), join(backwards, path));
    }
    const result = await runInProcess(argv, { cwd: original });
    expect(result.stdout).not.toBe('');
    expect(await runInProcess(argv, { cwd: backwards })).toEqual(result);
  });
});

describe('from whichever folder it is asked', () => {
  test.for(readingCommands)('$typed', async ({ argv }) => {
    const root = copySample();
    const inside = join(root, 'plans/bdg-mau/progress/2023-05');
    const result = await runInProcess(argv, { cwd: root });
    expect(await runInProcess(argv, { cwd: inside })).toEqual(result);
  });
});
