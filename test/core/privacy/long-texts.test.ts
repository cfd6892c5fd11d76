/** How the detector bears long and hostile texts. */
import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/core/privacy/find-personal-data.js';
import { hostileTexts } from './hostile-texts.js';
import { villages } from './labelled-lines.js';

const sensitive = { villages, isSensitive: true };

test.each(hostileTexts)('100 kB of %j take no more than their length', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  // A step for every pair of letters would be 10¹⁰, far beyond the time that a test has.
  expect(findPersonalData(text, sensitive).length).toBeLessThanOrEqual(text.length);
});
