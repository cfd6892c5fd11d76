/** What each count of the report is made of: units, tasks, obstacles. */
import { countNames, type TotalName } from '../../core/provenance/anchored.js';
import { isReceived } from '../../core/register.js';
import type { ContentTask, ReportOutput, SubmissionRow } from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { type Content, type Html, html } from './html.js';

/** Something that was counted: its name, and its anchor where the document tells it. */
interface Member {
  readonly name: string;
  readonly anchor: string;
}

/** The counts of the whole report; what is counted leads to one of the places, where it is told there. */
export function countList(
  report: ReportOutput,
  { why, phrases }: Catalogue,
  places: ReadonlySet<string>,
): Html {
  const tasks = toldTasks(report);
  const members = (list: readonly Member[]): Content =>
    list.length > 0 &&
    html`<ul class="origins">${list.map(({ name, anchor }) =>
      places.has(anchor) ? html`<li><a href="#${anchor}">${name}</a></li>` : html`<li>${name}</li>`,
    )}</ul>`;
  const item = (name: string, anchor: string, value: number, inside: Content): Html =>
    html`<div id="${anchor}"><dt>${name}</dt><dd><strong>${phrases.number(value)}</strong> <small class="id">${anchor}</small>${inside}</dd></div>
`;
  const totals = Object.entries(report.totals.anchors) as [TotalName, string][];
  const entries = html`<p><a href="#cac-muc">${phrases.number(report.totals.entries)}</a></p>`;
  return html`<dl class="figures">${totals.map(([name, anchor]) =>
    item(
      why.totals[name],
      anchor,
      report.totals[name],
      name === 'entries' ? entries : members(membersOf(report, tasks, name)),
    ),
  )}</dl>
`;
}

/** A task where its results are told. */
export interface ToldTask extends ContentTask {
  /** The content or source of funds where it is counted. */
  readonly place: string;
}

/** Every task of a report once. */
export function toldTasks({ contents, funding }: ReportOutput): ToldTask[] {
  const places = [
    ...contents.flatMap(({ id, items }) => items.map((item) => ({ ...item, place: id }))),
    ...funding.map((source) => ({ ...source, place: source.id })),
  ];
  return places.flatMap(({ id, place, tasks }) =>
    tasks.filter(({ toldAt }) => toldAt === id).map((task) => ({ ...task, place })),
  );
}

function taskMember({ source, title, anchor }: ContentTask): Member {
  return { name: `${source} ${title}`, anchor };
}

function isCounted(name: TotalName, { state }: ContentTask): boolean {
  return name === 'tasks' || name === countNames[state];
}

function membersOf(
  { submissions, obstacles }: ReportOutput,
  tasks: readonly ToldTask[],
  name: TotalName,
): Member[] {
  const rows = (test: (row: SubmissionRow) => boolean): Member[] =>
    submissions.filter(test).map(({ unitName, anchor }) => ({ name: unitName, anchor }));
  const required = (test: (row: SubmissionRow) => boolean): Member[] =>
    rows((row) => row.expectation === 'required' && test(row));
  switch (name) {
    case 'required':
      return required(() => true);
    case 'received':
      return required(isReceived);
    case 'onTime':
      return required(({ state }) => state === 'on-time');
    case 'late':
    case 'missing':
    case 'pending':
      return required(({ state }) => state === name);
    case 'requested':
      return rows(({ expectation }) => expectation === 'requested');
    case 'requestedReceived':
      return rows((row) => row.expectation === 'requested' && isReceived(row));
    case 'obstacles':
    case 'openObstacles':
      return obstacles
        .filter(({ open }) => name === 'obstacles' || open)
        .map(({ id, unitName, summary }) => ({
          name: `${unitName}: ${summary}`,
          anchor: `o-${id}`,
        }));
    case 'entries':
      return [];
    default:
      return tasks.filter((task) => isCounted(name, task)).map(taskMember);
  }
}
