/** Files that exist only in a test. */
import type { FileSource } from '../../src/store/file-source.js';

/** A source of files by path; a value that is no text is what reading it fails with. */
export function memorySource(
  files: Readonly<Record<string, string | Uint8Array | { readonly failure: string }>>,
): FileSource {
  const paths = Object.keys(files).sort();
  return {
    list: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    folders: (folder) => {
      const names = paths
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/'))
        .filter(({ length }) => length > 1)
        .map(([name]) => name as string);
      return [...new Set(names)];
    },
    has: (path) => paths.includes(path),
    read: (path) => {
      const file = files[path] ?? { failure: 'ENOENT' };
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    stamp: () => undefined,
  };
}
