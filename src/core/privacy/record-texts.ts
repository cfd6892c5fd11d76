/** Personal data in the texts of a record, whoever wrote them and wherever they stand. */
import type { Pointer } from '../../model/diagnostics.js';
import type { PlanView } from '../plan-view.js';
import type { AnyRecord } from '../record-path.js';
import { findPersonalData, type PrivacyContext } from './find-personal-data.js';
import type { PersonalDataKind } from './finding.js';
import { villageUnits } from './village-units.js';

/** Personal data in a record: the place and the kind; the data themselves are told only to who wrote them. */
export interface RecordFinding {
  readonly pointer: Pointer;
  readonly kind: PersonalDataKind;
  readonly found: string;
}

/** Finds personal data in every text of a record that people write freely. */
export function findInRecord(view: PlanView, record: AnyRecord): RecordFinding[] {
  const isSensitive = carriesSensitiveFigure(view, record);
  const villages = villageUnits(view);
  const context: PrivacyContext = {
    villages: villages.names,
    isSensitive,
    isOfVillage: 'unit' in record && villages.ids.has(record.unit),
  };
  return textsOf(record).flatMap(({ pointer, text }) =>
    findPersonalData(text, context).map(({ kind, start, end }) => ({
      pointer,
      kind,
      found: text.slice(start, end),
    })),
  );
}

function carriesSensitiveFigure(view: PlanView, record: AnyRecord): boolean {
  if (record.schema !== 'tiendo/progress@1') return false;
  return Object.keys(record.figures ?? {}).some((id) => view.indicators.get(id)?.sensitive);
}

function textsOf(record: AnyRecord): { pointer: Pointer; text: string }[] {
  const texts: { pointer: Pointer; text: string }[] = [
    { pointer: ['recorded', 'by'], text: record.recorded.by },
  ];
  const add = (pointer: Pointer, text: string | undefined): void => {
    if (text !== undefined) texts.push({ pointer, text });
  };
  if ('summary' in record) add(['summary'], record.summary);
  if ('reason' in record) add(['reason'], record.reason);
  if ('proposal' in record) add(['proposal'], record.proposal);
  if (record.schema === 'tiendo/progress@1') {
    record.evidence?.forEach(({ note, path }, i) => {
      add(['evidence', i, 'note'], note);
      add(['evidence', i, 'path'], path);
    });
  }
  return texts;
}
