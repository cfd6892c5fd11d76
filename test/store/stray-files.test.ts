import { expect, test } from 'vitest';
import { findStrayFiles } from '../../src/store/stray-files.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { writeFile } from '../support/records.js';
import { copyPlan } from '../support/workspace.js';

test('a workspace in order has no stray files', () => {
  expect(findStrayFiles(openWorkingTree(copyPlan()))).toEqual([]);
});

test('a plan under another name, and a file beside the plans, are told', () => {
  const root = copyPlan();
  writeFile(root, 'plans/khac/plan.yml', 'schema: tiendo/plan@1\n');
  writeFile(root, 'plans/loose.yaml', 'schema: tiendo/plan@1\n');
  writeFile(root, 'plans/khac/README.md', '# Not ours\n');
  expect(findStrayFiles(openWorkingTree(root))).toMatchObject([
    { code: 'misplaced-file', file: 'plans/khac/plan.yml' },
    { code: 'misplaced-file', file: 'plans/loose.yaml' },
  ]);
});
