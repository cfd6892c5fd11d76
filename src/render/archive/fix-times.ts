/** The times in a ZIP archive set to one that never changes, so that the same document has the same bytes. */

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_SIZE = 22;
const DIRECTORY_ENTRY_SIZE = 46;

/** Midnight of 1 January 2000, as archives write it: time, then day. */
const TIME = (((2000 - 1980) << 9) | (1 << 5) | 1) << 16;

/**
 * Sets the time of every file, where the file itself begins and in the directory at the archive's end. The
 * archive is one without a comment, as the library for Word files makes it.
 */
export function fixTimes(archive: Uint8Array): Uint8Array {
  // A copy with a buffer of its own, also of a Buffer, which shares one with others.
  const fixed = new Uint8Array(archive);
  const view = new DataView(fixed.buffer);
  const end = fixed.length - DIRECTORY_END_SIZE;
  if (view.getUint32(end, true) !== DIRECTORY_END) throw new Error('The archive has no directory.');
  let entry = view.getUint32(end + 16, true);
  for (let rest = view.getUint16(end + 10, true); rest > 0; rest -= 1) {
    view.setUint32(entry + 12, TIME, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, TIME, true);
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(entry + place, true));
    entry += DIRECTORY_ENTRY_SIZE + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return fixed;
}
