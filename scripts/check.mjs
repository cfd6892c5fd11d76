/**
 * Every check of the project, one line each. All of them run, even when one fails; the output of those
 * that failed follows, and the exit code is 1.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFileLengths, checkLockFile, checkNormalForm } from './check-files.mjs';
import { checkSchemas } from './check-schemas.mjs';
import { checkTemplateFields } from './template-fields.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A check gives a note for its line and the problems it found. */
const checks = [
  ['generated code', () => run('node', ['scripts/generate.mjs'])],
  [
    'format and lint (biome)',
    () => run('biome', ['check', '--error-on-warnings', '--max-diagnostics=200', '.']),
  ],
  ['types (tsc)', () => run('tsc', ['--pretty', 'false'])],
  ['import directions', () => run('depcruise', ['--output-type', 'err-long', 'src'])],
  ['nothing unused (knip)', () => run('knip', ['--no-progress'])],
  ['package (publint)', () => run('publint', ['--pack', 'npm', '--strict'])],
  ['schemas and files', () => checkSchemas(root)],
  ['fields of templates', () => checkTemplateFields(root)],
  ['file lengths', () => checkFileLengths(root)],
  ['lock file', () => checkLockFile(root)],
  ['texts in NFC', () => checkNormalForm(root)],
];

const failures = [];
for (const [name, check] of checks) {
  const started = performance.now();
  const { note = '', problems } = await check();
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const isGood = problems.length === 0;
  console.log(`${isGood ? 'ok    ' : 'FAILED'}  ${name.padEnd(26)}${seconds.padStart(7)}  ${note}`);
  if (!isGood) failures.push({ name, problems });
}
for (const { name, problems } of failures) {
  console.log(`\n── ${name}\n${problems.join('\n')}`);
}
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs a tool of the project; what it printed is the problem when it fails. */
function run(tool, args) {
  const command = tool === 'node' ? process.execPath : join(root, 'node_modules', '.bin', tool);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    // On Windows the tools are .cmd files, which only a shell can start.
    shell: process.platform === 'win32' && tool !== 'node',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return { problems: [] };
  return { problems: [error?.message ?? `${stdout}${stderr}`.trim()] };
}
