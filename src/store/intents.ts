/**
 * Intents: small hidden files in the folder of a plan that name the records about to be written, so that what a
 * process left behind when it died is found without searching every folder. An intent that is `writing` may be
 * undone by anybody once its process is dead; one that is `decided` is a batch that anybody may finish.
 */
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { recordFolders } from '../core/record-path.js';
import { isSystemError } from './working-tree.js';

/** How far a write has come. */
export type IntentState = 'writing' | 'decided';

/** An intent as its file tells it. */
export interface Intent {
  readonly state: IntentState;
  /** Path of the intent's own file. */
  readonly path: string;
  /** Machine and process that wrote it. */
  readonly writer: string;
}

/** Older than this no write can be: a process that has its number now is another one. */
const LONGEST_WRITE_MS = 3_600_000;

const NAME = /^\.(writing|decided)\.[a-z0-9-]+\.([0-9a-z]+-\d+)$/;
const FILE = new RegExp(`^(?:${recordFolders.join('|')})/[a-z0-9-]+/[a-z0-9-]+\\.yaml$`);

/** This process, told apart from those of other machines that share the folder. */
export function nameWriter(): string {
  return `${nameMachine()}-${process.pid}`;
}

/** Name and process space of this machine in a few letters: two containers may have the same of either. */
function nameMachine(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux tells; elsewhere the name has to do.
  }
  let hash = 0;
  for (const letter of `${hostname()} ${space}`) {
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  }
  return hash.toString(36);
}

/** Path of an intent's file. */
export function intentPath(planFolder: string, state: IntentState, id: string): string {
  return join(planFolder, `.${state}.${id}.${nameWriter()}`);
}

/** The hidden file in which a record is written before it has its name. */
export function temporaryPath(path: string, writer: string): string {
  return join(dirname(path), `.${basename(path, '.yaml')}.${writer}.tmp`);
}

/** Intents in the folder of a plan; none is the rule, and then this is one look into a small folder. */
export function findIntents(planFolder: string): Intent[] {
  let names: string[];
  try {
    names = readdirSync(planFolder);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
  return names.flatMap((name) => {
    const match = NAME.exec(name);
    if (match === null) return [];
    const [, state, writer] = match as unknown as [string, IntentState, string];
    return [{ state, path: join(planFolder, name), writer }];
  });
}

/** Records that an intent names, relative to the plan's folder. A path that no record can have is not followed. */
export function readIntent({ path }: Intent): string[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => FILE.test(line));
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/**
 * Whether nobody works at an intent any more: its process on this machine is dead, or it is older than any write.
 * Age is told by the clock of the file system alone: `fresh` is a file that was written there just now.
 */
export function isAbandoned(
  { path, writer }: Pick<Intent, 'path' | 'writer'>,
  fresh: string,
): boolean {
  const [machine, id] = writer.split('-');
  if (machine === nameMachine() && !isAlive(Number(id))) return true;
  const now = statSync(fresh, { throwIfNoEntry: false });
  const then = statSync(path, { throwIfNoEntry: false });
  if (now === undefined || then === undefined) return false;
  return now.mtimeMs - then.mtimeMs > LONGEST_WRITE_MS;
}

/** Whether a process of this machine is running. */
export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another person's process may not be asked, but it is there.
    return !isSystemError(error) || error.code !== 'ESRCH';
  }
}
