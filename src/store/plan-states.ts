/**
 * States of a plan that were read before, kept with the very bytes that they were read from: a state is known only
 * where every byte is the same, so nothing depends on times, names or hashes. Safe to delete at any time.
 */
import { existsSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../model/generated/files.js';
import { version } from '../model/version.js';
import { CACHE, writeCached } from './cache-folder.js';
import { asciiJson, readOwnBytes } from './own-file.js';
import { PLANS } from './workspace.js';

/** Raised when the layout changes, or what is read from the same bytes. */
const FORMAT = 1;
/** Both sides of a comparison, and those of some comparisons before. */
const MOST_STATES = 4;
/** Bytes of all states together; a plan of a commune takes 90 KiB. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What was read before, and what is to be remembered. */
export interface PlanStates {
  /** The plan that exactly these bytes hold, if it is known. */
  find(bytes: Uint8Array): Plan | undefined;
  /** Remembers what was read from some bytes. */
  add(bytes: Uint8Array, plan: Plan): void;
  /** Writes what was added, if there is anything and it can be kept. */
  save(): void;
}

/** The first line of the file: what it is, and the lengths of each state's bytes and data, which follow. */
interface Head extends Identity {
  readonly format: number;
  readonly version: string;
  readonly lengths: readonly (readonly [bytes: number, data: number])[];
}

/**
 * The file itself. Whoever only sends files can know neither its inode nor when it came into being here, so a file
 * that came with a workspace is not believed, and neither is a copy.
 */
interface Identity {
  readonly inode: number;
  readonly born: number;
}

interface State {
  readonly bytes: Uint8Array;
  /** The plan as JSON in ASCII, which is parsed quicker; made a plan only when it is asked for. */
  readonly data: Buffer;
}

/** Opens the states of a plan; none where there is no file, or none that this program wrote here. */
export function openPlanStates(root: string, plan: string): PlanStates {
  const name = `${plan}.states`;
  const file = readOwnBytes(join(root, CACHE, name));
  let states = (file && readStates(file.bytes, file.stamp)) ?? [];
  let isChanged = false;
  const use = (state: State): void => {
    states = [state, ...states.filter((other) => other !== state)];
  };
  return {
    find: (bytes) => {
      const state = states.find((known) => Buffer.compare(known.bytes, bytes) === 0);
      const data = state && planOf(state);
      if (state !== undefined && data !== undefined) use(state);
      return data;
    },
    add: (bytes, data) => {
      isChanged = true;
      const known = states.find((state) => Buffer.compare(state.bytes, bytes) === 0);
      states = states.filter((state) => state !== known);
      use({ bytes, data: Buffer.from(asciiJson(data)) });
    },
    save: () => {
      // A bare repository is no place for files of ours.
      if (!isChanged || !existsSync(join(root, PLANS))) return;
      isChanged = false;
      writeCached(root, name, (self) => writeStates(states, self));
    },
  };
}

function identityOf({ ino: inode, birthtimeMs: born }: Stats): Identity {
  return { inode, born };
}

function readStates(file: Buffer, stamp: Stats): State[] | undefined {
  const end = file.indexOf('\n');
  const head = parse(file.subarray(0, Math.max(end, 0))) as Head | undefined;
  const { inode, born } = identityOf(stamp);
  if (head?.format !== FORMAT || head.version !== version || !Array.isArray(head.lengths)) return;
  if (!head.lengths.every(Array.isArray)) return undefined;
  // Some file systems do not know when a file came into being.
  if (head.inode !== inode || head.born !== born || born <= 0) return undefined;
  const states: State[] = [];
  let at = end + 1;
  for (const [length, dataLength] of head.lengths) {
    const middle = at + length;
    const next = middle + dataLength;
    states.push({ bytes: file.subarray(at, middle), data: file.subarray(middle, next) });
    at = next;
  }
  return at === file.length ? states : undefined;
}

function writeStates(states: readonly State[], self: Stats): Buffer {
  let room = MOST_BYTES;
  const kept = states.slice(0, MOST_STATES).filter(({ bytes, data }) => {
    room -= bytes.length + data.length;
    return room >= 0;
  });
  const lengths = kept.map(({ bytes, data }) => [bytes.length, data.length] as const);
  const head: Head = { format: FORMAT, version, ...identityOf(self), lengths };
  const content = kept.flatMap(({ bytes, data }) => [bytes, data]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...content]);
}

function planOf({ data }: State): Plan | undefined {
  const plan = parse(data) as Plan | null | undefined;
  return plan?.schema === 'tiendo/plan@1' ? plan : undefined;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
