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
    [[0xff, 0xfe, 0x61], 'UTF-16', 0, 'cut in the middle of a letter'],
    [[0xfe, 0xff, 0xd8, 0x00], 'UTF-16', 0, 'half of a pair'],
    [[0x61, 0x0a, 0x54, 0xf4, 0x6e], 'not UTF-8', 2, 'an old code page, too short to tell which'],
    [[0x61, 0x0a, 0xc3], 'not UTF-8', 2, 'cut in the middle of a letter'],
    [[0x61, 0x00, 0x62], 'NUL', 1, 'no text'],
  ])('%j is named, not guessed: %s at %d, %s', (bytes, notText, offset) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ notText, offset });
  });

  test.each([
    // "summary: Đảng ủy xã họp về bình đẳng giới", as programs before Unicode saved it.
    ['TCVN3', 'summary: §¶ng ñy x· häp vÒ b×nh ®¼ng giíi', 'Đảng'],
    ['VNI', 'summary: Ñaûng uûy xaõ hoïp veà bình ñaúng giôùi', 'Đảng'],
  ])('%s is told from its letters, with a word as it was meant', (notText, text, meant) => {
    const bytes = Buffer.from(`schema: tiendo/progress@1\n${text}\n`, 'latin1');
    expect(decodeText(bytes)).toEqual({ notText, offset: 26, meant });
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
