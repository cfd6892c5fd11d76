/** Numbers of a report that are others now, each with what is needed to print it. */
import type { ChangedFigure, IndicatorRow, ReportOutput } from '../../model/generated/outputs.js';
import { type Anchored, type AnchorTarget, anchoredIn } from '../provenance/anchored.js';

/**
 * The numbers that differ. How many results a task has is no number of its own where the results are told one
 * by one, nor are the counts of a content beside those of the plan.
 */
export function changedFigures(was: ReportOutput, now: ReportOutput): ChangedFigure[] {
  const before = anchoredIn(was);
  const after = anchoredIn(now);
  const told = new Set([...toldTasks(was), ...toldTasks(now)]);
  const anchors = [...new Set([...after.keys(), ...before.keys()])];
  return anchors.flatMap((anchor) => {
    const [old, current] = [before.get(anchor), after.get(anchor)];
    const { target } = (current ?? old) as Anchored;
    const { kind } = target;
    if (kind === 'result' || kind === 'submission' || kind === 'obstacle') return [];
    if (kind === 'total' && (target.clause ?? target.unit) !== undefined) return [];
    if (kind === 'task' && told.has(target.task)) return [];
    if (old !== undefined && current !== undefined && isSameNumber(old, current)) return [];
    return [
      {
        anchor,
        kind,
        // Kept data that contradict themselves may leave a task without a name.
        ...(namesOf(now, target) ?? namesOf(was, target) ?? { name: anchor, part: null }),
        ...(measureOf(now, target) ?? measureOf(was, target) ?? COUNT),
        was: old?.value ?? null,
        now: current?.value ?? null,
        wasState: old?.state ?? null,
        nowState: current?.state ?? null,
        wasMasked: old?.isMasked ?? false,
        nowMasked: current?.isMasked ?? false,
        entries: changedEntries(was, now, target),
      },
    ];
  });
}

function isSameNumber(a: Anchored, b: Anchored): boolean {
  return (
    a.value === b.value &&
    a.num === b.num &&
    a.den === b.den &&
    a.state === b.state &&
    a.isMasked === b.isMasked
  );
}

/** Tasks whose results stand in the report one by one. */
function toldTasks({ contents, funding }: ReportOutput): string[] {
  return [...contents.flatMap(({ items }) => items), ...funding].flatMap(({ id, tasks }) =>
    tasks.filter(({ toldAt }) => toldAt === id).map((task) => task.id),
  );
}

type Names = Pick<ChangedFigure, 'name' | 'part'>;

function namesOf(report: ReportOutput, target: AnchorTarget): Names | undefined {
  if (target.kind === 'total') return { name: target.total, part: null };
  if (target.kind === 'task') return taskNames(report, target.task, target.unit);
  const row = indicatorOf(report, target);
  if (row === undefined) return undefined;
  if (target.kind !== 'figure') return { name: row.name, part: null };
  const { part: id, period } = target;
  const earlier = row.earlier.find((other) => other.period === period);
  const name = earlier === undefined ? row.name : `${row.name} (${earlier.name})`;
  const part =
    row.figure.parts.find((other) => other.id === id)?.name ??
    (id === 'num' || id === 'den' ? row.ratioOf?.[id] : undefined);
  return { name, part: part ?? id ?? null };
}

function taskNames(report: ReportOutput, id: string, unit: string | undefined): Names | undefined {
  const row = report.units.find((other) => other.unit === unit);
  const task = row?.tasks.find((other) => other.id === id);
  return row && task && { name: `${task.source} ${task.title}`, part: row.name };
}

type Measure = Pick<ChangedFigure, 'measure' | 'money' | 'scale'>;

const COUNT: Measure = { measure: null, money: false, scale: null };

function measureOf(report: ReportOutput, target: AnchorTarget): Measure | undefined {
  const row = indicatorOf(report, target);
  if (row === undefined || target.kind === 'reporters') return undefined;
  // The numbers of a ratio are counts of what they are named after.
  if (row.ratioOf !== null && 'part' in target) return COUNT;
  return { measure: row.measure, money: row.money, scale: row.scale };
}

function indicatorOf(report: ReportOutput, target: AnchorTarget): IndicatorRow | undefined {
  if (!('indicator' in target)) return undefined;
  return report.indicators.find(({ id }) => id === target.indicator);
}

/** Entries that make the figure in one of the reports only. */
function changedEntries(was: ReportOutput, now: ReportOutput, target: AnchorTarget): string[] {
  const entriesOf = (report: ReportOutput): readonly string[] =>
    indicatorOf(report, target)?.entries ?? [];
  const [before, after] = [entriesOf(was), entriesOf(now)];
  return [
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ];
}
