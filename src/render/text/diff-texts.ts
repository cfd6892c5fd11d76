/** The shape of the texts about how a plan changed. */
import type { FieldName } from '../../core/difference/field-meaning.js';
import type { IsoDate } from '../../model/dates.js';
import type {
  DiffClass,
  DiffEffect,
  DiffNature,
  DiffSubject,
} from '../../model/generated/outputs.js';

/** What is said of the changes of a plan. */
export interface DiffTexts {
  /** The two sides: revisions with their commits, or the files on disk. */
  readonly heading: (plan: string, before: string, after: string) => string;
  readonly onDisk: string;
  readonly unchanged: (before: string, after: string) => string;
  /** A plan whose file is wrong on one side; what is wrong stands above. */
  readonly notCompared: (plan: string, side: string) => string;
  readonly counts: (count: number) => string;
  readonly classes: Readonly<Record<DiffClass, string>>;
  /** A change that reaches back, and what it is otherwise about. */
  readonly retroactive: (nature: DiffNature) => string;
  readonly subjects: Readonly<Record<DiffSubject, string>>;
  readonly fields: Readonly<Record<Exclude<FieldName, `order.${string}`>, string>>;
  /** Keys that mean something else in one kind of thing. */
  readonly fieldsOf: Readonly<Record<'holiday.to' | 'period.title' | 'revision.basis', string>>;
  readonly yes: string;
  readonly no: string;
  readonly deadline: (rule: string, lastDay: string) => string;
  readonly range: (from: IsoDate | '', to: IsoDate | '') => string;
  readonly compare: Readonly<Record<'at-least' | 'at-most', string>>;
  readonly ratioBasis: Readonly<Record<'flow' | 'snapshot', string>>;
  readonly added: (subject: string, name: string) => string;
  readonly removed: (subject: string, name: string) => string;
  readonly newId: (before: string, after: string) => string;
  readonly newClause: (before: string, after: string) => string;
  readonly replaced: (before: string, after: string) => string;
  readonly order: (subject: string) => string;
  readonly set: (field: string, value: string) => string;
  readonly unset: (field: string, value: string) => string;
  /** A mark that is now there, or no longer. */
  readonly flag: (field: string, isSet: boolean) => string;
  readonly changed: (field: string, before: string, after: string) => string;
  readonly list: (field: string, added: string, removed: string) => string;
  /** Days by which a last day moves; negative when it comes earlier. */
  readonly shifted: (days: number) => string;
  readonly byCalendar: (field: string, before: string, after: string) => string;
  readonly effects: Readonly<Record<DiffEffect['kind'], (count: number, date: string) => string>>;
  readonly more: (count: number) => string;
  readonly table: { readonly class: string; readonly count: string };
}
