/** Text from files made inert in Markdown: it can neither format, link, break a table nor carry HTML. */

const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MARKUP = /[\\`*_{}[\]<>|#~$&!]/g;

/**
 * Most of what is printed: a number, a dash, or Latin letters with the punctuation of plain sentences, beginning
 * with a letter. There is nothing to escape in it. Written with ranges, since V8 takes long to compile \p{L}.
 */
const PLAIN =
  /^(?:[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9](?:[A-Za-z0-9\u00c0-\u024f\u1ea0-\u1ef9 ,;()%"'/\u2013-]|[.:](?!\/\/))*|\d+(?:[.,/]\d+)*%?|\u2013)$/;

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
