/** Records have no order: whatever is made of them does not depend on the order in which they were read. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sortOutRecords } from '../../src/core/checks/sort-out.js';
import { type Facts, gatherFacts, taskRows } from '../../src/core/facts.js';
import { findOverdue } from '../../src/core/overdue.js';
import { buildOverview } from '../../src/core/overview.js';
import { viewPlan } from '../../src/core/plan-view.js';
import type { Records } from '../../src/core/records.js';
import { buildReport } from '../../src/core/report/report.js';
import { type Loaded, loadBook } from '../../src/store/load.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { projectRoot } from '../support/project.js';

/** Everything that a reading command shows, as one text. */
function everything(loaded: Loaded): string {
  const { plan } = loaded;
  if (plan === undefined) throw new Error('The sample has no plan.');
  const view = viewPlan(plan.data);
  const { problems, sound } = sortOutRecords({ ...loaded, plan, view });
  const facts: Facts = gatherFacts(view, sound.records, '2023-06-12', problems.length);
  const reports = [...view.periods.values()].map((period) => buildReport(facts, period));
  const overdue = findOverdue(facts, { all: true });
  const { entries, obstacles } = facts;
  return JSON.stringify(
    {
      tasks: taskRows(facts),
      entries,
      obstacles,
      overdue,
      overview: buildOverview(facts),
      reports,
    },
    null,
    1,
  );
}

/** A list in another order, which a seed decides. */
function shuffle<T>(list: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = list.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function shuffleRecords(records: Records, seed: number): Records {
  return {
    progress: shuffle(records.progress, seed),
    voids: shuffle(records.voids, seed + 1),
    submissions: shuffle(records.submissions, seed + 2),
    obstacles: shuffle(records.obstacles, seed + 3),
    settlements: shuffle(records.settlements, seed + 4),
  };
}

describe('the records of the sample in another order', () => {
  test.for([1, 20, 300, 4000, 50_000])('seed %i', async (seed) => {
    const source = openWorkingTree(join(projectRoot, 'samples/xa-mau'));
    const loaded = await loadBook(source, 'bdg-mau');
    const shuffled = { ...loaded, records: shuffleRecords(loaded.records, seed) };
    expect(shuffled.records.progress).not.toEqual(loaded.records.progress);
    expect(everything(shuffled)).toBe(everything(loaded));
  });
});
