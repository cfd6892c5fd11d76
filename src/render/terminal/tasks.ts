/** Lists of tasks, by unit or by content. */

import type { PlanView } from '../../core/plan-view.js';
import type { ListOutput, TaskRow } from '../../model/generated/outputs.js';
import { wrap } from './entries.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { drawPercent, drawState } from './states.js';
import { type Column, dateCell, drawTables } from './table.js';

/** A screen this wide has room for the ids of tasks in a column of their own. */
const WIDE = 110;

/** Tasks with their state, a heading for each group. */
export function renderTasks(screen: Screen, view: PlanView, output: ListOutput): string {
  const { text, paint } = screen;
  if (output.tasks.length === 0) return `${text.phrases.nothingFound}\n`;
  const groups = output.by === 'unit' ? byUnit(view, output.tasks) : byContent(view, output.tasks);
  const tables = drawTaskTables(
    screen,
    view,
    groups.map(({ tasks }) => tasks),
  );
  return groups
    .map(({ title, tasks }, i) => {
      const count = text.phrases.tasks(tasks.length);
      const heading = wrap(
        `${paint.heading(safeLine(title))} ${paint.faint(`· ${count}`)}`,
        screen.width,
      );
      return `${heading.join('\n')}\n${tables[i]}\n`;
    })
    .join('\n');
}

/** A table of tasks; tasks of a group show how each member is doing where they differ. */
export function renderTaskTable(screen: Screen, view: PlanView, tasks: readonly TaskRow[]): string {
  return drawTaskTables(screen, view, [tasks]).join('\n');
}

function drawTaskTables(
  screen: Screen,
  view: PlanView,
  groups: readonly (readonly TaskRow[])[],
): string[] {
  const { columns: titles } = screen.text.words;
  const isWide = screen.width >= WIDE;
  const columns: Column[] = [
    { title: titles.clause, most: 7 },
    { title: titles.task },
    ...(isWide ? [{ title: titles.entry, most: 27 }] : []),
    { title: titles.state, most: 16 },
    { title: titles.percent, most: 3, align: 'right' },
    { title: titles.entries, most: 4, align: 'right' },
    { title: titles.lastEntry, most: 10 },
  ];
  const rowsOf = (task: TaskRow): string[][] => [
    [
      task.source,
      isWide ? safeLine(task.title) : `${safeLine(task.title)}\n${screen.paint.faint(task.id)}`,
      ...(isWide ? [screen.paint.faint(task.id)] : []),
      drawState(screen, task),
      drawPercent(task.percent),
      String(task.entries),
      dateCell(screen, task.lastEntry),
    ],
    ...memberRows(screen, view, task, isWide),
  ];
  return drawTables(
    screen,
    columns,
    groups.map((tasks) => tasks.flatMap(rowsOf)),
  );
}

function memberRows(screen: Screen, view: PlanView, task: TaskRow, isWide: boolean): string[][] {
  if (task.assignees.length < 2 || task.entries === 0) return [];
  return task.assignees.map((assignee) => [
    '',
    `  ${safeLine(view.units.get(assignee.unit)?.name ?? assignee.unit)}`,
    ...(isWide ? [''] : []),
    drawState(screen, assignee),
    drawPercent(assignee.percent),
    String(assignee.entries),
    dateCell(screen, assignee.lastEntry),
  ]);
}

interface Group {
  readonly title: string;
  readonly tasks: readonly TaskRow[];
}

function byUnit(view: PlanView, tasks: readonly TaskRow[]): Group[] {
  return [...view.units.values()]
    .map((unit) => ({
      title: `${unit.name} (${unit.id})`,
      tasks: tasks.filter((task) => task.unit === unit.id),
    }))
    .filter((group) => group.tasks.length > 0);
}

/** Each task once, under the first clause it serves. */
function byContent(view: PlanView, tasks: readonly TaskRow[]): Group[] {
  return [...view.clauses.values()]
    .map((clause) => ({
      title: `${clause.id}. ${clause.title}`,
      tasks: tasks.filter((task) => task.contents[0] === clause.id),
    }))
    .filter((group) => group.tasks.length > 0);
}
