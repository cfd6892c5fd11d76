/** The last look at what is put out: no control, and no sign that turns the direction of reading, leaves as it is. */

/** Such signs in a document, which has lines and may have tabs. */
const UNSAFE = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

/** A document without them: whatever a template prints raw has not been looked at yet. */
export function withoutUnsafe(document: string): string {
  return document.replace(UNSAFE, '');
}

/** JSON in which they stand as escapes, so that a terminal does not obey them; it means the same. */
export function printableJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
