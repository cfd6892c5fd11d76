/** Where files are read from: the working tree, or a git revision. Paths are relative to the workspace, with `/`. */

/** Bytes; above this a file is no record that a person wrote. */
export const LARGEST_FILE = 1024 * 1024;

/** Why a file cannot be read. */
export interface ReadFailure {
  readonly failure: string;
}

/** What tells two states of a file apart without reading it; undefined where nothing is needed (a revision never changes). */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** A readable set of files. */
export interface FileSource {
  /**
   * Every file below a folder, sorted by path; hidden ones are left out. A folder that is a link, or cannot be
   * looked into, ends with `/`.
   */
  list(folder: string): readonly string[];
  /** Names of the folders directly in a folder, sorted. */
  folders(folder: string): readonly string[];
  has(path: string): boolean;
  read(path: string): Uint8Array | ReadFailure;
  stamp(path: string): FileStamp | undefined;
}

/** As much of a source as tells its plans. */
export type PlanFiles = Pick<FileSource, 'folders' | 'has' | 'read'>;

/** What a file of some content reads as; undefined is no file. */
export function readingOf(content: Uint8Array | undefined): Uint8Array | ReadFailure {
  if (content === undefined) return { failure: 'ENOENT' };
  return content.length > LARGEST_FILE ? { failure: 'too-large' } : content;
}

/** Whether two states of a file say the same: the same bytes, or both cannot be read. */
export function isSameContent(
  first: Uint8Array | ReadFailure,
  second: Uint8Array | ReadFailure,
): boolean {
  if (isFailure(first) || isFailure(second)) return isFailure(first) && isFailure(second);
  return Buffer.compare(first, second) === 0;
}

/** Whether reading failed. */
export function isFailure(result: Uint8Array | ReadFailure): result is ReadFailure {
  return 'failure' in result;
}
