/** The register of unit reports and late tasks on a terminal. */
import type { RemindStep } from '../../core/letters/remind-step.js';
import type { PlanView } from '../../core/plan-view.js';
import { isReceived } from '../../core/register.js';
import type { LateTask, OverdueOutput, ReportRow } from '../../model/generated/outputs.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { drawState, drawSubmission } from './states.js';
import { drawTable } from './table.js';

/** Reports and tasks that are late or coming, and what to do next. */
export function renderOverdue(
  screen: Screen,
  view: PlanView,
  output: OverdueOutput,
  register: readonly ReportRow[],
  reminder: RemindStep | undefined,
): string {
  const { text } = screen;
  const blocks = [...view.periods.values()].flatMap((period) => {
    const rows = output.reports.filter((row) => row.period === period.id);
    if (rows.length === 0) return [];
    const all = register.filter((row) => row.period === period.id);
    return [
      `${renderPeriodLine(screen, view, period.id, all)}\n${renderReportTable(screen, view, rows)}\n`,
    ];
  });
  if (output.tasks.length > 0) {
    const heading = screen.paint.heading(text.phrases.lateTasks(output.asOf));
    blocks.push(`${heading}\n${renderLateTasks(screen, view, output.tasks)}\n`);
  }
  if (blocks.length === 0) return `${text.phrases.noOverdue(output.asOf)}\n`;
  if (reminder !== undefined) {
    const title = screen.paint.heading(text.phrases.nextStep);
    blocks.push(`${title}\n${drawReminder(screen, reminder)}\n`);
  }
  return blocks.join('\n');
}

/** A reminder that is proposed: its command, and for how many units. */
export function drawReminder(
  { text, paint, width }: Screen,
  { command, units }: RemindStep,
): string {
  const what = `(${text.phrases.remindsUnits(units)})`;
  // A command stays in one piece, so that it can be copied.
  const isNarrow = command.length + what.length + 3 > width;
  return `  ${command}${isNarrow ? '\n    ' : ' '}${paint.faint(what)}`;
}

/** A period in one line: its name, the rule with the last day, how many reports have come. */
export function renderPeriodLine(
  { text, paint, width }: Screen,
  view: PlanView,
  periodId: string,
  register: readonly ReportRow[],
): string {
  const period = view.periods.get(periodId);
  const required = register.filter((row) => row.expectation === 'required');
  const requested = register.filter((row) => row.expectation === 'requested');
  const planned = register.find((row) => row.extendedTo === null) ?? register[0];
  const rule = planned ? text.phrases.ruleWithLastDay(planned.rule, planned.lastDay) : '';
  const counts = text.phrases.received(required.filter(isReceived).length, required.length);
  const more = requested.length
    ? ` · ${text.phrases.requestedToo(requested.filter(isReceived).length, requested.length)}`
    : '';
  const name = safeLine(period?.name ?? periodId);
  const isNarrow = `${name} · ${rule} · ${counts}${more}`.length > width;
  return `${paint.heading(name)} · ${rule}${isNarrow ? '\n  ' : ' · '}${counts}${more}`;
}

/** Units with where their report stands. */
export function renderReportTable(
  screen: Screen,
  view: PlanView,
  rows: readonly ReportRow[],
): string {
  const { text, paint } = screen;
  const { columns } = text.words;
  return drawTable(
    screen,
    [
      { title: columns.unit },
      { title: columns.status, most: 26 },
      { title: columns.late, most: 28 },
    ],
    rows.map((row) => {
      const name = safeLine(view.units.get(row.unit)?.name ?? row.unit);
      const mark = row.expectation === 'requested' ? ` (${text.words.expectation.requested})` : '';
      const extended = row.extendedTo === null ? [] : [text.phrases.extendedTo(row.extendedTo)];
      const late = row.daysLate > 0 ? [paint.bad(text.phrases.daysLate(row.daysLate))] : [];
      return [
        `${name}${paint.faint(mark)}`,
        drawSubmission(screen, row),
        [...late, ...extended].join(', '),
      ];
    }),
  );
}

/** Tasks with the unit that has not finished them. */
export function renderLateTasks(
  screen: Screen,
  view: PlanView,
  tasks: readonly LateTask[],
): string {
  const { text, paint } = screen;
  const { columns } = text.words;
  return drawTable(
    screen,
    [
      { title: columns.unit, most: 20 },
      { title: columns.task },
      { title: columns.state, most: 16 },
      { title: columns.lastDay, most: 12 },
    ],
    tasks.map((task) => [
      safeLine(view.units.get(task.unit)?.short ?? view.units.get(task.unit)?.name ?? task.unit),
      `${safeLine(task.title)}\n${paint.faint(task.id)}`,
      drawState(screen, task.daysLate > 0 ? { state: task.state } : task),
      task.daysLate > 0
        ? paint.bad(text.phrases.daysLate(task.daysLate))
        : text.phrases.date(task.lastDay),
    ]),
  );
}
