import { buildOverview } from '../../core/overview.js';
import { renderStatus } from '../../render/terminal/status.js';
import { openBook } from '../open-book.js';
import type { Run } from '../run.js';
import { print, printJson } from '../session.js';

/** Shows what is due, who is late, how far each unit is, and what to do next. */
export const run: Run = async (session) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const output = buildOverview(book.facts);
  if (session.globals.json) printJson(session, output);
  else print(session, renderStatus(session.screen, book.view, output));
  return book.exitCode;
};
