import { findAnything } from '../../core/show.js';
import type { ShowOutput } from '../../model/generated/outputs.js';
import { renderShown } from '../../render/terminal/show.js';
import { describeShown } from '../../render/terminal/shown-facts.js';
import { openBook } from '../open-book.js';
import type { Run } from '../run.js';
import { print, printJson, refused } from '../session.js';

/** Shows one thing with everything tied to it. */
export const run: Run = async (session, [typed = '']) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const shown = findAnything(book.facts, typed);
  if (!shown.ok) return refused(session, shown.refusals, book.view);
  const { kind, id, tied } = shown.value;
  const output: ShowOutput = {
    schema: 'tiendo/show@1',
    asOf: session.asOf,
    plan: book.planId,
    kind,
    id,
    ...describeShown(session.text, book.facts, shown.value),
    ...tied,
  };
  if (session.globals.json) printJson(session, output);
  else print(session, renderShown(session.screen, book.view, output));
  return book.exitCode;
};
