/** What a process left behind when it died in the middle of writing: a decided batch is finished, all else is removed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findIntents, type Intent, isAbandoned, readIntent, temporaryPath } from './intents.js';
import { findLinkOnTheWay } from './linked-folders.js';
import { linkWithoutReplacing, removeQuietly, syncFolder } from './place-file.js';
import { isSystemError } from './working-tree.js';
import { PLANS } from './workspace.js';

/**
 * Finishes batches that were decided but not yet wholly named, so that every command sees all of one or nothing.
 * Any process may do so at any time, also while the writer is at it. Gives the code of what prevented it.
 */
export function finishBatches(root: string, plan: string): string | undefined {
  const planFolder = join(root, PLANS, plan);
  for (const intent of findIntents(planFolder)) {
    if (intent.state !== 'decided') continue;
    try {
      finishBatch(root, plan, intent);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return error.code ?? 'unknown';
    }
  }
  return undefined;
}

function finishBatch(root: string, plan: string, intent: Intent): void {
  const planFolder = join(root, PLANS, plan);
  const files = readSafely(root, plan, intent);
  const paths = files.map((file) => join(planFolder, file));
  for (const path of paths) nameUnlessNamed(temporaryPath(path, intent.writer), path);
  for (const folder of new Set(paths.map(dirname))) if (existsSync(folder)) syncFolder(folder);
  // The intent goes last: while it is there, whoever comes next knows what to clear away.
  for (const path of paths) removeQuietly(temporaryPath(path, intent.writer));
  removeQuietly(intent.path);
  syncFolder(planFolder);
}

/** The writer, or another that finishes, may have been here before: then the name or the temporary file is gone. */
function nameUnlessNamed(temporary: string, path: string): void {
  if (existsSync(path)) return;
  try {
    linkWithoutReplacing(temporary, path);
  } catch (error) {
    if (!isSystemError(error) || !['EEXIST', 'ENOENT'].includes(error.code ?? '')) throw error;
  }
}

/** Removes what dead processes left unfinished; `fresh` is a file that was written beside it just now. */
export function sweepAbandoned(root: string, plan: string, fresh: string): void {
  const planFolder = join(root, PLANS, plan);
  for (const intent of findIntents(planFolder)) {
    if (intent.state !== 'writing' || !isAbandoned(intent, fresh)) continue;
    for (const file of readSafely(root, plan, intent)) {
      removeQuietly(temporaryPath(join(planFolder, file), intent.writer));
    }
    removeQuietly(intent.path);
  }
}

function readSafely(root: string, plan: string, intent: Intent): string[] {
  return readIntent(intent).filter(
    (file) => findLinkOnTheWay(root, `${PLANS}/${plan}/${file}`) === undefined,
  );
}
