/** The tables of the sample workspace as an export for the office draws them. */
import { buildExport, tableNames } from '../../../src/core/export/export-tables.js';
import { gatherFacts } from '../../../src/core/facts.js';
import type { Table } from '../../../src/render/tables/cell.js';
import { drawNotes, drawTables } from '../../../src/render/tables/draw-tables.js';
import { tables as texts } from '../../../src/render/text/vi/tables.js';
import { vietnamese } from '../../../src/render/text/vi.js';
import { loadSample } from '../../core/real-plan.js';

/** Every table, and the sheet that says what they are. */
export async function exportedTables(): Promise<Table[]> {
  const { view, records } = await loadSample();
  const facts = gatherFacts(view, records, '2023-06-20', 0);
  const { output } = buildExport(facts, tableNames, { isInternal: true });
  return [...drawTables(vietnamese, texts, output).values(), drawNotes(texts, output)];
}
