import type { PersonalDataKind } from '../../../core/privacy/finding.js';
import type { NamedKind } from '../../../core/refusals.js';
import type { Args, Catalogue } from '../catalogue.js';
import { figureForm } from './figure-form.js';
import { ENCODINGS, FILE_FAILURES } from './problems-plan.js';
import { words } from './words.js';

const kind = (a: Args): string => words.named[(a['kind'] ?? 'anything') as NamedKind] ?? '';
const unit = (a: Args): string => a['unitName'] ?? a['unit'] ?? '';

const LISTING: Readonly<Record<string, string>> = {
  task: 'see the tasks: tiendo list.',
  unit: 'see the units: tiendo status.',
  entry: 'see the entries: tiendo log.',
  record: 'see the entries: tiendo log.',
  clause: 'see the contents: tiendo list --by content.',
  obstacle: 'see the obstacles: tiendo status.',
  period: 'the plan has no reporting period: set them in periods of plan.yaml.',
  anchor: 'anchors stand beside the figures of the page: tiendo report PERIOD --out report.html.',
  plan: 'each plan is a folder in plans/ with a file plan.yaml.',
};

/** Why two options contradict each other, where it is not plain. */
const CLASHES: Readonly<Record<string, string>> = {
  '--draft --issue': 'what is sent is no draft any more; ',
  '--out --issue': 'what is sent is kept in issued/; ',
  '--template --format json': 'json is all data of the report, by no template; ',
};

/** Why a command will not do something, in English. */
export const refusals: Catalogue['refusals'] = {
  'not-found': {
    message: (a) =>
      a['typed']
        ? `no ${kind(a)} "${a['typed']}" was found${a['from'] ? `, as ${a['from']} names it` : ''}.`
        : `there is no ${kind(a)}.`,
    remedy: (a) =>
      a['suggestion']
        ? `did you mean "${a['suggestion']}"${a['suggestionName'] ? ` (${a['suggestionName']})` : ''}?`
        : a['known']
          ? `${a['from'] ? `change the line plan in ${a['from']}; ` : ''}choose one of: ${a['known']}.`
          : (LISTING[a['kind'] ?? ''] ?? ''),
  },
  ambiguous: {
    message: (a) =>
      a['typed']
        ? `"${a['typed']}" could mean more than one ${kind(a)}.`
        : `there is more than one ${kind(a)}.`,
    remedy: (a) =>
      `${a['kind'] === 'plan' ? 'choose with -p' : a['typed'] ? 'be more precise' : 'choose one of'}: ${a['candidates']}.`,
  },
  'bad-date': {
    message: (a) => `"${a['typed']}" is not a real date.`,
    remedy: () => 'write it as 2023-05-12 or 12/5/2023.',
  },
  'future-date': {
    message: (a) => `${a['date']} is after today (${a['today']}).`,
    remedy: () => 'record only what has happened; check the date.',
  },
  'bad-percent': {
    message: (a) => `"${a['typed']}" is not a percentage of progress.`,
    remedy: () => 'give a whole number from 0 to 100.',
  },
  'empty-summary': {
    message: () => 'there is no summary.',
    remedy: () => 'add --summary "…".',
  },
  'task-not-of-unit': {
    message: (a) => `the task "${a['task']}" is not assigned to ${unit(a)}.`,
    remedy: (a) =>
      `it is assigned to: ${a['choices']}. Tasks of ${unit(a)}: ${a['own'] || 'none'}.`,
  },
  'unit-needed': {
    message: (a) => `the task "${a['task']}" is assigned to several units; say which one did it.`,
    remedy: (a) => `add --unit with one of: ${a['choices']}.`,
  },
  'group-as-unit': {
    message: (a) => `${unit(a)} is a group; name one of its members.`,
    remedy: (a) => `choose one of: ${a['choices']}.`,
  },
  'figure-form': {
    message: (a) => `the figure "${a['input']}" cannot be understood.`,
    remedy: () => 'write KEY=12, KEY.nu=65 or KEY=3/4.',
  },
  'figure-given-twice': {
    message: (a) => `the figure "${a['input']}" was already given.`,
    remedy: () => 'give each indicator, and each part, only once.',
  },
  'indicator-not-of-task': {
    message: (a) => `the task "${a['task']}" has no indicator "${a['typed']}".`,
    remedy: (a) =>
      a['suggestion']
        ? `did you mean "${a['suggestion']}"? Indicators: ${a['known']}.`
        : `the indicators of this task: ${a['known'] || 'none'}.`,
  },
  'figure-wrong-type': {
    message: (a) =>
      `the value${a['value'] === undefined ? '' : ` "${a['value']}"`} of "${a['indicator']}" must be ${figureForm(a['expected'])}.`,
    remedy: (a) =>
      `${a['name']} is counted in ${a['measure']}; for example --figure ${a['example']}. Not known: unknown; not applicable: na.`,
  },
  'figure-unknown-part': {
    message: (a) => `the indicator "${a['indicator']}" has no part "${a['part']}".`,
    remedy: (a) =>
      a['suggestion'] ? `did you mean "${a['suggestion']}"?` : `its parts: ${a['known']}.`,
  },
  'figure-total-mismatch': {
    message: (a) =>
      `the figure "${a['indicator']}" does not add up: the total is ${a['total']}, but the parts by ${a['split']} make ${a['sum']}.`,
    remedy: () => 'check the parts and the total; give unknown for a part that is not known.',
  },
  'already-voided': {
    message: (a) => `the record "${a['id']}" is already void.`,
    remedy: () => 'if it did happen, record it as a new entry.',
  },
  'already-corrected': {
    message: (a) => `the entry "${a['id']}" is already corrected by "${a['by']}".`,
    remedy: (a) => `correct the version in force: tiendo correct ${a['by']} …`,
  },
  'nothing-to-correct': {
    message: () => 'nothing to change was given.',
    remedy: () =>
      'add at least one of: --date, --summary, --percent, --state, --figure, --unit, --task.',
  },
  'report-not-expected': {
    message: (a) => `no periodic report is expected of ${unit(a)}.`,
    remedy: () => 'see the units that report: tiendo overdue --all.',
  },
  'already-received': {
    message: (a) => `the report of ${a['unitName'] ?? a['unit']} was received on ${a['date']}.`,
    remedy: () =>
      'a supplement: --kind supplement; a replacement: --kind replacement; a mistake: tiendo void.',
  },
  'period-needed': {
    message: () => 'it is not clear which period the report belongs to.',
    remedy: (a) => `add --period with one of: ${a['choices']}.`,
  },
  'nothing-to-return': {
    message: (a) =>
      `the report ${a['period']} of ${unit(a)} has not been received, so there is nothing to return.`,
    remedy: () => 'record its receipt first with tiendo receive.',
  },
  'extension-not-later': {
    message: (a) =>
      `the new last day ${a['until']} is not after the present one (${a['lastDay']}).`,
    remedy: () => 'choose a day after the present last day.',
  },
  'until-passed': {
    message: (a) =>
      `the new last day ${a['until']} is before the day of the letter (${a['asOf']}). Nothing was written.`,
    remedy: () => 'choose the day of the letter or a later one.',
  },
  'already-settled': {
    message: (a) => `the obstacle "${a['id']}" is already settled.`,
    remedy: () =>
      'if that was recorded wrongly, void the settlement with tiendo void, then record it again.',
  },
  'clock-behind': {
    message: (a) =>
      `the clock of this machine is behind: it says ${a['now']}, but ${a['id']} was recorded at ${a['recorded']}.`,
    remedy: () =>
      'set the clock right and run the command again. If it is right, the other record has a wrong time: withdraw it with tiendo void.',
  },
  'before-obstacle': {
    message: (a) =>
      `the day of settlement ${a['date']} is before the day of the obstacle ${a['obstacle']}.`,
    remedy: () => 'check the date.',
  },
  'not-a-version': {
    message: (a) => `"${a['id']}" is not a version of "${a['of']}".`,
    remedy: () => 'see the versions with tiendo log --all.',
  },
  'option-needed': {
    message: (a) => `${a['option']} is missing.`,
    remedy: (a) =>
      a['option'] === '--out'
        ? 'add --out and the name of a folder, such as --out letters.'
        : `add ${a['option']} …`,
  },
  'option-unfit': {
    message: (a) => `${a['option']} does not go with ${a['with']}.`,
    remedy: (a) => `leave ${a['option']} out.`,
  },
  'bad-choice': {
    message: (a) => `${a['option']} does not take "${a['typed']}".`,
    remedy: (a) => `choose one of: ${a['choices']}.`,
  },
  'bad-number': {
    message: (a) => `${a['option']} needs a whole number of 0 or more, not "${a['typed']}".`,
    remedy: (a) => `write it as ${a['option']} 14.`,
  },
  'bad-alarms': {
    message: (a) => `--alarms: "${a['typed']}" does not say how many days before to remind.`,
    remedy: () =>
      'write it as --alarms 7,3,1 (at most 366 days), or --alarms none for no reminder.',
  },
  'number-for-many': {
    message: (a) =>
      `there are ${a['count']} letters, and each has a number of its own: not ${a['typed']} for all.`,
    remedy: () =>
      'make one at a time with --unit, one to all with --all-in-one, or leave --number out.',
  },
  'bad-id': {
    message: (a) => `${a['option']} does not take "${a['typed']}".`,
    remedy: () =>
      'an id is lower-case letters without marks and digits, words joined by hyphens: bdg-2024.',
  },
  'bad-batch': {
    message: (a) => `item ${a['item']} of the file: ${a['detail']}`,
    remedy: () => 'correct it and run the command again; nothing was recorded.',
  },
  'personal-data': {
    message: (a) =>
      `"${a['found']}" (${a['field']}) may be personal data: ${words.personalData[(a['dataKind'] ?? 'phone') as PersonalDataKind]}. Nothing was written.`,
    remedy: () =>
      'say it without the name, number, date of birth or village of a person in a case: "a woman", "in one village". If it is surely none, add --allow-personal-data "reason"; the reason is kept with the record.',
  },
  'evidence-form': {
    message: (a) => `the evidence "${a['typed']}" cannot be used.`,
    remedy: () =>
      'a path must lie inside the workspace; a document is written as "12/BC-CAX,2023-05-13".',
  },
  'no-signature': {
    message: (a) => `${a['option']}: the plan has no ${a['field']}.`,
    remedy: () =>
      'add the title of who signs to the plan (upward.signature), or leave this option out.',
  },
  'number-needed': {
    message: () => 'a report that is sent has a number.',
    remedy: () => 'add --number, such as --number 45/BC-UBND.',
  },
  'already-issued': {
    message: (a) => `report ${a['number']} was kept on ${a['on']}: ${a['file']}.`,
    remedy: () => 'what is kept is never replaced; a supplement or replacement has another number.',
  },
  'not-issued': {
    message: (a) => `no report of the period "${a['period']}" is kept.`,
    remedy: (a) =>
      `keep it when it is sent: tiendo report ${a['period']} --issue --number … --on ….`,
  },
  'issued-number': {
    message: (a) => `"${a['typed']}" does not name one kept report of this period.`,
    remedy: (a) => `write the whole number, one of those that are kept: ${a['known']}.`,
  },
  'bad-files': {
    message: (a) => `${a['count']} files have problems, so the report is not fit to be kept.`,
    remedy: () => 'mend them first: tiendo check.',
  },
  'unknown-template': {
    message: (a) => `there is no template "${a['typed']}".`,
    remedy: (a) =>
      `${a['suggestion'] ? `did you mean "${a['suggestion']}"? Templates` : 'choose one of the templates'}: ${a['known']}.`,
  },
  'unreadable-template': {
    message: (a) =>
      `template ${a['file']} cannot be read: ${FILE_FAILURES[a['failure'] ?? ''] ?? ENCODINGS[a['failure'] ?? ''] ?? a['failure']}.`,
    remedy: (a) =>
      `${ENCODINGS[a['failure'] ?? ''] ? 'save it again in UTF-8' : 'restore the file'}; without it the shipped template is used.`,
  },
  'not-to-issue': {
    message: (a) =>
      `template "${a['template']}" does not make a report that is sent, so it is not kept.`,
    remedy: (a) =>
      `keep one made by a template with the line "document: report" at its top; write that of "${a['template']}" to a file with --out.`,
  },
  'unfit-ending': {
    message: (a) => `a .${a['ending']} file, as "${a['file']}" is named, is not what is made here.`,
    remedy: (a) =>
      `let the name end in ${a['choices']}.${a['ending'] === 'pdf' ? ' For a PDF, open the Word file or the page and save or print it as one.' : ''}`,
  },
  'bad-document-number': {
    message: (a) => `"${a['typed']}" is not the number of a document.`,
    remedy: (a) => `write it as --number 5 or --number 05/${a['suffix'] || 'BC-UBND'}.`,
  },
  'from-after-to': {
    message: (a) => `--from ${a['from']} is after --to ${a['to']}, so there is nothing.`,
    remedy: () => 'look at --from and --to again.',
  },
  'options-clash': {
    message: (a) => `${a['option']} does not go with ${a['other']}.`,
    remedy: (a) => `${CLASHES[`${a['option']} ${a['other']}`] ?? ''}leave one of them out.`,
  },
  'invalid-record': {
    message: (a) => `the record is not valid: ${a['detail']}`,
    remedy: () => 'change what was given as described.',
  },
};
