/** A plan in a file of any name, outside any workspace: git keeps states of a file where it likes. */
import { readFileSync } from 'node:fs';
import type { Plan } from '../model/generated/files.js';
import { checkText } from './read-yaml.js';

/** Reads a file, and the plan in it where there is one. Errors of the file system are thrown. */
export async function readAnyPlan(
  file: string,
): Promise<{ readonly plan: Plan | undefined; readonly bytes: Uint8Array }> {
  const bytes = readFileSync(file);
  const reading = await checkText(file, bytes, 'tiendo/plan@1');
  const isPlan = reading.ok && reading.data.schema === 'tiendo/plan@1';
  return { plan: isPlan ? (reading.data as Plan) : undefined, bytes };
}
