/** Reading files of the program's own, such as the index: only regular ones, of a size that they can have. */
import { isAscii } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import type { FileStamp } from './file-source.js';

/** Bytes; the index of a hundred thousand records is smaller. */
const LARGEST = 96 * 1024 * 1024;

/** A file with what it is, or undefined where there is none that could be the program's. Never waits for a pipe. */
export function readOwnBytes(
  path: string,
): { readonly bytes: Buffer; readonly stamp: Stats } | undefined {
  let handle: number | undefined;
  try {
    // Windows knows no such flag, and no pipes in folders.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stamp = fstatSync(handle);
    if (!stamp.isFile() || stamp.size > LARGEST) return undefined;
    return { bytes: readFileSync(handle), stamp };
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The same of a file of ASCII. Text that is known to be ASCII is read and parsed in half the time. */
export function readOwnFile(
  path: string,
): { readonly text: string; readonly stamp: FileStamp } | undefined {
  const file = readOwnBytes(path);
  if (file === undefined || !isAscii(file.bytes)) return undefined;
  return { text: file.bytes.toString('latin1'), stamp: file.stamp };
}

/** JSON with every letter beyond ASCII as an escape, as such a file must have it. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
