import type { Args, Explanation, PlanProblem } from '../catalogue.js';
import { nameChange } from '../name-change.js';
import { nameWeekday } from '../numbers.js';
import { diff } from './diff.js';
import { phrases } from './phrases.js';
import { words } from './words.js';

const use = (a: Args): string =>
  a['suggestion'] ? `use "${a['suggestion']}"${a['name'] ? ` (${a['name']})` : ''}.` : '';

const unknown = (what: string, where: string): Explanation => ({
  message: (a) => `the plan has no ${what} "${a['id']}"`,
  remedy: (a) => use(a) || `correct the id, or declare the ${what} under ${where} in plan.yaml.`,
});

const SIGNS: Readonly<Record<string, string>> = {
  '&': 'an anchor (& at the beginning)',
  '*': 'an alias (* at the beginning)',
  '!': 'a tag (! at the beginning)',
};

/** Why a file cannot be read. */
export const FILE_FAILURES: Readonly<Record<string, string>> = {
  'not-a-file': 'it is not a regular file',
  'linked-folder': 'this folder is a symbolic link, and nothing is read through links',
  outside: 'the link leads out of the workspace',
  'too-large': 'it is too large (over 1 MiB)',
  ENOENT: 'it is gone, or a broken link',
  EACCES: 'permission denied',
};

/** What a file is instead of text in UTF-8. */
export const ENCODINGS: Readonly<Record<string, string>> = {
  'UTF-16': 'the file begins as UTF-16 but is damaged or cut off',
  'not UTF-8': 'the file is not saved in UTF-8',
  TCVN3: 'the file is saved in the old encoding TCVN3 (ABC, .Vn fonts)',
  VNI: 'the file is saved in the old encoding VNI (VNI fonts)',
  NUL: 'the file has NUL characters, so it is not text',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of key: value pairs',
};

const expectedValue = (a: Args): string => {
  const limit = a['limit'] ?? '';
  switch (a['rule']) {
    case 'enum':
      return `must be ${limit.includes(', ') ? 'one of: ' : ''}${limit}`;
    case 'type':
      return `must be ${TYPES[limit] ?? limit}`;
    case 'format':
      return 'must be a real date, written as 2023-05-12';
    case 'pattern':
      return `must match the pattern ${limit}`;
    case 'minimum':
      return `must be ${limit} or more`;
    case 'maximum':
      return `must be ${limit} or less`;
    case 'empty':
      return 'must not be empty';
    case 'maxLength':
      return `must have no more than ${limit} characters`;
    default:
      return 'has none of the forms allowed here';
  }
};

/** Problems of files and of the plan, in English. */
export const planProblems: Readonly<Record<PlanProblem, Explanation>> = {
  'yaml-syntax': {
    message: (a) => `invalid YAML: ${a['detail']}`,
    remedy: () => 'look at the indentation, colons, brackets and quotes here.',
  },
  'not-a-text-file': {
    message: (a) =>
      `${ENCODINGS[a['found'] ?? ''] ?? 'the file is not text'}${a['meant'] ? `; it says "${a['meant']}"` : ''}`,
    remedy: (a) =>
      a['meant']
        ? `convert the file from ${a['found']} to Unicode (UTF-8), for instance with the converter of a Vietnamese keyboard program.`
        : 'open the file in an editor and save it in UTF-8.',
  },
  'not-plain-yaml': {
    message: (a) => `${SIGNS[a['sign'] ?? ''] ?? 'this sign'} of YAML is not used in these files`,
    remedy: () =>
      'put the whole text in double quotes if it is text; copy the value here if it is a reference.',
  },
  'conflict-markers': {
    message: (a) => {
      const sides = `the file has conflict markers of git: "${a['ours']}" and "${a['theirs']}"`;
      if (a['same']) return `${sides} differ only in how they are written or ordered`;
      if (!a['field']) return `${sides} are not merged`;
      const value = (text = ''): string => (text === '' ? 'not there' : `"${text}"`);
      return `conflict of git in ${a['field']}: ${value(a['oursValue'])} on "${a['ours']}", ${value(a['theirsValue'])} on "${a['theirs']}"`;
    },
    remedy: (a) =>
      `keep ${a['field'] ? 'one of the two values' : 'what is right of both sides'}, remove the lines <<<<<<<, ||||||| (if any), ======= and >>>>>>>, then git add and git commit.`,
  },
  'forbidden-character': {
    message: (a) => `a control character or broken character ${a['character']}`,
    remedy: () => 'remove it; it often comes along when text is copied from another program.',
  },
  'beyond-limits': {
    message: (a) =>
      a['rule'] === 'depth'
        ? `the data are nested more than ${a['limit']} levels deep`
        : `the file has more than ${a['limit']} values`,
    remedy: () =>
      'see whether the file is damaged; if these are data, split them into several files.',
  },
  'unreadable-file': {
    message: (a) => `the file cannot be read: ${FILE_FAILURES[a['failure'] ?? ''] ?? a['failure']}`,
    remedy: () => 'restore the file (git checkout), or give permission to read it.',
  },
  'unknown-schema': {
    message: (a) =>
      a['found']
        ? `there is no kind of file "${a['found']}"`
        : 'the file has no schema line at its head',
    remedy: (a) => `the schema line here must be one of: ${a['expected']}.`,
  },
  'newer-schema': {
    message: (a) => `the file follows "${a['found']}", which is newer than this program`,
    remedy: () => 'update tiendo.',
  },
  'misplaced-file': {
    message: (a) =>
      a['found']
        ? `a file of kind "${a['found']}" does not belong here`
        : 'this YAML file lies where no file is read',
    remedy: (a) =>
      a['found']
        ? `move the file to its own folder; allowed here: ${a['expected']}.`
        : `give it the ending .yaml and put it in a folder under: ${a['expected']}; or move it out of plans/.`,
  },
  'schema-missing-key': {
    message: (a) => `the key "${a['key']}" is missing`,
    remedy: (a) => `add a line "${a['key']}: …".`,
  },
  'schema-unknown-key': {
    message: (a) => `there is no key "${a['key']}"`,
    remedy: (a) => use(a) || 'remove it; keys of your own office must begin with "x-".',
  },
  'schema-wrong-value': {
    message: (a) => `the value${a['key'] ? ` of "${a['key']}"` : ''} ${expectedValue(a)}`,
    remedy: () => 'change the value as described.',
  },
  'plan-id-mismatch': {
    message: (a) => `the plan calls itself "${a['id']}" but lies in the folder "${a['folder']}"`,
    remedy: (a) => `write "id: ${a['folder']}", or rename the folder to "${a['id']}".`,
  },
  'reserved-name': {
    message: (a) =>
      `"${a['id']}" is a name that Windows keeps for itself: no file or folder can have it`,
    remedy: () => 'give another id, with one word more for instance: thon-con instead of con.',
  },
  'duplicate-id': {
    message: (a) => `the id "${a['id']}" is already used${a['other'] ? ` in ${a['other']}` : ''}`,
    remedy: () => 'an id can be used only once; change one of the two.',
  },
  'unknown-unit': unknown('unit', 'units'),
  'unknown-content': unknown('content', 'contents or funding'),
  'unknown-indicator': unknown('indicator', 'indicators'),
  'unknown-split': unknown('split', 'splits'),
  'unknown-document': unknown('document', 'documents'),
  'reserved-part': {
    message: (a) =>
      `the split "${a['split']}" has a part named "total", which is reserved for the whole`,
    remedy: () => 'give the part another name.',
  },
  'ambiguous-part': {
    message: (a) =>
      `the indicator "${a['indicator']}" has two parts named "${a['part']}", in the splits "${a['other']}" and "${a['split']}"`,
    remedy: () => 'rename one of the two parts.',
  },
  'group-cycle': {
    message: (a) => `the group "${a['unit']}" is a member of itself`,
    remedy: () => 'remove one of the memberships.',
  },
  'dates-reversed': {
    message: (a) => `the last day, ${a['to']}, is before the first day, ${a['from']}`,
    remedy: () => 'swap the two dates.',
  },
  'no-coordinator': {
    message: () => 'no unit is the coordinator that consolidates the reports',
    remedy: () => 'add "roles: [coordinator]" to the coordinating unit.',
  },
  'revision-order': {
    message: (a) => `the amendment of ${a['date']} stands after ${a['before']}, which is later`,
    remedy: () =>
      'list revisions by date, oldest first, none before the day the plan was issued; or mend the date.',
  },
  'revision-repeated': {
    message: (a) => `the amending document ${a['number']} is listed twice`,
    remedy: () => 'list each amending document once; join the two or mend the number.',
  },
  'group-without-members': {
    message: (a) => `the group "${a['name']}" lists no members yet, so it is tracked as one unit`,
    remedy: () => 'list the members under members once they are known.',
  },
  'content-without-task': {
    message: (a) => `the content ${a['id']} is assigned to no unit`,
    remedy: () => 'have it assigned in writing, then add the task; the report shows this gap.',
  },
  'indicator-without-task': {
    message: (a) => `no unit is asked to report the indicator "${a['id']}"`,
    remedy: () => 'list it under indicators of a task, or remove it.',
  },
  'window-after-last-report': {
    message: (a) =>
      `the dates ${a['from']} to ${a['to']} end after ${a['lastDay']}, the last day for ${a['period']}`,
    remedy: () => 'their results will have to go into a supplementary report.',
  },
  'deadline-on-day-off': {
    message: (a) =>
      `${a['date']}, a ${nameWeekday(a['date'] ?? '', words.weekdays)}, is not a working day; the last day is taken to be ${nameWeekday(a['lastDay'] ?? '', words.weekdays)} ${a['lastDay']}`,
    remedy: () => 'if the office allows the next working day instead, write "roll: true".',
  },
  'printed-erratum': {
    message: (a) =>
      `the plan prints "${a['printed']}"; "${phrases.effective(a['effective'] ?? '')}" is followed: ${a['erratum']}`,
    remedy: () => 'ask for the document to be corrected; keep both values in the file.',
  },
  'plan-anomaly': {
    message: (a) => `${a['clause']}: ${a['printed']} – ${a['erratum']}`,
    remedy: () => 'the file needs no change; the report mentions this point.',
  },
  'retroactive-edit': {
    message: (a) =>
      `a retroactive edit, against ${a['since']}: ${nameChange(diff, a)}; no revision of the plan gives a reason`,
    remedy: () =>
      'add to the revisions of the plan one with number, date, summary and reason, or take the edit back. See: tiendo diff',
  },
  'issued-edited': {
    message: (a) => `the file ${a['kept']} is not report ${a['number']} as it was sent`,
    remedy: () => 'restore it from git or a backup; what was sent is not edited.',
  },
};
