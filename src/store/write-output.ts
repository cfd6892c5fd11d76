/** Writing a document that a person asked for: whole or not at all, and never over another file unasked. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { linkWithoutReplacing, removeQuietly, syncFolder, writeSynced } from './place-file.js';
import { isSystemError } from './working-tree.js';

/** Writes a file and brings it to disk; gives the operating system's code when it could not, EEXIST when one is there already. */
export function writeOutput(
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): string | undefined {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    // What a process of this number left here when it died is in the way.
    removeQuietly(temporary);
    writeSynced(temporary, content);
    if (replace) renameSync(temporary, path);
    else linkWithoutReplacing(temporary, path);
    syncFolder(dirname(path));
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return error.code ?? 'unknown';
    throw error;
  } finally {
    removeQuietly(temporary);
  }
}

/**
 * Writes documents into a folder, which is made when it is not there. When one of the names is taken, none is
 * written; gives the operating system's code and the name at which it stopped.
 */
export function writeOutputs(
  folder: string,
  documents: readonly { readonly name: string; readonly content: string | Uint8Array }[],
  replace: boolean,
): { readonly code: string; readonly name: string } | undefined {
  const taken = documents.find(({ name }) => !replace && existsSync(join(folder, name)));
  if (taken !== undefined) return { code: 'EEXIST', name: taken.name };
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Here EEXIST means that something else than a folder has this name.
    if (isSystemError(error)) {
      return { code: error.code === 'EEXIST' ? 'ENOTDIR' : (error.code ?? 'unknown'), name: '' };
    }
    throw error;
  }
  for (const { name, content } of documents) {
    const code = writeOutput(join(folder, name), content, replace);
    if (code !== undefined) return { code, name };
  }
  return undefined;
}
