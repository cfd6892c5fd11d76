/** The changes of plans in Markdown, for a comment on a merge request. */
import type { DiffOutput, PlanChange } from '../../model/generated/outputs.js';
import { escapeMarkdown } from '../markdown/escape.js';
import type { Catalogue } from '../text/catalogue.js';
import { describeClass, describeEffect, describePlanChange } from './describe-change.js';
import type { Views } from './describe-value.js';
import { describeSide } from './draw.js';
import { groupChanges } from './group-changes.js';

/** Writes a comparison as Markdown; all text of the plan is inert in it. */
export function writeDiffMarkdown(
  text: Catalogue,
  output: DiffOutput,
  viewsOf: (plan: string) => Views,
): string {
  const { diff } = text;
  const [before = '', after = ''] = [output.before, output.after].map((side) =>
    describeSide(text, side),
  );
  if (output.changes.length === 0) return `${escapeMarkdown(diff.unchanged(before, after))}\n`;
  const rows = Object.entries(output.counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `| ${diff.classes[name as PlanChange['class']]} | ${count} |`);
  const plans = [...new Set(output.changes.map(({ plan }) => plan))];
  return `${[
    [`| ${diff.table.class} | ${diff.table.count} |`, '| --- | ---: |', ...rows].join('\n'),
    ...plans.flatMap((plan) => [
      `## ${escapeMarkdown(diff.heading(plan, before, after))}`,
      ...groupChanges(output.changes.filter((change) => change.plan === plan)).map(({ changes }) =>
        writeThing(text, viewsOf(plan), changes),
      ),
    ]),
  ].join('\n\n')}\n`;
}

function writeThing(
  text: Catalogue,
  views: Views,
  changes: readonly [PlanChange, ...PlanChange[]],
): string {
  const [{ clause, subject, id, name }] = changes;
  const title = `${clause ?? text.diff.subjects[subject]} · ${name} (${id})`;
  const items = changes.map((change) =>
    [
      `- **${describeClass(text, change)}** ${escapeMarkdown(describePlanChange(text, views, change))}`,
      ...change.effects.map(
        (effect) => `  - ${escapeMarkdown(describeEffect(text, views, effect))}`,
      ),
    ].join('\n'),
  );
  return `### ${escapeMarkdown(title)}\n\n${items.join('\n')}`;
}
