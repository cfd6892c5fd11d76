/** One thing on a terminal: its facts, then the lists tied to it. */
import type { PlanView } from '../../core/plan-view.js';
import type {
  ObstacleRow,
  RevisionRow,
  ShowOutput,
  SubmissionEvent,
} from '../../model/generated/outputs.js';
import { renderEntries, wrap } from './entries.js';
import { renderReportTable } from './reports.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { cite } from './shown-facts.js';
import { dateCell } from './table.js';
import { renderTaskTable } from './tasks.js';

/** Draws one thing with everything tied to it. */
export function renderShown(screen: Screen, view: PlanView, output: ShowOutput): string {
  const { text, paint, width } = screen;
  const blocks = [
    wrap(safeLine(output.title), width)
      .map((line) => paint.heading(line))
      .join('\n'),
    drawFacts(screen, output),
  ];
  if (output.contents.length > 0) {
    blocks.push(
      [
        paint.heading(text.phrases.serves),
        ...output.contents.flatMap(({ id, title }) =>
          wrap(`${id}  ${safeLine(title)}`, width, id.length + 2),
        ),
      ].join('\n'),
    );
  }
  if (output.tasks.length > 0) {
    const title = paint.heading(text.phrases.servedBy);
    blocks.push(`${title}\n${renderTaskTable(screen, view, output.tasks)}`);
  }
  if (output.reports.length > 0) {
    blocks.push(renderReportTable(screen, view, output.reports));
    const events = output.reports.flatMap(({ events: all }) =>
      all.map((event) => drawEvent(screen, event)),
    );
    if (events.length > 0) blocks.push(events.join('\n'));
  }
  if (output.obstacles.length > 0) {
    blocks.push(output.obstacles.map((row) => drawObstacle(screen, row)).join('\n'));
  }
  if (output.revisions.length > 0) {
    const drawn = output.revisions.map((row, i) => drawRevision(screen, view, row, i + 1));
    blocks.push([paint.heading(text.phrases.revisions), ...drawn].join('\n'));
  }
  if (output.entries.length > 0) blocks.push(renderEntries(screen, view, output.entries).trimEnd());
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function drawFacts({ paint, width }: Screen, { facts }: ShowOutput): string {
  const indent = Math.min(24, Math.max(0, ...facts.map(({ name }) => name.length)) + 2);
  return facts
    .map(({ name, value }) => {
      const [first = '', ...rest] = wrap(safeLine(value), width - indent);
      const lines = [
        `${paint.faint(name.padEnd(indent))}${first}`,
        ...rest.map((line) => ' '.repeat(indent) + line),
      ];
      return lines.join('\n');
    })
    .join('\n');
}

/** One event of the register, with the id by which it can be withdrawn. */
function drawEvent(screen: Screen, event: SubmissionEvent): string {
  const { text, paint, width } = screen;
  const facts = [
    dateCell(screen, event.date),
    text.words.event[event.event],
    ...(event.doc === null ? [] : [safeLine(event.doc.number)]),
    ...(event.until === null ? [] : [text.phrases.extendedTo(event.until)]),
    ...(event.reason === null ? [] : [safeLine(event.reason)]),
  ];
  return [...wrap(facts.join(' · '), width, 2), `  ${paint.faint(event.id)}`].join('\n');
}

/** One amendment of the plan: its document, what it changed, on which basis and why. */
function drawRevision(screen: Screen, view: PlanView, row: RevisionRow, place: number): string {
  const { text, paint, width } = screen;
  const { facts } = text.words;
  const document = row.number === null ? '' : `${safeLine(row.number)} · `;
  const lines = [
    row.summary,
    ...(row.changes.length > 0 ? [`${facts.clause}: ${row.changes.join(', ')}`] : []),
    ...(row.basis === null ? [] : [`${facts.basis}: ${cite(view, row.basis)}`]),
    ...(row.reason === null ? [] : [`${facts.reason}: ${row.reason}`]),
  ];
  return [
    paint.heading(`${place}. ${document}${dateCell(screen, row.date)}`),
    ...lines.flatMap((line) => wrap(safeLine(line), width - 3).map((piece) => `   ${piece}`)),
  ].join('\n');
}

function drawObstacle(screen: Screen, row: ObstacleRow): string {
  const { text, paint, width } = screen;
  const state = row.settlement
    ? `${text.words.outcome[row.settlement.outcome]} ${dateCell(screen, row.settlement.date)}`
    : text.phrases.openObstacles(1);
  const lines = [
    `${paint.heading(dateCell(screen, row.date))} · ${safeLine(row.unitName)} · ${row.open ? paint.warn(state) : paint.good(state)}`,
    ...wrap(safeLine(row.summary), width - 2).map((line) => `  ${line}`),
    ...(row.proposal
      ? wrap(`${text.words.facts.proposal}: ${safeLine(row.proposal)}`, width - 2).map(
          (line) => `  ${line}`,
        )
      : []),
    ...(row.settlement
      ? wrap(`→ ${safeLine(row.settlement.summary)}`, width - 2).map((line) => `  ${line}`)
      : []),
    `  ${paint.faint(row.id)}`,
  ];
  return lines.join('\n');
}
