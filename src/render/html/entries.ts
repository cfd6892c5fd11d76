/** The entries of a report: each once, where its results are told. */
import type { ContentTask, ReportOutput, ResultRow } from '../../model/generated/outputs.js';
import type { createFilters } from '../markdown/filters.js';
import type { Catalogue } from '../text/catalogue.js';
import type { PageTexts } from '../text/page-texts.js';
import { type Html, html } from './html.js';

/** An entry with the task and the content that it is told under. */
export interface ToldEntry {
  readonly result: ResultRow;
  readonly task: ContentTask;
  readonly content: string;
}

/** Every entry that a report tells, by date. */
export function toldEntries(report: ReportOutput): ToldEntry[] {
  const places = [
    ...report.contents.flatMap(({ id, items }) =>
      items.map((item) => ({ content: id, place: item.id, tasks: item.tasks })),
    ),
    ...report.funding.map(({ id, tasks }) => ({ content: id, place: id, tasks })),
  ];
  return places
    .flatMap(({ content, place, tasks }) =>
      tasks
        .filter(({ toldAt }) => toldAt === place)
        .flatMap((task) => task.results.map((result) => ({ result, task, content }))),
    )
    .sort(
      (a, b) => compare(a.result.date, b.result.date) || compare(a.result.entry, b.result.entry),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The table of entries. Without scripts it shows all; with one it can be narrowed. */
export function entriesTable(
  entries: readonly ToldEntry[],
  filters: ReturnType<typeof createFilters>,
  { phrases }: Catalogue,
  page: PageTexts,
): Html {
  const { columns } = page;
  const rows = entries.map(({ result, task, content }) => {
    const figures = result.figures.map((figure) => filters['reported']?.(figure)).join('; ');
    const proof = result.evidence.map((evidence) => filters['evidence']?.(evidence)).join('; ');
    return html`<tr id="${result.anchor}" data-unit="${result.unitName}" data-content="${content}"><td>${phrases.date(result.date)}</td><td>${result.unitName}</td><td>${task.source} ${task.title}</td><td>${result.summary}${proof !== '' && html`<br><small>${proof}</small>`}<br><small class="id">${result.entry}</small></td><td class="number">${result.percent === null ? '–' : phrases.percent(result.percent)}</td><td>${figures}</td></tr>
`;
  });
  const heads = [columns.date, columns.unit, columns.task, columns.summary, columns.percent];
  return html`<form class="filters" hidden><label>${columns.unit} <select name="unit"><option value="">${page.allUnits}</option>${optionsOf(entries.map(({ result }) => result.unitName))}</select></label><label>${columns.content} <select name="content"><option value="">${page.allContents}</option>${optionsOf(entries.map(({ content }) => content))}</select></label><label>${page.search} <input name="words" type="search" autocomplete="off"></label><output aria-live="polite">${page.shown} <span>${entries.length}</span>/${entries.length}</output></form>
<div class="scroll" role="region" aria-label="${page.allEntries} (${entries.length})" tabindex="0"><table class="entries"><thead><tr>${[...heads, columns.figures].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function optionsOf(values: readonly string[]): Html[] {
  return [...new Set(values)]
    .sort(new Intl.Collator('vi', { numeric: true }).compare)
    .map((value) => html`<option>${value}</option>`);
}
