/** Obstacles that units report, and how they are settled. */
import type { Obstacle, Settlement } from '../model/generated/files.js';
import type { ObstacleRow } from '../model/generated/outputs.js';
import { createRecordId } from '../model/ids.js';
import { normalizeText } from '../model/text.js';
import { parseDocument, pastDate, requireText, type WriteContext } from './compose-progress.js';
import { accept, type Outcome, refuse } from './refusals.js';
import { resolveName } from './resolve.js';

/** An obstacle as typed. */
export interface ObstacleInput {
  readonly unit: string;
  readonly task?: string | undefined;
  readonly on?: string | undefined;
  readonly summary?: string | undefined;
  readonly proposal?: string | undefined;
  readonly doc?: string | undefined;
}

/** Composes an obstacle. */
export function composeObstacle(context: WriteContext, input: ObstacleInput): Outcome<Obstacle> {
  const unit = resolveName(context.view, 'unit', input.unit);
  if (!unit.ok) return unit;
  const task =
    input.task === undefined ? accept(undefined) : resolveName(context.view, 'task', input.task);
  if (!task.ok) return task;
  const on = pastDate(context, input.on);
  if (!on.ok) return on;
  const summary = requireText(input.summary, 'summary');
  if (!summary.ok) return summary;
  const doc = input.doc === undefined ? accept(undefined) : parseDocument(input.doc);
  if (!doc.ok) return doc;
  const proposal = normalizeText(input.proposal ?? '').trim();
  return accept({
    schema: 'tiendo/obstacle@1',
    id: createRecordId(on.value, unit.value, context.random),
    unit: unit.value,
    ...(task.value !== undefined && { task: task.value }),
    date: on.value,
    summary: summary.value,
    ...(proposal !== '' && { proposal }),
    ...(doc.value !== undefined && { doc: doc.value }),
    recorded: { at: context.at, by: context.by },
  });
}

/** A settlement as typed. */
export interface SettlementInput {
  readonly outcome?: string | undefined;
  readonly on?: string | undefined;
  readonly summary?: string | undefined;
  readonly doc?: string | undefined;
}

const outcomes = ['resolved', 'passed-up', 'declined'] as const;

/** Composes the settlement of an obstacle that is still open. */
export function composeSettlement(
  context: WriteContext,
  obstacle: ObstacleRow,
  input: SettlementInput,
): Outcome<Settlement> {
  if (!obstacle.open) return refuse('already-settled', { id: obstacle.id });
  const typed = input.outcome ?? 'resolved';
  const outcome = outcomes.find((known) => known === typed);
  if (outcome === undefined) {
    return refuse('bad-choice', { option: '--outcome', typed, choices: outcomes.join(', ') });
  }
  const on = pastDate(context, input.on);
  if (!on.ok) return on;
  if (on.value < obstacle.date) {
    return refuse('before-obstacle', { date: on.value, obstacle: obstacle.date });
  }
  const summary = requireText(input.summary, 'summary');
  if (!summary.ok) return summary;
  const doc = input.doc === undefined ? accept(undefined) : parseDocument(input.doc);
  if (!doc.ok) return doc;
  return accept({
    schema: 'tiendo/settlement@1',
    id: createRecordId(on.value, obstacle.unit, context.random),
    settles: obstacle.id,
    date: on.value,
    outcome,
    summary: summary.value,
    ...(doc.value !== undefined && { doc: doc.value }),
    recorded: { at: context.at, by: context.by },
  });
}
