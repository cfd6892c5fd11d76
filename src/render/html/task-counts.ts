/** How many tasks stand where, at each content and of each unit, with the tasks that were counted. */

import { countNames } from '../../core/provenance/anchored.js';
import { taskAnchor } from '../../core/report/anchors.js';
import type { State } from '../../model/generated/files.js';
import type { ReportOutput, TaskCountAnchors } from '../../model/generated/outputs.js';
import { groupBy } from '../../model/group-by.js';
import type { Catalogue } from '../text/catalogue.js';
import type { PageTexts } from '../text/page-texts.js';
import { toldTasks } from './counts.js';
import type { ToldEntry } from './entries.js';
import { type Content, type Html, html } from './html.js';

const states: readonly State[] = ['done', 'in-progress', 'not-started', 'stopped'];

/** A task among those that were counted. */
interface Counted {
  readonly state: State;
  readonly drawn: Html;
}

/** The tasks of each content and each source of funds; a task leads to where the document tells it. */
export function contentCounts(
  report: ReportOutput,
  text: Catalogue,
  page: PageTexts,
  inDocument: ReadonlySet<string>,
): Html {
  const told = toldTasks(report);
  return html`<dl class="figures">${[...report.contents, ...report.funding].map(
    ({ id, title, counts }) => {
      const tasks = told.filter(({ place }) => place === id);
      const drawn = tasks.map(({ state, source, title: name, anchor }) => ({
        state,
        drawn: inDocument.has(anchor)
          ? html`<li><a href="#${anchor}">${source} ${name}</a></li>`
          : html`<li>${source} ${name}</li>`,
      }));
      return countBox(`${id}. ${title}`, counts.anchors, drawn, text, page);
    },
  )}</dl>
`;
}

/** The tasks of each unit that has some, each with how far the unit is and the entries that it made for it. */
export function unitCounts(
  report: ReportOutput,
  entries: readonly ToldEntry[],
  text: Catalogue,
  page: PageTexts,
): Html {
  const made = groupBy(entries, ({ task, result }) => taskAnchor(task.id, result.unit));
  const units = report.units.filter(({ tasks }) => tasks.length > 0);
  return html`<dl class="figures">${units.map(({ name, tasks, anchors }) => {
    const drawn = tasks.map((task) => {
      const own = made.get(task.anchor) ?? [];
      const links = own.map(
        ({ result }, i) => html`${i > 0 && ', '}<a href="#${result.anchor}">${result.entry}</a>`,
      );
      const percent = task.percent !== null && ` · ${text.phrases.percent(task.percent)}`;
      return {
        state: task.state,
        drawn: html`<li id="${task.anchor}">${task.source} ${task.title}${percent} · ${page.entryCount(task.entries)}${links.length > 0 && html`: ${links}`}</li>`,
      };
    });
    return countBox(name, anchors, drawn, text, page);
  })}</dl>
`;
}

function countBox(
  name: string,
  anchors: TaskCountAnchors,
  tasks: readonly Counted[],
  { phrases, words }: Catalogue,
  page: PageTexts,
): Html {
  const count = (value: number, label: string, anchor: string): Content =>
    html`<strong>${phrases.number(value)}</strong> ${label} <small class="id">${anchor}</small>`;
  return html`<div id="${anchors.tasks}"><dt>${name}</dt><dd>${count(tasks.length, page.taskCount, anchors.tasks)}<ul class="states">${states.map(
    (state) => {
      const own = tasks.filter((task) => task.state === state);
      const anchor = anchors[countNames[state]];
      return html`<li id="${anchor}">${count(own.length, words.state[state], anchor)}${
        own.length > 0 && html`<ul class="origins">${own.map(({ drawn }) => drawn)}</ul>`
      }</li>`;
    },
  )}</ul></dd></div>
`;
}
