/** Every command with its arguments and options, and where its code is; the code is loaded when called. */
import type { ArgumentName, CommandName, OptionName } from '../render/text/help-texts.js';
import type { Run, RunAnywhere } from './run.js';

/** An option of a command. */
export interface OptionSpec {
  readonly flags: string;
  /** Key of its description. */
  readonly name: OptionName;
  /** May be given several times. */
  readonly many?: boolean;
}

/** A command of the program. */
export interface CommandSpec {
  readonly name: CommandName;
  readonly args?: readonly { readonly syntax: string; readonly name: ArgumentName }[];
  readonly options: readonly OptionSpec[];
  /** Whether it writes, so that it must not be pointed at an old revision. */
  readonly writes?: boolean;
  /** Its code; one that runs anywhere needs no workspace. */
  load(): Promise<{ readonly run: Run } | { readonly runAnywhere: RunAnywhere }>;
}

const option = (flags: string, name: OptionName, many = false): OptionSpec => ({
  flags,
  name,
  many,
});

const unit = option('--unit <unit>', 'unit');
const task = option('--task <task>', 'task');
const content = option('--content <clause>', 'content');
const period = option('--period <period>', 'period');
const search = option('--search <words>', 'search');
const summary = option('--summary <text>', 'summary');
const doc = option('--doc <number[,date]>', 'doc');
const on = option('--on <date>', 'on');
/** Options of every command that writes. */
const writing: readonly OptionSpec[] = [
  option('--recorded-by <office>', 'recordedBy'),
  option('--allow-personal-data <reason>', 'allowPersonalData'),
];
const reason = option('--reason <text>', 'reason');

const entryOptions: readonly OptionSpec[] = [
  unit,
  option('--date <date>', 'date'),
  summary,
  option('--percent <0-100>', 'percent'),
  option('--state <state>', 'setState'),
  option('--figure <key=value...>', 'figure', true),
  option('--evidence <path-or-note...>', 'evidence', true),
  option('--doc <number[,date]...>', 'docs', true),
];

/** The commands in the order in which help lists them. */
export const commands: readonly CommandSpec[] = [
  { name: 'status', options: [], load: () => import('./commands/status.js') },
  {
    name: 'list',
    options: [
      unit,
      content,
      option('--role <role>', 'role'),
      option('--state <state>', 'state'),
      search,
      option('--window', 'window'),
      option('--by <grouping>', 'by'),
    ],
    load: () => import('./commands/list.js'),
  },
  {
    name: 'show',
    args: [{ syntax: '<id>', name: 'anything' }],
    options: [],
    load: () => import('./commands/show.js'),
  },
  {
    name: 'record',
    args: [{ syntax: '[task]', name: 'task' }],
    options: [...entryOptions, option('--file <file>', 'file'), ...writing],
    writes: true,
    load: () => import('./commands/record.js'),
  },
  {
    name: 'correct',
    args: [{ syntax: '<entry>', name: 'entry' }],
    options: [reason, task, ...entryOptions, option('--also <entry...>', 'also', true), ...writing],
    writes: true,
    load: () => import('./commands/correct.js'),
  },
  {
    name: 'void',
    args: [{ syntax: '<record>', name: 'record' }],
    options: [reason, ...writing],
    writes: true,
    load: () => import('./commands/void.js'),
  },
  {
    name: 'log',
    options: [
      unit,
      task,
      content,
      option('--state <state>', 'state'),
      search,
      option('--from <date>', 'from'),
      option('--to <date>', 'to'),
      option('--all', 'allVersions'),
      option('--limit <count>', 'limit'),
      option('--audit', 'audit'),
      option('--days <count>', 'auditDays'),
    ],
    load: () => import('./commands/log.js'),
  },
  {
    name: 'receive',
    args: [{ syntax: '<unit>', name: 'unit' }],
    options: [period, on, doc, option('--kind <kind>', 'kind'), ...writing],
    writes: true,
    load: () => import('./commands/receive.js'),
  },
  {
    name: 'return',
    args: [{ syntax: '<unit>', name: 'unit' }],
    options: [period, on, reason, doc, ...writing],
    writes: true,
    load: () => import('./commands/return.js'),
  },
  {
    name: 'extend',
    args: [{ syntax: '<unit>', name: 'unit' }],
    options: [period, option('--until <date>', 'until'), on, reason, doc, ...writing],
    writes: true,
    load: () => import('./commands/extend.js'),
  },
  {
    name: 'obstacle',
    args: [{ syntax: '<unit>', name: 'unit' }],
    options: [summary, task, option('--proposal <text>', 'proposal'), on, doc, ...writing],
    writes: true,
    load: () => import('./commands/obstacle.js'),
  },
  {
    name: 'settle',
    args: [{ syntax: '<obstacle>', name: 'obstacle' }],
    options: [option('--outcome <outcome>', 'outcome'), summary, on, doc, ...writing],
    writes: true,
    load: () => import('./commands/settle.js'),
  },
  {
    name: 'overdue',
    options: [period, unit, option('--within <days>', 'within'), option('--all', 'allReports')],
    load: () => import('./commands/overdue.js'),
  },
  {
    name: 'report',
    args: [{ syntax: '[period]', name: 'period' }],
    options: [
      option('--format <format>', 'format'),
      option('--template <name>', 'template'),
      option('--out <file>', 'out'),
      option('--force', 'force'),
      option('--number <number>', 'number'),
      option('--deputy', 'deputy'),
      option('--signer <name>', 'signer'),
      option('--draft', 'draft'),
      option('--issue', 'issue'),
      on,
      option('--check', 'checkIssued'),
      option('--since-last', 'sinceLast'),
    ],
    load: () => import('./commands/report.js'),
  },
  {
    name: 'remind',
    options: [
      option('--period <period>', 'letterPeriod'),
      unit,
      option('--all-in-one', 'allInOne'),
      option('--until <date>', 'letterUntil'),
      option('--number <number>', 'letterNumber'),
      option('--deputy', 'deputy'),
      option('--signer <name>', 'signer'),
      option('--format <format>', 'letterFormat'),
      option('--out <folder>', 'folder'),
      option('--force', 'force'),
    ],
    load: () => import('./commands/remind.js'),
  },
  {
    name: 'export',
    args: [{ syntax: '<format>', name: 'exportFormat' }],
    options: [
      option('--table <table>', 'table'),
      unit,
      option('--period <period>', 'exportPeriod'),
      option('--from <date>', 'from'),
      option('--to <date>', 'to'),
      option('--internal', 'internal'),
      option('--alarms <days>', 'alarms'),
      option('--out <file>', 'out'),
      option('--force', 'force'),
    ],
    load: () => import('./commands/export.js'),
  },
  {
    name: 'why',
    args: [{ syntax: '<anchor>', name: 'anchor' }],
    options: [option('--period <period>', 'reportPeriod'), unit],
    load: () => import('./commands/why.js'),
  },
  {
    name: 'check',
    options: [
      option('--format <format>', 'checkFormat'),
      option('--strict', 'strict'),
      option('--since <revision>', 'since'),
    ],
    load: () => import('./commands/check.js'),
  },
  {
    name: 'init',
    args: [{ syntax: '[folder]', name: 'newFolder' }],
    options: [
      option('--title <text>', 'planTitle'),
      option('--issuer <name>', 'planIssuer'),
      option('--year <year>', 'planYear'),
      option('--git', 'git'),
      option('--hook', 'hook'),
      option('--ci <forge>', 'ci'),
    ],
    writes: true,
    load: () => import('./commands/init.js'),
  },
  {
    name: 'diff',
    args: [
      { syntax: '[from]', name: 'from' },
      { syntax: '[to]', name: 'to' },
    ],
    options: [option('--format <format>', 'diffFormat'), option('--exit-code', 'exitCode')],
    load: () => import('./commands/diff.js'),
  },
  {
    name: 'textconv',
    args: [{ syntax: '<file>', name: 'planFile' }],
    options: [],
    load: () => import('./commands/textconv.js'),
  },
];
