/** The program as a function: arguments and the outside in, exit code out. Nothing else ends the process. */

import { resolve } from 'node:path';
import { parseDate } from '../model/dates.js';
import { version } from '../model/version.js';
import type { Catalogue } from '../render/text/catalogue.js';
import { isSystemError } from '../store/working-tree.js';
import type { Io } from './io.js';
import { openSource } from './open-source.js';
import { type Invocation, parseCommandLine } from './program.js';
import { createProgress } from './progress.js';
import { exitCodes, momentOf, refused, type Session, screenOf } from './session.js';

/** Runs a command line and gives the exit code: 0 fine, 1 something was found, 2 it could not run. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const text = await catalogueOf(languageAsked(argv) ?? io.env['TIENDO_LANG']);
  const parsed = parseCommandLine(argv, io, text, version);
  if (parsed.kind === 'answered') return exitCodes.fine;
  if (parsed.kind === 'usage') {
    const { message, remedy } = text.usage(parsed.code, parsed.message);
    io.stderr.write(`${text.words.error}: ${message}\n${text.words.remedy}: ${remedy}\n`);
    return exitCodes.couldNotRun;
  }
  try {
    return await runCommand(parsed.invocation, io, text);
  } catch (error) {
    if (isSystemError(error)) {
      const message =
        error.syscall === 'uv_cwd'
          ? text.failures.noCurrentFolder
          : text.failures.cannotRead(error.path ?? '', error.code ?? '');
      io.stderr.write(`${text.words.error}: ${message}\n`);
      return exitCodes.couldNotRun;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`${text.bug(version)}\n${detail}\n`);
    return exitCodes.couldNotRun;
  }
}

/** The texts of a language; only one of the two is loaded. */
async function catalogueOf(language: string | undefined): Promise<Catalogue> {
  if (language?.toLowerCase().startsWith('en'))
    return (await import('../render/text/en.js')).english;
  return (await import('../render/text/vi.js')).vietnamese;
}

/** The language named on the command line, looked up before anything is parsed: help speaks it too. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  const joined = argv.find((word) => word.startsWith('--lang='));
  return at >= 0 ? argv[at + 1] : joined?.slice('--lang='.length);
}

async function runCommand(invocation: Invocation, io: Io, text: Catalogue): Promise<number> {
  const { globals, spec } = invocation;
  if (globals.lang !== undefined && globals.lang !== 'vi' && globals.lang !== 'en') {
    const args = { option: '--lang', typed: globals.lang, choices: 'vi, en' };
    return refused({ io, text }, [{ code: 'bad-choice', args }]);
  }
  const isOld = spec.writes === true && globals.rev !== undefined;
  const command = await spec.load();
  if ('runAnywhere' in command) {
    if (isOld) return failed(io, text, text.failures.writeAtRevision);
    return command.runAnywhere({ io, globals, text }, invocation.args, invocation.options);
  }
  const session = await openSession(invocation, io, text);
  if (typeof session === 'number') return session;
  if (isOld) return failed(io, session.text, session.text.failures.writeAtRevision);
  try {
    return await command.run(session, invocation.args, invocation.options);
  } finally {
    session.progress.end();
  }
}

/** Finds the workspace and settles language, day and source; or says why it cannot, with the exit code. */
async function openSession(
  { globals }: Invocation,
  io: Io,
  asked: Catalogue,
): Promise<Session | number> {
  const fail = (text: Catalogue, message: string): number => failed(io, text, message);
  const start = resolve(io.cwd, globals.directory ?? '.');
  const opened = await openSource(start, globals, io.env);
  const { settings } = opened;
  const isChosen = globals.lang !== undefined || io.env['TIENDO_LANG'] !== undefined;
  const text = isChosen ? asked : await catalogueOf(settings.lang);
  if ('failure' in opened) return fail(text, opened.failure(text));
  const asOf = globals.asOf === undefined ? undefined : parseDate(globals.asOf);
  if (globals.asOf !== undefined && asOf === undefined) {
    return refused({ io, text }, [{ code: 'bad-date', args: { typed: globals.asOf } }]);
  }
  const moment = momentOf(io, settings.timeZone, asOf);
  if (moment === undefined) return fail(text, text.failures.badTimeZone(settings.timeZone ?? ''));
  return {
    io,
    globals,
    text,
    screen: screenOf(io, globals, text),
    root: opened.root,
    settings,
    isSettingsBad: opened.problems.length > 0,
    source: opened.source,
    progress: createProgress(io, globals),
    ...moment,
  };
}

/** Says what prevents a command, and gives the exit code. */
function failed(io: Io, text: Catalogue, message: string): number {
  io.stderr.write(`${text.words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}
