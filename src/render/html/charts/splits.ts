/** Figures by their parts: who was reached, by sex, ethnicity and the like. */
import type { IndicatorRow, ReportOutput } from '../../../model/generated/outputs.js';
import type { Catalogue } from '../../text/catalogue.js';
import type { PageTexts } from '../../text/page-texts.js';
import { html } from '../html.js';
import { type Chart, linkTo } from './chart.js';
import { type Bar, drawBars } from './stacked-bars.js';

/** Colours of the palette for parts; more parts begin again. */
const PART_COLOURS = [5, 6, 7, 8, 9];

/** One bar for each split of an indicator of which every part is told. */
export function chartSplits(report: ReportOutput, text: Catalogue, page: PageTexts): Chart {
  const told = report.indicators.flatMap((row) =>
    splitsIn(row).map((parts) => ({ row, bar: barOf(row, parts, text) })),
  );
  return {
    id: 'phan-to',
    title: page.splits,
    note: page.splitsNote,
    ...drawBars(
      told.map(({ bar }) => bar),
      { isShared: false },
    ),
    heads: [page.columns.indicator, page.columns.figures],
    rows: told.map(({ row, bar }) => [
      html`<a href="#${row.anchor}">${row.name}</a>`,
      html`${bar.parts.map(
        ({ name, printed, anchor }, i) =>
          html`${i > 0 && '; '}${name} ${linkTo(anchor, `${row.name}, ${name}: ${printed}`, printed)}`,
      )}${bar.isPartial && `; ${text.words.partsIncomplete}`}`,
    ]),
  };
}

type Parts = IndicatorRow['figure']['parts'];

/** The splits of an indicator that have something to draw; a withheld part withholds its whole split. */
function splitsIn({ figure, money }: IndicatorRow): Parts[] {
  if (money) return [];
  const splits = new Map<string, Parts[number][]>();
  for (const part of figure.parts)
    splits.set(part.split, [...(splits.get(part.split) ?? []), part]);
  return [...splits.values()].filter(
    (parts) =>
      parts.some(({ value }) => (value ?? 0) > 0) &&
      parts.every(({ value, masked }) => value !== null && !masked),
  );
}

function barOf(
  row: IndicatorRow,
  parts: Parts,
  { phrases, words }: Catalogue,
): Bar & { readonly isPartial: boolean } {
  const isPartial = parts.some(({ complete }) => !complete);
  return {
    label: row.name,
    isPartial,
    words: {
      text: [
        ...parts.map(({ name, value }) => `${name} ${phrases.number(value ?? 0)}`),
        ...(isPartial ? [words.partsIncomplete] : []),
      ].join('; '),
      anchor: row.anchor,
    },
    parts: parts.map(({ id, name, value }, i) => ({
      name,
      value: value ?? 0,
      printed: phrases.number(value ?? 0),
      colour: PART_COLOURS[i % PART_COLOURS.length] ?? 5,
      anchor: `${row.anchor}.${id}`,
    })),
  };
}
