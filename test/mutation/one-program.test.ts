/** How a mistake is tried: all tests as one program, the state that mistakes leave behind cleared away. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../support/project.js';

/** A source as Stryker changes it: `activeMutant` says which mistake is in it. */
const SOURCE = `
const ns = (globalThis.__stryker__ ??= {});
const known = new Map();
export function double(n) {
  if (ns.activeMutant === 'wrong sum') return n + n + 1;
  if (ns.activeMutant === 'no effect') return known.get(n) ?? n * 2;
  if (ns.activeMutant === 'spoils the memory') known.set(2, 5);
  if (ns.activeMutant === 'no end') for (;;) if (++ns.hitCount > ns.hitLimit) throw new Error('limit');
  return known.get(n) ?? n + n;
}
`;

const TESTS = `
import { describe, expect, onTestFinished, test } from 'vitest';
import { double } from '../../src/core/double.js';
const left = [];
describe('double', () => {
  test.each([[1, 2], [2, 4]])('of %d', (n, twice) => expect(double(n)).toBe(twice));
  test.each([{ n: 3 }])('of an object', ({ n }) => expect(double(n)).toBe(6));
  test('of none', async () => {
    onTestFinished(() => left.push('ended'));
    expect(double(0), 'nothing').toEqual(0);
  });
});
test('what was asked for at the end of a test was done', () => expect(left).toContain('ended'));
`;

/** What Stryker asks of a runner, one after the other, in a process of its own as there. */
const ASKED = `
const { OneProgramRunner } = await import(process.argv[1]);
const runner = new OneProgramRunner();
await runner.init();
const { status, tests } = await runner.dryRun();
const tried = [];
for (const id of ['wrong sum', 'no effect', 'spoils the memory', 'no effect', 'no end', 'no effect'])
  tried.push({ id, ...(await runner.mutantRun({ activeMutant: { id }, hitLimit: 100 })) });
const testFilter = [tests[3].id];
tried.push(await runner.mutantRun({ activeMutant: { id: 'wrong sum' }, testFilter, hitLimit: 100 }));
runner.dispose();
console.log(JSON.stringify({ status, tests, tried }));
`;

const root = mkdtempSync(join(tmpdir(), 'tiendo-mutation-'));
let answers: {
  readonly status: string;
  readonly tests: readonly { readonly name: string; readonly status: number }[];
  readonly tried: readonly object[];
};

beforeAll(() => {
  const files = { 'src/core/double.ts': SOURCE, 'test/core/double.test.ts': TESTS };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  mkdirSync(join(root, 'test/model'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  const runner = pathToFileURL(join(projectRoot, 'scripts/mutation/runner.mjs')).href;
  const args = ['--input-type=module', '--eval', ASKED, runner];
  answers = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('without a mistake every test runs and passes', () => {
  expect(answers.status).toBe('complete');
  expect(answers.tests.map(({ name, status }) => [name, status])).toEqual(
    [
      'double > of %d (1)',
      'double > of %d (2)',
      'double > of an object (1)',
      'double > of none',
      'what was asked for at the end of a test was done',
    ].map((title) => [`test/core/double.test.ts > ${title}`, 0]),
  );
});

test('a mistake is noticed by the test that fails, or survives all that reach it', () => {
  expect(answers.tried.slice(0, 2)).toMatchObject([
    { id: 'wrong sum', status: 'killed' },
    { id: 'no effect', status: 'survived', nrOfTests: 5 },
  ]);
});

test('what one mistake leaves behind does not count for the next', () => {
  expect(answers.tried.slice(2, 4)).toMatchObject([
    { id: 'spoils the memory', status: 'killed' },
    { id: 'no effect', status: 'survived' },
  ]);
});

test('a mistake without end is ended by its count of rounds', () => {
  expect(answers.tried.slice(4, 6)).toMatchObject([
    { id: 'no end', status: 'timeout', reason: 'more than 100 times round' },
    { id: 'no effect', status: 'survived' },
  ]);
});

test('only the tests asked for are run', () => {
  expect(answers.tried[6]).toMatchObject({ status: 'killed', nrOfTests: 1 });
});
