/** The files of the project's plans and samples, read as plain YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { projectRoot } from '../../support/project.js';

/** A plan with its records. */
export interface PlanFiles {
  readonly plan: Plan;
  readonly records: readonly AnyRecord[];
}

/** Reads a plan's folder with everything below it. */
export function readPlanFiles(folder: string): PlanFiles {
  const root = join(projectRoot, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const read = (name: string): unknown => parse(readFileSync(join(root, name), 'utf8'));
  return {
    plan: read('plan.yaml') as Plan,
    records: files.filter((name) => name !== 'plan.yaml').map((name) => read(name) as AnyRecord),
  };
}

/** Every text that a value holds, at any depth. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
