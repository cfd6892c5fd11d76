/**
 * The report as one page to look at: what stands where at a glance, what each figure is made of, every entry,
 * and the document itself as its Markdown has it. The page needs nothing from elsewhere.
 */
import { createHash } from 'node:crypto';
import type { IndicatorRow, ReportOutput } from '../../model/generated/outputs.js';
import { readDocument } from '../document/read-markdown.js';
import { createFilters } from '../markdown/filters.js';
import type { Catalogue } from '../text/catalogue.js';
import { type PageTexts, pageTexts } from '../text/page-texts.js';
import { figure } from './charts/chart.js';
import { chartContents, chartUnits } from './charts/progress.js';
import { chartSplits } from './charts/splits.js';
import { chartSubmissions } from './charts/submissions.js';
import { chartTargets } from './charts/targets.js';
import { countList } from './counts.js';
import { documentParts, type Links } from './document.js';
import { entriesTable, type ToldEntry, toldEntries } from './entries.js';
import { figureList } from './figures.js';
import { type Content, Html, html } from './html.js';
import { anchorsIn, marksIn } from './places.js';
import { registerList } from './register.js';
import { script } from './script.js';
import { style } from './style.js';
import { contentCounts, unitCounts } from './task-counts.js';

/** Makes the page of a report from its data and from its rendered Markdown. */
export function makePage(markdown: string, report: ReportOutput, text: Catalogue): string {
  const page = pageTexts[text.language];
  const filters = createFilters(text);
  const printed = (row: IndicatorRow): string => filters['figure']?.(row.figure, row) ?? '';
  const entries = toldEntries(report);
  const charts = [
    chartSubmissions(report, text, page),
    chartUnits(report, text, page),
    chartContents(report, text, page),
    chartTargets(report, text, page, printed),
    chartSplits(report, text, page),
  ];
  const document = readDocument(markdown, { withMarks: true });
  const inDocument = marksIn(markdown);
  const figures = figureList(report, entries, filters, text, page);
  const register = registerList(report, text, page);
  const counts = [
    html`<h3>${page.counts}</h3>`,
    countList(report, text, new Set([...inDocument, ...anchorsIn([register])])),
    html`<h3>${page.countsByContent}</h3>`,
    contentCounts(report, text, page, inDocument),
    html`<h3>${page.countsByUnit}</h3>`,
    unitCounts(report, entries, text, page),
    html`<h3>${page.register}</h3>`,
    register,
  ];
  const table = entriesTable(entries, filters, text, page);
  const onPage = anchorsIn([figures, ...counts, table]);
  const sections = [
    {
      id: 'tong-quan',
      title: page.overview,
      content: [
        tiles(report, text, page),
        html`<div class="charts">${charts.map((chart) => figure(chart, page))}</div>`,
      ],
    },
    {
      id: 'so-lieu',
      title: page.figures,
      content: [html`<p class="lead">${page.figuresNote}</p>`, figures, counts],
    },
    {
      id: 'cac-muc',
      title: page.allEntries,
      content: [table],
    },
    {
      id: 'van-ban',
      title: page.document,
      content: [
        html`<div class="paper">${documentParts(document.parts, { ...linksOf(report, entries), onPage, inDocument })}</div>`,
      ],
    },
  ];
  const title = `${report.period.name} · ${report.plan.short}`;
  return html`<!doctype html>
<html lang="${text.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#noi-dung-chinh">${page.toContent}</a>
<header id="dau-trang">
${report.plan.sample !== null && html`<p class="notice">${text.phrases.sample(report.plan.sample)}</p>`}
<p class="lead">${report.head.issuer} · ${report.plan.short}</p>
<h1>${report.period.name}</h1>
<p class="lead">${page.covers(text.phrases.date(report.covers.from), text.phrases.date(report.covers.to))} · ${text.phrases.asOf(report.asOf)}</p>
<nav aria-label="${page.overview}"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main id="noi-dung-chinh">
${sections.map(
  ({
    id,
    title: name,
    content,
  }) => html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${name}</h2>
${content}</section>
`,
)}</main>
<footer><p>${page.madeBy(text.phrases.date(report.asOf))} <a href="#dau-trang">${page.back}</a></p></footer>
<script>${new Html(script)}</script>
</body>
</html>
`.toString();
}

/** Nothing may be loaded, and no script may run but the page's own. */
function policy(): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function tiles({ totals, covers }: ReportOutput, { phrases }: Catalogue, page: PageTexts): Html {
  const { anchors } = totals;
  const count = (name: keyof typeof anchors): Html =>
    html`<a href="#${anchors[name]}">${phrases.number(totals[name])}</a>`;
  const shown: readonly (readonly [string, Content, Content])[] = [
    [
      page.received,
      [count('received'), '/', count('required')],
      totals.requested > 0 ? page.requested(count('requestedReceived'), count('requested')) : '',
    ],
    [page.tasks, count('inProgress'), page.tasksDone(count('done'), count('tasks'))],
    [
      page.entries,
      count('entries'),
      page.covers(phrases.date(covers.from), phrases.date(covers.to)),
    ],
    [page.openObstacles, [count('openObstacles'), '/', count('obstacles')], ''],
  ];
  return html`<ul class="tiles">${shown.map(
    ([name, value, note]) => html`<li>${name}<strong>${value}</strong><small>${note}</small></li>`,
  )}</ul>
`;
}

/** The document's mentions of entries and indicators lead to where the page tells of them. */
function linksOf(
  report: ReportOutput,
  entries: readonly ToldEntry[],
): Pick<Links, 'entries' | 'cells'> {
  return {
    entries: new Map(entries.map(({ result }) => [result.entry, result.anchor])),
    cells: new Map(report.indicators.map(({ anchor, name }) => [name, anchor])),
  };
}
