/** Libraries that one format needs are loaded for that format only. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
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
