/**
 * Branches that add records always merge: whatever two offices do on branches of their own, git merges it
 * without a conflict, nothing is lost, and the order of the merge decides nothing. Real commands, real git.
 */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckOutput } from '../../src/model/generated/outputs.js';
import { createRepository, git } from '../support/git.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { readFiles } from '../support/workspace.js';
import { anyWork, fieldsOf, PLAN, type Step, work } from './branch-work.js';

const PAIRS = 60;

/** Problems that two offices may make for each other when they both correct or withdraw one entry. */
const RIVALRY = new Set(['two-corrections', 'correction-of-void']);

/** A committed workspace: the small one of the examples in docs/problems.md. */
function createOffice(): string {
  const root = createFolder();
  cpSync(fileURLToPath(new URL('../problems/base', import.meta.url)), root, { recursive: true });
  createRepository(root);
  return root;
}

/** Everything that tells what is so after a merge: the check, and both reports. */
async function tell(root: string) {
  const read = async (...argv: readonly string[]) => {
    const { stdout } = await runInProcess(['--as-of', '2023-11-30', ...argv], { cwd: root });
    return stdout;
  };
  const { problems }: CheckOutput = JSON.parse(await read('check', '--since', 'main', '--json'));
  return {
    problems: problems.filter(({ severity }) => severity !== 'notice').map(({ code }) => code),
    reports: [await read('report', '6-thang'), await read('report', 'nam', '--json')],
  };
}

/** Merges one branch into the other on a branch of its own; a conflict throws. */
async function merge(root: string, into: string, from: string) {
  git(root, 'checkout', '--quiet', '-b', `${into}-merged`, into);
  git(root, 'merge', '--quiet', '--no-edit', from);
  return { files: readFiles(root), fields: fieldsOf(root), ...(await tell(root)) };
}

async function workOn(root: string, branch: string, steps: readonly Step[], hour: number) {
  git(root, 'checkout', '--quiet', '-b', branch, 'main');
  const done = await work(root, steps, hour);
  git(root, 'add', '--all');
  // Steps may come to nothing, as when there is no entry left to withdraw.
  git(root, 'commit', '--quiet', '--allow-empty', '--message', branch);
  return { ...done, files: readFiles(root) };
}

test(`${PAIRS} random pairs of branches merge in either order, and nothing is lost`, {
  timeout: 600_000,
}, async () => {
  const base = createOffice();
  const pairs = fc.record({ here: anyWork([0, 2]), there: anyWork([1]) });
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async (steps) => {
      const root = createFolder();
      cpSync(base, root, { recursive: true });
      const here = await workOn(root, 'here', steps.here, 8);
      const there = await workOn(root, 'there', steps.there, 9);
      const one = await merge(root, 'here', 'there');
      const other = await merge(root, 'there', 'here');
      expect(other).toEqual(one);

      // Every record of both branches is there as it was written, and no other.
      const wanted = new Map([...here.files, ...there.files]);
      const records = (files: ReadonlyMap<string, string>) =>
        [...files].filter(([path]) => path !== PLAN).sort();
      expect(records(one.files)).toEqual(records(wanted));
      // So is every edit of the plan.
      for (const [field, line] of [...here.edited, ...there.edited]) {
        expect([field, one.fields.get(field)]).toEqual([field, line]);
      }

      const isRivalled = [...here.touched].some((entry) => there.touched.has(entry));
      // An edit of the plan that reaches back is one on its own branch already: no matter of the merge.
      const ofMerge = one.problems.filter((code) => code !== 'retroactive-edit');
      expect(ofMerge.filter((code) => !(isRivalled && RIVALRY.has(code)))).toEqual([]);
      merged += 1;
    }),
    { numRuns: PAIRS, seed: 2023, endOnFailure: true },
  );
  expect(merged).toBeGreaterThanOrEqual(50);
});
