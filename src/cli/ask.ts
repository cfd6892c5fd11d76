/** Asking a person at a terminal for what is missing of an entry. Nothing is asked twice, nothing is written here. */
import { parsePercent, pastDate, type UnfinishedInput } from '../core/compose-progress.js';
import { expectedForm, parseFigures } from '../core/figure-input.js';
import { splitsOf } from '../core/figure-values.js';
import { type Named, namedTasks } from '../core/find.js';
import { assigneesOf, type PlanView } from '../core/plan-view.js';
import type { Outcome } from '../core/refusals.js';
import { resolveName } from '../core/resolve.js';
import type { PlanIndicator, PlanTask } from '../model/generated/files.js';
import { foldText } from '../model/text.js';
import { input, search } from './prompts.js';
import { exitCodes, refused, type Session, stopped } from './session.js';
import { writeContext } from './write.js';

/** Completes an entry by asking; gives an exit code when the person stopped or a name cannot be found. */
export async function askForEntry(
  session: Session,
  view: PlanView,
  given: UnfinishedInput,
): Promise<UnfinishedInput | number> {
  try {
    return await ask(session, view, given);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error;
    return stopped(session, 'SIGINT');
  }
}

async function ask(
  session: Session,
  view: PlanView,
  given: UnfinishedInput,
): Promise<UnfinishedInput | number> {
  const { questions } = session.text;
  const typed = given.task ?? (await choose(questions.task, taskChoices(view)));
  const taskId = resolveName(view, 'task', typed);
  if (!taskId.ok) return refused(session, taskId.refusals, view);
  const task = view.tasks.get(taskId.value);
  if (task === undefined) return exitCodes.couldNotRun;
  const assignees = assigneesOf(view, task);
  const unit =
    given.unit ??
    (assignees.length === 1
      ? assignees[0]
      : await choose(questions.unit, unitChoices(view, assignees)));
  const context = writeContext(session, view, {});
  const date =
    given.date ??
    (await input({
      message: questions.date,
      default: session.asOf,
      validate: (text) => verdict(session, pastDate(context, text)),
    }));
  const summary =
    given.summary ??
    (await input({ message: questions.summary, validate: (text) => text.trim() !== '' }));
  const percent =
    given.percent ??
    (await input({
      message: questions.percent,
      validate: (text) => verdict(session, parsePercent(text)),
    }));
  const figures = given.figures?.length ? given.figures : await askFigures(session, view, task);
  return { ...given, task: task.id, unit, date, summary, percent, figures };
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

function taskChoices(view: PlanView): Choice[] {
  return namedTasks(view).map(({ id, names }: Named) => ({ value: id, name: names.join('  ') }));
}

function unitChoices(view: PlanView, ids: readonly string[]): Choice[] {
  return ids.map((id) => ({ value: id, name: view.units.get(id)?.name ?? id }));
}

function choose(message: string, choices: readonly Choice[]): Promise<string> {
  return search({
    message,
    // The hints of the library are English only.
    theme: { style: { keysHelpTip: () => undefined } },
    source: (term) => {
      const words = foldText(term ?? '');
      return choices.filter(({ name, value }) => foldText(`${name} ${value}`).includes(words));
    },
  });
}

async function askFigures(session: Session, view: PlanView, task: PlanTask): Promise<string[]> {
  const figures: string[] = [];
  for (const id of task.indicators ?? []) {
    const indicator = view.indicators.get(id);
    if (indicator === undefined) continue;
    const message = session.text.questions.figure(
      indicator.name,
      indicator.measure,
      exampleOf(view, indicator),
    );
    const answer = await input({
      message,
      validate: (text) => verdict(session, parseFigures(view, task, figureInputs(id, text))),
    });
    figures.push(...figureInputs(id, answer));
  }
  return figures;
}

/** A figure as it is typed at a prompt: several parts as "nam=40 nu=65", a whole as it is. */
function figureInputs(id: string, answer: string): string[] {
  if (answer.trim() === '') return [];
  const parts = answer.trim().split(/\s+(?=[a-z0-9-]+=)/);
  return parts.map((part) => (part.includes('=') ? `${id}.${part}` : `${id}=${part}`));
}

/** What a prompt shows of an outcome: nothing wrong, or why it is. */
function verdict(session: Session, outcome: Outcome<unknown>): true | string {
  const [refusal] = outcome.ok ? [] : outcome.refusals;
  if (refusal === undefined) return true;
  const { message, remedy } = session.text.refusals[refusal.code];
  return `${message(refusal.args)} ${remedy(refusal.args)}`;
}

function exampleOf(view: PlanView, indicator: PlanIndicator): string {
  const [split] = splitsOf(view, indicator);
  const form = expectedForm(view, indicator);
  if (form === 'ratio') return '3/4';
  if (form.endsWith('parts') && split) {
    const value = indicator.money ? '5.000.000' : '40';
    return split.parts
      .slice(0, 2)
      .map(({ id }) => `${id}=${value}`)
      .join(' ');
  }
  return form === 'money' ? '5.000.000' : '12';
}
