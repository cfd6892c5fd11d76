import { composeObstacle } from '../../core/compose-obstacle.js';
import { openPlan } from '../open-book.js';
import { textOption } from '../options.js';
import type { Run } from '../run.js';
import { refused } from '../session.js';
import { writeAndTell, writeContext } from '../write.js';

/** Records an obstacle that a unit reported in writing. */
export const run: Run = async (session, [unit = ''], options) => {
  const book = await openPlan(session);
  if (typeof book === 'number') return book;
  const text = (name: string): string | undefined => textOption(options, name);
  const record = composeObstacle(writeContext(session, book.view, options), {
    unit,
    task: text('task'),
    on: text('on'),
    summary: text('summary'),
    proposal: text('proposal'),
    doc: text('doc'),
  });
  if (!record.ok) return refused(session, record.refusals, book.view);
  return writeAndTell(session, book, [{ record: record.value }], options);
};
