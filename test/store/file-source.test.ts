/** When two states of a file say the same. */
import { expect, test } from 'vitest';
import { isSameContent, type ReadFailure } from '../../src/store/file-source.js';

const one = new TextEncoder().encode('một');
const gone: ReadFailure = { failure: 'ENOENT' };

test.each<[string, Uint8Array | ReadFailure, boolean]>([
  ['the same bytes', new TextEncoder().encode('một'), true],
  ['other bytes of the same length', new TextEncoder().encode('mốt'), false],
  ['more bytes', new TextEncoder().encode('một '), false],
  ['nothing that can be read', gone, false],
])('against a text, %s: %#', (_, other, isSame) => {
  expect(isSameContent(one, other)).toBe(isSame);
  expect(isSameContent(other, one)).toBe(isSame);
});

test('two files that cannot be read say the same: nothing', () => {
  expect(isSameContent(gone, { failure: 'EACCES' })).toBe(true);
});
