/** Templates compiled ahead against LiquidJS, which is what a template means. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTemplates } from '../../scripts/compile-templates.mjs';
import { gatherFacts } from '../../src/core/facts.js';
import { maskContextOf, maskReport } from '../../src/core/privacy/mask-report.js';
import { buildReport } from '../../src/core/report/report.js';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { compiled, sources } from '../../src/render/generated/templates.js';
import { escapeMarkdown } from '../../src/render/markdown/escape.js';
import { createFilters } from '../../src/render/markdown/filters.js';
import { renderLiquid } from '../../src/render/markdown/liquid.js';
import {
  type CompiledTemplate,
  createTemplateRuntime,
  NotRendered,
} from '../../src/render/markdown/template-runtime.js';
import { vietnamese } from '../../src/render/text/vi.js';
import { anyDay, anyHistory } from '../core/any-history.js';
import { factsOf } from '../core/facts-of.js';
import { loadRealPlan, loadSample } from '../core/real-plan.js';
import { smallView } from '../core/small-plan.js';
import { createFolder } from '../support/temporary.js';

const filters = createFilters(vietnamese);
const escapePrinted = (value: unknown) =>
  value === null || value === undefined ? '' : escapeMarkdown(String(value));
const runtime = createTemplateRuntime(filters, escapePrinted);

interface Module {
  readonly compiled: Readonly<Record<string, CompiledTemplate>>;
}

/** Compiles templates and loads what came out, as the build does. */
async function compile(texts: Record<string, string>): Promise<Module['compiled']> {
  const file = join(createFolder(), 'templates.mjs');
  writeFileSync(file, compileTemplates(texts));
  const module: Module = await import(pathToFileURL(file).href);
  return module.compiled;
}

function byEngine(texts: Record<string, string>, name: string, given: object) {
  return renderLiquid(texts, name, given, filters, escapePrinted);
}

const data = {
  zero: 0,
  nothing: null,
  no: false,
  hollow: '',
  none: [],
  text: 'Thôn *3* | <b>',
  day: '2023-06-09',
  amount: 1234567,
  plan: { id: 'p', name: 'Kế hoạch', size: 7 },
  units: [
    { name: 'Thôn 1', late: 0, done: true, tags: ['a', 'b'] },
    { name: 'Thôn 2', late: 3, done: false, tags: [] },
    { name: 'Trạm y tế', late: null, done: true, tags: ['b'] },
  ],
};

describe('what a template may say', () => {
  test.each([
    ['texts', 'a{{ text }}b{{ plan.name }}{{ hollow }}{{ nothing }}{{ zero }}'],
    ['literals', '{{ "x*" }}{{ 3 }}{{ true }}{{ units[1].name }}{{ units[0].tags[1] }}'],
    [
      'sizes',
      '{{ units.size }} {{ text.size }} {{ plan.size }} {{ none.size }} {{ units | size }}',
    ],
    ['first and last', '{{ units.first.name }}{{ units.last.name }}'],
    [
      'conditions',
      '{% if zero %}a{% endif %}{% if hollow %}b{% endif %}{% if nothing %}c{% endif %}',
    ],
    ['else', '{% if no %}a{% elsif nothing %}b{% else %}c{% endif %}'],
    ['unless', '{% unless no %}a{% endunless %}{% unless zero %}b{% else %}c{% endunless %}'],
    [
      'comparing',
      '{% if zero == 0 and text != "" %}a{% endif %}{% if nothing == null %}b{% endif %}',
    ],
    [
      'order',
      '{% if zero < 1 or no %}a{% endif %}{% if amount >= 5 %}b{% endif %}{% if zero > nothing %}c{% endif %}{% if 1 <= 1 %}d{% endif %}',
    ],
    [
      'contains',
      '{% if units[0].tags contains "b" %}a{% endif %}{% if text contains "Thôn" %}b{% endif %}{% if nothing contains "x" %}c{% endif %}',
    ],
    ['both sides are read', '{% if no and text == "x" or zero == 0 %}a{% endif %}'],
    [
      'loops',
      '{% for u in units %}{{ forloop.index }}/{{ forloop.length }} {{ u.name }}{% unless forloop.last %}; {% endunless %}{% endfor %}',
    ],
    [
      'loops in loops',
      '{% for u in units %}{{ forloop.index0 }}{% for t in u.tags %}{% if forloop.first %}:{% endif %}{{ t }}{{ forloop.index }}{% else %}-{% endfor %}{% endfor %}',
    ],
    [
      'an empty loop',
      '{% for u in none %}x{% else %}không có{% endfor %}{% for c in hollow %}x{% else %}y{% endfor %}{% for c in nothing %}x{% endfor %}',
    ],
    [
      'a loop over a text and an object',
      '{% for c in text %}[{{ c }}]{% endfor %}{% for pair in plan %}{{ pair[0] }}={{ pair[1] }};{% endfor %}',
    ],
    [
      'assigning',
      '{% assign n = 0 %}{% for u in units %}{% if u.done %}{% assign n = n | plus: 1 %}{% endif %}{% endfor %}{{ n }}',
    ],
    [
      'a name in a loop hides an assigned one',
      '{% assign u = "x" %}{% for u in units %}{{ u.name }}{% endfor %}{{ u }}',
    ],
    [
      'choosing',
      '{% assign late = units | where: "late", 3 %}{{ late.size }}{% for u in late %}{{ u.name }}{% endfor %}{% assign d = units | where: "done" %}{{ d.size }}',
    ],
    [
      'filters',
      '{{ text | upcase }}{{ "đã gửi Xong" | capitalize }}{{ units[0].tags | join: ", " }}{{ "a" | append: 3 | append: text }}{{ zero | plus: "4" }}',
    ],
    [
      'defaults',
      '{{ hollow | default: "x" }}{{ nothing | default: text }}{{ no | default: 1 }}{{ zero | default: 2 }}{{ none | default: "n" }}',
    ],
    [
      'data',
      '{{ plan | json | raw }} {{ text | json | raw }} {{ text | raw }} {{ nothing | json | raw }}',
    ],
    [
      'our own filters',
      '{{ day | day }} {{ amount | money }} {{ amount | number }} {{ day | table_day }} {{ "missing" | word: "reportState" }}',
    ],
    ['white space', ' a {%- if no -%} b {%- else -%}  c  {%- endif %} \n {{- text -}} \n d'],
    ['comments', 'a{% comment %}{{ unknown.name }}{% endcomment %}b'],
    [
      'other templates',
      '{% render "part", one: plan, list: units %}{% for u in units %}{% render "part", one: u, list: none %}{% endfor %}',
    ],
  ])('%s', async (_, source) => {
    const texts = {
      main: source,
      part: '[{{ one.name }}{% for u in list %}{{ u.name | upcase }}{% endfor %}]',
    };
    const { main } = await compile(texts);
    const expected = byEngine(texts, 'main', data);
    expect(expected).toHaveProperty('text');
    expect({ text: main?.(runtime, data) }).toEqual(expected);
  });
});

describe('what the engine refuses is left to it', () => {
  test.each([
    ['a name that is not there', '{{ unknown }}'],
    ['a property that is not there', '{{ plan.nmae }}'],
    [
      'a property of one of many',
      '{% assign x = units | where: "done", true %}{% for u in x %}{{ u.lat }}{% endfor %}',
    ],
    ['a place that is not there', '{{ units[9].name }}'],
    ['a property that the data inherit', '{{ plan.constructor }}{{ units.length }}'],
    ['a condition on it', '{% if no and plan.nmae %}a{% endif %}'],
    ['a list that is not there', '{% for u in plan.units %}x{% endfor %}'],
    ['a name set elsewhere', '{% render "part" %}'],
    ['a choice by it', '{{ units | where: "lat", 3 | json | raw }}'],
  ])('%s', async (_, source) => {
    const texts = { main: source, part: '{{ plan.name }}' };
    const { main } = await compile(texts);
    const refused = byEngine(texts, 'main', data);
    // Lists have a length for the engine too.
    if ('text' in refused) expect(main?.(runtime, data)).toBe(refused.text);
    else expect(() => main?.(runtime, data)).toThrow(NotRendered);
  });
});

test.each([
  ['{% cycle "a", "b" %}', 'the tag cycle'],
  ['{{ text | downcase }}', 'the filter downcase'],
  ['{% for u in units limit: 2 %}{% endfor %}', 'limit or offset'],
  ['{% if text == blank %}{% endif %}', 'blank'],
  ['{% for u in units %}{{ forloop.rindex }}{% endfor %}', 'forloop.rindex'],
  ['{{ units[zero].name }}', 'a computed name'],
  ['{{ (1..3) | join }}', 'such a value'],
])('%s stops the build', async (source, what) => {
  const stop = `templates/x.liquid:2: ${what} is not known to scripts/compile-templates.mjs`;
  expect(() => compileTemplates({ x: `\n${source}` })).toThrow(stop);
});

describe('the shipped templates give the same bytes both ways', () => {
  function expectSame(report: ReportOutput): void {
    for (const name of ['report', 'tom-tat']) {
      const expected = byEngine(sources, name, { report });
      expect(expected).toHaveProperty('text');
      expect({ text: compiled[name]?.(runtime, { report }) }).toEqual(expected);
    }
  }

  test.each([
    ['the sample', loadSample],
    ['the real plan', loadRealPlan],
  ])('%s', async (_, load) => {
    const { view, records } = await load();
    for (const asOf of ['2023-01-10', '2023-06-12', '2023-12-31']) {
      const facts = gatherFacts(view, records, asOf, asOf === '2023-06-12' ? 2 : 0);
      for (const period of view.periods.values())
        expectSame(maskReport(buildReport(facts, period), maskContextOf(facts)));
    }
  });

  test('any history', () => {
    const view = smallView();
    fc.assert(
      fc.property(anyHistory, anyDay, (history, asOf) => {
        const facts = factsOf(view, history, asOf);
        for (const period of view.periods.values()) expectSame(buildReport(facts, period));
      }),
      { numRuns: 25 },
    );
  });
});
