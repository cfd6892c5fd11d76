/** Templates as texts by name: a workspace's own file wins over the shipped one. */
import { accept, type Outcome, refuse } from '../core/refusals.js';
import { normalizeText } from '../model/text.js';
import { decodeText } from './decode.js';
import { type FileSource, isFailure } from './file-source.js';
import { openWorkingTree } from './working-tree.js';

/** Folder of the templates. */
export const TEMPLATES = 'templates';
const ENDING = '.liquid';

/** Controls, and signs that turn the direction of reading: no document is helped by them, and a terminal may obey. */
const UNSAFE = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/**
 * Every template by its name without the ending, from the shipped folder and from the workspace as it is, or
 * was at a revision; nothing outside the two folders is ever read. One that cannot be read is refused: the
 * shipped one in its place would be a document that nobody asked for.
 */
export function readTemplates(
  workspace: FileSource,
  home: string,
): Outcome<Record<string, string>> {
  // Without a prototype: nothing is a template but what is in the folders.
  const templates: Record<string, string> = Object.create(null);
  for (const source of [openWorkingTree(home), workspace]) {
    for (const file of source.list(TEMPLATES)) {
      if (!file.endsWith(ENDING)) continue;
      const bytes = source.read(file);
      if (isFailure(bytes)) return refuse('unreadable-template', { file, failure: bytes.failure });
      const decoded = decodeText(bytes);
      if ('notText' in decoded) {
        return refuse('unreadable-template', { file, failure: decoded.notText });
      }
      const name = file.slice(TEMPLATES.length + 1, -ENDING.length);
      templates[name] = normalizeText(decoded.text).replace(UNSAFE, '');
    }
  }
  return accept(templates);
}
