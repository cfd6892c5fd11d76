/** A progress entry from what was typed: everything is decided here, before anything is written. */
import { type IsoDate, parseDate } from '../model/dates.js';
import type { Evidence, PlanTask, Progress, State } from '../model/generated/files.js';
import { createRecordId, type RandomBytes } from '../model/ids.js';
import { normalizeText } from '../model/text.js';
import { isInsideWorkspace } from './evidence-path.js';
import { type Figures, parseFigures, refuseMisfits } from './figure-input.js';
import { assigneesOf, hasMembers, type PlanView, tasksOfUnit } from './plan-view.js';
import { accept, type Outcome, type Refusal, refuse } from './refusals.js';
import { resolveName, resolveTask } from './resolve.js';

/** What a writing command knows besides its input. */
export interface WriteContext {
  readonly view: PlanView;
  readonly today: IsoDate;
  /** The moment of recording, with its offset. */
  readonly at: string;
  /** Who records: a unit of the plan or an office, never a person's name. */
  readonly by: string;
  readonly random: RandomBytes;
}

/** An entry as typed. Texts are raw; figures are KEY=VALUE texts or already values. */
export interface ProgressInput {
  readonly task: string;
  readonly unit?: string | undefined;
  readonly date?: string | undefined;
  readonly summary?: string | undefined;
  readonly percent?: string | number | undefined;
  readonly state?: string | undefined;
  readonly figures?: readonly string[] | Figures | undefined;
  readonly evidence?: readonly string[] | readonly Evidence[] | undefined;
  readonly docs?: readonly string[] | undefined;
}

/** An entry of which even the task may still be missing. */
export interface UnfinishedInput extends Omit<ProgressInput, 'task'> {
  readonly task?: string | undefined;
}

/** States of a task, in the order of its life. */
export const taskStates: readonly State[] = ['not-started', 'in-progress', 'done', 'stopped'];

/** Composes an entry, or tells everything that is wrong with the input. */
export function composeProgress(context: WriteContext, input: ProgressInput): Outcome<Progress> {
  const { view } = context;
  const found = resolveTask(view, input.task);
  if (!found.ok) return found;
  const task = found.value;
  const unit = resolveAssignee(view, task, input.unit);
  const date = pastDate(context, input.date);
  const percent = parsePercent(input.percent);
  const state = parseState(input.state);
  const figures = isTexts(input.figures)
    ? parseFigures(view, task, input.figures)
    : acceptFigures(view, task, input.figures ?? {});
  const evidence = composeEvidence(input.evidence ?? [], input.docs ?? []);
  const summary = requireText(input.summary, 'summary');
  const outcomes = [unit, date, percent, state, figures, evidence, summary];
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals));
  if (
    !unit.ok ||
    !date.ok ||
    !percent.ok ||
    !state.ok ||
    !figures.ok ||
    !evidence.ok ||
    !summary.ok
  )
    return { ok: false, refusals };
  return accept({
    schema: 'tiendo/progress@1',
    id: createRecordId(date.value, unit.value, context.random),
    task: task.id,
    unit: unit.value,
    date: date.value,
    ...(percent.value !== undefined && { percent: percent.value }),
    ...(state.value !== undefined && { state: state.value }),
    summary: summary.value,
    ...(Object.keys(figures.value).length > 0 && { figures: { ...figures.value } }),
    ...(evidence.value.length > 0 && { evidence: evidence.value }),
    recorded: { at: context.at, by: context.by },
  });
}

function isTexts(figures: ProgressInput['figures']): figures is readonly string[] {
  return Array.isArray(figures);
}

function acceptFigures(view: PlanView, task: PlanTask, figures: Figures): Outcome<Figures> {
  const refusals = refuseMisfits(view, task, figures);
  return refusals.length > 0 ? { ok: false, refusals } : accept(figures);
}

/** The unit that did it: one of those that must do the task; the only one when none is named. */
function resolveAssignee(
  view: PlanView,
  task: PlanTask,
  typed: string | undefined,
): Outcome<string> {
  const assignees = assigneesOf(view, task);
  const choices = assignees.join(', ');
  if (typed === undefined || typed.trim() === '') {
    const [only, ...others] = assignees;
    if (only !== undefined && others.length === 0) return accept(only);
    return refuse('unit-needed', { task: task.id, choices });
  }
  const unit = resolveName(view, 'unit', typed);
  if (!unit.ok || assignees.includes(unit.value)) return unit;
  if (hasMembers(view.units.get(unit.value))) {
    return refuse('group-as-unit', { unit: unit.value, choices });
  }
  return refuse('task-not-of-unit', {
    task: task.id,
    unit: unit.value,
    choices,
    own: tasksOfUnit(view, unit.value)
      .map(({ id }) => id)
      .join(', '),
  });
}

/** A day that is not after today; today when none is typed. */
export function pastDate(context: WriteContext, typed: string | undefined): Outcome<IsoDate> {
  if (typed === undefined || typed.trim() === '') return accept(context.today);
  const date = parseDate(typed);
  if (date === undefined) return refuse('bad-date', { typed });
  return date > context.today
    ? refuse('future-date', { date, today: context.today })
    : accept(date);
}

/** A text that says something, in NFC with plain line ends. */
export function requireText(typed: string | undefined, option: string): Outcome<string> {
  const text = normalizeText(typed ?? '').trim();
  return text === '' ? refuse('option-needed', { option: `--${option}` }) : accept(text);
}

/** A percentage as typed, with or without its sign; undefined when nothing is. */
export function parsePercent(typed: string | number | undefined): Outcome<number | undefined> {
  if (typed === undefined || typed === '') return accept(undefined);
  const text = String(typed).trim().replace(/\s*%$/, '');
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return value <= 100 ? accept(value) : refuse('bad-percent', { typed: String(typed) });
}

function parseState(typed: string | undefined): Outcome<State | undefined> {
  if (typed === undefined || typed === '') return accept(undefined);
  const state = taskStates.find((known) => known === typed);
  if (state !== undefined) return accept(state);
  return refuse('bad-choice', { option: '--state', typed, choices: taskStates.join(', ') });
}

/** Evidence from paths or notes, and documents as NUMBER or NUMBER,DATE. */
function composeEvidence(
  items: readonly string[] | readonly Evidence[],
  docs: readonly string[],
): Outcome<Evidence[]> {
  const refusals: Refusal[] = [];
  const evidence: Evidence[] = [];
  for (const item of items) {
    if (typeof item !== 'string') {
      if (item.path === undefined || isInsideWorkspace(item.path)) evidence.push(item);
      else refusals.push({ code: 'evidence-form', args: { typed: item.path } });
    } else if (!/[/\\]|\.[A-Za-z0-9]{2,5}$/.test(item))
      evidence.push({ note: normalizeText(item) });
    else if (isInsideWorkspace(item)) evidence.push({ path: normalizeText(item) });
    else refusals.push({ code: 'evidence-form', args: { typed: item } });
  }
  for (const typed of docs) {
    const doc = parseDocument(typed);
    if (doc.ok)
      evidence.push({ doc: doc.value.number, ...(doc.value.date && { date: doc.value.date }) });
    else refusals.push(...doc.refusals);
  }
  return refusals.length > 0 ? { ok: false, refusals } : accept(evidence);
}

/** A document typed as "12/BC-CAX" or "12/BC-CAX,13/5/2023". */
export function parseDocument(typed: string): Outcome<{ number: string; date?: IsoDate }> {
  const [number, dateText, ...rest] = normalizeText(typed)
    .split(',')
    .map((part) => part.trim()) as [string, ...string[]];
  if (number === '' || rest.length > 0) return refuse('evidence-form', { typed });
  if (dateText === undefined) return accept({ number });
  const date = parseDate(dateText);
  return date === undefined ? refuse('bad-date', { typed: dateText }) : accept({ number, date });
}
