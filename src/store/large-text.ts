/**
 * Places in a text too large for the slower parser. A plan is laid out as blocks: keys at the margin, and items
 * below them that each begin with a dash. The piece that a pointer leads into is cut out by its lines, and only
 * the piece is parsed.
 */
import type { Pointer } from '../model/diagnostics.js';

/** A piece of a text, and where a pointer into the whole leads within it. */
export interface Piece {
  readonly offset: number;
  readonly text: string;
  readonly pointer: Pointer;
}

/** The smallest piece that holds what a pointer means; undefined where the text is not laid out as blocks. */
export function cutPiece(text: string, pointer: Pointer): Piece | undefined {
  const [key, item, ...rest] = pointer;
  if (typeof key !== 'string') return undefined;
  const section = sectionOf(text, key);
  if (section === undefined) return undefined;
  if (typeof item !== 'number') return { ...section, pointer };
  const found = itemOf(section.text, item);
  if (found === undefined) return { ...section, pointer };
  return { offset: section.offset + found.offset, text: found.text, pointer: [0, ...rest] };
}

interface Span {
  readonly offset: number;
  readonly text: string;
}

/** A key at the margin with all that stands below it. */
function sectionOf(text: string, key: string): Span | undefined {
  const head = `${key}:`;
  const offset = text.startsWith(head) ? 0 : text.indexOf(`\n${head}`) + 1;
  if (!text.startsWith(head, offset)) return undefined;
  // The next line that begins with something else than a blank, a dash or a comment.
  const next = /\n(?=[^\s#-])/g;
  next.lastIndex = offset;
  const end = next.exec(text)?.index ?? text.length;
  return { offset, text: text.slice(offset, end + 1) };
}

/** The item of a number in a section whose items begin with a dash, all as far from the margin as the first. */
function itemOf(section: string, number: number): Span | undefined {
  const indent = /^[^\n]*\n(?: *(?:#[^\n]*)?\r?\n)*( *)- /.exec(section)?.[1];
  if (indent === undefined) return undefined;
  const dash = `\n${indent}- `;
  let at = section.indexOf(dash);
  for (let i = 0; i < number && at >= 0; i++) at = section.indexOf(dash, at + 1);
  if (at < 0) return undefined;
  const end = section.indexOf(dash, at + 1);
  return { offset: at + 1, text: section.slice(at + 1, end < 0 ? section.length : end + 1) };
}
