/** The files of a workspace as they are on disk. */
import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type FileSource, type FileStamp, LARGEST_FILE, type ReadFailure } from './file-source.js';

/** Reads the files below a folder on disk. */
export function openWorkingTree(root: string): FileSource {
  return {
    list: (folder) => listFiles(root, folder),
    folders: (folder) =>
      readEntries(join(root, folder))
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort(),
    has: (path) => existsSync(join(root, path)),
    read: (path) => readWhole(root, join(root, path)),
    // Asked for every file of a plan: joining the plain way costs nothing.
    stamp: (path) => stampOf(`${root}/${path}`),
  };
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

/** Why a folder cannot be looked into; undefined where it can. */
function folderFailure(folder: string): string | undefined {
  try {
    readEntries(folder);
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return error.code ?? 'unreadable';
    throw error;
  }
}

function listFiles(root: string, folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    let entries: ReturnType<typeof readEntries>;
    try {
      entries = readEntries(join(root, path));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      // What cannot be looked into stands for itself, so that reading it tells why.
      found.push(`${path}/`);
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const child = `${path}/${entry.name}`;
      // A folder that is named like a file was meant to be one: it is found, and cannot be read.
      if (entry.isDirectory() && !/\.ya?ml$/i.test(entry.name)) visit(child);
      else found.push(isLinkedFolder(root, child, entry) ? `${child}/` : child);
    }
  };
  visit(folder);
  return found.sort();
}

/** Linked folders are named, never followed: they may lead anywhere, also back to where they stand. */
function isLinkedFolder(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(join(root, path)).isDirectory();
  } catch (error) {
    // A link to nothing, or to itself: reading it tells so.
    if (isSystemError(error)) return false;
    throw error;
  }
}

function readWhole(root: string, path: string): Uint8Array | ReadFailure {
  try {
    if (lstatSync(path).isSymbolicLink() && !isInside(root, path)) return { failure: 'outside' };
    const stat = statSync(path);
    // Opening a pipe would wait for its other end.
    if (!stat.isFile()) {
      const failure = stat.isDirectory() ? folderFailure(path) : undefined;
      return { failure: failure ?? 'not-a-file' };
    }
    if (stat.size > LARGEST_FILE) return { failure: 'too-large' };
    return readFileSync(path);
  } catch (error) {
    if (isSystemError(error)) return { failure: error.code ?? 'unreadable' };
    throw error;
  }
}

/** Whether a symbolic link stays in the workspace: what lies outside is not ours to show. */
function isInside(root: string, path: string): boolean {
  const inside = relative(realpathSync(root), realpathSync(path));
  return !isAbsolute(inside) && inside.split(sep)[0] !== '..';
}

function stampOf(path: string): FileStamp | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // Of a symbolic link the stamp would be the link's, not the target's.
  if (stat === undefined || !stat.isFile()) return undefined;
  return { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, ino: stat.ino };
}

/** Whether an exception is the operating system's word, not a bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
