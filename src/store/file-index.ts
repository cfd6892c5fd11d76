/**
 * The index: data of files that were read before, so that they need not be parsed again. It is only ever a
 * copy: a file counts as unchanged when its size, times and inode are those the index knows, and it was
 * settled well before the index was written. Safe to delete at any time.
 */
import { join } from 'node:path';
import type { Filed } from '../core/records.js';
import { version } from '../model/version.js';
import { CACHE, writeCached } from './cache-folder.js';
import type { FileStamp } from './file-source.js';
import { asciiJson, readOwnFile } from './own-file.js';
import type { AnyFile } from './read-yaml.js';

/** Raised when the layout of the index changes. */
const FORMAT = 3;

/**
 * A file changed within this time of the index could change again with the same stamp, since some file
 * systems count time in steps of two seconds. It is read again until it has settled.
 */
const SETTLING_MS = 2000;

/** A file with the stamp that its data were read at. */
export interface IndexedFile extends Filed<AnyFile> {
  readonly stamp: FileStamp;
}

/** Lookup of files read before. */
export interface FileIndex {
  readonly size: number;
  /** Stamp of the plan with which every record of the index was found good. */
  readonly checkedWith: string;
  find(file: string, stamp: FileStamp): IndexedFile | undefined;
}

/** An index that knows nothing. */
export const emptyIndex: FileIndex = {
  size: 0,
  checkedWith: '',
  find: () => undefined,
};

/** A stamp as one text. */
export function stampText({ size, mtimeMs, ctimeMs, ino }: FileStamp): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** As stored: path, size, mtime, ctime, inode, data. */
type Row = readonly [string, number, number, number, number, AnyFile];

interface Stored {
  readonly format: number;
  readonly version: string;
  readonly checkedWith: string;
  readonly rows: readonly Row[];
}

/** Whether a row has the form of one. What it says is believed only where it knows the very stamp of the file. */
function isRow(row: unknown): boolean {
  if (!Array.isArray(row) || typeof row[0] !== 'string') return false;
  const data: unknown = row[5];
  return typeof data === 'object' && data !== null && 'schema' in data;
}

/** Reads an index; one that is missing, damaged or of another version counts as empty. */
export function readIndex(root: string, name: string): FileIndex {
  const file = readOwnFile(join(root, CACHE, `${name}.json`));
  if (file === undefined) return emptyIndex;
  const { text, stamp } = file;
  let stored: Stored;
  try {
    stored = JSON.parse(text);
  } catch {
    return emptyIndex;
  }
  if (stored?.format !== FORMAT || stored.version !== version || !Array.isArray(stored.rows)) {
    return emptyIndex;
  }
  if (!stored.rows.every(isRow)) return emptyIndex;
  const writtenAt = stamp.mtimeMs;
  const rows = new Map(stored.rows.map((row) => [row[0], row]));
  return {
    size: rows.size,
    checkedWith: stored.checkedWith,
    find: (file, stamp) => {
      const row = rows.get(file);
      if (row === undefined) return undefined;
      const [, size, mtimeMs, ctimeMs, ino, data] = row;
      const isSame =
        size === stamp.size &&
        mtimeMs === stamp.mtimeMs &&
        ctimeMs === stamp.ctimeMs &&
        ino === stamp.ino;
      const isSettled = Math.max(mtimeMs, ctimeMs) + SETTLING_MS < writtenAt;
      return isSame && isSettled ? { file, stamp, data } : undefined;
    },
  };
}

/** Writes an index, if that is possible. */
export function writeIndex(
  root: string,
  name: string,
  files: readonly IndexedFile[],
  checkedWith = '',
): void {
  const rows: Row[] = files.map(({ file, stamp, data }) => [
    file,
    stamp.size,
    stamp.mtimeMs,
    stamp.ctimeMs,
    stamp.ino,
    data,
  ]);
  const stored: Stored = { format: FORMAT, version, checkedWith, rows };
  writeCached(root, `${name}.json`, asciiJson(stored));
}
