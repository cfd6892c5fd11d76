/** Where a command reads from: the files on disk, or a git revision of them, with the settings that stand there. */
import { findByName } from '../core/find.js';
import type { Diagnostic } from '../model/diagnostics.js';
import type { Catalogue } from '../render/text/catalogue.js';
import type { FileSource } from '../store/file-source.js';
import { openWorkingTree } from '../store/working-tree.js';
import {
  findWorkspace,
  listPlans,
  PLANS,
  readSettings,
  type WorkspaceSettings,
} from '../store/workspace.js';
import type { GlobalOptions } from './global-options.js';
import type { Io } from './io.js';

/** A workspace that was found. */
export interface OpenedSource {
  /** Folder of the workspace; of a bare repository, the repository. */
  readonly root: string;
  readonly source: FileSource;
  readonly settings: WorkspaceSettings;
  readonly problems: readonly Diagnostic[];
}

/** Why there is nothing to read from; the settings on disk still say in which language that is told. */
interface NotOpened {
  readonly failure: (text: Catalogue) => string;
  readonly settings: WorkspaceSettings;
}

/** Finds the workspace from a folder upwards, or at a revision of a repository that has none on disk. */
export async function openSource(
  start: string,
  globals: GlobalOptions,
  env: Io['env'],
): Promise<OpenedSource | NotOpened> {
  const root = findWorkspace(start);
  if (globals.rev !== undefined) return openAtRevision(start, root, globals.rev, globals, env);
  if (root === undefined) return noWorkspace(start);
  const source = openWorkingTree(root);
  return { root, source, ...(await readSettings(root, source)) };
}

function noWorkspace(start: string): NotOpened {
  return { failure: (text) => text.failures.noWorkspace(start), settings: {} };
}

async function openAtRevision(
  start: string,
  onDisk: string | undefined,
  revision: string,
  globals: GlobalOptions,
  env: Io['env'],
): Promise<OpenedSource | NotOpened> {
  const { openRevision } = await import('../store/git-revision.js');
  const root = onDisk ?? start;
  let read: Awaited<ReturnType<typeof readSettings>> = { settings: {}, problems: [] };
  const opened = await openRevision(root, revision, async (source) => {
    read = await readSettings(root, source);
    return plansAsked(listPlans(source), globals.plan ?? env['TIENDO_PLAN'] ?? read.settings.plan);
  });
  if ('failure' in opened) {
    const { failure } = opened;
    if (onDisk === undefined && failure === 'no-repository') return noWorkspace(start);
    // Nothing can be read at the revision, so the settings of today say in which language that is told.
    const { settings } =
      onDisk === undefined ? read : await readSettings(onDisk, openWorkingTree(onDisk));
    return { failure: (text) => text.failures.revision[failure](revision, '--rev'), settings };
  }
  if (onDisk === undefined && opened.source.folders(PLANS).length === 0) {
    const failure = (text: Catalogue): string => text.failures.noWorkspaceAt(revision);
    return { failure, settings: read.settings };
  }
  return { root, source: opened.source, ...read };
}

/** The plans that a command will read: the one that is meant, or all when that is not known. */
function plansAsked(plans: readonly string[], asked: string | undefined): readonly string[] {
  if (asked === undefined) return plans;
  const named = plans.map((id) => ({ id, names: [] }));
  const found = findByName(asked, named);
  return found.kind === 'one' ? [found.id] : [];
}
