/** The three commands of the register differ only in the event that they record. */
import { composeSubmission } from '../core/compose-submission.js';
import { unitName } from '../core/plan-view.js';
import type { Submission } from '../model/generated/files.js';
import { openBook } from './open-book.js';
import { textOption } from './options.js';
import type { Run } from './run.js';
import { refused } from './session.js';
import { writeAndTell, writeContext } from './write.js';

/** A command that records an event of the register of unit reports. */
export function registerEvent(event: Submission['event']): Run {
  return async (session, [unit = ''], options) => {
    const book = await openBook(session);
    if (typeof book === 'number') return book;
    const text = (name: string): string | undefined => textOption(options, name);
    const context = writeContext(session, book.view, options);
    const record = composeSubmission(context, book.facts.records, {
      event,
      unit,
      period: text('period'),
      on: text('on'),
      doc: text('doc'),
      kind: text('kind'),
      until: text('until'),
      reason: text('reason'),
    });
    if (!record.ok) return refused(session, record.refusals, book.view);
    const { view } = book;
    const period = view.periods.get(record.value.period)?.name ?? record.value.period;
    const about = `${unitName(view, record.value.unit)} · ${period}`;
    return writeAndTell(session, book, [{ record: record.value }], options, about);
  };
}
