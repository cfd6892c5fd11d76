/** The shape of the texts of the command line itself. */
import type { NamedKind } from '../../core/refusals.js';

/** Commands of the program. */
export type CommandName =
  | 'status'
  | 'list'
  | 'show'
  | 'record'
  | 'correct'
  | 'void'
  | 'log'
  | 'receive'
  | 'return'
  | 'extend'
  | 'obstacle'
  | 'settle'
  | 'overdue'
  | 'report'
  | 'remind'
  | 'export'
  | 'why'
  | 'check'
  | 'init'
  | 'diff'
  | 'textconv';

/** Arguments of commands. */
export type ArgumentName =
  | Exclude<NamedKind, 'clause' | 'indicator' | 'plan'>
  | 'exportFormat'
  | 'newFolder'
  | 'from'
  | 'to'
  | 'planFile';

/** Options of commands. */
export type OptionName =
  | 'directory'
  | 'plan'
  | 'asOf'
  | 'rev'
  | 'lang'
  | 'json'
  | 'noColor'
  | 'quiet'
  | 'unit'
  | 'task'
  | 'content'
  | 'role'
  | 'state'
  | 'setState'
  | 'search'
  | 'window'
  | 'by'
  | 'date'
  | 'summary'
  | 'percent'
  | 'figure'
  | 'evidence'
  | 'doc'
  | 'docs'
  | 'file'
  | 'recordedBy'
  | 'allowPersonalData'
  | 'reason'
  | 'also'
  | 'from'
  | 'to'
  | 'allVersions'
  | 'limit'
  | 'audit'
  | 'auditDays'
  | 'period'
  | 'reportPeriod'
  | 'on'
  | 'kind'
  | 'until'
  | 'proposal'
  | 'outcome'
  | 'within'
  | 'allReports'
  | 'format'
  | 'template'
  | 'out'
  | 'force'
  | 'number'
  | 'deputy'
  | 'signer'
  | 'draft'
  | 'letterFormat'
  | 'allInOne'
  | 'letterUntil'
  | 'letterPeriod'
  | 'letterNumber'
  | 'folder'
  | 'table'
  | 'internal'
  | 'alarms'
  | 'exportPeriod'
  | 'issue'
  | 'checkIssued'
  | 'sinceLast'
  | 'checkFormat'
  | 'strict'
  | 'since'
  | 'planTitle'
  | 'planIssuer'
  | 'planYear'
  | 'git'
  | 'hook'
  | 'ci'
  | 'diffFormat'
  | 'exitCode';

/** Texts of the command line itself. */
export interface HelpTexts {
  readonly program: string;
  readonly globalOptions: string;
  /** What stands for options and for a command in a usage line. */
  readonly usageOptions: string;
  readonly usageCommand: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly after: string;
  readonly examplesTitle: string;
  /** Titles that commander prints, by their English form. */
  readonly titles: Readonly<Record<string, string>>;
  readonly commands: Readonly<
    Record<CommandName, { readonly summary: string; readonly details?: string }>
  >;
  readonly arguments: Readonly<Record<ArgumentName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly examples: Readonly<Record<CommandName, readonly string[]>>;
}
