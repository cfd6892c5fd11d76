import { findOverdue, isOwed } from '../../core/overdue.js';
import { accept } from '../../core/refusals.js';
import { resolveName } from '../../core/resolve.js';
import type { OverdueOutput } from '../../model/generated/outputs.js';
import { renderOverdue } from '../../render/terminal/reports.js';
import { openBook } from '../open-book.js';
import { isOn, numberOption, textOption } from '../options.js';
import type { Run } from '../run.js';
import { exitCodes, print, printJson, refused } from '../session.js';

/** Flags who has not reported, who is late, and which tasks are past their last day. */
export const run: Run = async (session, _args, options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const resolve = (kind: 'unit' | 'period', typed: string | undefined) =>
    typed === undefined ? accept(undefined) : resolveName(view, kind, typed);
  const period = resolve('period', textOption(options, 'period'));
  const unit = resolve('unit', textOption(options, 'unit'));
  const within = numberOption(options, 'within');
  const refusals = [period, unit, within].flatMap((outcome) =>
    outcome.ok ? [] : outcome.refusals,
  );
  if (!period.ok || !unit.ok || !within.ok) return refused(session, refusals, view);
  const overdue = findOverdue(facts, {
    period: period.value,
    unit: unit.value,
    within: within.value,
    all: isOn(options, 'all'),
  });
  const output: OverdueOutput = {
    schema: 'tiendo/overdue@1',
    asOf: session.asOf,
    plan: book.planId,
    reports: [...overdue.reports],
    tasks: [...overdue.tasks],
  };
  if (session.globals.json) printJson(session, output);
  else print(session, renderOverdue(session.screen, view, output, overdue.register));
  return isOwed(overdue) ? exitCodes.found : book.exitCode;
};
