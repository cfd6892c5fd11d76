import { composeProgress, type UnfinishedInput } from '../../core/compose-progress.js';
import { openPlan } from '../open-book.js';
import { listOption, textOption } from '../options.js';
import type { Run } from '../run.js';
import { refused } from '../session.js';
import { writeAndTell, writeContext } from '../write.js';

/** Records what a unit did for a task; asks for what is missing where a person can be asked. */
export const run: Run = async (session, [typedTask], options) => {
  const book = await openPlan(session);
  if (typeof book === 'number') return book;
  const context = writeContext(session, book.view, options);
  const file = textOption(options, 'file');
  if (file !== undefined) {
    const { recordMany } = await import('../record-many.js');
    return recordMany(session, book, context, file, options);
  }
  const text = (name: string): string | undefined => textOption(options, name);
  let input: UnfinishedInput = {
    task: typedTask,
    unit: text('unit'),
    date: text('date'),
    summary: text('summary'),
    percent: text('percent'),
    state: text('state'),
    figures: listOption(options, 'figure'),
    evidence: listOption(options, 'evidence'),
    docs: listOption(options, 'doc'),
  };
  if (session.io.canAsk && (input.task === undefined || input.summary === undefined)) {
    const { askForEntry } = await import('../ask.js');
    const answers = await askForEntry(session, book.view, input, text('allowPersonalData'));
    if (typeof answers === 'number') return answers;
    input = answers;
  }
  if (input.task === undefined) {
    return refused(session, [{ code: 'option-needed', args: { option: '<task>' } }], book.view);
  }
  const record = composeProgress(context, { ...input, task: input.task });
  if (!record.ok) return refused(session, record.refusals, book.view);
  return writeAndTell(session, book, [{ record: record.value }], options);
};
