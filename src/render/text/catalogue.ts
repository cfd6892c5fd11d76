/** The shape of all texts for people. Both languages fill it, so a missing text does not compile. */
import type { PersonalDataKind } from '../../core/privacy/finding.js';
import type { NamedKind, RefusalCode } from '../../core/refusals.js';
import type { IsoDate } from '../../model/dates.js';
import type { ProblemCode, Severity } from '../../model/diagnostics.js';
import type {
  PlanIndicator,
  PlanTask,
  PlanUnit,
  Settlement,
  Submission,
} from '../../model/generated/files.js';
import type { FigureValue, ReportRow, TaskRow } from '../../model/generated/outputs.js';
import type { TemplateFault } from '../markdown/template-fault.js';
import type { AuditTexts } from './audit-texts.js';
import type { DiffTexts } from './diff-texts.js';
import type { HelpTexts } from './help-texts.js';
import type { IssuedTexts } from './issued-texts.js';
import type { WhyTexts } from './why-texts.js';

/** Values that a message speaks of, by name. */
export type Args = Readonly<Record<string, string>>;

/** What is wrong, and what to do. */
export interface Explanation {
  message(args: Args): string;
  remedy(args: Args): string;
}

/** Codes about files as such, and about the plan: all but those about records. */
export type PlanProblem = Exclude<
  ProblemCode,
  | 'file-name-mismatch'
  | `unknown-${'task' | 'period' | 'record'}`
  | `${string}-not-${string}`
  | 'group-as-unit'
  | `figure-${string}`
  | 'recorded-before-date'
  | `${string}correction${string}`
  | `record-${string}`
  | 'settled-twice'
  | 'personal-data'
  | 'legacy-encoding'
  | 'evidence-outside'
  | 'outside-plan-year'
  | 'back-dated'
  | 'after-deadline'
>;

/** Single words and headings. */
export interface Words {
  readonly error: string;
  readonly remedy: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly state: Readonly<Record<TaskRow['state'], string>>;
  readonly role: Readonly<Record<PlanTask['role'], string>>;
  readonly kind: Readonly<Record<PlanTask['kind'], string>>;
  readonly expectation: Readonly<Record<PlanUnit['report'], string>>;
  readonly reportState: Readonly<Record<ReportRow['state'], string>>;
  readonly event: Readonly<Record<Submission['event'], string>>;
  readonly submissionKind: Readonly<Record<NonNullable<Submission['kind']>, string>>;
  readonly outcome: Readonly<Record<Settlement['outcome'], string>>;
  readonly figureState: Readonly<Record<FigureValue['state'], string>>;
  readonly indicatorType: Readonly<Record<PlanIndicator['type'], string>>;
  readonly personalData: Readonly<Record<PersonalDataKind, string>>;
  /** Stands for a number that would tell of single persons. */
  readonly masked: string;
  /** Said after the parts of a figure when some entries gave only the whole. */
  readonly partsIncomplete: string;
  /** Said of a ratio with nothing in its denominator. */
  readonly nothingToMeasure: string;
  readonly named: Readonly<Record<NamedKind, string>>;
  readonly weekdays: readonly string[];
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly facts: Readonly<Record<FactName, string>>;
}

/** Headings of table columns. */
export type ColumnName =
  | 'clause'
  | 'task'
  | 'state'
  | 'percent'
  | 'lastEntry'
  | 'entries'
  | 'unit'
  | 'date'
  | 'summary'
  | 'entry'
  | 'lastDay'
  | 'late'
  | 'received'
  | 'status'
  | 'done'
  | 'inProgress'
  | 'notStarted'
  | 'stopped'
  | 'progress';

/** Names of facts that show lists. */
export type FactName =
  | 'clause'
  | 'unit'
  | 'role'
  | 'kind'
  | 'partners'
  | 'window'
  | 'due'
  | 'contents'
  | 'indicators'
  | 'documents'
  | 'note'
  | 'report'
  | 'members'
  | 'memberOf'
  | 'valid'
  | 'covers'
  | 'rule'
  | 'lastDay'
  | 'received'
  | 'task'
  | 'date'
  | 'percent'
  | 'state'
  | 'summary'
  | 'figures'
  | 'evidence'
  | 'corrects'
  | 'correctedBy'
  | 'voided'
  | 'reason'
  | 'recorded'
  | 'file'
  | 'measure'
  | 'type'
  | 'splits'
  | 'sensitive'
  | 'targets'
  | 'asked'
  | 'doc'
  | 'proposal'
  | 'settlement'
  | 'printed'
  | 'event'
  | 'period'
  | 'until'
  | 'issued'
  | 'issuer'
  | 'year'
  | 'bases'
  | 'basis'
  | 'units'
  | 'tasks'
  | 'periods'
  | 'sample';

/** Sentences with values in them. */
export interface Phrases {
  date(date: IsoDate): string;
  /** A date with its day of the week. */
  weekdayDate(date: IsoDate): string;
  number(value: number): string;
  money(value: number): string;
  percent(value: number): string;
  /** "trước ngày 10/6/2023" from "before 2023-06-10". */
  rule(rule: string): string;
  /** A value of the plan: a rule, a date, or a text as it is. */
  effective(value: string): string;
  /** A rule with the last good day that follows from it. */
  ruleWithLastDay(rule: string, lastDay: IsoDate): string;
  /** A document by its number, and its date where that is known. */
  document(number: string, date: IsoDate | null): string;
  tasks(count: number): string;
  entries(count: number): string;
  daysLate(days: number): string;
  daysLeft(days: number): string;
  daysPast(days: number): string;
  received(received: number, expected: number): string;
  requestedToo(received: number, requested: number): string;
  receivedOn(date: IsoDate): string;
  returnedOn(date: IsoDate): string;
  extendedTo(date: IsoDate): string;
  notYet: string;
  sample(text: string): string;
  nothingFound: string;
  noEntries: string;
  noOverdue(date: IsoDate): string;
  lateTasks(date: IsoDate): string;
  openObstacles(count: number): string;
  nextStep: string;
  /** What a reminder that is proposed would be. */
  remindsUnits(units: number): string;
  asOf(date: IsoDate): string;
  recorded(id: string): string;
  wouldBeNext(command: string): string;
  checkedFine(files: number): string;
  /** Problems that were there before a revision, and are not shown. */
  problemsBefore(count: number, since: string): string;
  problemCounts(errors: number, warnings: number, notices: number): string;
  reportWritten(file: string): string;
  lettersWritten(count: number, folder: string): string;
  /** Nobody is to be reminded: of all, or of the unit or period that was named. */
  noReminder(date: IsoDate, unit: string | undefined, period: string | undefined): string;
  exportWritten(file: string): string;
  /** What an export leaves out, for it may be sent on. */
  exportLeftOut(sensitiveFigures: number, withheldTexts: number): string;
  exportInternal: string;
  emptyCalendar: string;
  /** What is going on, while it takes long. */
  readonly steps: {
    reading(done: number, files: number): string;
    readonly check: string;
    readonly history: string;
    readonly export: string;
    readonly report: string;
    readonly docx: string;
    readonly html: string;
  };
  serves: string;
  servedBy: string;
  membersOf(count: number): string;
  /** Heading over the amendments of the plan. */
  revisions: string;
  noRevision(date: IsoDate): string;
  more(count: number): string;
  line(number: number): string;
}

/** What prevents a command from running. */
export interface Failures {
  noWorkspace(start: string): string;
  /** A revision of a repository without files on disk. */
  noWorkspaceAt(revision: string): string;
  badTimeZone(zone: string): string;
  writeAtRevision: string;
  readonly revision: Readonly<
    Record<
      'no-git' | 'no-repository' | 'git-refuses' | 'unknown-revision',
      /** The revision, and the option that named it. */
      (revision: string, option: string) => string
    >
  >;
  /** Why a revision cannot be compared with. */
  readonly comparison: Readonly<
    Record<
      'no-git' | 'no-repository' | 'git-refuses' | 'unknown-revision',
      (revision: string) => string
    >
  >;
  /** Git is there, yet what was committed cannot be compared. */
  readonly historyUnread: string;
  badFiles(count: number): string;
  /** A write that the operating system refused; nothing was written. */
  notWritten(code: string, path: string): string;
  noCurrentFolder: string;
  cannotRead(path: string, code: string): string;
  fileExists(path: string): string;
  /** A document that a terminal cannot show. */
  needsOut(format: 'docx' | 'xlsx', file: string): string;
  /** Records of one call that were decided but not wholly named, and cannot be now. */
  unfinishedBatch(code: string, plan: string): string;
  template(template: string, line: number, fault: TemplateFault): string;
  interrupted: string;
}

/** Questions to a person at a terminal. */
export interface Questions {
  readonly task: string;
  readonly unit: string;
  readonly date: string;
  readonly summary: string;
  readonly percent: string;
  figure(name: string, measure: string, form: string): string;
  readonly skip: string;
  /** How to choose one of a list that is searched. */
  readonly searchHint: string;
  readonly noneFound: string;
}

/** All texts in one language. */
export interface Catalogue {
  readonly language: 'vi' | 'en';
  readonly help: HelpTexts;
  readonly words: Words;
  readonly phrases: Phrases;
  readonly failures: Failures;
  readonly questions: Questions;
  readonly why: WhyTexts;
  readonly issued: IssuedTexts;
  readonly audit: AuditTexts;
  readonly diff: DiffTexts;
  readonly problems: Readonly<Record<ProblemCode, Explanation>>;
  readonly refusals: Readonly<Record<RefusalCode, Explanation>>;
  /** A command line that commander did not understand, by its code and its own words. */
  usage(code: string, message: string): { readonly message: string; readonly remedy: string };
  /** Something that should never happen. */
  bug(version: string): string;
}
