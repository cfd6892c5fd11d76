/** The ending of a file that is to be written: a name that promises another kind of file is refused. */
import { accept, type Outcome, refuse } from '../core/refusals.js';

/** Endings that say what a file is; any other, or none, promises nothing. */
const telling = 'pdf doc docx odt rtf xls xlsx ods csv ndjson ics json htm html md'.split(' ');

/** The ending of a file's name, in small letters; empty where there is none. */
export function endingOf(file: string | undefined): string {
  return /\.([^./\\]+)$/.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
}

/** Refuses a name that promises another kind of file than those that can be made. */
export function checkEnding(file: string | undefined, made: readonly string[]): Outcome<undefined> {
  const ending = endingOf(file);
  if (made.includes(ending) || !telling.includes(ending)) return accept(undefined);
  const choices = made.map((each) => `.${each}`).join(', ');
  return refuse('unfit-ending', { file: file ?? '', ending, choices });
}
