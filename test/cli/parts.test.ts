/** Libraries that one format needs are loaded for that format only. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/project.js';
import { createFolder } from '../support/temporary.js';
import { copySample } from '../support/workspace.js';

/** Runs the program as it is installed, without some of its parts. */
function runWithout(parts: readonly string[], argv: readonly string[]) {
  const home = createFolder();
  for (const folder of ['dist', 'templates', 'schemas']) {
    cpSync(join(projectRoot, folder), join(home, folder), { recursive: true });
  }
  for (const part of parts) rmSync(join(home, 'dist/parts', `${part}.cjs`), { force: true });
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

/** Parts that one format alone needs, and how that format is asked for. */
const formats = [
  ['docx', 'report 6-thang --format docx'],
  ['docx', 'remind --format docx --out cong-van'],
  ['html', 'report 6-thang --format html'],
  ['workbook', 'export xlsx'],
  ['csv', 'export csv --table tasks'],
  ['calendar', 'export ics'],
  ['pipeline', 'check --format sarif'],
] as const;

test.each(formats)('without the part %s there is no `%s`', (part, typed) => {
  const { status, stdout, stderr } = runWithout([part], typed.split(' '));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`parts/${part}.cjs`);
});

test.each([
  ['report 6-thang'],
  ['report 6-thang --format json'],
  ['remind --format text'],
  ['export ndjson'],
  ['status'],
  ['check'],
])('without any of these parts `%s` works', (typed) => {
  const parts = formats.map(([part]) => part);
  const { status, stdout } = runWithout(parts, typed.split(' '));
  expect(status).toBe(0);
  expect(stdout).not.toBe('');
});

test.each(formats)('without the parts of the other formats than %s `%s` works', (own, typed) => {
  const others = formats.map(([part]) => part).filter((part) => part !== own);
  expect(runWithout(others, typed.split(' '))).toMatchObject({ status: 0 });
});
