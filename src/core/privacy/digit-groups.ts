/** Runs of digits that may be one number written in groups: 0905 123 456, 046.185.001.234. */
import type { Span } from './finding.js';
import { harmlessNumbers } from './harmless-numbers.js';
import type { Reading } from './reading.js';

interface Run extends Span {
  /** What parts it from the run before. */
  readonly separator: string;
}

/** Some runs of a group that stand together, read as one number. */
export interface DigitWindow extends Span {
  readonly digits: string;
  /** Lengths of its runs. */
  readonly lengths: readonly number[];
  readonly separators: readonly string[];
}

/** A group of digit runs with the text they stand in. */
export interface DigitGroup {
  readonly shown: string;
  readonly runs: readonly Run[];
}

const SEPARATOR = /^(?: ?[.•·*-] ?| ?[()] ?[.-]? ?|[ /_]| ?-?\(| ?-\d?)$/;
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 16;

/** Groups of runs; dates, sums, record ids and addresses of pages stand in none. */
export function digitGroups(reading: Reading): DigitGroup[] {
  const shown = likeTelephones(harmlessNumbers(reading));
  const groups: { shown: string; runs: Run[] }[] = [];
  for (const match of shown.matchAll(/\d+/g)) {
    const start = match.index;
    const last = groups.at(-1)?.runs.at(-1);
    const between = last === undefined ? undefined : shown.slice(last.end, last.end + 5);
    const separator =
      last !== undefined && start - last.end <= 3 ? between?.slice(0, start - last.end) : undefined;
    const run = { start, end: start + match[0].length, separator: separator ?? '' };
    if (separator !== undefined && SEPARATOR.test(separator)) groups.at(-1)?.runs.push(run);
    else if (!isTail(shown, start)) groups.push({ shown, runs: [run] });
    else groups.push({ shown, runs: [] });
  }
  return groups;
}

/** Letters that stand for digits, and commas, in what is grouped as a telephone number. */
const DISGUISED =
  /(?<![\p{L}\d_.,-])[0oO][\doOlI]{2,3}([ .,-]?)[\doOlI]{3}\1[\doOlI]{3,4}(?![\p{L}\d]|[.,]\d)/gu;

function likeTelephones(shown: string): string {
  return shown.replace(DISGUISED, (number) =>
    number.replace(/[oO]/g, '0').replace(/[lI]/g, '1').replaceAll(',', '.'),
  );
}

/** The digits after a letter, an underline or a decimal comma are no number of their own. */
function isTail(shown: string, at: number): boolean {
  const before = shown.slice(Math.max(0, at - 2), at);
  return /[\p{L}_@]$/u.test(before) || /\d,$/.test(before);
}

/** Every number of 9 to 16 digits that some neighbouring runs make, the longer first at each start. */
export function windowsOf({ shown, runs }: DigitGroup): DigitWindow[] {
  return runs.flatMap((first, from) => {
    const windows: DigitWindow[] = [];
    let digits = '';
    const lengths: number[] = [];
    const separators: string[] = [];
    for (let at = from; at < runs.length; at++) {
      const run = runs[at] as Run;
      if (digits.length + run.end - run.start > MOST_DIGITS) break;
      digits += shown.slice(run.start, run.end);
      lengths.push(run.end - run.start);
      if (at > from) separators.push(run.separator);
      if (digits.length < FEWEST_DIGITS || !isOneNumber(lengths)) continue;
      windows.unshift({
        start: first.start,
        end: run.end,
        digits,
        lengths: [...lengths],
        separators: [...separators],
      });
    }
    return windows;
  });
}

/** Numbers are written in groups, or digit by digit; a list of small counts is neither. */
function isOneNumber(lengths: readonly number[]): boolean {
  const singles = lengths.filter((length) => length === 1).length;
  return singles <= 1 || singles === lengths.length;
}
