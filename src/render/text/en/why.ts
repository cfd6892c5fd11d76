import type { WhyTexts } from '../why-texts.js';

const by = (id: string): string => (id === '' ? '' : ` (${id})`);

/** Texts of `why` in English. */
export const why: WhyTexts = {
  totals: {
    required: 'Reports required',
    requested: 'Reports requested',
    received: 'Required reports received',
    requestedReceived: 'Requested reports received',
    onTime: 'Required reports received on time',
    late: 'Required reports received late',
    missing: 'Required reports missing',
    pending: 'Required reports not due yet',
    tasks: 'Tasks of the plan',
    done: 'Tasks done',
    inProgress: 'Tasks in progress',
    notStarted: 'Tasks without results',
    stopped: 'Tasks stopped',
    entries: 'Entries in the period',
    obstacles: 'Obstacles',
    openObstacles: 'Open obstacles',
  },
  reporters: (name) => `Units that gave a number: ${name}`,
  withheld: 'The report that is sent withholds this number; here it is for the office only.',
  withheldInSentence: 'The report that is sent withholds the sensitive figures of this entry.',
  printed: 'In the report',
  share: (unit) => `Share of ${unit}`,
  adds: 'adds',
  sum: 'Sum',
  noNumber: 'no number',
  replaces: (id) => `corrects ${id}`,
  reason: (reason) => `reason: ${reason}`,
  leftOut: 'Not counted',
  leftOutWhy: {
    voided: (id) => `withdrawn${by(id)}`,
    corrected: (id) => `corrected${by(id)}`,
    'outside-period': () => 'outside the period',
    overtaken: (id) => `a snapshot that a later one replaces${by(id)}`,
  },
  units: {
    expected: (count) => `Asked (${count})`,
    unknown: (count) => `Unknown (${count})`,
    notApplicable: (count) => `Not applicable (${count})`,
    silent: (count) => `Nothing reported (${count})`,
  },
  noRecords: 'No records.',
};
