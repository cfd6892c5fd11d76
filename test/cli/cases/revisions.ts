import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, createRepository } from '../../support/git.js';
import { addProgress, progressPath } from '../../support/records.js';
import type { Case } from '../case.js';

const first = '2023-05-12-cong-an-xa-first1';
const second = '2023-05-13-cong-an-xa-secnd2';

/** Two commits, and an edit that is in none. */
function withHistory(root: string): void {
  addProgress(root, first, 'Buổi thứ nhất');
  createRepository(root);
  addProgress(root, second, 'Buổi thứ hai');
  commitAll(root, 'Second state');
  rmSync(join(root, progressPath(first)));
}

/** The workspace as a folder of a larger repository. */
function insideRepository(root: string): void {
  withHistory(root);
  mkdirSync(join(root, 'xa'));
  renameSync(join(root, 'plans'), join(root, 'xa/plans'));
  writeFileSync(join(root, 'README.md'), 'Kho chung\n');
  commitAll(root, 'Third state');
}

/** Files as they stood at a git revision. */
export const revisions: readonly Case[] = [
  {
    name: 'without --rev the files of today count',
    argv: ['log', '--json'],
    at: 'plan',
    prepare: withHistory,
    code: 0,
    json: { output: 'log', has: { entries: [{ id: second }] } },
  },
  {
    name: '--rev HEAD has what was committed last',
    argv: ['log', '--rev', 'HEAD', '--json'],
    at: 'plan',
    prepare: withHistory,
    code: 0,
    json: { output: 'log', has: { entries: [{ id: second }, { id: first }] } },
  },
  {
    name: '--rev HEAD~1 has what was committed before',
    argv: ['--rev', 'HEAD~1', 'log', '--json'],
    at: 'plan',
    prepare: withHistory,
    code: 0,
    json: { output: 'log', has: { entries: [{ id: first, summary: 'Buổi thứ nhất' }] } },
  },
  {
    name: '--rev in a workspace that is a folder of the repository',
    argv: ['log', '--rev', 'HEAD', '--json', '-C', 'xa'],
    at: 'plan',
    prepare: insideRepository,
    code: 0,
    json: { output: 'log', has: { entries: [{ id: second }] } },
  },
  {
    name: 'check looks at the revision as well',
    argv: ['check', '--rev', 'HEAD~1', '--json'],
    at: 'plan',
    prepare: withHistory,
    code: 0,
    json: { output: 'check', has: { counts: { error: 0, files: 2 } } },
  },
  {
    name: 'a revision that is not there',
    argv: ['log', '--rev', 'nosuch'],
    at: 'plan',
    prepare: withHistory,
    code: 2,
    err: [/"nosuch"/, /git log/],
  },
  {
    name: 'a revision never reaches git as an option',
    argv: ['log', '--rev=--all'],
    at: 'plan',
    prepare: withHistory,
    code: 2,
    err: [/"--all"/],
  },
  {
    name: 'a workspace that is in no repository',
    argv: ['log', '--rev', 'HEAD'],
    at: 'plan',
    code: 2,
    err: [/git/, /--rev/],
  },
  {
    name: 'the past cannot be written to',
    argv: ['--rev', 'HEAD', 'record', 'IV.6.b', '--date', '2023-05-12', '--summary', 'Một buổi'],
    at: 'plan',
    prepare: withHistory,
    code: 2,
    err: [/--rev/],
  },
];
