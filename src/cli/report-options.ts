/** Which options of `report` go together: what would have no effect is refused, never ignored. */
import { accept, type Outcome, refuse } from '../core/refusals.js';
import { checkEnding, endingOf } from './file-ending.js';
import { choiceOption, isOn, textOption } from './options.js';
import { type Format, formats } from './report-document.js';
import type { Options } from './run.js';
import type { Session } from './session.js';

/** What only some of the ways of running `report` understand. */
const waysOf = {
  check: ['number'],
  sinceLast: [],
  issue: ['number', 'on', 'format', 'deputy', 'signer', 'template'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every option of `report`. */
const all = [
  'issue',
  'check',
  'sinceLast',
  'format',
  'out',
  'force',
  'number',
  'deputy',
  'signer',
  'draft',
  'on',
  'template',
] as const;

/** Refuses options that contradict each other. */
export function checkTogether(options: Options): Outcome<undefined> {
  const isGiven = (name: string): boolean =>
    isOn(options, name) || textOption(options, name) !== undefined;
  for (const [way, understood] of Object.entries(waysOf)) {
    if (!isOn(options, way)) continue;
    const other = all.find(
      (name) => name !== way && isGiven(name) && !(understood as readonly string[]).includes(name),
    );
    if (other !== undefined) return clash(flag(other), flag(way));
  }
  return accept(undefined);
}

/** The format asked for, or else the one that the file's name tells. */
export function formatOf(session: Session, options: Options): Outcome<Format> {
  const { json } = session.globals;
  const isIssue = isOn(options, 'issue');
  const known = isIssue ? (['md', 'docx'] as const) : json ? (['json'] as const) : formats;
  const asked = choiceOption<Format>(options, 'format', known);
  if (!asked.ok) return asked;
  if (isIssue) return accept(asked.value ?? 'md');
  const out = textOption(options, 'out');
  const told = formats.find((each) => each === endingOf(out));
  const format = json ? 'json' : (asked.value ?? told);
  if (format === undefined) {
    const fits = checkEnding(out, ['docx', 'html', 'md', 'json']);
    return fits.ok ? accept('md') : fits;
  }
  return format === 'json' && textOption(options, 'template') !== undefined
    ? clash('--template', '--format json')
    : accept(format);
}

function clash(option: string, other: string): ReturnType<typeof refuse> {
  return refuse('options-clash', { option, other });
}

function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
