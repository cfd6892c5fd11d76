/** Obstacles that units reported, each with how it was settled. */
import type { IsoDate } from '../model/dates.js';
import type { DocRef, Settlement } from '../model/generated/files.js';
import type { DocumentRef, ObstacleRow, SettlementRow } from '../model/generated/outputs.js';
import { type PlanView, unitName } from './plan-view.js';
import {
  compareInTime,
  compareRecorded,
  type Filed,
  type Records,
  uniqueById,
  voidedIds,
} from './records.js';

/** Obstacles known on a day, in the order of time; of several settlements the one recorded last holds. */
export function obstaclesOf(view: PlanView, records: Records, asOf: IsoDate): ObstacleRow[] {
  const voided = voidedIds(records);
  const settlements = new Map<string, Filed<Settlement>>();
  for (const settlement of uniqueById(records.settlements).values()) {
    const { data } = settlement;
    if (data.date > asOf || voided.has(data.id)) continue;
    const known = settlements.get(data.settles);
    if (known === undefined || compareRecorded(known.data, data) < 0) {
      settlements.set(data.settles, settlement);
    }
  }
  return [...uniqueById(records.obstacles).values()]
    .filter(({ data }) => data.date <= asOf && !voided.has(data.id))
    .sort((a, b) => compareInTime(a.data, b.data))
    .map(({ file, data }) => {
      const settlement = settlements.get(data.id);
      return {
        id: data.id,
        unit: data.unit,
        unitName: unitName(view, data.unit),
        task: data.task ?? null,
        date: data.date,
        summary: data.summary,
        proposal: data.proposal ?? null,
        doc: documentRef(data.doc),
        open: settlement === undefined,
        settlement: settlement === undefined ? null : settlementRow(settlement),
        file,
      };
    });
}

function settlementRow({ file, data }: Filed<Settlement>): SettlementRow {
  return {
    id: data.id,
    date: data.date,
    outcome: data.outcome,
    summary: data.summary,
    doc: documentRef(data.doc),
    file,
  };
}

/** A document reference as output carries it. */
export function documentRef(doc: DocRef | undefined): DocumentRef | null {
  return doc === undefined ? null : { number: doc.number, date: doc.date ?? null };
}
