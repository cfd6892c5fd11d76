/** Workspaces for tests: each works on a copy of its own. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from './project.js';
import { createFolder } from './temporary.js';

/** Copies a workspace of the project, without what can be rebuilt. */
export function copyWorkspace(path: string): string {
  const folder = createFolder();
  cpSync(join(projectRoot, path), folder, {
    recursive: true,
    filter: (source) => basename(source) !== '.tiendo',
  });
  return folder;
}

/** The sample workspace with its lively records of 2023. */
export function copySample(): string {
  return copyWorkspace('samples/xa-mau');
}

/** A workspace with the real plan of 2023, which has no records yet. */
export function copyPlan(): string {
  const folder = createFolder();
  const plan = 'plans/bdg-2023/plan.yaml';
  cpSync(join(projectRoot, plan), join(folder, plan));
  return folder;
}

/** Every file of a workspace with its text; the index is no part of it. */
export function readFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: string, path: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.name === '.tiendo' || entry.name === '.git') continue;
      if (entry.isDirectory()) visit(join(folder, entry.name), child);
      else files.set(child, readFileSync(join(folder, entry.name), 'utf8'));
    }
  };
  visit(root, '');
  return files;
}
