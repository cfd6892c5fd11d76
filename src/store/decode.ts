/**
 * Bytes to text, in NFC: UTF-8 with or without a byte order mark, and UTF-16 with one, as Notepad saves
 * "Unicode". Anything else is named, not guessed.
 */

/** Text, or what kind of file it is instead. */
export type Decoded = { readonly text: string } | { readonly notText: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a file. */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  let text: string;
  try {
    text = (wide === undefined ? utf8 : new TextDecoder(wide, { fatal: true })).decode(bytes);
  } catch {
    return { notText: wide === undefined ? 'not UTF-8' : 'UTF-16' };
  }
  if (text.includes('\0')) return { notText: 'NUL' };
  return { text: text.normalize('NFC') };
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
