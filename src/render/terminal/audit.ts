/** An audit on a terminal: each record with the day it claims, its commit, and its marks. */
import { type PlanView, unitName } from '../../core/plan-view.js';
import type { AuditMark, AuditOutput, AuditRow } from '../../model/generated/outputs.js';
import { wrap } from './entries.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { dateCell } from './table.js';

/** Draws the records of an audit and how many bear each mark. */
export function renderAudit(screen: Screen, view: PlanView, output: AuditOutput): string {
  const { text, width } = screen;
  if (output.records.length === 0) return `${text.audit.none}\n`;
  const counts = text.audit.counts(output.counts, output.days, output.asOf);
  return [
    ...output.records.map((row) => drawRow(screen, view, row)),
    wrap(`${counts}.`, width).join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function drawRow(screen: Screen, view: PlanView, row: AuditRow): string {
  const { text, paint, width } = screen;
  const { audit } = text;
  const day = (instant: string): string => dateCell(screen, instant.slice(0, 10));
  const { commit } = row;
  const head = [
    paint.heading(day(row.date)),
    audit.kinds[row.kind],
    ...(row.unit === null ? [] : [safeLine(unitName(view, row.unit))]),
  ];
  const written = [
    audit.recorded(day(row.recordedAt), safeLine(unitName(view, row.recordedBy))),
    ...(commit === null
      ? []
      : [audit.committed(day(commit.authoredAt), safeLine(commit.author), commit.id.slice(0, 8))]),
    ...(commit === null || !isBroughtIn(commit)
      ? []
      : [audit.broughtIn(day(commit.committedAt), safeLine(commit.committer))]),
  ];
  const marks = row.marks.map((mark) => safeLine(audit.marks[mark](row)));
  return [
    ...wrap(head.join(' · '), width, 2),
    ...wrap(written.join(' · '), width - 2).map((line) => `  ${line}`),
    ...(marks.length === 0
      ? []
      : wrap(marks.join(' · '), width - 2).map(
          (line) => `  ${paintMarks(screen, row.marks)(line)}`,
        )),
    `  ${paint.faint(row.id)}`,
  ].join('\n');
}

/** Whether somebody else, or somebody on a later day, put the commit where it is. */
function isBroughtIn({
  author,
  authoredAt,
  committer,
  committedAt,
}: NonNullable<AuditRow['commit']>) {
  return author !== committer || authoredAt.slice(0, 10) !== committedAt.slice(0, 10);
}

function paintMarks({ paint }: Screen, marks: readonly AuditMark[]): (text: string) => string {
  return marks.includes('edited') || marks.includes('after-report') ? paint.bad : paint.warn;
}
