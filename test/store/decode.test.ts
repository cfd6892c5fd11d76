import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/store/decode.js';

describe('bytes of a file', () => {
  test('UTF-8, with or without a byte order mark', () => {
    const plain = new TextEncoder().encode('Thôn 1\n');
    expect(decodeText(plain)).toEqual({ text: 'Thôn 1\n' });
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...plain))).toEqual({ text: 'Thôn 1\n' });
  });

  test.each([
    ['utf16le', (text: string) => Buffer.from(text, 'utf16le'), 'as Notepad saves "Unicode"'],
    ['utf16be', (text: string) => Buffer.from(text, 'utf16le').swap16(), 'the other byte order'],
  ])('UTF-16 with a byte order mark: %s', (_, encode) => {
    expect(decodeText(encode('\ufeffThôn Đồng\r\n'))).toEqual({ text: 'Thôn Đồng\r\n' });
  });

  test('letters typed as a base and marks come out as one character', () => {
    const decomposed = new TextEncoder().encode('Thượng Quảng'.normalize('NFD'));
    expect(decodeText(decomposed)).toEqual({ text: 'Thượng Quảng'.normalize('NFC') });
  });

  test.each([
    [[0xff, 0xfe, 0x61], 'UTF-16', 'cut in the middle of a letter'],
    [[0xfe, 0xff, 0xd8, 0x00], 'UTF-16', 'half of a pair'],
    [[0x54, 0xf4, 0x6e], 'not UTF-8', 'an old Vietnamese code page'],
    [[0xc3], 'not UTF-8', 'cut in the middle of a letter'],
    [[0x61, 0x00, 0x62], 'NUL', 'no text'],
  ])('%j is named, not guessed: %s, %s', (bytes, found) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ notText: found });
  });

  test('any text comes back in NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text: text.normalize('NFC') });
      }),
    );
  });
});
