/** The files of a workspace as they stand at a git revision, read without a checkout by one git process. */
import { existsSync } from 'node:fs';
import { type FileSource, type ReadFailure, readingOf } from './file-source.js';
import { findRepository, liesInRepository, type RevisionFailure, readBlobs } from './git.js';
import { entriesOf, type GitObject } from './git-answers.js';
import { type ObjectReader, openObjects } from './git-objects.js';
import { TEMPLATES } from './templates.js';
import { PLANS, SETTINGS } from './workspace.js';

/** A workspace at a revision. The commit is unknown where the revision names a folder of it, as main:xa does. */
export interface Revision {
  readonly source: FileSource;
  readonly commit: string | null;
}

/** Names the plans whose files are read at once; settings and templates can be read already. */
export type PlansWanted = (source: FileSource) => Promise<readonly string[]> | readonly string[];

/**
 * Opens the workspace at a revision. A folder of a working tree is looked up at the revision by its own path; a
 * bare repository has the workspace at its top. Files of plans that are not wanted can still be read, later.
 */
export async function openRevision(
  root: string,
  revision: string,
  wanted: PlansWanted = () => [],
): Promise<Revision | { readonly failure: RevisionFailure }> {
  if (!existsSync(root)) return { failure: 'no-repository' };
  // Git is asked line by line.
  if (revision.includes('\n')) return { failure: 'unknown-revision' };
  const asked = await ask(root, revision);
  if ('failure' in asked) return asked;
  const { objects, answers } = asked;
  try {
    const [commit, folder, itself] = answers;
    if (commit === undefined && itself?.type !== 'tree') return { failure: 'unknown-revision' };
    const files = await listFiles(objects, commit === undefined ? itself : folder);
    const contents = new Map<string, Uint8Array | ReadFailure>();
    const fetch = async (paths: readonly string[]): Promise<void> => {
      const ids = [...new Set(paths.map((path) => files.get(path) as string))];
      const found = await objects.read(ids);
      ids.forEach((id, i) => {
        contents.set(id, readingOf(found[i]?.content));
      });
    };
    const paths = [...files.keys()];
    await fetch(paths.filter((path) => !path.startsWith(`${PLANS}/`)));
    const source = sourceOf(root, files, contents);
    const plans = await wanted(source);
    await fetch(paths.filter((path) => plans.some((plan) => isRead(plan, path))));
    return { source, commit: commit?.id ?? null };
  } finally {
    objects.close();
  }
}

/** Asks for the commit, the workspace at it, and what the revision names by itself. */
async function ask(
  root: string,
  revision: string,
): Promise<
  | { readonly objects: ObjectReader; readonly answers: readonly (GitObject | undefined)[] }
  | { readonly failure: RevisionFailure }
> {
  // A bare repository has no paths of its own, also where it lies in a working tree: git gives up there.
  for (const place of liesInRepository(root) ? [':./', ':'] : [':']) {
    const objects = openObjects(root);
    const names = [`${revision}^{commit}`, `${revision}${place}`, revision];
    const answers = await objects.read(names);
    if (answers.length === names.length) return { objects, answers };
    if (objects.isMissing()) return { failure: 'no-git' };
  }
  const repository = findRepository(root);
  return 'failure' in repository ? repository : { failure: 'unknown-revision' };
}

/** The files of a workspace that commands read, with the ids of their contents; one question for each level. */
async function listFiles(
  objects: ObjectReader,
  workspace: GitObject | undefined,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  let trees = workspace === undefined ? [] : [{ path: '', tree: workspace }];
  while (trees.length > 0) {
    const below: { readonly path: string; readonly id: string }[] = [];
    for (const { path, tree } of trees) {
      for (const { mode, name, id } of entriesOf(tree)) {
        const isOurs = path !== '' || name === SETTINGS || name === TEMPLATES || name === PLANS;
        if (!isOurs || name.startsWith('.')) continue;
        if (mode === '40000') below.push({ path: `${path}${name}/`, id });
        // A symbolic link holds a path, not a record; a submodule is another repository.
        else if (mode.startsWith('100')) files.set(path + name, id);
      }
    }
    const read = await objects.read(below.map(({ id }) => id));
    trees = below.flatMap(({ path }, i) => {
      const tree = read[i];
      return tree === undefined ? [] : [{ path, tree }];
    });
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a file of a plan is read by commands: not what is kept beside it, such as a scan. */
function isRead(plan: string, path: string): boolean {
  const folder = `${PLANS}/${plan}/`;
  return path.startsWith(folder) && (path.endsWith('.yaml') || path.startsWith(`${folder}issued/`));
}

function sourceOf(
  root: string,
  files: ReadonlyMap<string, string>,
  contents: Map<string, Uint8Array | ReadFailure>,
): FileSource {
  const paths = [...files.keys()];
  /** Files of the same plan are asked for together; the plan itself may be all that is wanted. */
  const fetchLater = (path: string): void => {
    const [, plan = ''] = path.split('/');
    const isAlone = path.endsWith('/plan.yaml') || !isRead(plan, path);
    const together = isAlone ? [path] : paths.filter((other) => isRead(plan, other));
    const ids = [...new Set(together.map((other) => files.get(other) as string))];
    const read = readBlobs(root, ids);
    for (const id of ids) contents.set(id, readingOf(read.get(id)));
  };
  return {
    list: (folder) => paths.filter((path) => path.startsWith(`${folder}/`)),
    folders: (folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1).split('/'));
      return [
        ...new Set(names.filter(({ length }) => length > 1).map(([name]) => name as string)),
      ].sort();
    },
    has: (path) => files.has(path),
    read: (path) => {
      const id = files.get(path);
      if (id === undefined) return { failure: 'ENOENT' };
      if (!contents.has(id)) fetchLater(path);
      return contents.get(id) ?? { failure: 'ENOENT' };
    },
    stamp: () => undefined,
  };
}
