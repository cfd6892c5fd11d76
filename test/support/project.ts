/** Folders of the project that tests read. */
import { fileURLToPath } from 'node:url';

/** Folder of the project: the program's home in tests, and a workspace with the real plan. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
