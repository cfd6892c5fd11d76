/** Libraries that one format needs are loaded for that format only. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../support/project.js';
import { createFolder } from '../support/temporary.js';
import { copySample } from '../support/workspace.js';

/** Runs the program as it is installed, without one of its parts. */
function runWithout(part: string, argv: readonly string[]) {
  const home = createFolder();
  for (const folder of ['dist', 'templates', 'schemas']) {
    cpSync(join(projectRoot, folder), join(home, folder), { recursive: true });
  }
  rmSync(join(home, 'dist/parts', `${part}.cjs`));
  const words = [join(home, 'dist/bin.cjs'), '--as-of', '2023-06-12', ...argv];
  return spawnSync(process.execPath, words, { cwd: copySample(), encoding: 'latin1' });
}

test('every file of the program is ASCII, as it is read where its code is cached', () => {
  const folder = join(projectRoot, 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => file.endsWith('.cjs'));
  expect(code).toContain(join('parts', 'personal-data.cjs'));
  expect(
    code.filter((file) => readFileSync(join(folder, file)).some((byte) => byte > 0x7e)),
  ).toEqual([]);
});

describe('without the part for Word files', () => {
  test.each([['report 6-thang'], ['report 6-thang --format json'], ['status'], ['check']])(
    '%s works',
    (typed) => {
      const { status, stdout } = runWithout('docx', typed.split(' '));
      expect(status).toBe(0);
      expect(stdout).not.toBe('');
    },
  );

  test('a Word file cannot be made', () => {
    const { status, stderr } = runWithout('docx', ['report', '6-thang', '--format', 'docx']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/parts\/docx\.cjs/);
  });
});
