/** An export as lines of JSON, in the words of machine output. */
import { tableNames } from '../../core/export/export-tables.js';
import type { ExportOutput } from '../../model/generated/outputs.js';
import { printableJson } from '../safe-output.js';

/** Every row of an export as a line of JSON that says what it is: table, plan, and whether it is a sample. */
export function* rowLines(output: ExportOutput): Generator<string> {
  const { plan, sample } = output;
  for (const table of tableNames) {
    for (const row of output[table] ?? []) {
      yield `${printableJson({ table, plan, ...(sample !== null && { sample }), ...row })}\n`;
    }
  }
}
