/**
 * Who recorded what, and when: the commit of each record against the day that it claims, and against the reports
 * that were sent. It marks; it does not judge, for a late record may be a right one.
 */
import { daysBetween, type IsoDate, isWithin } from '../../model/dates.js';
import type { Issued } from '../../model/generated/files.js';
import type { AuditCounts, AuditMark, AuditRow } from '../../model/generated/outputs.js';
import { parseRecordId } from '../../model/ids.js';
import { compareText } from '../../model/text.js';
import { inOrder } from '../issued/issued.js';
import type { PlanView } from '../plan-view.js';
import type { AnyRecord } from '../record-path.js';
import { allRecords, compareRecorded, type Filed, type Records, uniqueById } from '../records.js';
import type { FileHistory, RecordHistory } from './record-history.js';

/** What an audit looks at. */
export interface AuditInput {
  readonly view: PlanView;
  readonly records: Records;
  readonly issued: readonly Filed<Issued>[];
  readonly history: RecordHistory;
  readonly asOf: IsoDate;
  /** More days than this after the day it claims make a record back-dated. */
  readonly days: number;
}

/** Every record with its commit and its marks; what is in no commit first, then the last committed. */
export function auditRecords(input: AuditInput): AuditRow[] {
  const { records, issued, asOf } = input;
  const sent = inOrder(issued.filter(({ data }) => data.on <= asOf));
  const byId = new Map(
    [...uniqueById(allRecords(records))].map(([id, { data }]) => [id, data] as const),
  );
  return allRecords(records)
    .filter(({ data }) => data.date <= asOf)
    .map((record) => auditRow(input, byId, sent, record))
    .sort(compareRows);
}

/** How many rows bear each mark. */
export function countMarks(rows: readonly AuditRow[]): AuditCounts {
  const marked = (mark: AuditMark): number =>
    rows.filter(({ marks }) => marks.includes(mark)).length;
  return {
    records: rows.length,
    backDated: marked('back-dated'),
    afterReport: marked('after-report'),
    edited: marked('edited'),
    uncommitted: marked('uncommitted'),
    historyCut: marked('history-cut'),
  };
}

type ById = ReadonlyMap<string, AnyRecord>;

function auditRow(
  { view, history, days }: AuditInput,
  byId: ById,
  sent: readonly Filed<Issued>[],
  { file, data }: Filed<AnyRecord>,
): AuditRow {
  const own = history.of(file);
  const commit = own?.isCut ? null : (own?.added ?? null);
  const writtenOn = (commit?.authoredAt ?? data.recorded.at).slice(0, 10);
  const daysAfter = daysBetween(data.date, writtenOn);
  const kind = kindOf(data);
  const afterReports = sent
    .filter((report) => isCovered(view, byId, data, report.data))
    .filter((report) => isAfter(history, own, data, report))
    .map((report) => report.data.number);
  const marks: readonly (readonly [AuditMark, boolean])[] = [
    // A correction tells of the day of its entry, and comes after it by its nature.
    ['back-dated', kind !== 'correction' && daysAfter > days],
    ['after-report', afterReports.length > 0],
    ['edited', (own?.edits.length ?? 0) > 0],
    ['uncommitted', own === undefined],
    ['history-cut', own?.isCut ?? false],
  ];
  return {
    id: data.id,
    kind,
    unit: unitOf(data),
    date: data.date,
    recordedAt: data.recorded.at,
    recordedBy: data.recorded.by,
    commit,
    edits: [...(own?.edits ?? [])],
    daysAfter,
    afterReports,
    marks: marks.flatMap(([mark, isOn]) => (isOn ? [mark] : [])),
    file,
  };
}

function kindOf(record: AnyRecord): AuditRow['kind'] {
  switch (record.schema) {
    case 'tiendo/progress@1':
      return record.corrects === undefined ? 'entry' : 'correction';
    case 'tiendo/void@1':
      return 'void';
    case 'tiendo/submission@1':
      return 'submission';
    case 'tiendo/obstacle@1':
      return 'obstacle';
    default:
      return 'settlement';
  }
}

function unitOf(record: AnyRecord): string | null {
  if ('unit' in record) return record.unit;
  return parseRecordId(record.id)?.unit ?? null;
}

/** Whether a report tells what the record tells, or what it corrects or withdraws. */
function isCovered(view: PlanView, byId: ById, record: AnyRecord, report: Issued): boolean {
  const covers = view.periods.get(report.period)?.covers;
  if (covers === undefined) return false;
  const to = covers.to < report.on ? covers.to : report.on;
  return changedBy(byId, record).some((changed) => {
    if (changed.schema === 'tiendo/progress@1') {
      return isWithin(changed.date, { from: covers.from, to });
    }
    if (changed.schema === 'tiendo/submission@1' && changed.period !== report.period) return false;
    return changed.date <= report.on;
  });
}

/** The record itself and those that it takes the place of; of a void, what it withdraws. */
function changedBy(byId: ById, record: AnyRecord): readonly AnyRecord[] {
  const changed = new Set<AnyRecord>();
  for (let next: AnyRecord | undefined = record; next !== undefined && !changed.has(next); ) {
    changed.add(next);
    const before: string | undefined =
      'voids' in next ? next.voids : 'corrects' in next ? next.corrects : undefined;
    next = before === undefined ? undefined : byId.get(before);
  }
  return [...changed].filter(({ schema }) => schema !== 'tiendo/void@1');
}

/** Whether a report that was sent cannot have known of a record, or of an edit of it. */
function isAfter(
  history: RecordHistory,
  own: FileHistory | undefined,
  record: AnyRecord,
  report: Filed<Issued>,
): boolean {
  const kept = history.of(report.file);
  const isInHistory = own !== undefined && kept !== undefined && !own.isCut && !kept.isCut;
  // What is not committed has only its own word for when it was written.
  if (!isInHistory) return compareRecorded(record, { ...report.data, id: record.id }) > 0;
  return [own.added, ...own.edits].some((commit) => !history.isKnownTo(commit.id, kept.added.id));
}

function compareRows(a: AuditRow, b: AuditRow): number {
  const rank = ({ marks }: AuditRow): number =>
    marks.includes('uncommitted') ? 0 : marks.includes('history-cut') ? 2 : 1;
  const moment = ({ commit, recordedAt }: AuditRow): number =>
    Date.parse(commit?.authoredAt ?? recordedAt);
  const key = ({ date, id }: AuditRow): string => `${date} ${id}`;
  return rank(a) - rank(b) || moment(b) - moment(a) || compareText(key(b), key(a));
}
