/** Corrections and voids: new records that name the old one, which stays as it is. */
import { isParts } from '../model/figures.js';
import type { PlanTask, Progress, Void } from '../model/generated/files.js';
import { createRecordId, parseRecordId } from '../model/ids.js';
import {
  composeProgress,
  type ProgressInput,
  requireText,
  type WriteContext,
} from './compose-progress.js';
import { parseFigures } from './figure-input.js';
import type { Entry } from './fold.js';
import { momentAfter } from './recording-moment.js';
import { accept, type Outcome, refuse } from './refusals.js';
import { resolveTask } from './resolve.js';

/** What a correction changes; what is not given stays as it was. */
export interface CorrectionInput extends Omit<ProgressInput, 'task' | 'figures' | 'evidence'> {
  readonly task?: string | undefined;
  readonly reason?: string | undefined;
  /** KEY=VALUE replaces a figure, KEY= removes it. */
  readonly figures?: readonly string[] | undefined;
  readonly evidence?: readonly string[] | undefined;
  /** Other corrections of the same entry that this one settles. */
  readonly supersedes?: readonly string[] | undefined;
}

/** Composes the version that replaces an entry. */
export function composeCorrection(
  context: WriteContext,
  versions: readonly Entry[],
  id: string,
  input: CorrectionInput,
): Outcome<Progress> {
  const entry = versions.find((version) => version.data.id === id);
  if (entry === undefined) return refuse('not-found', { kind: 'entry', typed: id, suggestion: '' });
  if (entry.voided) return refuse('already-voided', { id });
  if (entry.correctedBy !== undefined && !input.supersedes?.includes(entry.correctedBy)) {
    return refuse('already-corrected', { id, by: entry.correctedBy });
  }
  const stranger = input.supersedes?.find(
    (other) => versions.find((version) => version.data.id === other)?.root !== entry.root,
  );
  if (stranger !== undefined) return refuse('not-a-version', { id: stranger, of: id });
  const reason = requireText(input.reason, 'reason');
  if (!reason.ok) return reason;
  const { task, reason: _, supersedes: __, ...changes } = input;
  const isGiven = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== undefined;
  if (!Object.values({ task, ...changes }).some(isGiven) && !input.supersedes?.length) {
    return refuse('nothing-to-correct', { id });
  }
  const old = entry.data;
  const found = resolveTask(context.view, task ?? old.task);
  if (!found.ok) return found;
  const figures = mergeFigures(context, old, found.value, input.figures ?? []);
  if (!figures.ok) return figures;
  const family = versions.filter(({ root }) => root === entry.root).map(({ data }) => data);
  const at = momentAfter(context.at, family);
  if (!at.ok) return at;
  const composed = composeProgress(
    { ...context, at: at.value },
    {
      task: found.value.id,
      unit: input.unit ?? old.unit,
      date: input.date ?? old.date,
      summary: input.summary ?? old.summary,
      percent: input.percent ?? old.percent,
      state: input.state ?? old.state,
      figures: figures.value,
      evidence: input.evidence?.length ? input.evidence : old.evidence,
      docs: input.docs,
    },
  );
  if (!composed.ok) return composed;
  const { schema, id: newId, ...rest } = composed.value;
  return accept({
    schema,
    id: newId,
    corrects: id,
    ...(input.supersedes?.length && { supersedes: [...input.supersedes] }),
    reason: reason.value,
    ...rest,
  });
}

function mergeFigures(
  context: WriteContext,
  old: Progress,
  task: PlanTask,
  inputs: readonly string[],
): Outcome<NonNullable<Progress['figures']>> {
  const removed = inputs.filter((input) => /^[^=]+=\s*$/.test(input));
  const given = inputs.filter((input) => !removed.includes(input));
  const parsed = parseFigures(context.view, task, given);
  if (!parsed.ok) return parsed;
  const merged: NonNullable<Progress['figures']> = { ...old.figures };
  for (const [id, figure] of Object.entries(parsed.value)) {
    const known = merged[id] ?? figure;
    // A part that is given anew leaves the other parts as they were.
    merged[id] = isParts(known) && isParts(figure) ? { ...known, ...figure } : figure;
  }
  for (const input of removed) {
    const key = input.slice(0, input.indexOf('=')).trim();
    if (!Object.hasOwn(merged, key)) {
      const args = { typed: key, task: task.id, known: Object.keys(merged).join(', ') };
      return refuse('indicator-not-of-task', { ...args, suggestion: '' });
    }
    delete merged[key];
  }
  return accept(merged);
}

/** Composes the withdrawal of a record of any kind. */
export function composeVoid(
  context: WriteContext,
  id: string,
  voided: ReadonlySet<string>,
  reason: string | undefined,
): Outcome<Void> {
  if (voided.has(id)) return refuse('already-voided', { id });
  const text = requireText(reason, 'reason');
  if (!text.ok) return text;
  const unit = parseRecordId(id)?.unit ?? context.by;
  return accept({
    schema: 'tiendo/void@1',
    id: createRecordId(context.today, unit, context.random),
    voids: id,
    date: context.today,
    reason: text.value,
    recorded: { at: context.at, by: context.by },
  });
}
