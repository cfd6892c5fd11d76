/** Reading files of the program's own, such as the index: only regular ones, of a size that they can have. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { FileStamp } from './file-source.js';

/** Bytes; the index of a hundred thousand records is smaller. */
const LARGEST = 96 * 1024 * 1024;

/** A file with its stamp, or undefined where there is none that could be the program's. Never waits for a pipe. */
export function readOwnFile(
  path: string,
): { readonly text: string; readonly stamp: FileStamp } | undefined {
  let handle: number | undefined;
  try {
    // Windows knows no such flag, and no pipes in folders.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stamp = fstatSync(handle);
    if (!stamp.isFile() || stamp.size > LARGEST) return undefined;
    return { text: readFileSync(handle, 'utf8'), stamp };
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
