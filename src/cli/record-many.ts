/** Many entries at once, from YAML or NDJSON: all of them, or none. */
import { basename, dirname, resolve } from 'node:path';
import { composeProgress, type WriteContext } from '../core/compose-progress.js';
import type { Refusal } from '../core/refusals.js';
import type { Progress } from '../model/generated/files.js';
import { parseBatch } from '../store/batch.js';
import { decodeText } from '../store/decode.js';
import { isFailure } from '../store/file-source.js';
import { openWorkingTree } from '../store/working-tree.js';
import type { OpenPlan } from './open-book.js';
import type { Options } from './run.js';
import { exitCodes, refused, type Session } from './session.js';
import { writeAndTell } from './write.js';

/** Records the entries of a file, or of standard input for "-". */
export async function recordMany(
  session: Session,
  book: OpenPlan,
  context: WriteContext,
  file: string,
  options: Options,
): Promise<number> {
  const text = await readText(session, file);
  if (typeof text === 'number') return text;
  const batch = await parseBatch(text);
  if ('problems' in batch) {
    const malformed = batch.problems.map(({ item, problem }): Refusal => {
      const { message, remedy } = session.text.problems[problem.code];
      const place = problem.pointer.length > 1 ? `${problem.pointer.join('.')}: ` : '';
      const { line } = problem.args;
      const at = line === undefined ? '' : ` (${session.text.phrases.line(Number(line))})`;
      const detail = `${place}${message(problem.args)}${at}. ${remedy(problem.args)}`.trim();
      return { code: 'bad-batch', args: { item: String(item), detail } };
    });
    return refused(session, malformed, book.view);
  }
  const records: Progress[] = [];
  const refusals: Refusal[] = [];
  for (const [i, item] of batch.items.entries()) {
    const composed = composeProgress(context, item);
    if (composed.ok) records.push(composed.value);
    else refusals.push(...composed.refusals.map((refusal) => inItem(session, i + 1, refusal)));
  }
  if (refusals.length > 0) return refused(session, refusals, book.view);
  return writeAndTell(
    session,
    book,
    records.map((record) => ({ record })),
    options,
  );
}

function inItem(session: Session, item: number, { code, args }: Refusal): Refusal {
  const { message, remedy } = session.text.refusals[code];
  const detail = `${message(args)} ${remedy(args)}`.trim();
  return { code: 'bad-batch', args: { item: String(item), detail } };
}

async function readText(session: Session, file: string): Promise<string | number> {
  const path = resolve(session.io.cwd, file);
  const bytes =
    file === '-'
      ? await session.io.readInput()
      : openWorkingTree(dirname(path)).read(basename(path));
  const decoded = isFailure(bytes) ? { notText: bytes.failure } : decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  const message = session.text.failures.cannotRead(file, decoded.notText);
  session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}
