/** The files of a workspace as they stand at a git revision, read without a checkout. */
import { type FileSource, LARGEST_FILE } from './file-source.js';
import { findRepository, listTree, type RevisionFailure, readBlobs, resolveCommit } from './git.js';

/** Opens the workspace at a revision, which never reaches git as an option. */
export function openRevision(
  root: string,
  revision: string,
):
  | { readonly source: FileSource; readonly commit: string }
  | { readonly failure: RevisionFailure } {
  const repository = findRepository(root);
  if ('failure' in repository) return repository;
  const commit = resolveCommit(root, revision);
  if (commit === undefined) return { failure: 'unknown-revision' };
  return { source: openTree(root, commit), commit };
}

function openTree(root: string, commit: string): FileSource {
  const blobs = listTree(root, commit, '.');
  let contents: Map<string, Uint8Array> | undefined;
  const paths = [...blobs.keys()]
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort();
  return {
    list: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    folders: (folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1).split('/'));
      return [
        ...new Set(names.filter(({ length }) => length > 1).map(([name]) => name as string)),
      ].sort();
    },
    has: (path) => blobs.has(path),
    read: (path) => {
      const blob = blobs.get(path);
      if (blob === undefined) return { failure: 'ENOENT' };
      contents ??= readBlobs(root, [...new Set(paths.map((known) => blobs.get(known) as string))]);
      const bytes = contents.get(blob) ?? { failure: 'ENOENT' };
      return 'byteLength' in bytes && bytes.byteLength > LARGEST_FILE
        ? { failure: 'too-large' }
        : bytes;
    },
    stamp: () => undefined,
  };
}
