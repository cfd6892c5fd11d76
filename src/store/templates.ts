/** Templates as texts by name: a workspace's own file wins over the shipped one. */
import { type FileSource, isFailure } from './file-source.js';
import { openWorkingTree } from './working-tree.js';

const FOLDER = 'templates';
const ENDING = '.liquid';

/**
 * Every template by its name without the ending, from the shipped folder and from the workspace as it is, or
 * was at a revision; nothing outside the two folders is ever read.
 */
export function readTemplates(workspace: FileSource, home: string): Record<string, string> {
  const templates: Record<string, string> = {};
  for (const source of [openWorkingTree(home), workspace]) {
    for (const file of source.list(FOLDER)) {
      const bytes = file.endsWith(ENDING) ? source.read(file) : { failure: 'other' };
      if (isFailure(bytes)) continue;
      const name = file.slice(FOLDER.length + 1, -ENDING.length);
      templates[name] = new TextDecoder().decode(bytes).normalize('NFC');
    }
  }
  return templates;
}
