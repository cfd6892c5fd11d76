/** Whether an issued report still follows from the data, and what has changed, on a terminal. */

import { isUnchanged } from '../../core/issued/compare.js';
import type {
  IssuedOutput,
  ReportChanges,
  SinceLastOutput,
} from '../../model/generated/outputs.js';
import { changeLines } from '../text/changed-figure.js';
import { wrap } from './entries.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { dateCell } from './table.js';

/** Draws the outcome of a check of an issued report. */
export function renderIssued(screen: Screen, output: IssuedOutput, isGood: boolean): string {
  const { text, paint, width } = screen;
  const { issued } = output;
  const verdict = isGood ? text.issued.follows(issued) : text.issued.doesNotFollow(issued);
  const key = String(output.atRevision) as 'true' | 'false' | 'null';
  const head = [
    isGood ? paint.good(safeLine(verdict)) : paint.bad(safeLine(verdict)),
    ...output.edited.map((file) => paint.bad(text.issued.edited(safeLine(file)))),
    ...wrap(text.issued.atRevision[key]((output.commit ?? '').slice(0, 12)), width),
  ].join('\n');
  const blocks = [head];
  if (!output.isSame) {
    blocks.push(
      `${paint.heading(text.issued.changes(issued))}\n${drawChanges(screen, output.changes)}`,
    );
  }
  blocks.push(
    isUnchanged(output.since)
      ? text.issued.nothingSince
      : `${paint.heading(text.issued.since(issued))}\n${drawChanges(screen, output.since)}`,
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Draws what changed between two states of a report. */
export function drawChanges(screen: Screen, changes: ReportChanges): string {
  const { text, width } = screen;
  const { issued, words, phrases } = text;
  const block = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [heading, ...lines.flatMap((line) => wrap(`- ${safeLine(line)}`, width, 2))];
  return [
    ...block(
      issued.headings.figures,
      changeLines(text, changes.figures).map(({ text: line, anchor, entries }) =>
        [line, ...(entries.length > 0 ? [entries.join(', ')] : []), `[${anchor}]`].join(' · '),
      ),
    ),
    ...block(
      issued.headings.results,
      changes.results.map(({ change, date, unitName, summary, entry, replaces }) =>
        [
          `${issued.result[change]}: ${dateCell(screen, date)}`,
          unitName,
          summary.trimEnd(),
          replaces === null ? entry : `${replaces} → ${entry}`,
        ].join(' · '),
      ),
    ),
    ...block(
      issued.headings.submissions,
      changes.submissions.map(({ unitName, was, now, receivedOn }) =>
        [
          `${unitName}: ${words.reportState[was]} → ${words.reportState[now]}`,
          ...(receivedOn === null ? [] : [phrases.receivedOn(receivedOn)]),
        ].join(' · '),
      ),
    ),
    ...block(
      issued.headings.obstacles,
      changes.obstacles.map(
        ({ change, unitName, summary, id }) =>
          `${issued.obstacle[change]}: ${unitName} · ${summary.trimEnd()} · ${id}`,
      ),
    ),
  ].join('\n');
}

/** Says plainly what figures of two periods are, before they are set side by side. */
function otherPeriod({ text, width }: Screen, { was, now }: SinceLastOutput): string {
  return wrap(text.issued.otherPeriod(was, now), width).join('\n');
}

/** Draws what a report tells that the report sent before did not, and what it tells in the same words. */
export function renderSinceLast(screen: Screen, output: SinceLastOutput): string {
  const { text, paint, width } = screen;
  const blocks = [
    paint.heading(safeLine(text.issued.sinceLast(output.issued))),
    ...(output.issued.period === output.period ? [] : [otherPeriod(screen, output)]),
    isUnchanged(output.changes) ? text.issued.nothingSince : drawChanges(screen, output.changes),
  ];
  if (output.copied.length > 0) {
    const lines = output.copied.flatMap(({ date, unitName, summary, entry, earlier }) => {
      const facts = [dateCell(screen, date), unitName, summary.trimEnd(), `${entry} = ${earlier}`];
      return wrap(`- ${safeLine(facts.join(' · '))}`, width, 2);
    });
    blocks.push([paint.warn(text.issued.copied), ...lines].join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}
