/** Faults of a text that no parser explains well: conflict markers of git, and characters that are no text. */
import type { Diagnostic, Pointer } from '../model/diagnostics.js';
import type { TextFault } from './plain-yaml.js';

/** Controls but tab and line ends; and two code points that are no characters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;
/** In data a carriage return is no line end any more; half of a surrogate pair is no character. */
const FORBIDDEN_IN_DATA = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** Marks that git leaves at the beginning of a line where two versions could not be merged. */
const MARKER = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})\r?$/m;

/** The first fault of a text before it is parsed. */
export function findTextFault(text: string): TextFault | undefined {
  return findConflict(text) ?? findForbidden(text);
}

function findConflict(text: string): TextFault | undefined {
  // Nearly every file is free of them, and looking for three texts is quick.
  if (!/<<<<<<<|=======|>>>>>>>/.test(text)) return undefined;
  const found = MARKER.exec(text);
  if (found === null) return undefined;
  const side = (marker: RegExp): string => marker.exec(text)?.[1]?.trim() || '?';
  const args = { ours: side(/^<{7} (.*)$/m), theirs: side(/^>{7} (.*)$/m) };
  return { code: 'conflict-markers', offset: found.index, args };
}

function findForbidden(text: string): TextFault | undefined {
  const found = FORBIDDEN.exec(text);
  if (found === null) return undefined;
  return { code: 'forbidden-character', offset: found.index, args: nameCharacter(found[0]) };
}

/** The first text or key of data that holds a character which only an escape such as \x1b could bring in. */
export function findForbiddenInData(
  data: unknown,
  pointer: Pointer = [],
): Pick<Diagnostic, 'pointer' | 'atKey' | 'args'> | undefined {
  if (typeof data === 'string') {
    const found = FORBIDDEN_IN_DATA.exec(data);
    return found === null ? undefined : { pointer, args: nameCharacter(found[0]) };
  }
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    const inside = [...pointer, Array.isArray(data) ? Number(key) : key];
    const inKey = FORBIDDEN_IN_DATA.exec(key);
    if (inKey !== null) return { pointer: inside, atKey: true, args: nameCharacter(inKey[0]) };
    const found = findForbiddenInData(value, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameCharacter(character: string): { character: string } {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}` };
}
