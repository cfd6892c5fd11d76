/** HTML that was made here. Every other text that is put into it is escaped. */

import { withoutUnsafe } from '../safe-output.js';

/** A piece of HTML. It is made by `html`, or of a text of our own: a style, a script. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: texts and numbers are escaped, lists are joined, nothing is nothing. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text made inert, inside an element as well as inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return withoutUnsafe(
    text.replace(/\p{Cs}/gu, '\ufffd').replace(/[\t\u2028\u2029]/g, ' '),
  ).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A template of HTML. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(
    parts.map((part, i) => part + (i < values.length ? textOf(values[i]) : '')).join(''),
  );
}

function textOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(textOf).join('');
  return escapeHtml(String(value));
}
