import { remindStep } from '../../core/letters/remind-step.js';
import { findOverdue, isOwed } from '../../core/overdue.js';
import type { OverdueOutput } from '../../model/generated/outputs.js';
import { renderOverdue } from '../../render/terminal/reports.js';
import { namedOption } from '../named-option.js';
import { openBook } from '../open-book.js';
import { isOn, numberOption } from '../options.js';
import type { Run } from '../run.js';
import { exitCodes, print, printJson, refused } from '../session.js';

/** Flags who has not reported, who is late, and which tasks are past their last day. */
export const run: Run = async (session, _args, options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const period = namedOption(view, options, 'period');
  const unit = namedOption(view, options, 'unit');
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
  const reminder = remindStep(overdue.reports, overdue.tasks, unit.value);
  if (session.globals.json) printJson(session, output);
  else print(session, renderOverdue(session.screen, view, output, overdue.register, reminder));
  return isOwed(overdue) ? exitCodes.found : book.exitCode;
};
