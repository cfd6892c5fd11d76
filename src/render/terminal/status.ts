/** The overview on a terminal: deadlines, units with small bars, obstacles, next steps. */
import { remindStep } from '../../core/letters/remind-step.js';
import type { PlanView } from '../../core/plan-view.js';
import type { PeriodStatus, StatusOutput } from '../../model/generated/outputs.js';
import { wrap } from './entries.js';
import { drawReminder, renderLateTasks, renderReportTable } from './reports.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { dateCell, drawBar, drawTable, drawTaskBar } from './table.js';

/** An overview stays short: of long lists it shows the beginning and the command that shows all. */
const SHOWN_AT_MOST = 5;

function drawMore({ text, paint }: Screen, count: number, command: string): string {
  if (count <= SHOWN_AT_MOST) return '';
  return `\n${paint.faint(`${text.phrases.more(count - SHOWN_AT_MOST)}: ${command}`)}`;
}

/** Draws the overview. */
export function renderStatus(screen: Screen, view: PlanView, output: StatusOutput): string {
  const { text, paint, width } = screen;
  const head = wrap(`${safeLine(output.title)} · ${text.phrases.asOf(output.asOf)}`, width);
  const blocks = [head.map((line) => paint.heading(line)).join('\n')];
  if (output.sample !== null) {
    const lines = wrap(text.phrases.sample(safeLine(output.sample)), width);
    blocks[0] += `\n${lines.map((line) => paint.warn(line)).join('\n')}`;
  }
  if (output.periods.length > 0) {
    blocks.push(output.periods.map((period) => drawPeriod(screen, period)).join('\n'));
  }
  for (const period of output.periods) {
    const rows = output.late.filter((row) => row.period === period.period);
    if (rows.length === 0) continue;
    const table = renderReportTable(screen, view, rows.slice(0, SHOWN_AT_MOST));
    const more = drawMore(screen, rows.length, `tiendo overdue --period ${period.period}`);
    blocks.push(`${paint.heading(safeLine(period.name))}
${table}${more}`);
  }
  if (output.tasks.length > 0) {
    const title = paint.heading(text.phrases.lateTasks(output.asOf));
    const table = renderLateTasks(screen, view, output.tasks.slice(0, SHOWN_AT_MOST));
    blocks.push(`${title}\n${table}${drawMore(screen, output.tasks.length, 'tiendo overdue')}`);
  }
  blocks.push(drawUnits(screen, view, output));
  if (output.openObstacles.length > 0) {
    const lines = output.openObstacles.map(
      (obstacle) =>
        `  ${paint.faint(obstacle.id)}\n${wrap(
          `${safeLine(obstacle.unitName)}: ${safeLine(obstacle.summary)}`,
          width - 4,
        )
          .map((line) => `    ${line}`)
          .join('\n')}`,
    );
    const title = paint.heading(text.phrases.openObstacles(output.openObstacles.length));
    blocks.push(`${title}\n${lines.join('\n')}`);
  }
  if (output.next.length > 0) {
    const reminder = remindStep(output.late, output.tasks);
    const lines = output.next
      .map((command) =>
        command === reminder?.command ? drawReminder(screen, reminder) : `  ${command}`,
      )
      .join('\n');
    blocks.push(`${paint.heading(text.phrases.nextStep)}\n${lines}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

function drawPeriod({ text, paint, width }: Screen, period: PeriodStatus): string {
  const { phrases } = text;
  const share = period.expected === 0 ? 0 : period.received / period.expected;
  const isPast = period.daysLeft < 0;
  const when = isPast
    ? paint.faint(phrases.daysPast(-period.daysLeft))
    : phrases.daysLeft(period.daysLeft);
  const bar = (isPast && period.missing > 0 ? paint.bad : paint.good)(drawBar(share));
  const more =
    period.requested > 0
      ? ` · ${phrases.requestedToo(period.requestedReceived, period.requested)}`
      : '';
  const counts = `${bar} ${phrases.received(period.received, period.expected)}${more} · ${when}`;
  const rule = phrases.ruleWithLastDay(period.rule, period.lastDay);
  return [...wrap(`${safeLine(period.name)} · ${rule}`, width), `  ${counts}`].join('\n');
}

function drawUnits(screen: Screen, view: PlanView, output: StatusOutput): string {
  const { columns } = screen.text.words;
  const counts = [columns.done, columns.inProgress, columns.notStarted];
  const line = (values: readonly (string | number)[]): string =>
    values.map((value, i) => String(value).padStart(counts[i]?.length ?? 0)).join('  ');
  return drawTable(
    screen,
    [
      { title: columns.unit },
      { title: columns.progress, most: 10 },
      // One column for the three counts: each cell of a table costs time, and the overview is asked for most.
      { title: line(counts), most: line(counts).length },
      { title: columns.lastEntry, most: 10 },
    ],
    output.units.map((unit) => [
      safeLine(view.units.get(unit.unit)?.name ?? unit.unit),
      screen.paint.good(drawTaskBar(unit.done, unit.inProgress, unit.tasks)),
      line([unit.done, unit.inProgress, unit.notStarted]),
      dateCell(screen, unit.lastEntry),
    ]),
  );
}
