/** The folder of everything that can be deleted, such as the index. It ignores itself in git. */
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './intents.js';
import { removeQuietly } from './place-file.js';
import { isSystemError } from './working-tree.js';

/** Its name. */
export const CACHE = '.tiendo';

const TEMPORARY = /^\..+\.(\d+)\.tmp$/;

/**
 * Replaces a file of the cache by one of a content, which may depend on what the new file is. Where that is not
 * possible nothing is lost but speed, so it is not reported.
 */
export function writeCached(
  root: string,
  name: string,
  content: string | ((self: Stats) => Uint8Array),
): void {
  const folder = join(root, CACHE);
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    if (!prepareFolder(folder)) return;
    if (typeof content === 'string') writeFileSync(temporary, content, { flag: 'wx' });
    else writeKnowingItself(temporary, content);
    renameSync(temporary, join(folder, name));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    removeQuietly(temporary);
  }
}

function writeKnowingItself(path: string, content: (self: Stats) => Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, content(fstatSync(handle)));
  } finally {
    closeSync(handle);
  }
}

/** Makes the folder and clears away what processes that died left in it; false where it leads elsewhere. */
function prepareFolder(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory()) return false;
  if (stat === undefined) mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  if (!names.includes('.gitignore')) writeFileSync(join(folder, '.gitignore'), '*\n');
  for (const name of names) {
    const writer = Number(TEMPORARY.exec(name)?.[1]);
    // Another machine's may be taken for a dead one's: then that index is not written, and nothing else is lost.
    if (writer > 0 && (writer === process.pid || !isAlive(writer)))
      removeQuietly(join(folder, name));
  }
  return true;
}
