/** One line of the manual as a test: what is typed, where, and what must come of it. */

/** Where a command is typed: a copy of a workspace, or an empty folder. */
export type Place = 'plan' | 'sample' | 'both plans' | 'nowhere';

/** A command line with everything that must come of it. */
export interface Case {
  readonly name: string;
  readonly argv: readonly string[];
  readonly at: Place;
  /** Changes the copy before the command runs. */
  readonly prepare?: (root: string) => void;
  /** Folder inside the workspace to run in. */
  readonly inside?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly code: 0 | 1 | 2;
  /** Patterns that must be on stdout and stderr, and those that must not. */
  readonly out?: readonly RegExp[];
  readonly notOut?: readonly RegExp[];
  readonly err?: readonly RegExp[];
  readonly notErr?: readonly RegExp[];
  /** Machine output: name of its schema, and what it must hold. */
  readonly json?: { readonly output: string; readonly has: object };
  /** New files in the order of their paths: path and text of each. Without it nothing may be written. */
  readonly writes?: readonly { readonly path: RegExp; readonly text?: readonly RegExp[] }[];
}
