import { taskStates } from '../../core/compose-progress.js';
import { entryRow } from '../../core/facts.js';
import { matchesEntry } from '../../core/filter.js';
import { accept } from '../../core/refusals.js';
import { resolveName } from '../../core/resolve.js';
import type { LogOutput } from '../../model/generated/outputs.js';
import { renderEntries } from '../../render/terminal/entries.js';
import { openBook } from '../open-book.js';
import { checkSpan, choiceOption, dateOption, isOn, numberOption, textOption } from '../options.js';
import type { Run } from '../run.js';
import { print, printJson, refused } from '../session.js';

/** Lists progress entries, newest first; or with --audit every record with its commit. */
export const run: Run = async (session, _args, options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const resolve = (kind: 'unit' | 'task' | 'clause', typed: string | undefined) =>
    typed === undefined ? accept(undefined) : resolveName(view, kind, typed);
  const unit = resolve('unit', textOption(options, 'unit'));
  const task = resolve('task', textOption(options, 'task'));
  const content = resolve('clause', textOption(options, 'content'));
  const state = choiceOption(options, 'state', taskStates);
  const from = dateOption(options, 'from');
  const to = dateOption(options, 'to');
  const limit = numberOption(options, 'limit');
  const days = numberOption(options, 'days');
  const outcomes = [unit, task, content, state, from, to, limit, days, checkSpan(from, to)];
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (!unit.ok || !task.ok || !content.ok || !state.ok || !from.ok || !to.ok) {
    return refused(session, refusals, view);
  }
  if (refusals.length > 0 || !limit.ok || !days.ok) {
    return refused(session, refusals, view);
  }
  const filter = {
    unit: unit.value,
    task: task.value,
    content: content.value,
    state: state.value,
    search: textOption(options, 'search'),
    from: from.value,
    to: to.value,
  };
  if (isOn(options, 'audit')) {
    const { printAudit } = await import('../audit.js');
    return printAudit(session, book, { filter, days: days.value, limit: limit.value });
  }
  const versions = isOn(options, 'all') ? facts.entries.all : facts.entries.inForce;
  const isWanted = matchesEntry(view, filter);
  const entries = versions.map(entryRow).filter(isWanted).reverse().slice(0, limit.value);
  const output: LogOutput = {
    schema: 'tiendo/log@1',
    asOf: session.asOf,
    plan: book.planId,
    entries,
  };
  if (session.globals.json) printJson(session, output);
  else if (entries.length === 0 && versions.length > 0) {
    print(session, session.text.phrases.nothingFound);
  } else print(session, renderEntries(session.screen, view, entries));
  return book.exitCode;
};
