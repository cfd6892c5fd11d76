/**
 * A plan as plain lines for git: each thing under its clause and name, each key a line in the words of people.
 * Two states of a plan then differ, line by line, only where they differ by meaning.
 */
import { itemsOf } from '../../core/difference/plan-items.js';
import { type PlanView, viewPlan } from '../../core/plan-view.js';
import type { Plan } from '../../model/generated/files.js';
import { compareText } from '../../model/text.js';
import { safeLine } from '../terminal/safe.js';
import type { Catalogue } from '../text/catalogue.js';
import { fieldLabel } from '../text/field-label.js';
import { describeValue } from './describe-value.js';

/** Writes a plan as lines; a line that begins in the first column names a thing. */
export function writePlainPlan(text: Catalogue, plan: Plan): string {
  const after: PlanView = viewPlan(plan);
  const views = { before: undefined, after };
  const lines = itemsOf(plan).flatMap(({ subject, id, clause, name, fields }) => [
    safeLine(`${clause ?? text.diff.subjects[subject]} · ${name} (${id})`),
    ...[...fields()].flatMap(([field, { value, isSet, lastDay = null }]) => {
      const label = fieldLabel(text.diff, subject, field);
      const values = Array.isArray(value) ? value : [value];
      const shown = values.map((one) =>
        describeValue(text, views, { subject, field, value: one, lastDay }),
      );
      if (isSet) shown.sort(compareText);
      return value === false || shown.length === 0
        ? []
        : [`  ${safeLine(`${label}: ${shown.join(', ')}`)}`];
    }),
  ]);
  return `${lines.join('\n')}\n`;
}
