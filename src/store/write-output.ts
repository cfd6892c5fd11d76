/** Writing a document that a person asked for: whole or not at all, and never over another file unasked. */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSystemError } from './working-tree.js';

/** Writes a file; gives the operating system's code when it could not, EEXIST when one is there already. */
export function writeOutput(
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): string | undefined {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (replace) renameSync(temporary, path);
    else linkSync(temporary, path);
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return error.code ?? 'unknown';
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}
