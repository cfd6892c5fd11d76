/** Text from files made inert in Markdown: it can neither format, link, break a table nor carry HTML. */

const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MARKUP = /[\\`*_{}[\]<>|#~$&!]/g;

/** Letters, digits and the punctuation of plain sentences, beginning with a letter: nothing to escape. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ,;()%"'\u2013-]|[.:](?!\/\/))*$/u;

/** Escapes a text for use inside a line; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  if (PLAIN.test(text) && !/www\./i.test(text) && !text.endsWith(' ')) return text;
  return (
    text
      .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
      .replaceAll('\t', ' ')
      .replace(CONTROLS, '')
      .trim()
      .replace(MARKUP, (sign) =>
        sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
      )
      // At the beginning of a line these would start a list or a heading.
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
      .replace(/^([-+=])/, '\\$1')
      // Readers turn bare addresses into links.
      .replaceAll('://', ':&#47;&#47;')
      .replace(/www\./gi, 'www&#46;')
      .replaceAll('@', '&#64;')
  );
}
