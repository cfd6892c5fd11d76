/** Dates and years of birth: beside a word of birth, or beside a person's name. */
import { type KindSpan, overlaps, type Span } from './finding.js';
import type { Reading } from './reading.js';

const DAY =
  '(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}|\\d{1,2} thang \\d{1,2}(?: nam|,)? \\d{4}|\\d{1,2} ?/ ?(?:19|20)\\d{2}|(?:19|20)\\d{2})(?!\\d)';
const BORN = new RegExp(
  `(?<![a-z])(?:(?:ngay|nam|ngay thang nam) sinh|sinh(?: (?:vao|ngay|thang|nam)){0,3}|sn)[ :.]{0,3}(?:(?:ngay|nam) )?(${DAY})`,
  'g',
);
const BESIDE_NAME = new RegExp(`^(?: ?\\(|, ?| - | )(?:sn ?)?(${DAY})`);

/** Before sinh: học sinh, phát sinh, khai sinh … and births that are counted rather than told. */
const OTHER_SINH =
  /(?<![a-z])(?:hoc|phat|khai|ve|thi|nu|nam|nu ho|giao|dan|tai|khi|an|sinh hoat|so tre|so tre em|so ca|lieu|tre|so nguoi|san) $/;

/** Dates of birth in a reading; `names` are the full names of persons that stand in it. */
export function birthDates(reading: Reading, names: readonly Span[]): KindSpan[] {
  const found: KindSpan[] = [];
  for (const match of reading.folded.matchAll(BORN)) {
    const before = reading.folded.slice(Math.max(0, match.index - 14), match.index);
    if (match[0].startsWith('sinh') && OTHER_SINH.test(before)) continue;
    found.push({ kind: 'birth-date', start: match.index, end: match.index + match[0].length });
  }
  for (const name of names) {
    const [all, date] = BESIDE_NAME.exec(reading.folded.slice(name.end, name.end + 36)) ?? [];
    // Papers of the plan's years are dated beside names too; a birth lies further back.
    const year = Number(date?.slice(-4));
    if (all === undefined || date === undefined || !(year >= 1900 && year <= LATEST_BIRTH))
      continue;
    const end = name.end + all.length;
    const span = { kind: 'birth-date' as const, start: end - date.length, end };
    if (!found.some((other) => overlaps(other, span))) found.push(span);
  }
  return found;
}

const LATEST_BIRTH = 2019;
