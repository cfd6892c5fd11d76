/** Bringing a file to disk under its name: written whole beside its place, synced, then named without replacing. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isSystemError } from './working-tree.js';

/** Writes a new file and brings it to disk. */
export function writeSynced(path: string, content: string | Uint8Array): void {
  const handle = openSync(path, 'wx', 0o644);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** File systems without links take the rename. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK']);

/** Gives a file a name that must be free; throws EEXIST when it is not. */
export function linkWithoutReplacing(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const isWithout = isSystemError(error) && WITHOUT_LINKS.has(error.code ?? '');
    if (!isWithout || existsSync(path)) throw error;
    renameSync(temporary, path);
  }
}

/** Brings a file that is there to disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Brings the names in a folder to disk. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder to sync it; there the rename itself is on disk.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some network file systems cannot sync a folder: there the server does so by itself.
    if (!isSystemError(error) || !['EINVAL', 'ENOTSUP'].includes(error.code ?? '')) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Gives a file another name, unless somebody else has just removed it. */
export function renameQuietly(path: string, other: string): void {
  try {
    renameSync(path, other);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Removes a file that nobody would miss. */
export function removeQuietly(path: string): void {
  removeAnyQuietly(path, false);
}

/** Removes a folder that nobody would miss, with what is in it. */
export function removeFolderQuietly(path: string): void {
  removeAnyQuietly(path, true);
}

function removeAnyQuietly(path: string, recursive: boolean): void {
  try {
    rmSync(path, { force: true, recursive });
  } catch (error) {
    // What is removed so is hidden from every command; failing to remove it changes nothing.
    if (!isSystemError(error)) throw error;
  }
}
