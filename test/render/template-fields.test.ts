/** What a template can reach: every field of the report, under the names that templates/README.md lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTemplateFields, readFields } from '../../scripts/template-fields.mjs';
import { gatherFacts } from '../../src/core/facts.js';
import { supplementTo } from '../../src/core/issued/supplement.js';
import { maskContextOf, maskReport } from '../../src/core/privacy/mask-report.js';
import { buildReport } from '../../src/core/report/report.js';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { createFilters } from '../../src/render/markdown/filters.js';
import { renderLiquid } from '../../src/render/markdown/liquid.js';
import { vietnamese } from '../../src/render/text/vi.js';
import { loadSample } from '../core/real-plan.js';
import { known } from '../core/small-plan.js';
import { projectRoot } from '../support/project.js';

const filters = createFilters(vietnamese);
const objects = readFields(projectRoot);
const readme = readFileSync(join(projectRoot, 'templates/README.md'), 'utf8');

/** The report of the year, with a supplement to one that was sent in June. */
async function fullReport(): Promise<ReportOutput> {
  const { view, records } = await loadSample();
  const reportOn = (asOf: string): ReportOutput => {
    const facts = gatherFacts(view, records, asOf, 0);
    return maskReport(buildReport(facts, known(view.periods, 'nam')), maskContextOf(facts));
  };
  const now = reportOn('2023-12-31');
  const issued = { id: 'i', period: 'nam', number: '45/BC-UBND', on: '2023-06-12', file: 'f' };
  return { ...now, supplement: supplementTo(issued, reportOn('2023-05-01'), now, []) };
}

/** A template that prints one field wherever it is found. */
function templateOf(path: string, field: string): string {
  const [first = '', ...inner] = path.split('[]');
  const loops = inner.map((rest, i) => `item${i + 1}${rest}`);
  const lists = [first, ...loops];
  const begin = lists
    .slice(0, -1)
    .map((list, i) => `{% for item${i + 1} in ${list} %}`)
    .join('');
  const last = lists.at(-1) ?? '';
  const body = `{% if ${last} != null %}[{{ ${last}.${field} | json | raw }}]{% endif %}`;
  return begin + body + '{% endfor %}'.repeat(lists.length - 1);
}

/** The same as JavaScript finds it. */
function valuesAt(data: unknown, path: string, field: string): unknown[] {
  const steps = path
    .replace(/^report\.?/, '')
    .split(/\.|(?=\[\])/)
    .filter(Boolean);
  const found = steps.reduce<unknown[]>(
    (values, step) =>
      values.flatMap((value) =>
        step === '[]'
          ? ((value ?? []) as unknown[])
          : [value === null ? null : (value as Record<string, unknown>)[step]],
      ),
    [data],
  );
  return found
    .filter((value) => value !== null)
    .map((value) => (value as Record<string, unknown>)[field]);
}

describe('the list of fields', () => {
  test('in templates/README.md is that of the schema, and each says what it is', () => {
    expect(checkTemplateFields(projectRoot).problems).toEqual([]);
  });

  test('leads to every field of the data: a template prints them all', async () => {
    const report = await fullReport();
    let printed = 0;
    for (const { title, paths, fields } of objects) {
      // What an entry gave has one of several forms.
      if (title === 'Ratio') continue;
      for (const path of paths) {
        for (const { name } of fields) {
          const rendering = renderLiquid(
            { t: templateOf(path, name) },
            't',
            { report },
            filters,
            String,
          );
          const values = valuesAt(report, path, name);
          const expected = values.map((value) => `[${JSON.stringify(value)}]`).join('');
          expect({ path, name, rendering }).toEqual({ path, name, rendering: { text: expected } });
          printed += values.length;
        }
      }
    }
    expect(printed).toBeGreaterThan(8000);
  });
});

test('templates/README.md lists every filter, and no other', () => {
  const [, table = ''] = readme.split('## Filters\n');
  const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)];
  const listed = rows.flatMap(([, names = '']) =>
    [...names.matchAll(/`([a-z_]+)/g)].map(([, name]) => name),
  );
  expect(listed.sort()).toEqual(Object.keys(filters).sort());
});
