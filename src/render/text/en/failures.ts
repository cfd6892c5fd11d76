import type { TemplateFault, TemplateLimit } from '../../markdown/template-fault.js';
import type { Catalogue, Failures, Questions } from '../catalogue.js';

/** What the operating system's codes mean. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'not found',
  ENOTDIR: 'the path goes through a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EEXIST: 'the file already exists',
  EIO: 'the disk could not be read or written',
  EFBIG: 'the file is larger than allowed',
  outside: 'the link leads out of the workspace',
  'not-a-file': 'it is not a regular file',
  'too-large': 'it is too large (over 4 MiB)',
  'not UTF-8': 'it is not saved in UTF-8; save it in UTF-8',
  'UTF-16': 'it is UTF-16, but damaged or cut off',
  NUL: 'it has NUL characters, so it is not text',
  LINKED: 'this folder is a symbolic link, and nothing is written through links',
};

const TOO_MUCH: Readonly<Record<TemplateLimit, string>> = {
  length: 'the templates used here are longer than is allowed.\nFix: shorten them',
  depth:
    'its parts stand too deep in each other; perhaps it calls itself.\nFix: take out the include or render that calls a template which is running already',
  time: 'it takes too long and was stopped.\nFix: take out the loop that is too long on this line',
  memory:
    'it takes too much memory and was stopped.\nFix: take out the loop that is too long, or the text that is repeated, on this line',
};

function faultText(fault: TemplateFault): string {
  switch (fault.kind) {
    case 'not-passed':
      return `this template was not given "${fault.name}".\nFix: where it is called, write {% render 'NAME', ${fault.name}: ${fault.name} %}`;
    case 'not-closed':
      return `${fault.name} is not closed.\nFix: add what closes it, as {% endif %}, {% endfor %}, }}`;
    case 'too-much':
      return TOO_MUCH[fault.of];
    case 'other':
      return fault.detail;
    default:
      return `there is no ${fault.kind} "${fault.name}".\nFix: ${fault.nearest === undefined ? 'see the names in templates/README.md' : `did you mean "${fault.nearest}"?`}`;
  }
}

const GIT_REFUSES =
  'git does not read the repository around this folder, mostly because it belongs to another user or is damaged. Fix: run git status here, and do what git says.';

/** What prevents a command, in English. */
export const failures: Failures = {
  noWorkspace: (start) =>
    `there is no folder plans/ in ${start} or any folder above it.\nFix: go to a folder that has plans/, or name one with -C DIR.`,
  noWorkspaceAt: (revision) =>
    `there is no folder plans/ here at revision "${revision}".\nFix: if it lies in a folder of the repository, write --rev ${revision}:FOLDER.`,
  badTimeZone: (zone) =>
    `the time zone "${zone}" in tiendo.yaml does not exist.\nFix: write one such as "Asia/Ho_Chi_Minh", or remove the line timeZone.`,
  writeAtRevision: 'an old revision cannot be written to. Fix: leave out --rev.',
  revision: {
    'no-git': (_, option) =>
      `git cannot be run, so old revisions cannot be read. Fix: install git, or leave out ${option}.`,
    'no-repository': (_, option) =>
      `this folder is not in a git repository. Fix: leave out ${option}.`,
    'git-refuses': () => GIT_REFUSES,
    'unknown-revision': (revision) =>
      `the git repository has no revision "${revision}". Fix: see what there is with git log --oneline; if the clone lacks history (shallow): git fetch --unshallow.`,
  },
  comparison: {
    'no-git': () => 'git cannot be run, so nothing can be compared. Fix: install git.',
    'no-repository': () =>
      'this folder is in no git repository, so there is nothing to compare with. Fix: git init, then commit the plan.',
    'git-refuses': () => GIT_REFUSES,
    'unknown-revision': (revision) =>
      `the git repository has no revision "${revision}". Fix: see what there is with git log --oneline; if the clone lacks history (shallow): git fetch --unshallow.`,
  },
  historyUnread:
    'The records were not compared with those committed: git does not answer here. See: git status',
  badFiles: (count) =>
    `${count === 1 ? '1 file has errors and is' : `${count} files have errors and are`} left out. See: tiendo check`,
  notWritten: (code, path) =>
    code === 'ENOENT'
      ? `nothing was recorded: there is no folder to put ${path} into.\nFix: make that folder first, or choose another place.`
      : `nothing was recorded: ${SYSTEM[code] ?? code}${path === '' ? '' : ` (${path})`}.\nFix: remove the cause, then run the command again.`,
  noCurrentFolder:
    'the current folder is no longer there. Fix: go to a folder that is, then run the command again.',
  cannotRead: (path, code) => `${path} cannot be read: ${SYSTEM[code] ?? code}.`,
  fileExists: (path) =>
    `the file ${path} already exists. Fix: choose another name, or add --force to overwrite it.`,
  needsOut: (format, file) =>
    `a terminal cannot show ${format === 'docx' ? 'a Word' : 'an Excel'} file. Fix: add --out ${file}`,
  unfinishedBatch: (code, plan) =>
    `Warning: a call that wrote several records to ${plan} was cut short and cannot be finished now (${SYSTEM[code] ?? code}), so results may be incomplete. Fix: mend this, then run any command again.`,
  template: (template, line, fault) =>
    `template ${template}${line > 0 ? `, line ${line}` : ''}: ${faultText(fault)}`,
  interrupted: 'Stopped; nothing was recorded.',
};

/** Questions in English. */
export const questions: Questions = {
  task: 'Which task?',
  unit: 'Which unit did it?',
  date: 'On which day (such as 2023-05-12)?',
  summary:
    'What was done, in a sentence or two (no names, phone numbers or addresses of individuals)?',
  percent: 'Progress in %, empty if not known:',
  figure: (name, measure, form) =>
    `${name} (${measure}), for example ${form}. Zero: 0, unknown: ?, not reported: leave empty:`,
  skip: '(skip)',
  searchHint: 'Type some letters of the task or unit to search, ↑ ↓ to choose, Enter to take it.',
  noneFound: 'Nothing found; delete some letters and type again.',
};

/** Explains what commander did not understand. */
export const usage: Catalogue['usage'] = (code, message) => {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  const remedy = meant
    ? `did you mean ${meant}? See tiendo --help.`
    : 'see tiendo --help, or tiendo COMMAND --help.';
  switch (code) {
    case 'commander.unknownCommand':
      return { message: `there is no command "${quoted}".`, remedy };
    case 'commander.unknownOption':
      return { message: `there is no option "${quoted}".`, remedy };
    case 'commander.missingArgument':
      return { message: `the argument <${quoted}> is missing.`, remedy };
    case 'commander.optionMissingArgument':
      return { message: `the option "${quoted}" needs a value.`, remedy };
    case 'commander.excessArguments':
      return { message: 'there are too many arguments; quote words that belong together.', remedy };
    case 'commander.invalidArgument':
      return { message: `the value of "${quoted}" is not valid.`, remedy };
    default:
      return { message: message.replace(/^error: /, '').trimEnd(), remedy };
  }
};
