/** What stands behind a sentence of a report: the record that it tells, with its versions and figures. */
import { found } from '../../model/found.js';
import type { ObstacleRow, SubmissionRow } from '../../model/generated/outputs.js';
import type { Entry } from '../fold.js';
import { type PlanView, unitName } from '../plan-view.js';
import type { PeriodFacts } from '../report/period-facts.js';
import { type Answer, figurePlace, type PlacedTerm, plainTerm } from './placed.js';

/** An entry as a term, at its summary. */
export function entryTerm(view: PlanView, { file, data }: Entry): PlacedTerm {
  return plainTerm({
    kind: 'entry',
    id: data.id,
    unit: data.unit,
    unitName: unitName(view, data.unit),
    date: data.date,
    file,
    pointer: ['summary'],
    text: data.summary.trimEnd(),
  });
}

/** An obstacle as a term. */
export function obstacleTerm(row: ObstacleRow): PlacedTerm {
  const { id, unit, unitName: name, date, file, summary } = row;
  return plainTerm({
    kind: 'obstacle',
    id,
    unit,
    unitName: name,
    date,
    file,
    pointer: ['summary'],
    text: summary.trimEnd(),
  });
}

/** Explains a sentence of results: its entry, the figures in it, and what it corrects. */
export function whyResult(facts: PeriodFacts, id: string): Answer {
  const { view, entries } = facts;
  const entry = found(
    entries.all.find(({ data }) => data.id === id),
    id,
  );
  const { source, title } = found(view.tasks.get(entry.data.task), entry.data.task);
  const replaced = entries.all
    .filter((other) => other.root === entry.root && other !== entry)
    .map(({ file, data }) => ({
      id: data.id,
      file,
      pointer: ['summary'],
      date: data.date,
      given: null,
      reason: entry.data.reason ?? null,
    }));
  const sentence = entryTerm(view, entry);
  const figures = Object.entries(entry.data.figures ?? {}).map(([indicator, given]) => ({
    ...sentence,
    ...figurePlace(entry.file, indicator, given),
    given,
    text: found(view.indicators.get(indicator), indicator).name,
  }));
  return {
    kind: 'result',
    title: `${source} ${title}`,
    sum: null,
    terms: [{ ...sentence, replaced }, ...figures],
  };
}

/** Explains where the report of a unit stands: every event of the register. */
export function whySubmission(row: SubmissionRow): Answer {
  return {
    kind: 'report',
    title: row.unitName,
    sum: null,
    terms: row.events.map(({ id, event, date, file, reason }) =>
      plainTerm({
        kind: 'submission',
        id,
        unit: row.unit,
        unitName: row.unitName,
        date,
        file,
        pointer: ['event'],
        text: reason === null ? event : `${event}: ${reason}`,
      }),
    ),
    report: row,
  };
}

/** Explains an obstacle: the record of it, and of how it was settled. */
export function whyObstacle(row: ObstacleRow): Answer {
  const { settlement } = row;
  const first = obstacleTerm(row);
  const settled =
    settlement === null
      ? []
      : [
          plainTerm({
            ...first,
            kind: 'settlement',
            id: settlement.id,
            date: settlement.date,
            file: settlement.file,
            text: settlement.summary.trimEnd(),
          }),
        ];
  return { kind: 'obstacle', title: row.unitName, sum: null, terms: [first, ...settled] };
}
