/** Asking a person at a terminal for what is missing of an entry. Nothing is asked twice, nothing is written here. */
import {
  composeProgress,
  parsePercent,
  pastDate,
  type UnfinishedInput,
} from '../core/compose-progress.js';
import { expectedForm, parseFigures } from '../core/figure-input.js';
import { splitsOf } from '../core/figure-values.js';
import { type Named, namedTasks } from '../core/find.js';
import { assigneesOf, type PlanView, unitName } from '../core/plan-view.js';
import type { Outcome } from '../core/refusals.js';
import { resolveName } from '../core/resolve.js';
import type { PlanIndicator, PlanTask } from '../model/generated/files.js';
import { foldText } from '../model/text.js';
import { input, search } from './prompts.js';
import { exitCodes, refused, type Session, stopped } from './session.js';
import { findPersonalData, writeContext } from './write.js';

/** Completes an entry by asking; gives an exit code when the person stopped or a name cannot be found. */
export async function askForEntry(
  session: Session,
  view: PlanView,
  given: UnfinishedInput,
  /** Why what looks like personal data is none; undefined where nobody said so. */
  allowed: string | undefined,
): Promise<UnfinishedInput | number> {
  try {
    return await ask(session, view, given, allowed);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error;
    return stopped(session, 'SIGINT');
  }
}

async function ask(
  session: Session,
  view: PlanView,
  given: UnfinishedInput,
  allowed: string | undefined,
): Promise<UnfinishedInput | number> {
  const { questions } = session.text;
  const typed = given.task ?? (await choose(session, questions.task, taskChoices(view)));
  const taskId = resolveName(view, 'task', typed);
  if (!taskId.ok) return refused(session, taskId.refusals, view);
  const task = view.tasks.get(taskId.value);
  if (task === undefined) return exitCodes.couldNotRun;
  const assignees = assigneesOf(view, task);
  const unit =
    given.unit ??
    (assignees.length === 1
      ? assignees[0]
      : await choose(session, questions.unit, unitChoices(view, assignees)));
  const context = writeContext(session, view, {});
  const date =
    given.date ??
    (await input({
      message: questions.date,
      default: session.text.phrases.date(session.asOf),
      validate: (text) => verdict(session, pastDate(context, text)),
    }));
  const summary =
    given.summary ??
    (await input({
      message: questions.summary,
      // Told at once: whoever learns of it after the last question has to answer all of them again.
      validate: async (text) => {
        if (text.trim() === '') return session.text.refusals['empty-summary'].message({});
        const entry = { ...given, task: task.id, unit, date, summary: text };
        const record = composeProgress(context, entry);
        if (!record.ok) return true;
        const refusals = await findPersonalData(view, [{ record: record.value }], allowed);
        return verdict(session, { ok: false, refusals });
      },
    }));
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
  /** What it is found by besides its name and id. */
  readonly keys?: string;
}

function taskChoices(view: PlanView): Choice[] {
  return namedTasks(view).map(({ id, names }: Named) => {
    const task = view.tasks.get(id);
    const units = task === undefined ? [] : [task.unit, ...assigneesOf(view, task)];
    const keys = units.map((unit) => unitName(view, unit)).join(' ');
    return { value: id, name: names.join('  '), keys };
  });
}

function unitChoices(view: PlanView, ids: readonly string[]): Choice[] {
  return ids.map((id) => ({ value: id, name: view.units.get(id)?.name ?? id }));
}

function choose(
  { text, screen }: Session,
  message: string,
  choices: readonly Choice[],
): Promise<string> {
  const { searchHint, noneFound } = text.questions;
  return search({
    message,
    // The texts of the library are English only; its one error here is that nothing is found.
    theme: {
      style: {
        keysHelpTip: () => screen.paint.faint(searchHint),
        error: () => screen.paint.bad(noneFound),
      },
    },
    source: (term) => {
      const words = foldText(term ?? '');
      return choices.filter(({ name, value, keys = '' }) =>
        foldText(`${name} ${value} ${keys}`).includes(words),
      );
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
  return `${message(refusal.args)} ${session.text.words.remedy}: ${remedy(refusal.args)}`;
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
