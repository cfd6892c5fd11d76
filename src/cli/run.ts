/** What every command is: a function of a session, its arguments and its options. */
import type { Outside, Session } from './session.js';

/** Options as commander gives them: a text, a list of texts, or a switch. */
export type Options = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** Runs a command and gives the exit code. */
export type Run = (
  session: Session,
  args: readonly string[],
  options: Options,
) => Promise<number> | number;

/** Runs a command that needs no workspace. */
export type RunAnywhere = (
  outside: Outside,
  args: readonly string[],
  options: Options,
) => Promise<number> | number;
