/** The reports of the units on a time line, against the deadline. */
import { scaleLinear } from 'd3-scale';
import { addDays, daysBetween, type IsoDate } from '../../../model/dates.js';
import type { ReportOutput, SubmissionRow } from '../../../model/generated/outputs.js';
import type { Catalogue } from '../../text/catalogue.js';
import { formatDate } from '../../text/numbers.js';
import type { PageTexts } from '../../text/page-texts.js';
import { type Html, html } from '../html.js';
import { type Chart, LINE, linkedLines, linkTo, round, WIDTH, wrapLabel } from './chart.js';

const AXIS = 22;
const ROW = 20;
const MARGIN = 10;

/** Where each report stands. */
export function chartSubmissions(report: ReportOutput, text: Catalogue, page: PageTexts): Chart {
  const { phrases, words } = text;
  const { submissions, period, asOf } = report;
  const days = submissions.flatMap((row) => [row.lastDay, ...dayOf(row.receivedOn)]);
  const first = addDays([period.lastDay, ...days].reduce(earlier), -1);
  const last = addDays([period.lastDay, asOf, ...days].reduce(later), 1);
  const scale = scaleLinear([0, daysBetween(first, last)], [MARGIN, WIDTH - MARGIN]);
  const place = (day: IsoDate): number => round(scale(daysBetween(first, day)));

  let top = AXIS;
  const rows = submissions.map((row) => {
    const lines = wrapLabel(`${row.unitName}: ${wordSubmission(row, text)}`, WIDTH);
    const y = top + lines.length * LINE + 4;
    const drawn = html`<g>${linkedLines(lines, 0, top + 12, row.anchor)}${drawRow(row, y, place, asOf)}</g>
`;
    top += lines.length * LINE + ROW;
    return drawn;
  });
  return {
    id: 'nop-bao-cao',
    title: page.submissions,
    note: page.submissionsNote(
      phrases.ruleWithLastDay(period.rule, period.lastDay),
      phrases.date(asOf),
    ),
    strips: [
      {
        top: 0,
        height: top,
        drawing: [
          drawDay(page.deadline, period.lastDay, place, top, 'deadline'),
          asOf !== period.lastDay && drawDay(page.today, asOf, place, top, 'today'),
          rows,
        ],
      },
    ],
    heads: [
      page.columns.unit,
      page.columns.state,
      page.columns.lastDay,
      page.columns.received,
      page.columns.late,
    ],
    rows: submissions.map((row) => [
      html`<a href="#${row.anchor}">${row.unitName}</a>`,
      words.reportState[row.state],
      linkTo(
        row.anchor,
        `${row.unitName}, ${page.columns.lastDay}: ${phrases.date(row.lastDay)}`,
        phrases.date(row.lastDay),
      ),
      row.receivedOn === null
        ? '–'
        : linkTo(
            row.anchor,
            `${row.unitName}, ${page.columns.received}: ${phrases.date(row.receivedOn)}`,
            phrases.date(row.receivedOn),
          ),
      linkTo(row.anchor, `${row.unitName}, ${page.columns.late}: ${row.daysLate}`, row.daysLate),
    ]),
  };
}

/** Where the report of a unit stands, in words. */
export function wordSubmission(row: SubmissionRow, { phrases, words }: Catalogue): string {
  return [
    row.receivedOn === null ? words.reportState[row.state] : phrases.receivedOn(row.receivedOn),
    row.receivedOn === null && row.returnedOn !== null ? phrases.returnedOn(row.returnedOn) : '',
    row.extendedTo === null ? '' : phrases.extendedTo(row.extendedTo),
    row.daysLate > 0 ? phrases.daysLate(row.daysLate) : '',
    row.expectation === 'requested' ? words.expectation.requested : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function dayOf(day: IsoDate | null): IsoDate[] {
  return day === null ? [] : [day];
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** An upright line for a day, with its name above; the name stays inside the drawing. */
function drawDay(
  name: string,
  day: IsoDate,
  place: (day: IsoDate) => number,
  height: number,
  kind: string,
): Html {
  const x = place(day);
  const isRight = x > WIDTH / 2;
  const y = kind === 'deadline' ? 8 : 19;
  return html`<line class="${kind}" x1="${x}" x2="${x}" y1="${y + 2}" y2="${height - 8}"/><text class="${kind} ${isRight ? 'end' : ''}" x="${isRight ? x + 4 : x}" y="${y}">${name} ${formatDate(day)}</text>`;
}

/** A dot on the day of receipt, a diamond where that was late; a gap with an open end for what is missing. */
function drawRow(
  row: SubmissionRow,
  y: number,
  place: (day: IsoDate) => number,
  asOf: IsoDate,
): Html {
  const track = html`<line class="line" x1="0" x2="${WIDTH}" y1="${y}" y2="${y}"/>`;
  if (row.receivedOn === null) {
    if (row.state !== 'missing') return track;
    const [from, to] = [place(row.lastDay), place(asOf)];
    return html`${track}<line class="gap" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/><circle class="open" cx="${to}" cy="${y}" r="4"/>`;
  }
  const x = place(row.receivedOn);
  return row.state === 'late'
    ? html`${track}<path class="late" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>`
    : html`${track}<circle class="good" cx="${x}" cy="${y}" r="5"/>`;
}
