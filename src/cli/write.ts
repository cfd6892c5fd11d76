/** Writing records for a command: the context of what is recorded, the write itself, and the answer. */
import type { WriteContext } from '../core/compose-progress.js';
import type { PlanView } from '../core/plan-view.js';
import type { AnyRecord } from '../core/record-path.js';
import type { Refusal } from '../core/refusals.js';
import type { WrittenOutput } from '../model/generated/outputs.js';
import { normalizeText } from '../model/text.js';
import { problemRow } from '../render/terminal/problems.js';
import { safeLine } from '../render/terminal/safe.js';
import { appendRecords, type Hold } from '../store/append.js';
import type { OpenPlan } from './open-book.js';
import { textOption } from './options.js';
import type { Options } from './run.js';
import { exitCodes, print, printJson, refused, type Session, stopped, tell } from './session.js';

/** What a command that writes knows besides its input; records are signed by the office, never by a person. */
export function writeContext(session: Session, view: PlanView, options: Options): WriteContext {
  const recordedOn = session.instant.slice(0, 10);
  const coordinator = view.plan.units.find((unit) => unit.roles?.includes('coordinator'));
  return {
    view,
    // Nothing is recorded before it has happened, whatever day the command is asked to stand on.
    today: session.asOf < recordedOn ? session.asOf : recordedOn,
    at: session.instant,
    by: normalizeText(textOption(options, 'recordedBy') ?? coordinator?.id ?? view.plan.id),
    random: session.io.random,
  };
}

/** Writes records, all or none, says what was written and about what, and gives the exit code. */
export async function writeAndTell(
  session: Session,
  { planId, view }: OpenPlan,
  records: readonly { readonly record: AnyRecord; readonly folder?: string | undefined }[],
  options: Options,
  about?: string,
): Promise<number> {
  const allowed = textOption(options, 'allowPersonalData');
  const found = await findPersonalData(view, records, allowed);
  if (found.length > 0) return refused(session, found, view);
  const marked = records.map(({ record, folder }) => ({
    record: withAllowance(record, allowed),
    folder,
  }));
  const hold = (): Hold => session.io.holdSignals();
  const result = await appendRecords(session.root, planId, marked, hold);
  if ('failure' in result) {
    const { failure } = result;
    if (failure.kind === 'stopped') return stopped(session, failure.signal);
    if (failure.kind === 'invalid') {
      const refusals = failure.problems.map((problem) => ({
        code: 'invalid-record' as const,
        args: {
          detail: problemRow(session.text, {
            ...problem,
            line: 1,
            column: 1,
            excerpt: '',
            length: 0,
          }).message,
        },
      }));
      return refused(session, refusals, view);
    }
    const message = session.text.failures.notWritten(failure.code, failure.path);
    session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  }
  const written = result.written.map(({ id, file }) => ({ id, file }));
  const [only] = written;
  if (session.globals.json) {
    const output: WrittenOutput = {
      schema: 'tiendo/written@1',
      asOf: session.asOf,
      plan: planId,
      ...(only !== undefined && written.length === 1 && only),
      records: written,
    };
    printJson(session, output);
  } else {
    for (const { id, file } of written) {
      print(
        session,
        `${session.text.phrases.recorded(id)}${about === undefined ? '' : ` · ${safeLine(about)}`}\n  ${session.screen.paint.faint(safeLine(file))}`,
      );
    }
    if (only !== undefined && written.length === 1) {
      tell(session, session.text.phrases.wouldBeNext(`tiendo show ${only.id}`));
    }
  }
  return exitCodes.fine;
}

/** Personal data is stopped before it is written: what git holds it holds for ever. */
export async function findPersonalData(
  view: PlanView,
  records: readonly { readonly record: AnyRecord }[],
  allowed: string | undefined,
): Promise<Refusal[]> {
  if (allowed !== undefined && allowed.trim() !== '') return [];
  const { findInRecord } = await import('../core/privacy/record-texts.js');
  return records.flatMap(({ record }) =>
    findInRecord(view, record).map(({ pointer, kind, found }) => ({
      code: 'personal-data' as const,
      args: { found, field: pointer.join('.'), dataKind: kind },
    })),
  );
}

/** A record whose text was allowed carries the reason, before its signature. */
function withAllowance(record: AnyRecord, allowed: string | undefined): AnyRecord {
  if (allowed === undefined || allowed.trim() === '') return record;
  const { recorded, ...rest } = record;
  return { ...rest, personalDataAllowed: normalizeText(allowed).trim(), recorded } as AnyRecord;
}
