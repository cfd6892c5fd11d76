/** Options of a command by type; commander has seen to their form. */
import { accept, type Outcome, refuse } from '../core/refusals.js';
import type { Signing } from '../core/report/signature.js';
import { type IsoDate, parseDate } from '../model/dates.js';
import { normalizeText } from '../model/text.js';
import type { Options } from './run.js';

/** An option that takes a text. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option that may be given several times. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}

/** A switch. */
export function isOn(options: Options, name: string): boolean {
  return options[name] === true;
}

/** Who signs a document: --deputy and --signer. */
export function signingOf(options: Options): Signing {
  const signer = textOption(options, 'signer');
  return {
    byDeputy: isOn(options, 'deputy'),
    signer: signer === undefined ? undefined : normalizeText(signer),
  };
}

/** An option that takes a whole number of zero or more. */
export function numberOption(options: Options, name: string): Outcome<number | undefined> {
  const typed = textOption(options, name);
  if (typed === undefined) return accept(undefined);
  return /^\d{1,6}$/.test(typed)
    ? accept(Number(typed))
    : refuse('bad-number', { option: `--${name}`, typed });
}

/** An option that takes a date. */
export function dateOption(options: Options, name: string): Outcome<IsoDate | undefined> {
  const typed = textOption(options, name);
  if (typed === undefined) return accept(undefined);
  const date = parseDate(typed);
  return date === undefined ? refuse('bad-date', { typed }) : accept(date);
}

/** Refuses a first day that is after the last one. */
export function checkSpan(
  from: Outcome<IsoDate | undefined>,
  to: Outcome<IsoDate | undefined>,
): Outcome<undefined> {
  if (!from.ok || !to.ok || from.value === undefined || to.value === undefined) {
    return accept(undefined);
  }
  return from.value > to.value
    ? refuse('from-after-to', { from: from.value, to: to.value })
    : accept(undefined);
}

/** An option that takes one of some words. */
export function choiceOption<T extends string>(
  options: Options,
  name: string,
  choices: readonly T[],
): Outcome<T | undefined> {
  const typed = textOption(options, name);
  if (typed === undefined) return accept(undefined);
  const choice = choices.find((known) => known === typed);
  return choice === undefined
    ? refuse('bad-choice', { option: `--${name}`, typed, choices: choices.join(', ') })
    : accept(choice);
}
