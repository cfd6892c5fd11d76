/** The shape of the texts of exported tables; loaded only for an export. */
import type { TableName } from '../../core/export/export-tables.js';

/** Headings of the columns of exported tables. */
export type Heading =
  | 'clause'
  | 'contents'
  | 'corrects'
  | 'date'
  | 'daysLate'
  | 'doc'
  | 'docDate'
  | 'entries'
  | 'entry'
  | 'events'
  | 'evidence'
  | 'expectation'
  | 'extendedTo'
  | 'file'
  | 'from'
  | 'indicator'
  | 'indicatorId'
  | 'kind'
  | 'lastDay'
  | 'lastEntry'
  | 'measure'
  | 'part'
  | 'percent'
  | 'period'
  | 'receivedOn'
  | 'recordedAt'
  | 'recordedBy'
  | 'reportState'
  | 'returnedOn'
  | 'role'
  | 'rule'
  | 'sample'
  | 'sensitive'
  | 'split'
  | 'state'
  | 'summary'
  | 'task'
  | 'taskId'
  | 'type'
  | 'unit'
  | 'unitId'
  | 'value';

/** What an export is about, as its last sheet tells it. */
export type NoteName = 'asOf' | 'from' | 'period' | 'plan' | 'sample' | 'scope' | 'to' | 'unit';

/** Texts of exported tables. */
export interface TableTexts {
  readonly headings: Readonly<Record<Heading, string>>;
  /** Names of the sheets, at most 31 letters each. */
  readonly sheets: Readonly<Record<TableName | 'notes', string>>;
  readonly notes: Readonly<Record<NoteName, string>>;
  /** How an export for the office alone is marked, and one that may be sent. */
  readonly scope: { readonly internal: string; readonly open: string };
  readonly yes: string;
  readonly unknown: string;
  readonly notApplicable: string;
}
