import type { IssuedTexts } from '../issued-texts.js';

/** Texts about issued reports in English. */
export const issued: IssuedTexts = {
  kept: (number, folder) => `Report ${number} is kept in ${folder}`,
  follows: ({ number, on }) => `Report ${number} of ${on}: still follows from the data.`,
  doesNotFollow: ({ number, on }) => `Report ${number} of ${on}: no longer follows from the data.`,
  edited: (file) => `A kept file was edited or is gone: ${file}`,
  atRevision: {
    true: (commit) => `Made again from revision ${commit}: the same as was sent.`,
    false: (commit) => `Made again from revision ${commit}: not what was sent.`,
    null: () => 'There is no git revision to make it from again; the files at hand were compared.',
  },
  changes: ({ on }) => `Not as it was sent, as of the same day ${on}`,
  since: ({ on }) => `Came after ${on} (belongs into a supplement)`,
  nothingSince: 'Nothing new since it was sent.',
  headings: {
    figures: 'Figures',
    results: 'Results',
    submissions: 'Reports of units',
    obstacles: 'Obstacles',
  },
  result: { added: 'new', removed: 'gone', corrected: 'corrected' },
  obstacle: { added: 'new', settled: 'settled', removed: 'gone' },
  none: 'none',
  sinceLast: ({ number, on }) => `Draft: what changed since report ${number} of ${on}`,
  unsplit: (name) => `${name}, source not told`,
  otherPeriod: (was, now) =>
    was.from === now.from
      ? `The report before is of another period: its figures are from ${was.from} to ${was.to}, those of now go to ${now.to}. Where reports of units stand is not compared.`
      : `The report before is of another period, from ${was.from} to ${was.to}; this one is from ${now.from} to ${now.to}. Figures and reports of units are not compared.`,
  totals: [
    {
      lead: 'Required reports',
      names: {
        required: 'to be sent',
        received: 'received',
        onTime: 'in time',
        late: 'late',
        missing: 'missing',
        pending: 'not due yet',
      },
    },
    { lead: 'Requested reports', names: { requested: 'asked for', requestedReceived: 'received' } },
    {
      lead: 'Tasks',
      names: {
        tasks: 'given',
        done: 'done',
        inProgress: 'in progress',
        notStarted: 'without a result',
        stopped: 'stopped',
      },
    },
    { lead: 'Entries of the period', names: { entries: '' } },
    { lead: 'Obstacles', names: { obstacles: 'told', openObstacles: 'open' } },
  ],
  copied: 'Copied word for word from the report before; write it anew for this period',
};
