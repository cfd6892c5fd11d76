/**
 * What an official sees on 12 June, in both languages, on a narrow and a wide terminal. The files beside
 * this test are made anew by: npx vitest run test/golden -u
 */
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copySample } from '../support/workspace.js';

describe.for(['vi', 'en'])('in %s', (language) => {
  describe.for([80, 120])('at %i columns', (columns) => {
    test.for(['status', 'list', 'overdue'])('%s', async (command) => {
      const argv = ['--no-color', '--lang', language, '--as-of', '2023-06-12', command];
      const { stdout } = await runInProcess(argv, { cwd: copySample(), columns });
      await expect(stdout).toMatchFileSnapshot(`${language}/${command}-${columns}.txt`);
    });
  });
});
