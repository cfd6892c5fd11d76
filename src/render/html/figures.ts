/** What each figure is made of: its entries, and who has not told. */
import type { IndicatorRow, ReportOutput } from '../../model/generated/outputs.js';
import type { createFilters } from '../markdown/filters.js';
import type { PageTexts } from '../text/page-texts.js';
import type { ToldEntry } from './entries.js';
import { anchorOf, type Content, type Html, html } from './html.js';

/** A list of all indicators that were reported, or that somebody should have reported. */
export function figureList(
  report: ReportOutput,
  entries: readonly ToldEntry[],
  filters: ReturnType<typeof createFilters>,
  page: PageTexts,
): Html {
  const known = new Map(entries.map((entry) => [entry.result.entry, entry]));
  return html`<dl class="figures">${report.indicators.map((row) => {
    const parts = filters['parts']?.(row.figure, row) ?? '';
    return html`<div id="${anchorOf('f', row.id)}"><dt>${row.code !== null && html`<small>${row.code}</small> `}${row.name}</dt><dd><strong>${filters['figure']?.(row.figure, row)}</strong> ${row.measure}${parts !== '' && html`<br>${parts}`}<br><small>${page.madeOf(`${row.reported}/${row.expected}`)}</small>${origins(row, known, page)}</dd></div>
`;
  })}</dl>
`;
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
