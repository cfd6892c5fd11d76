import type { Phrases } from '../catalogue.js';
import { formatNumber, nameWeekday } from '../numbers.js';
import { words } from './words.js';

function describe(rule: string): string {
  const [, kind = '', date = ''] = /^(before|by) (\d{4}-\d{2}-\d{2})/.exec(rule) ?? [];
  if (date === '') return rule;
  return kind === 'before' ? `before ${date}` : `by the end of ${date}`;
}

const many = (count: number, one: string, more = `${one}s`): string =>
  `${formatNumber(count, 'en')} ${count === 1 ? one : more}`;

/** Sentences in English; dates stay as files write them. */
export const phrases: Phrases = {
  date: (date) => date,
  weekdayDate: (date) => `${nameWeekday(date, words.weekdays)} ${date}`,
  number: (value) => formatNumber(value, 'en'),
  money: (value) => `${formatNumber(value, 'en')} VND`,
  percent: (value) => `${formatNumber(value, 'en')}%`,
  rule: describe,
  effective: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : describe(value)),
  ruleWithLastDay: (rule, lastDay) =>
    `${describe(rule)}: last day ${nameWeekday(lastDay, words.weekdays)} ${lastDay}`,
  document: (number, date) => `document ${number}${date === null ? '' : ` of ${date}`}`,
  tasks: (count) => many(count, 'task'),
  entries: (count) => many(count, 'entry', 'entries'),
  daysLate: (days) => `${many(days, 'day')} late`,
  daysLeft: (days) => (days === 0 ? 'due today' : `${many(days, 'day')} left`),
  daysPast: (days) => `${days} ${days === 1 ? 'day' : 'days'} past`,
  received: (received, expected) => `${received} of ${expected} received`,
  requestedToo: (received, requested) => `requested: ${received} of ${requested}`,
  receivedOn: (date) => `received ${date}`,
  returnedOn: (date) => `returned ${date}`,
  extendedTo: (date) => `extended to ${date}`,
  notYet: 'not received',
  sample: (text) => `SAMPLE DATA: ${text}`,
  nothingFound: 'Nothing matches.',
  noEntries: 'No entries yet.',
  noOverdue: (date) => `As of ${date}: no report or task is overdue.`,
  lateTasks: (date) => `Tasks overdue as of ${date}`,
  openObstacles: (count) => many(count, 'open obstacle'),
  nextStep: 'What to do next',
  remindsUnits: (units) => (units === 1 ? 'a letter to 1 unit' : `letters to ${units} units`),
  asOf: (date) => `as of ${nameWeekday(date, words.weekdays)} ${date}`,
  recorded: (id) => `Recorded ${id}`,
  wouldBeNext: (command) => `To look at it: ${command}`,
  checkedFine: (files) => `Checked ${many(files, 'file')}: no errors.`,
  problemsBefore: (count, since) =>
    `Not shown: ${count} ${count === 1 ? 'problem that was' : 'problems that were'} there at ${since}.`,
  problemCounts: (errors, warnings, notices) =>
    [many(errors, 'error'), many(warnings, 'warning'), many(notices, 'notice')].join(', '),
  steps: {
    reading: (done, files) =>
      `Reading file ${formatNumber(done, 'en')}/${formatNumber(files, 'en')}…`,
    check: 'Checking…',
    export: 'Exporting tables…',
    history: 'Comparing with what was committed…',
    report: 'Making the report…',
    docx: 'Making the Word file…',
    html: 'Making the HTML page…',
  },
  lettersWritten: (count, folder) => `Wrote ${many(count, 'letter')} to ${folder}`,
  noReminder: (date, unit, period) =>
    `As of ${date}: ${unit === undefined ? 'no unit needs a reminder' : `${unit} needs no reminder`}${period === undefined ? '' : ` of ${period}`}.`,
  exportWritten: (file) => `Exported to ${file}`,
  exportLeftOut: (sensitiveFigures, withheldTexts) => {
    const parts = [
      ...(sensitiveFigures > 0 ? [`${sensitiveFigures} rows of sensitive figures`] : []),
      ...(withheldTexts > 0 ? [`the texts of ${withheldTexts} entries with personal data`] : []),
    ];
    return `Left out: ${parts.join(' and ')}. For use in the office alone, add --internal.`;
  },
  emptyCalendar: 'No deadline or window fits, so there is no calendar to make.',
  exportInternal: 'This export holds sensitive figures: for the office alone, not to be sent out.',
  reportWritten: (file) => `Report written to ${file}`,
  serves: 'Contents',
  servedBy: 'Tasks',
  revisions: 'Amendments of the plan',
  noRevision: (date) => `As of ${date} the plan has not been amended.`,
  membersOf: (count) => many(count, 'unit'),
  line: (number) => `line ${number}`,
  more: (count) => `… and ${formatNumber(count, 'en')} more`,
};
