/** The reminder that is worth sending next: its command, and how many units would get a letter. */
import type { LateTask, ReportRow } from '../../model/generated/outputs.js';

/** A command with how many letters come of it. */
export interface RemindStep {
  readonly command: string;
  readonly units: number;
}

/**
 * The step for what is overdue, undefined where nothing is. Where only the reports of one period are missing,
 * the letters are about that period; `unit` is what the overdue were narrowed to.
 */
export function remindStep(
  reports: readonly Pick<ReportRow, 'period' | 'unit' | 'state'>[],
  tasks: readonly Pick<LateTask, 'unit' | 'daysLate'>[],
  unit?: string,
): RemindStep | undefined {
  const missing = reports.filter(({ state }) => state === 'missing');
  const late = tasks.filter(({ daysLate }) => daysLate > 0);
  const units = new Set([...missing, ...late].map((row) => row.unit));
  if (units.size === 0) return undefined;
  const [period, ...others] = new Set(missing.map((row) => row.period));
  const isOfOne = period !== undefined && others.length === 0 && late.length === 0;
  const words = [
    'tiendo remind',
    ...(isOfOne ? [`--period ${period}`] : []),
    ...(unit === undefined ? [] : [`--unit ${unit}`]),
  ];
  return { command: words.join(' '), units: units.size };
}
