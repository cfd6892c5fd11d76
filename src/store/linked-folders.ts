/** Folders of a workspace that are symbolic links: they may lead anywhere, so nothing is read or written through one. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** The first folder on the way to a file that is a link, relative to the root with `/`; the file itself is not asked. */
export function findLinkOnTheWay(root: string, file: string): string | undefined {
  const names = file.split('/').slice(0, -1);
  for (let depth = 1; depth <= names.length; depth += 1) {
    const folder = names.slice(0, depth).join('/');
    const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) return folder;
    if (!stat?.isDirectory()) return undefined;
  }
  return undefined;
}
