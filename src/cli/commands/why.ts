import { nearestPeriod } from '../../core/gaps.js';
import type { Explanation } from '../../core/provenance/placed.js';
import { explain, openReport } from '../../core/provenance/why.js';
import { accept } from '../../core/refusals.js';
import { resolveName } from '../../core/resolve.js';
import type { WhyOutput } from '../../model/generated/outputs.js';
import { renderWhy } from '../../render/terminal/why.js';
import { findLines } from '../../store/locate.js';
import { planFile } from '../../store/workspace.js';
import { openBook } from '../open-book.js';
import { textOption } from '../options.js';
import type { Run } from '../run.js';
import { print, printJson, refused, type Session } from '../session.js';

/** Says what stands behind a figure or a sentence of a report. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const named = textOption(options, 'period') ?? /@([a-z0-9-]+)$/.exec(typed)?.[1];
  const period =
    named === undefined
      ? accept(nearestPeriod(view, session.asOf)?.id ?? '')
      : resolveName(view, 'period', named);
  const asked = textOption(options, 'unit');
  const unit = asked === undefined ? accept(undefined) : resolveName(view, 'unit', asked);
  const refusals = [period, unit].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (!period.ok || !unit.ok) return refused(session, refusals, view);
  const chosen = view.periods.get(period.value);
  if (chosen === undefined) return refused(session, noPeriod, view);
  const answer = explain(openReport(facts, chosen, planFile(book.planId)), typed, unit.value);
  if (!answer.ok) return refused(session, answer.refusals, view);
  const output = await withLines(session, answer.value);
  if (session.globals.json) printJson(session, output);
  else print(session, renderWhy(session.screen, view, output));
  return book.exitCode;
};

const noPeriod = [
  { code: 'not-found', args: { kind: 'period', typed: '', suggestion: '' } },
] as const;

async function withLines(session: Session, answer: Explanation): Promise<WhyOutput> {
  const replaced = answer.terms.flatMap((term) => term.replaced);
  const places = [...answer.terms, ...answer.leftOut, ...replaced];
  const found = await findLines(session.source, places);
  const lines = new Map(places.map((place, i) => [place, found[i] ?? 1]));
  const placed = <T extends (typeof places)[number]>(row: T) => {
    const { pointer: _, ...rest } = row;
    return { ...rest, line: lines.get(row) ?? 1 };
  };
  return {
    ...answer,
    terms: answer.terms.map((term) => ({ ...placed(term), replaced: term.replaced.map(placed) })),
    leftOut: answer.leftOut.map(placed),
  };
}
