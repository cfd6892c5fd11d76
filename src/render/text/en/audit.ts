import type { AuditTexts } from '../audit-texts.js';

/** Texts of an audit in English. */
export const audit: AuditTexts = {
  kinds: {
    entry: 'entry',
    correction: 'correction',
    void: 'void',
    submission: 'report of a unit',
    obstacle: 'obstacle',
    settlement: 'settlement',
  },
  recorded: (date, by) => `recorded ${date} by ${by}`,
  committed: (date, author, commit) => `committed ${date} by ${author} (${commit})`,
  broughtIn: (date, committer) => `brought in ${date} by ${committer}`,
  marks: {
    'back-dated': ({ daysAfter }) => `${daysAfter} days after the day it claims`,
    'after-report': ({ afterReports }) => `changed after report ${afterReports.join(', ')}`,
    edited: ({ edits }) =>
      `file edited after it was committed, ${edits.length === 1 ? 'once' : `${edits.length} times`}`,
    uncommitted: () => 'not committed',
    'history-cut': () => 'committed before the history that is here (shallow)',
  },
  none: 'No record fits.',
  counts: (counts, days, asOf) =>
    [
      `As of ${asOf}: ${counts.records} ${counts.records === 1 ? 'record' : 'records'}`,
      `${counts.backDated} more than ${days} days after the day they claim`,
      `${counts.afterReport} changed after a report was issued`,
      `${counts.edited} edited after being committed`,
      `${counts.uncommitted} not committed`,
      ...(counts.historyCut > 0 ? [`${counts.historyCut} older than the history here`] : []),
    ].join('; '),
};
