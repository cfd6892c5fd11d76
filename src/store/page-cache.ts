/**
 * Documents rendered before. A page is only ever a copy: it is used when everything it was made from is as it
 * was, and it can be deleted at any time.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './file-index.js';
import { isSystemError } from './working-tree.js';

/** What a page was made from: the same texts make the same page. */
export type PageKey = readonly string[];

/** The page of a name, if it was made from exactly this. */
export function readPage(root: string, name: string, key: PageKey): string | undefined {
  try {
    const text = readFileSync(join(root, CACHE, `${name}.page`), 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === JSON.stringify(key) ? text.slice(end + 1) : undefined;
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Keeps a page. Where that is not possible nothing is lost but speed, so it is not reported. */
export function writePage(root: string, name: string, key: PageKey, page: string): void {
  const temporary = join(root, CACHE, `.${name}.${process.pid}.tmp`);
  try {
    mkdirSync(join(root, CACHE), { recursive: true });
    writeFileSync(temporary, `${JSON.stringify(key)}\n${page}`);
    renameSync(temporary, join(root, CACHE, `${name}.page`));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
