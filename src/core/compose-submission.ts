/** Events of the register of unit reports: received, returned, extended. */
import { daysBetween, parseDate } from '../model/dates.js';
import type { Submission } from '../model/generated/files.js';
import type { ReportRow } from '../model/generated/outputs.js';
import { createRecordId } from '../model/ids.js';
import { parseDocument, pastDate, requireText, type WriteContext } from './compose-progress.js';
import { expandUnit, hasMembers } from './plan-view.js';
import { momentAfter } from './recording-moment.js';
import type { Records } from './records.js';
import { accept, type Outcome, refuse } from './refusals.js';
import { isReceived, registerOf } from './register.js';
import { resolveName } from './resolve.js';

/** An event as typed. */
export interface SubmissionInput {
  readonly event: Submission['event'];
  readonly unit: string;
  readonly period?: string | undefined;
  readonly on?: string | undefined;
  readonly doc?: string | undefined;
  readonly kind?: string | undefined;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

const kinds = ['report', 'supplement', 'replacement'] as const;

/** A report due within so many days is the one that a unit sends. */
const SOON_DAYS = 45;

/** Composes an event, or tells what is wrong with the input. */
export function composeSubmission(
  context: WriteContext,
  records: Records,
  input: SubmissionInput,
): Outcome<Submission> {
  const { view } = context;
  const unit = resolveName(view, 'unit', input.unit);
  if (!unit.ok) return unit;
  if (hasMembers(view.units.get(unit.value))) {
    const choices = expandUnit(view, unit.value).join(', ');
    return refuse('group-as-unit', { unit: unit.value, choices });
  }
  const on = pastDate(context, input.on);
  if (!on.ok) return on;
  const row = findRow(context, records, unit.value, input);
  if (!row.ok) return row;
  const doc = input.doc === undefined ? accept(undefined) : parseDocument(input.doc);
  if (!doc.ok) return doc;
  const typed = input.kind ?? 'report';
  const kind = kinds.find((known) => known === typed);
  if (kind === undefined) {
    return refuse('bad-choice', { option: '--kind', typed, choices: kinds.join(', ') });
  }
  const details = detailsOf(input, row.value, kind);
  if (!details.ok) return details;
  const known = new Set(row.value.events.map(({ id }) => id));
  const earlier = records.submissions.map(({ data }) => data).filter(({ id }) => known.has(id));
  const at = momentAfter(context.at, earlier);
  if (!at.ok) return at;
  return accept({
    schema: 'tiendo/submission@1',
    id: createRecordId(on.value, unit.value, context.random),
    period: row.value.period,
    unit: unit.value,
    event: input.event,
    date: on.value,
    ...(doc.value !== undefined && { doc: doc.value }),
    ...details.value,
    recorded: { at: at.value, by: context.by },
  });
}

/** The row of the register that the event belongs to: of the period named, else of the first one still open. */
function findRow(
  context: WriteContext,
  records: Records,
  unit: string,
  input: SubmissionInput,
): Outcome<ReportRow> {
  const { view } = context;
  let periods = [...view.periods.values()];
  if (input.period !== undefined) {
    const id = resolveName(view, 'period', input.period);
    if (!id.ok) return id;
    periods = periods.filter((period) => period.id === id.value);
  }
  const rows = periods.flatMap((period) =>
    registerOf(view, records, period, context.today).filter((row) => row.unit === unit),
  );
  const [row] = rows;
  if (row === undefined) return refuse('report-not-expected', { unit });
  if (input.period !== undefined) return accept(row);
  // A period is meant without being named only where it is plain: its report is due soon, or was.
  const isOpen = (open: ReportRow): boolean =>
    !isReceived(open) && daysBetween(context.today, open.lastDay) <= SOON_DAYS;
  const wanted = input.event === 'returned' ? rows.findLast(isReceived) : rows.find(isOpen);
  return wanted === undefined
    ? refuse('period-needed', { choices: rows.map(({ period }) => period).join(', ') })
    : accept(wanted);
}

type Details = Pick<Submission, 'kind' | 'until' | 'reason'>;

function detailsOf(
  input: SubmissionInput,
  row: ReportRow,
  kind: (typeof kinds)[number],
): Outcome<Details> {
  if (input.event === 'received') {
    return row.receivedOn !== null && kind === 'report'
      ? refuse('already-received', { unit: row.unit, date: row.receivedOn })
      : accept({ kind });
  }
  const reason = requireText(input.reason, 'reason');
  if (!reason.ok) return reason;
  if (input.event === 'returned') {
    return isReceived(row)
      ? accept({ reason: reason.value })
      : refuse('nothing-to-return', { unit: row.unit, period: row.period });
  }
  if (input.until === undefined) return refuse('option-needed', { option: '--until' });
  const until = parseDate(input.until);
  if (until === undefined) return refuse('bad-date', { typed: input.until });
  return until > row.lastDay
    ? accept({ until, reason: reason.value })
    : refuse('extension-not-later', { until, lastDay: row.lastDay });
}
