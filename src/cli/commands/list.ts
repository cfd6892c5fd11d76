import { taskStates } from '../../core/compose-progress.js';
import { taskRows } from '../../core/facts.js';
import { filterTasks } from '../../core/filter.js';
import { accept } from '../../core/refusals.js';
import { resolveName } from '../../core/resolve.js';
import type { ListOutput } from '../../model/generated/outputs.js';
import { renderTasks } from '../../render/terminal/tasks.js';
import { openBook } from '../open-book.js';
import { choiceOption, isOn, textOption } from '../options.js';
import type { Run } from '../run.js';
import { print, printJson, refused } from '../session.js';

const roles = ['lead', 'coordinate', 'advise', 'direct', 'requested'] as const;

/** Lists tasks by unit or by content. */
export const run: Run = async (session, _args, options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const resolve = (kind: 'unit' | 'clause', typed: string | undefined) =>
    typed === undefined ? accept(undefined) : resolveName(view, kind, typed);
  const unit = resolve('unit', textOption(options, 'unit'));
  const content = resolve('clause', textOption(options, 'content'));
  const role = choiceOption(options, 'role', roles);
  const state = choiceOption(options, 'state', taskStates);
  const by = choiceOption(options, 'by', ['unit', 'content'] as const);
  const refusals = [unit, content, role, state, by].flatMap((o) => (o.ok ? [] : o.refusals));
  if (!unit.ok || !content.ok || !role.ok || !state.ok || !by.ok)
    return refused(session, refusals, view);
  const output: ListOutput = {
    schema: 'tiendo/list@1',
    asOf: session.asOf,
    plan: book.planId,
    by: by.value ?? 'unit',
    tasks: filterTasks(view, taskRows(facts), {
      unit: unit.value,
      content: content.value,
      role: role.value,
      state: state.value,
      search: textOption(options, 'search'),
      dated: isOn(options, 'window'),
    }),
  };
  if (session.globals.json) printJson(session, output);
  else print(session, renderTasks(session.screen, view, output));
  return book.exitCode;
};
