/** What stands in the document behind a mark is what `why` explains, to the digit. */
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../src/core/facts.js';
import { maskContextOf, maskReport } from '../../src/core/privacy/mask-report.js';
import { explain, openReport } from '../../src/core/provenance/why.js';
import { sources } from '../../src/render/generated/templates.js';
import { renderReport } from '../../src/render/markdown/report.js';
import { vietnamese } from '../../src/render/text/vi.js';
import { loadSample } from '../core/real-plan.js';
import { known } from '../core/small-plan.js';

const { phrases } = vietnamese;

/** A mark, and what stands behind it up to the next one. */
const MARKED = /<a id="([^"]+)"><\/a>(?:\*\*)?([^|;<\n]*)/g;

/** The number there: behind the name of a part, or else at once. Sentences and names have none. */
function printedIn(mark: string, text: string): string | undefined {
  if (!/^(?:f|m|k|i|x|n|v|u|mu|ku|iu)-/.test(mark)) return undefined;
  return mark.includes('.') && !mark.startsWith('n-')
    ? /(?:^| )(\d+(?:[.,]\d+)*)(?: đồng)?\s*$/.exec(text)?.[1]
    : /^\d+(?:[.,]\d+)*/.exec(text)?.[0];
}

describe.each(['report', 'tom-tat'])('template %s', (template) => {
  test.each(['6-thang', 'nam'])('every number behind a mark, %s', async (periodId) => {
    const { view, records } = await loadSample();
    const facts = gatherFacts(view, records, '2023-12-31', 0);
    const open = openReport(facts, known(view.periods, periodId), 'plan.yaml');
    const report = maskReport(open.report, maskContextOf(facts));
    const rendering = await renderReport(vietnamese, sources, template, report);
    if (!('text' in rendering)) throw new Error('not rendered');
    let numbers = 0;
    for (const [, mark = '', text = ''] of rendering.text.matchAll(MARKED)) {
      const printed = printedIn(mark, text);
      if (printed === undefined) continue;
      const outcome = explain(open, mark, undefined);
      if (!outcome.ok) throw new Error(mark);
      const { sum, scale } = outcome.value;
      const isRatio = sum?.num !== null && sum?.den !== null;
      const value = (sum?.value ?? 0) * (isRatio ? (scale ?? 1) : 1);
      expect({ mark, printed }).toEqual({ mark, printed: phrases.number(value) });
      numbers += 1;
    }
    expect(numbers).toBeGreaterThan(40);
  });
});
