/** The repository around a workspace that `init` makes: found or made, and with room for the hook. */
import type { InitRefusal } from '../render/text/init-texts.js';
import {
  createRepository,
  findHook,
  findRepositoryAround,
  type HookPlace,
  type Repository,
} from '../store/git-hook.js';
import { readHook } from '../store/starters.js';

/** What is asked of the repository. */
export interface RepositoryWishes {
  /** Whether one is made where there is none. */
  readonly git: boolean;
  readonly hook: boolean;
  readonly ci: boolean;
}

/** The repository as it is asked for. */
export interface Prepared {
  readonly repository: Repository | undefined;
  readonly isMade: boolean;
  readonly hook: (HookPlace & { readonly text: string }) | undefined;
}

/** Why it cannot be had; no file was written. */
export interface Refused {
  readonly refusal: InitRefusal;
  readonly args: Readonly<Record<string, string>>;
}

/** Finds the repository or makes it, and looks whether the hook can be installed. */
export function prepareRepository(
  root: string,
  home: string,
  wishes: RepositoryWishes,
): Prepared | Refused {
  if (!wishes.git && !wishes.hook && !wishes.ci) {
    return { repository: undefined, isMade: false, hook: undefined };
  }
  const found = findRepositoryAround(root);
  if (found === 'no-git' || found === 'git-refuses') return { refusal: found, args: {} };
  const isMade = found === 'no-repository';
  if (isMade && !wishes.git) {
    return { refusal: found, args: { option: wishes.hook ? '--hook' : '--ci' } };
  }
  if (isMade && !createRepository(root)) return { refusal: 'git-failed', args: { folder: root } };
  const repository = isMade ? { top: root, folder: '.' } : found;
  if (!wishes.hook) return { repository, isMade, hook: undefined };
  const { text, path: shipped } = readHook(home);
  const hook = findHook(repository.top, text);
  if (hook.state === 'other-hook' || hook.state === 'shared-hooks') {
    return { refusal: hook.state, args: { file: hook.path, hook: shipped } };
  }
  return { repository, isMade, hook: { ...hook, text } };
}
