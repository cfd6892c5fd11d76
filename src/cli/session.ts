/** What every command works with: the workspace that was found, the language, the day, and where answers go. */

import type { PlanView } from '../core/plan-view.js';
import type { Refusal } from '../core/refusals.js';
import type { IsoDate } from '../model/dates.js';
import { printableJson } from '../render/safe-output.js';
import { safeLine } from '../render/terminal/safe.js';
import { createScreen, type Screen } from '../render/terminal/screen.js';
import type { Catalogue } from '../render/text/catalogue.js';
import type { FileSource } from '../store/file-source.js';
import type { WorkspaceSettings } from '../store/workspace.js';
import { DEFAULT_TIME_ZONE, localMoment } from './clock.js';
import type { GlobalOptions } from './global-options.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

/** Exit codes; there are no others. */
export const exitCodes = { fine: 0, found: 1, couldNotRun: 2 } as const;

/** Exit codes by convention when a person or the system ends a program. */
const signalCodes: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Tells that a command was stopped before it had written anything; gives the exit code. */
export function stopped(session: Pick<Session, 'io' | 'text'>, signal: string): number {
  session.io.stderr.write(`${session.text.failures.interrupted}\n`);
  return signalCodes[signal] ?? exitCodes.couldNotRun;
}

/** What a command has before a workspace is found. */
export interface Outside {
  readonly io: Io;
  readonly globals: GlobalOptions;
  readonly text: Catalogue;
}

/** Whoever prints; the line that tells of long work goes first, where there is one. */
type Telling = Outside & Partial<Pick<Session, 'progress'>>;

/** A command at work. */
export interface Session extends Outside {
  readonly screen: Screen;
  /** Folder of the workspace. */
  readonly root: string;
  readonly settings: WorkspaceSettings;
  /** Whether tiendo.yaml could not be used, so that the settings are the defaults. */
  readonly isSettingsBad: boolean;
  readonly source: FileSource;
  /** Today, or the day given with --as-of. */
  readonly asOf: IsoDate;
  /** Tells of long work. */
  readonly progress: Progress;
  /** The moment with its offset, for what is recorded. */
  readonly instant: string;
}

/** The day and moment of a session. */
export function momentOf(
  io: Io,
  timeZone: string | undefined,
  asOf: IsoDate | undefined,
): { readonly asOf: IsoDate; readonly instant: string } | undefined {
  const moment = localMoment(io.now(), timeZone ?? DEFAULT_TIME_ZONE);
  return moment && { asOf: asOf ?? moment.date, instant: moment.instant };
}

/** Depth of colour on a stream: none when piped, unless the environment says otherwise. */
function colourLevel(io: Io, globals: GlobalOptions): 0 | 1 {
  const { NO_COLOR: off, FORCE_COLOR: force, TERM: terminal } = io.env;
  if (globals.color === false) return 0;
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : 1;
  if (off !== undefined && off !== '') return 0;
  return io.stdout.isTerminal && terminal !== 'dumb' ? 1 : 0;
}

/** The screen that a session draws on. */
export function screenOf(io: Io, globals: GlobalOptions, text: Catalogue): Screen {
  return createScreen(text, io.stdout.columns ?? 80, colourLevel(io, globals));
}

/** Prints a result. */
export function print(session: Telling, text: string): void {
  session.progress?.end();
  session.io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints a machine result: one object, two spaces, keys in the order of its schema. */
export function printJson(session: Telling, value: unknown): void {
  session.progress?.end();
  session.io.stdout.write(`${printableJson(value, 2)}\n`);
}

/** Tells something beside the result, unless --quiet. */
export function tell(session: Telling, text: string): void {
  session.progress?.end();
  if (!session.globals.quiet) session.io.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints why a command will not do what it was asked; gives the exit code. */
export function refused(
  session: Pick<Session, 'io' | 'text'>,
  refusals: readonly Refusal[],
  view?: PlanView,
): number {
  for (const refusal of refusals) {
    const { message, remedy } = session.text.refusals[refusal.code];
    const args = withNames(refusal.args, view);
    const how = remedy(args);
    session.io.stderr.write(`${session.text.words.error}: ${safeLine(message(args))}\n`);
    if (how !== '') session.io.stderr.write(`${session.text.words.remedy}: ${safeLine(how)}\n`);
  }
  return exitCodes.couldNotRun;
}

/** Adds the names of units, so that a message can say who is meant. */
function withNames(args: Refusal['args'], view: PlanView | undefined): Refusal['args'] {
  const unit = view?.units.get(args['unit'] ?? '');
  const suggested =
    view?.units.get(args['suggestion'] ?? '') ?? view?.tasks.get(args['suggestion'] ?? '');
  const name =
    suggested === undefined ? '' : 'name' in suggested ? suggested.name : suggested.title;
  return { ...args, ...(unit && { unitName: unit.name }), suggestionName: name };
}
