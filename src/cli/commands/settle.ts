import { composeSettlement } from '../../core/compose-obstacle.js';
import { findByName } from '../../core/find.js';
import { outcomeOf } from '../../core/resolve.js';
import { openBook } from '../open-book.js';
import { textOption } from '../options.js';
import type { Run } from '../run.js';
import { refused } from '../session.js';
import { writeAndTell, writeContext } from '../write.js';

/** Records how an obstacle was settled. */
export const run: Run = async (session, [typed = ''], options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const things = facts.obstacles.map(({ id }) => ({ id, names: [] }));
  const id = outcomeOf(findByName(typed, things), 'obstacle', typed);
  if (!id.ok) return refused(session, id.refusals, view);
  const obstacle = facts.obstacles.find((known) => known.id === id.value);
  if (obstacle === undefined) throw new Error(`An obstacle was found and lost again: ${id.value}`);
  const text = (name: string): string | undefined => textOption(options, name);
  const record = composeSettlement(writeContext(session, view, options), obstacle, {
    outcome: text('outcome'),
    on: text('on'),
    summary: text('summary'),
    doc: text('doc'),
  });
  if (!record.ok) return refused(session, record.refusals, view);
  return writeAndTell(session, book, [{ record: record.value }], options);
};
