/** Where the report of each unit stands, with the events of the register that say so. */
import type { ReportOutput } from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import type { PageTexts } from '../text/page-texts.js';
import { wordSubmission } from './charts/submissions.js';
import { type Html, html } from './html.js';

/** A list of all units that should have reported, or were asked to. */
export function registerList(
  { submissions }: ReportOutput,
  text: Catalogue,
  { columns }: PageTexts,
): Html {
  const { phrases, words } = text;
  return html`<dl class="figures">${submissions.map((row) => {
    const events = row.events.map(
      ({ id, event, date, until, doc }) =>
        html`<li>${words.event[event]} ${phrases.date(date)}${until !== null && ` (${phrases.extendedTo(until)})`}${doc !== null && `, ${doc.number}`} <small class="id">${id}</small></li>`,
    );
    return html`<div id="${row.anchor}"><dt>${row.unitName}</dt><dd><strong>${wordSubmission(row, text)}</strong> <small class="id">${row.anchor}</small><p>${phrases.ruleWithLastDay(row.rule, row.lastDay)}<br>${columns.late}: ${row.daysLate}</p>${events.length > 0 && html`<ul class="origins">${events}</ul>`}</dd></div>
`;
  })}</dl>
`;
}
