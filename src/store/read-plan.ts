/** Reading one state of a plan: by its bytes where they were read before, and by the parser otherwise. */
import type { Diagnostic } from '../model/diagnostics.js';
import { problem } from '../model/diagnostics.js';
import type { Plan } from '../model/generated/files.js';
import { isFailure, type ReadFailure } from './file-source.js';
import type { PlanStates } from './plan-states.js';

/** The plan, or everything that is wrong with it. */
export type PlanReading = { readonly plan: Plan } | { readonly problems: readonly Diagnostic[] };

/** Reads a plan from the content of its file. */
export async function readPlan(
  file: string,
  content: Uint8Array | ReadFailure,
  states: PlanStates,
): Promise<PlanReading> {
  if (isFailure(content)) {
    const { failure } = content;
    return { problems: [problem('unreadable-file', file, [], { failure })] };
  }
  const known = states.find(content);
  if (known !== undefined) return { plan: known };
  const { checkText } = await import('./read-yaml.js');
  // These very bytes are parsed: the file may have changed since it was read.
  const reading = await checkText(file, content, 'tiendo/plan@1');
  if (!reading.ok) return { problems: reading.problems };
  if (reading.data.schema !== 'tiendo/plan@1') return { problems: [] };
  states.add(content, reading.data);
  return { plan: reading.data };
}
