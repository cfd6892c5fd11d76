/** The changes of plans on a terminal. */
import type { DiffOutput, DiffSide, PlanChange } from '../../model/generated/outputs.js';
import { wrap } from '../terminal/entries.js';
import { safeLine } from '../terminal/safe.js';
import type { Screen } from '../terminal/screen.js';
import type { Catalogue } from '../text/catalogue.js';
import { describeClass, describeEffect, describePlanChange } from './describe-change.js';
import type { Views } from './describe-value.js';
import { groupChanges } from './group-changes.js';

/** Draws a comparison; `viewsOf` gives both states of a plan. */
export function renderDiff(
  screen: Screen,
  output: DiffOutput,
  viewsOf: (plan: string) => Views,
): string {
  const { text, paint, width } = screen;
  const [before, after] = [output.before, output.after].map((side) => describeSide(text, side));
  if (output.changes.length === 0) {
    return `${safeLine(text.diff.unchanged(before ?? '', after ?? ''))}\n`;
  }
  const plans = [...new Set(output.changes.map(({ plan }) => plan))];
  const blocks = plans.flatMap((plan) => [
    wrap(safeLine(text.diff.heading(plan, before ?? '', after ?? '')), width)
      .map((line) => paint.heading(line))
      .join('\n'),
    ...groupChanges(output.changes.filter((change) => change.plan === plan)).map(({ changes }) =>
      drawThing(screen, viewsOf(plan), changes),
    ),
  ]);
  return `${[...blocks, describeCounts(text, output)].join('\n\n')}\n`;
}

/** One side as people name it. */
export function describeSide({ diff }: Catalogue, { revision, commit }: DiffSide): string {
  if (revision === null) return diff.onDisk;
  const short = commit?.slice(0, 10) ?? '';
  // Where two branches forked the commit itself was asked for.
  if (revision === commit) return short;
  return short === '' || revision.startsWith(short) ? revision : `${revision} (${short})`;
}

/** How many changes there are of each class. */
export function describeCounts({ diff }: Catalogue, { changes, counts }: DiffOutput): string {
  const named = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${diff.classes[name as PlanChange['class']]}`);
  return `${diff.counts(changes.length)}: ${named.join(', ')}`;
}

function drawThing(screen: Screen, views: Views, changes: readonly PlanChange[]): string {
  const { paint, width } = screen;
  const [{ clause, subject, id, name } = {}] = changes as readonly Partial<PlanChange>[];
  const title = `${clause ?? screen.text.diff.subjects[subject ?? 'plan']} · ${name} (${id})`;
  return [
    ...wrap(safeLine(title), width).map((line) => paint.heading(line)),
    ...changes.flatMap((change) => drawChange(screen, views, change)),
  ].join('\n');
}

function drawChange(screen: Screen, views: Views, change: PlanChange): string[] {
  const { text, width } = screen;
  const mark = `[${describeClass(text, change)}]`;
  const sentence = `${mark} ${describePlanChange(text, views, change)}`;
  const lines = indent(wrap(safeLine(sentence), width - 2, 2), 2);
  const effects = change.effects.flatMap((effect) =>
    indent(wrap(`→ ${safeLine(describeEffect(text, views, effect))}`, width - 4, 2), 4),
  );
  const [first = '', ...rest] = lines;
  return [first.replace(mark, () => paintOf(screen, change)(mark)), ...rest, ...effects];
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}

function paintOf({ paint }: Screen, change: PlanChange): (text: string) => string {
  if (change.class === 'retroactive') return paint.bad;
  if (change.class === 'wording') return paint.faint;
  return change.class === 'added' ? paint.good : paint.warn;
}
