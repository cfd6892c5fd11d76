/** Bytes to text: UTF-8 with or without a byte order mark, in NFC. Anything else is named, not guessed. */

/** Text, or what kind of file it is instead. */
export type Decoded = { readonly text: string } | { readonly notText: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a file. */
export function decodeText(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { notText: 'UTF-16' };
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { notText: 'not UTF-8' };
  }
  if (text.includes('\0')) return { notText: 'NUL' };
  return { text: text.normalize('NFC') };
}
