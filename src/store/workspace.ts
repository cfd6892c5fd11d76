/** A workspace: the folder that holds plans/, found from the current folder upwards as git finds its own. */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostics.js';
import type { Workspace } from '../model/generated/files.js';
import { readIndex, writeIndex } from './file-index.js';
import type { FileSource } from './file-source.js';
import { isSystemError } from './working-tree.js';

/** Folder of the plans. */
export const PLANS = 'plans';
/** Settings of a workspace; the file may be missing. */
export const SETTINGS = 'tiendo.yaml';

/** Settings that are not given stay undefined. */
export type WorkspaceSettings = Omit<Workspace, 'schema'>;

/** The nearest folder upwards that holds plans/, or undefined. */
export function findWorkspace(start: string): string | undefined {
  let folder = resolve(start);
  for (;;) {
    if (isFolder(join(folder, PLANS))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

/** Reads the settings; a file that cannot be used counts as empty and is reported. */
export async function readSettings(
  root: string,
  source: FileSource,
): Promise<{ settings: WorkspaceSettings; problems: readonly Diagnostic[] }> {
  if (!source.has(SETTINGS)) return { settings: {}, problems: [] };
  const stamp = source.stamp(SETTINGS);
  const known = stamp && readIndex(root, 'settings').find(SETTINGS, stamp)?.data;
  if (known?.schema === 'tiendo/workspace@1') return { settings: known, problems: [] };
  const { createReader } = await import('./read-yaml.js');
  const reader = await createReader(source);
  const reading = reader(SETTINGS, ['tiendo/workspace@1']);
  if (!reading.ok) return { settings: {}, problems: reading.problems };
  if (stamp) writeIndex(root, 'settings', [{ file: SETTINGS, stamp, data: reading.data }]);
  return { settings: reading.data as Workspace, problems: [] };
}

/** Ids of the plans in a workspace, sorted: the folders of plans/ that hold a plan.yaml. */
export function listPlans(source: Pick<FileSource, 'folders' | 'has'>): string[] {
  return source.folders(PLANS).filter((name) => source.has(planFile(name)));
}

/** Path of a plan's file. */
export function planFile(plan: string): string {
  return `${PLANS}/${plan}/plan.yaml`;
}
