import { composeVoid } from '../../core/compose-correction.js';
import { findByName } from '../../core/find.js';
import { allRecords, voidedIds } from '../../core/records.js';
import { outcomeOf } from '../../core/resolve.js';
import { openBook } from '../open-book.js';
import { textOption } from '../options.js';
import type { Run } from '../run.js';
import { refused } from '../session.js';
import { writeAndTell, writeContext } from '../write.js';

/** Withdraws a record of any kind by a new one; the void lies in the folder of what it withdraws. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view } = book;
  const records = allRecords(book.records);
  const things = records
    .filter(({ data }) => data.schema !== 'tiendo/void@1')
    .map(({ data }) => ({ id: data.id, names: [] }));
  const id = outcomeOf(findByName(typed, things), 'record', typed);
  if (!id.ok) return refused(session, id.refusals, view);
  const voided = voidedIds(book.records);
  const context = writeContext(session, view, options);
  const record = composeVoid(context, id.value, voided, textOption(options, 'reason'));
  if (!record.ok) return refused(session, record.refusals, view);
  const folder = records.find(({ data }) => data.id === id.value)?.file.split('/')[2];
  return writeAndTell(session, book, [{ record: record.value, folder }], options);
};
