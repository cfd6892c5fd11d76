/** Objects of a repository, all read from one git process that is asked as often as needed. */
import { spawn } from 'node:child_process';
import { settingsOfGit, surroundingsOfGit } from './git.js';

/** An object as git has it. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A git process at work. */
export interface ObjectReader {
  /**
   * The objects by the names that git knows them by, in order; undefined for one that is not there. Fewer than
   * were asked for when git has ended.
   */
  read(names: readonly string[]): Promise<readonly (GitObject | undefined)[]>;
  /** Whether there is no git to run. */
  isMissing(): boolean;
  close(): void;
}

/** Starts the process in a folder. Names are lines of its input, so none can be an option. */
export function openObjects(folder: string): ObjectReader {
  const child = spawn('git', [...settingsOfGit, 'cat-file', '--batch'], {
    cwd: folder,
    env: surroundingsOfGit(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const answers = createAnswers();
  let isMissing = false;
  let hasEnded = false;
  let done: (() => void) | undefined;
  let wanted = 0;
  const look = (): void => {
    if (answers.count() >= wanted || hasEnded) done?.();
  };
  const end = (): void => {
    hasEnded = true;
    look();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    answers.add(chunk);
    look();
  });
  // A process that has ended takes no more questions; its end says so already.
  child.stdin.on('error', () => {});
  child.on('error', () => {
    isMissing = true;
    end();
  });
  child.on('close', end);
  return {
    read: async (names) => {
      wanted = names.length;
      if (wanted > 0) child.stdin.write(`${names.join('\n')}\n`);
      await new Promise<void>((resolve) => {
        done = resolve;
        look();
      });
      return answers.take();
    },
    isMissing: () => isMissing,
    close: () => child.stdin.end(),
  };
}

/** What git answers, piece by piece: a line that names an object, its content, and a line end. */
function createAnswers() {
  let chunks: Buffer[] = [];
  let length = 0;
  // Nothing is joined before it is long enough for the next object, or a large one would be copied many times.
  let needed = 1;
  let found: (GitObject | undefined)[] = [];
  const parse = (): void => {
    const bytes = Buffer.concat(chunks, length);
    let at = 0;
    needed = 1;
    for (;;) {
      const end = bytes.indexOf(10, at);
      if (end < 0) break;
      const [, id = '', type = '', size] =
        /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(bytes.toString('latin1', at, end)) ?? [];
      if (size === undefined) {
        found.push(undefined);
        at = end + 1;
        continue;
      }
      const next = end + 1 + Number(size) + 1;
      if (next > bytes.length) {
        needed = next - at;
        break;
      }
      found.push({ id, type, content: bytes.subarray(end + 1, next - 1) });
      at = next;
    }
    chunks = [bytes.subarray(at)];
    length = bytes.length - at;
    needed = Math.max(needed, length + 1);
  };
  return {
    add: (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= needed) parse();
    },
    count: () => found.length,
    take: () => {
      const taken = found;
      found = [];
      return taken;
    },
  };
}
