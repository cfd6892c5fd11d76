/** Templates as texts by name: a workspace's own file wins over the shipped one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from './working-tree.js';

const ENDING = '.liquid';

/** Every template by its name without the ending; nothing outside the two folders is ever read. */
export function readTemplates(root: string, shipped: string): Record<string, string> {
  const templates: Record<string, string> = {};
  for (const folder of [join(shipped, 'templates'), join(root, 'templates')]) {
    for (const name of listTemplates(folder)) {
      templates[name.slice(0, -ENDING.length)] = readFileSync(join(folder, name), 'utf8').normalize(
        'NFC',
      );
    }
  }
  return templates;
}

function listTemplates(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
      .map(({ name }) => name);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
