import type { PersonalDataKind } from '../../../core/privacy/finding.js';
import type { ProblemCode } from '../../../model/diagnostics.js';
import type { Explanation, PlanProblem } from '../catalogue.js';
import { figureForm } from './figure-form.js';
import { words } from './words.js';

function quote(value = ''): string {
  return value === '' ? 'nothing' : `"${value}"`;
}

/** Problems of records, in English. */
export const recordProblems: Readonly<Record<Exclude<ProblemCode, PlanProblem>, Explanation>> = {
  'file-name-mismatch': {
    message: (a) =>
      `the id "${a['id']}" does not match the file name, folder, date or unit (it must be ${a['expected']})`,
    remedy: () => 'rename or move the file to match what it says; do not change what was recorded.',
  },
  'unknown-task': {
    message: (a) => `the plan has no task "${a['id']}"`,
    remedy: (a) =>
      a['suggestion'] ? `use "${a['suggestion']}".` : 'see the ids with tiendo list.',
  },
  'unknown-period': {
    message: (a) => `the plan has no reporting period "${a['id']}"`,
    remedy: (a) => (a['suggestion'] ? `use "${a['suggestion']}".` : 'see periods in plan.yaml.'),
  },
  'unknown-record': {
    message: (a) => `there is no record "${a['id']}"`,
    remedy: (a) =>
      a['suggestion']
        ? `did you mean "${a['suggestion']}"?`
        : 'restore the file that is gone, or void this record.',
  },
  'task-not-of-unit': {
    message: (a) => `the task "${a['task']}" is not assigned to "${a['unit']}"`,
    remedy: (a) => `it is assigned to: ${a['choices']}.`,
  },
  'group-as-unit': {
    message: (a) => `"${a['unit']}" is a group; a record must name one of its members`,
    remedy: (a) => `choose one of: ${a['members']}.`,
  },
  'indicator-not-of-task': {
    message: (a) => `the task "${a['task']}" has no indicator "${a['id']}"`,
    remedy: (a) =>
      a['suggestion']
        ? `use "${a['suggestion']}".`
        : `the indicators of this task: ${a['known'] || 'none'}.`,
  },
  'figure-wrong-type': {
    message: (a) => `the figure "${a['indicator']}" must be ${figureForm(a['expected'])}`,
    remedy: (a) => `${a['name']} is counted in ${a['measure']}; correct it with tiendo correct.`,
  },
  'figure-unknown-part': {
    message: (a) => `the indicator "${a['indicator']}" has no part "${a['part']}"`,
    remedy: (a) => (a['suggestion'] ? `use "${a['suggestion']}".` : `its parts: ${a['known']}.`),
  },
  'figure-total-mismatch': {
    message: (a) =>
      `the figure "${a['indicator']}" does not add up: the total is ${a['total']}, but the parts by ${a['split']} make ${a['sum']}`,
    remedy: () => 'ask the unit, then correct it with tiendo correct.',
  },
  'recorded-before-date': {
    message: (a) => `recorded at ${a['at']}, before the day it tells of, ${a['date']}`,
    remedy: () => 'correct the date; a record tells only what has happened.',
  },
  'personal-data': {
    message: (a) =>
      `this may be personal data: ${words.personalData[(a['kind'] ?? 'phone') as PersonalDataKind]}`,
    remedy: () =>
      'correct it without person, number or village ("a woman", "in one village"); git history still holds the old text, so tell whoever keeps the repository.',
  },
  'legacy-encoding': {
    message: (a) =>
      `"${a['found']}" is written in the old encoding ${a['encoding']}; it says "${a['meant']}"`,
    remedy: (a) =>
      `convert the text from ${a['encoding']} to Unicode, and correct it with tiendo correct.`,
  },
  'evidence-outside': {
    message: (a) => `the evidence path "${a['path']}" leads out of the workspace`,
    remedy: () => 'copy the evidence into the workspace and give its path from there.',
  },
  'correction-cycle': {
    message: (a) =>
      `the corrections of the entry "${a['id']}" run in a circle, so no version is in force`,
    remedy: () => 'remove one correction file from the circle.',
  },
  'record-edited': {
    message: (a) => {
      if (a['key'] === '') return `the committed record "${a['id']}" can no longer be read`;
      const more = a['more'] === '0' ? '' : `, and in ${a['more']} more places`;
      const was = a['hidden'] ? 'words that may be personal data' : quote(a['before']);
      return `the record "${a['id']}" was edited after it was committed: ${a['key']} from ${was} to ${quote(a['after'])}${more}`;
    },
    remedy: (a) =>
      `bring it back: git restore -s ${a['from']} ${a['path']}; then change it the right way: tiendo correct ${a['id']} or tiendo void ${a['id']}, with a reason.`,
  },
  'record-deleted': {
    message: (a) => `the record "${a['id']}" was committed and is gone`,
    remedy: (a) =>
      `bring it back: git restore -s ${a['from']} ${a['path']}; to withdraw it: tiendo void ${a['id']}, with a reason.`,
  },
  'two-corrections': {
    message: (a) =>
      `the entry "${a['entry']}" has two corrections that do not know of each other: "${a['id']}" and "${a['other']}"; the second is counted`,
    remedy: (a) =>
      `keep the later: tiendo correct ${a['other']} --also ${a['id']} --reason "…"; keep the earlier: tiendo correct ${a['id']} --also ${a['other']} --reason "…".`,
  },
  'correction-of-void': {
    message: (a) =>
      `this corrects the entry "${a['id']}", which "${a['void']}" voided, so it is not in force`,
    remedy: () => 'record it as a new entry if it did happen.',
  },
  'settled-twice': {
    message: (a) =>
      `the obstacle "${a['obstacle']}" was already settled by "${a['earlier']}"; the later settlement is counted`,
    remedy: () => 'void one of the two with tiendo void.',
  },
  'unit-not-valid': {
    message: (a) => `${a['date']} is outside the time in which "${a['unit']}" is valid`,
    remedy: () => "correct the unit or the date, or the unit's valid range.",
  },
  'outside-plan-year': {
    message: (a) => `${a['date']} is outside the plan year ${a['year']}`,
    remedy: () => 'check the date, or record it in the plan of that year.',
  },
  'back-dated': {
    message: (a) => `dated ${a['date']} but recorded on ${a['recorded']}, ${a['days']} days later`,
    remedy: () => 'no change is needed; the report and the log show the day of recording.',
  },
  'after-deadline': {
    message: (a) =>
      `recorded on ${a['recorded']}, after ${a['lastDay']}, the last day for ${a['period']}`,
    remedy: () =>
      'no change is needed; if the report has already been sent, this is supplementary data.',
  },
};
