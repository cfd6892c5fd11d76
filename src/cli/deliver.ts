/** Handing over a document: to the file that was asked for, or to standard output. */
import { relative, resolve, sep } from 'node:path';
import { writeOutput } from '../store/write-output.js';
import { isOn, textOption } from './options.js';
import type { Options } from './run.js';
import { exitCodes, type Session, tell } from './session.js';

/** Whether a document would be printed on a terminal. */
export function isForScreen(session: Session, options: Options): boolean {
  return textOption(options, 'out') === undefined && session.io.stdout.isTerminal;
}

/** Says that a terminal cannot show a document, and gives the exit code. */
export function tellNeedsOut(session: Session, format: 'docx' | 'xlsx', file: string): number {
  const message = session.text.failures.needsOut(format, file);
  session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}

/** Writes a document to --out, or prints it; gives the exit code when it could not. */
export function deliver(
  session: Session,
  content: string | Uint8Array,
  options: Options,
  written = session.text.phrases.reportWritten,
): number | undefined {
  const out = textOption(options, 'out');
  if (out === undefined) {
    session.io.stdout.write(content);
    return undefined;
  }
  const path = resolve(session.io.cwd, out);
  // Ctrl-C comes before or after, never in the middle: no piece of it is left beside the document.
  const held = session.io.holdSignals();
  const failure = writeOutput(path, content, isOn(options, 'force'));
  held.release();
  const { failures, words } = session.text;
  if (failure === undefined) {
    tell(session, written(relative(session.io.cwd, path).split(sep).join('/')));
    return undefined;
  }
  const message =
    failure === 'EEXIST' ? failures.fileExists(out) : failures.notWritten(failure, out);
  session.io.stderr.write(`${words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}
