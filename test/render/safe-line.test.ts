import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLine } from '../../src/render/terminal/safe.js';

const DANGEROUS = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Texts full of what could move a cursor, colour a screen or turn the direction of reading. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...'aĐễ 1\u0000\u0007\u0008\t\n\r\u001b[31m\u007f\u0085\u009b\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\u2029',
  ),
  maxLength: 30,
});

describe('one line', () => {
  test('no control or bidi character survives', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        expect(safeLine(text)).not.toMatch(DANGEROUS);
      }),
    );
  });

  test('what was taken away can be seen', () => {
    expect(safeLine('xong\u001b[31m đỏ')).toBe('xong□[31m đỏ');
    expect(safeLine('a\u202eb')).toBe('a□b');
    expect(safeLine('\u0007')).toBe('□');
  });

  test('line breaks and tabs become spaces', () => {
    expect(safeLine('một \r\n\n  hai\tba')).toBe('một hai ba');
  });

  test('plain text stays as it is', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'aăâđêôơư ABĐ0123–-.,:/%"'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(safeLine(text)).toBe(text.trim());
      }),
    );
  });
});
