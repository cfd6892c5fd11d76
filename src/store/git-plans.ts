/** The plans of a workspace at a revision, without anything else that stands there: one question to git. */
import { type PlanFiles, type ReadFailure, readingOf } from './file-source.js';
import { liesInRepository, readObjects } from './git.js';
import { entriesOf, type GitObject } from './git-answers.js';
import { PLANS, planFile } from './workspace.js';

/** The plans at a revision. */
export interface CommittedPlans {
  readonly plans: PlanFiles;
  readonly commit: string;
}

/**
 * Reads the plans at a revision, where they are among those that were expected there. Undefined where they are
 * not, and for all that is out of the ordinary: then the revision has to be opened as a whole (git-revision.ts).
 */
export function readPlansAt(
  root: string,
  revision: string,
  expected: readonly string[],
): CommittedPlans | undefined {
  // Git is asked line by line.
  if ([revision, ...expected].some((name) => name.includes('\n'))) return undefined;
  if (!liesInRepository(root)) return undefined;
  const below = `${revision}:./${PLANS}`;
  const names = expected.flatMap((id) => [`${below}/${id}`, `${revision}:./${planFile(id)}`]);
  const answers = readObjects(root, [`${revision}^{commit}`, below, ...names]);
  const [commit, all, ...each] = answers;
  if (answers.length !== names.length + 2 || commit === undefined || all?.type !== 'tree') return;
  const folders = entriesOf(all).filter(({ mode, name }) => mode === '40000' && name[0] !== '.');
  const ids = folders.map(({ name }) => name);
  if (!ids.every((id) => expected.includes(id))) return undefined;
  const contents = new Map<string, Uint8Array | ReadFailure>();
  for (const id of ids) {
    const at = 2 * expected.indexOf(id);
    const content = planIn(each[at], each[at + 1]);
    if (content !== undefined) contents.set(planFile(id), readingOf(content));
  }
  return {
    commit: commit.id,
    plans: {
      folders: (folder) => (folder === PLANS ? ids.sort() : []),
      has: (path) => contents.has(path),
      read: (path) => contents.get(path) ?? { failure: 'ENOENT' },
    },
  };
}

/** The content of a plan, where its folder holds it as a file: a symbolic link holds a path. */
function planIn(folder: GitObject | undefined, plan: GitObject | undefined): Buffer | undefined {
  if (folder?.type !== 'tree' || plan?.type !== 'blob') return undefined;
  const entry = entriesOf(folder).find(({ name }) => name === 'plan.yaml');
  return entry?.mode.startsWith('100') && entry.id === plan.id ? plan.content : undefined;
}
