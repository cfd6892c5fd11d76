import { expect, test } from 'vitest';
import { found } from '../../src/model/found.js';

test('what was looked up is given back; that it is missing is a bug, named in the exception', () => {
  expect(found(0, 'x')).toBe(0);
  expect(() => found(undefined, 'f-luot')).toThrow('not found: f-luot');
});
