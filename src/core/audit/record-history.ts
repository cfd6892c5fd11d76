/** What the commits of a repository tell of the files of a plan. */
import type { RecordCommit } from '../../model/generated/outputs.js';

/** The commits of one file. */
export interface FileHistory {
  readonly added: RecordCommit;
  /** Later commits that changed what it holds. */
  readonly edits: readonly RecordCommit[];
  /** Whether history begins with the commit that seems to add it, as in a shallow clone: it may be older. */
  readonly isCut: boolean;
}

/** The commits of all files of a plan. */
export interface RecordHistory {
  /** Undefined for a file that is in no commit. */
  of(file: string): FileHistory | undefined;
  /** Whether a commit is another one or came before it. */
  isKnownTo(commit: string, by: string): boolean;
}
