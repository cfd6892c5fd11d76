/** Texts as XML may hold them. */

/** Characters that XML 1.0 has no place for; a file with one of them cannot be opened. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without characters that would spoil the file. */
export function dropForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** A text to stand between two tags. */
export function escapeXml(text: string): string {
  return dropForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A text to stand between double quotes; a line break there would be read as a space. */
export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
