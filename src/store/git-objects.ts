/** Objects of a repository, all read from one git process that is asked as often as needed. */
import { spawn } from 'node:child_process';
import { settingsOfGit, surroundingsOfGit } from './git.js';
import { createAnswers, type GitObject } from './git-answers.js';

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
    env: surroundingsOfGit(folder),
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
