/** Plays a case: prepares its workspace, runs it one way or the other, and holds the result against it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { outputValidators } from '../generated/output-validators.js';
import { projectRoot } from '../support/project.js';
import type { Result } from '../support/run.js';
import type { ProcessOptions } from '../support/run-as-process.js';
import { createFolder } from '../support/temporary.js';
import { copyPlan, copySample, readFiles } from '../support/workspace.js';
import type { Case, Place } from './case.js';

/** A way of running the program. */
export type Runner = (argv: readonly string[], options: ProcessOptions) => Promise<Result>;

/** Plays a case. */
export async function play(played: Case, run: Runner): Promise<void> {
  const root = createPlace(played.at);
  played.prepare?.(root);
  const before = readFiles(root);
  const result = await run(played.argv, {
    cwd: join(root, played.inside ?? ''),
    ...(played.env && { env: played.env }),
    ...(played.stdin !== undefined && { stdin: played.stdin }),
  });
  expectStreams(played, result);
  if (played.json !== undefined) expectJson(played.json, result.stdout);
  expectFiles(played, before, readFiles(root));
}

function createPlace(place: Place): string {
  if (place === 'nowhere') return createFolder();
  if (place === 'plan') return copyPlan();
  const root = copySample();
  if (place === 'both plans') {
    cpSync(join(projectRoot, 'plans/bdg-2023'), join(root, 'plans/bdg-2023'), { recursive: true });
  }
  return root;
}

function expectStreams(played: Case, { code, stdout, stderr }: Result): void {
  const { out = [], notOut = [], err = [], notErr = [] } = played;
  expect({ code, stderr }).toEqual({ code: played.code, stderr });
  for (const pattern of out) expect(stdout).toMatch(pattern);
  for (const pattern of notOut) expect(stdout).not.toMatch(pattern);
  for (const pattern of err) expect(stderr).toMatch(pattern);
  for (const pattern of notErr) expect(stderr).not.toMatch(pattern);
  // Whoever typed it never sees a stack trace, and a command that could not run has no result.
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  if (code === 2) expect(stdout).toBe('');
  if (code === 2) expect(stderr).not.toBe('');
}

function expectJson({ output, has }: NonNullable<Case['json']>, stdout: string): void {
  const data: unknown = JSON.parse(stdout);
  const validate = outputValidators[output];
  if (validate === undefined) throw new Error(`There is no output schema named ${output}.`);
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  expect(data).toMatchObject(has);
}

function expectFiles(
  { writes = [] }: Case,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  const kept = Object.fromEntries([...before].map(([path]) => [path, after.get(path)]));
  expect(kept).toEqual(Object.fromEntries(before));
  const added = [...after.keys()].filter((path) => !before.has(path)).sort();
  expect(added).toEqual(writes.map(({ path }) => expect.stringMatching(path)));
  for (const [i, { text = [] }] of writes.entries()) {
    const written = after.get(added[i] ?? '');
    for (const pattern of text) expect(written).toMatch(pattern);
  }
}
