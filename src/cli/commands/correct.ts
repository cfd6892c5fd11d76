import { composeCorrection } from '../../core/compose-correction.js';
import { findByName } from '../../core/find.js';
import { foldEntries } from '../../core/fold.js';
import { outcomeOf } from '../../core/resolve.js';
import { openBook } from '../open-book.js';
import { listOption, textOption } from '../options.js';
import type { Run } from '../run.js';
import { refused } from '../session.js';
import { writeAndTell, writeContext } from '../write.js';

/** Corrects a progress entry by a new one that names it. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view } = book;
  const versions = foldEntries(book.records, session.asOf).all;
  const things = versions.map(({ data }) => ({ id: data.id, names: [] }));
  const id = outcomeOf(findByName(typed, things), 'entry', typed);
  if (!id.ok) return refused(session, id.refusals, view);
  const text = (name: string): string | undefined => textOption(options, name);
  const record = composeCorrection(writeContext(session, view, options), versions, id.value, {
    reason: text('reason'),
    task: text('task'),
    unit: text('unit'),
    date: text('date'),
    summary: text('summary'),
    percent: text('percent'),
    state: text('state'),
    figures: listOption(options, 'figure'),
    evidence: listOption(options, 'evidence'),
    docs: listOption(options, 'doc'),
    supersedes: listOption(options, 'also'),
  });
  if (!record.ok) return refused(session, record.refusals, view);
  return writeAndTell(session, book, [{ record: record.value }], options);
};
