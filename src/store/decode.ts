/**
 * Bytes to text, in NFC: UTF-8 with or without a byte order mark, and UTF-16 with one, as Notepad saves
 * "Unicode". Anything else is named, not guessed.
 */
import { findLegacyText } from '../model/legacy-encoding.js';

/** Text, or what kind of file it is instead, with the byte at which that shows. */
export type Decoded =
  | { readonly text: string }
  | { readonly notText: NotText; readonly offset: number; readonly meant?: string };

/** What a file can be instead of text. */
export type NotText = 'UTF-16' | 'TCVN3' | 'VNI' | 'not UTF-8' | 'NUL';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a file. */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  let text: string;
  try {
    text = (wide === undefined ? utf8 : new TextDecoder(wide, { fatal: true })).decode(bytes);
  } catch {
    return wide === undefined ? nameBytes(bytes) : { notText: 'UTF-16', offset: 0 };
  }
  if (text.includes('\0')) {
    return { notText: 'NUL', offset: wide === undefined ? bytes.indexOf(0) : 0 };
  }
  return { text: text.normalize('NFC') };
}

/** Each byte as the character of its number: for counting lines in what is no text. */
export function decodeBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function nameBytes(bytes: Uint8Array): Decoded {
  const offset = firstBadLine(bytes);
  const legacy = findLegacyText(decodeBytes(bytes.subarray(offset)));
  if (legacy === undefined) return { notText: 'not UTF-8', offset };
  return { notText: legacy.encoding, offset, meant: legacy.meant };
}

/** Where the first line begins that is not UTF-8; no letter of UTF-8 has a line feed in it. */
function firstBadLine(bytes: Uint8Array): number {
  for (let start = 0; ; ) {
    const end = bytes.indexOf(10, start);
    try {
      utf8.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return start;
    }
    if (end < 0) return start;
    start = end + 1;
  }
}
