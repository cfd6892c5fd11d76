/** Files that a workspace or a repository begins with: each is written whole, and none over one that is there. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findLinkOnTheWay } from './linked-folders.js';
import { isSystemError } from './working-tree.js';
import { writeOutput } from './write-output.js';

/** A file to be written, by its path below a folder, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
  /** Whether a file that is there should have the lines of this one too, as lists of rules do. */
  readonly isRules?: boolean;
}

/** A file that was there, and the rules that it lacks. */
export interface KeptFile {
  readonly file: string;
  readonly lacks: readonly string[];
}

/** What became of the files. */
export interface Placed {
  readonly written: readonly string[];
  readonly kept: readonly KeptFile[];
}

/** Writes what is not there yet; stops at the first file that cannot be written. */
export function placeNewFiles(
  root: string,
  files: readonly NewFile[],
): Placed | { readonly failure: { readonly code: string; readonly path: string } } {
  const written: string[] = [];
  const kept: KeptFile[] = [];
  for (const file of files) {
    const target = join(root, ...file.path.split('/'));
    const link = findLinkOnTheWay(root, file.path);
    const code = link === undefined ? writeNew(target, file.content) : 'LINKED';
    if (code === undefined) written.push(file.path);
    else if (code === 'EEXIST') kept.push({ file: file.path, lacks: lackingRules(target, file) });
    else return { failure: { code, path: link ?? file.path } };
  }
  return { written, kept };
}

function writeNew(path: string, content: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // A file where the folder should be; an EEXIST of the folder is not one of the file.
    return error.code === 'EEXIST' ? 'ENOTDIR' : (error.code ?? 'unknown');
  }
  return writeOutput(path, content, false);
}

function lackingRules(path: string, { content, isRules }: NewFile): string[] {
  if (!isRules) return [];
  const rulesOf = (text: string): string[] =>
    text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const known = new Set(rulesOf(readFileSync(path, 'utf8')));
  return rulesOf(content).filter((rule) => !known.has(rule));
}
