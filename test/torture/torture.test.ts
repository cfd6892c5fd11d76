/** The short form of `npm run torture`: real processes, many at once, killed, on full disks, stopped by a person. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../support/project.js';

/** Runs one part of the harness; another program may stand in for the built one. */
function torture(part: string, program?: string): Promise<{ code: number | null; table: string }> {
  const script = join(projectRoot, 'scripts/torture.mjs');
  const words = [script, '--short', '--only', part, '--seed', '20230612'];
  const env = { ...process.env, ...(program && { TORTURE_PROGRAM: program }) };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let table = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      table += chunk.toString();
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, table }));
  });
}

const patience = { timeout: 180_000 };

describe('nothing is lost', patience, () => {
  test.for(['at-once', 'killed', 'steps', 'issued', 'disks', 'places', 'terminal'])(
    '%s',
    async (part) => {
      const { code, table } = await torture(part);
      const skipped = table.split('\n').filter((line) => line.startsWith('skipped'));
      // What could not be tried on this machine is said, with the reason.
      for (const line of skipped) console.warn(line);
      expect({ code, table }).toEqual({
        code: 0,
        table: expect.stringMatching(/^ok .+ (\d+)\/\1/m),
      });
    },
  );
});

describe('the harness notices a program', patience, () => {
  test('that says it recorded and did not', async () => {
    const { code, table } = await torture('at-once', join(import.meta.dirname, 'forgetful.cjs'));
    expect({ code, table }).toEqual({ code: 1, table: expect.stringMatching(/20 lost/) });
  });

  test('that writes a record in its place, bit by bit', async () => {
    const { code, table } = await torture('steps', join(import.meta.dirname, 'careless.cjs'));
    expect({ code, table }).toEqual({
      code: 1,
      table: expect.stringMatching(/FAILED .+record: death at a step/),
    });
  });
});
