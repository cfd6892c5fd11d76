/** The plans of the project as the core sees them. */
import { join } from 'node:path';
import { type PlanView, viewPlan } from '../../src/core/plan-view.js';
import type { Records } from '../../src/core/records.js';
import { loadBook } from '../../src/store/load.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { projectRoot } from '../support/project.js';

/** A plan with its lookups and records. */
export interface LoadedPlan {
  readonly view: PlanView;
  readonly records: Records;
}

async function load(workspace: string, plan: string): Promise<LoadedPlan> {
  const loaded = await loadBook(openWorkingTree(join(projectRoot, workspace)), plan);
  if (loaded.plan === undefined) throw new Error(`${plan} cannot be read`);
  return { view: viewPlan(loaded.plan.data), records: loaded.records };
}

/** The plan of 2023, without records. */
export const loadRealPlan = (): Promise<LoadedPlan> => load('.', 'bdg-2023');

/** The sample plan with its records. */
export const loadSample = (): Promise<LoadedPlan> => load('samples/xa-mau', 'bdg-mau');
