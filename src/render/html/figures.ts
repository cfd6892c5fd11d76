/** What each figure is made of: its entries, and who has not told. */

import { reportersAnchor, unsplitAnchor } from '../../core/report/anchors.js';
import type { IndicatorRow, ReportOutput } from '../../model/generated/outputs.js';
import { type createFilters, partTexts } from '../markdown/filters.js';
import type { Catalogue } from '../text/catalogue.js';
import type { PageTexts } from '../text/page-texts.js';
import { wordTarget } from './charts/targets.js';
import type { ToldEntry } from './entries.js';
import { type Content, type Html, html } from './html.js';

/** A list of all indicators that were reported, or that somebody should have reported. */
export function figureList(
  report: ReportOutput,
  entries: readonly ToldEntry[],
  filters: ReturnType<typeof createFilters>,
  text: Catalogue,
  page: PageTexts,
): Html {
  const unsplit = new Map(report.fundingTotals.map((total) => [total.indicator, total.unsplit]));
  const known = new Map(entries.map((entry) => [entry.result.entry, entry]));
  return html`<dl class="figures">${report.indicators.map((row) => {
    const figure = (value: IndicatorRow['figure']): string => filters['figure']?.(value, row) ?? '';
    const rest = unsplit.get(row.id) ?? null;
    return html`<div id="${row.anchor}"><dt>${row.code !== null && html`<small>${row.code}</small> `}${row.name}</dt><dd><strong>${figure(row.figure)}</strong>${measureAfter(row)} <small class="id">${row.anchor}</small>${details(row, text)}${
      rest !== null &&
      html`<br><span id="${unsplitAnchor(row.id)}">${text.issued.unsplit(row.name)}: ${text.phrases.money(rest)}</span>`
    }${row.earlier.map(
      (earlier) =>
        html`<br><span id="${row.anchor}@${earlier.period}">${earlier.name}: ${figure(earlier.figure)}</span>`,
    )}<br><small id="${reportersAnchor(row.id)}">${page.madeOf(`${row.reported ?? '–'}/${row.expected}`)}</small>${row.targets.map(
      (target) =>
        html`<p>${page.target}: ${wordTarget(target, row, text, page)} (${target.document}, ${target.goal})</p>`,
    )}${origins(row, known, page)}</dd></div>
`;
  })}</dl>
`;
}

/** The unit of measure, where the figure does not say it by itself as money and percentages do. */
function measureAfter({ measure, money }: IndicatorRow): string {
  return money || measure === '%' ? '' : ` ${measure}`;
}

/** Numerator, denominator and parts, each at its anchor. */
function details(row: IndicatorRow, text: Catalogue): Content {
  const { num, den } = row.figure;
  const pair = [
    ['num', row.ratioOf?.num, num],
    ['den', row.ratioOf?.den, den],
  ] as const;
  const told = [
    ...pair.flatMap(([id, name, value]) =>
      value === null ? [] : [{ id, text: `${name ?? id} ${text.phrases.number(value)}` }],
    ),
    ...partTexts(text, row.figure, row),
  ];
  const pieces = told.map((piece, i) => {
    const id = 'id' in piece ? piece.id : undefined;
    const end = i < told.length - 1 && '; ';
    return id === undefined
      ? html`${piece.text}${end}`
      : html`<span id="${row.anchor}.${id}">${piece.text}</span>${end}`;
  });
  return pieces.length > 0 && html`<br>${pieces}`;
}

function origins(
  row: IndicatorRow,
  known: ReadonlyMap<string, ToldEntry>,
  page: PageTexts,
): Content {
  if (row.sensitive) return html`<p>${page.sensitive}</p>`;
  const links = row.entries.map((id) => {
    const entry = known.get(id);
    return entry === undefined
      ? html`<li>${id}</li>`
      : html`<li><a href="#${entry.result.anchor}">${id}</a></li>`;
  });
  const notes = [
    row.unknownUnits.length > 0 && page.unknown(row.unknownUnits.join(', ')),
    row.notApplicableUnits.length > 0 && page.notApplicable(row.notApplicableUnits.join(', ')),
    row.silentUnits.length > 0 && page.silent(row.silentUnits.join(', ')),
  ].filter((note) => note !== false);
  return html`${links.length > 0 ? html`<ul class="origins">${links}</ul>` : html`<p>${page.noEntries}</p>`}${
    notes.length > 0 && html`<p>${notes.join(' ')}</p>`
  }`;
}
