/** The short form of `npm run fuzz`, what long ones found, and whether it notices a program that is bad. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../support/project.js';

/** Runs the harness; another program may stand in for the built one. */
function fuzz(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; printed: string }> {
  const script = join(projectRoot, 'scripts/fuzz.mjs');
  const child = spawn(process.execPath, [script, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, printed }));
  });
}

/** On a busy machine a process of the run may wait long for its turn. */
const patience = { timeout: 400_000 };

test('four hundred inputs, the same every time', patience, async () => {
  const { code, printed } = await fuzz(['--runs', '400', '--seed', '20230612']);
  expect({ code, printed }).toEqual({
    code: 0,
    printed: expect.stringMatching(/^inputs +400, seed 20230612\nfaults +0$/m),
  });
});

test('what long runs found stays mended', patience, async () => {
  const { code, printed } = await fuzz(['--replay', join(import.meta.dirname, 'corpus')]);
  expect({ code, printed }).toEqual({ code: 0, printed: expect.stringMatching(/^faults +0$/m) });
});

describe('the run notices a program that', patience, () => {
  test.each([
    ['throws', /check --json: TypeError: not a function/],
    ['loops', /says nothing for 10 s/],
    ['dawdles', /takes \d+ ms of processor time; alone in a new process: takes \d{4,} ms/],
    ['hoards', /uses \d+ MiB; alone in a new process: uses [3-9]\d\d MiB/],
    ['colours', /check --json: prints U\+001b/],
    ['confesses', /check --json: Error: x/],
    ['hides', /hides 2023-05-12-cong-an-k3f9x2/],
  ])('%s', async (mistake, told) => {
    const program = join(import.meta.dirname, 'careless.cjs');
    // Input 0 of this seed is a record.
    const words = ['--runs', '1', '--seed', '6', '--patience', mistake === 'loops' ? '10' : '90'];
    const { code, printed } = await fuzz(words, { FUZZ_PROGRAM: program, CARELESS: mistake });
    expect({ code, printed }).toEqual({ code: 1, printed: expect.stringMatching(told) });
    expect(printed).toMatch(/^FAULT seed 6, input 0: /m);
  });
});

test('each command that takes turns is noticed', patience, async () => {
  const program = join(import.meta.dirname, 'careless.cjs');
  const { printed } = await fuzz(['--runs', '12', '--seed', '6'], {
    FUZZ_PROGRAM: program,
    CARELESS: 'turns',
  });
  const calls = ['diff --format', 'export csv', 'export ndjson', 'export ics', 'why', 'remind'];
  for (const call of calls) expect(printed).toContain(`: ${call}`);
  expect(printed).toMatch(/^faults +12$/m);
});
