/** Precision and recall of the detector over the labelled lines, and what it covers in each. */
import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/core/privacy/find-personal-data.js';
import { readLabelledFindings, readLabelledLines, villages } from './labelled-lines.js';

const BAR = 0.95;
const lines = readLabelledLines();
const telling = lines.filter(({ kinds }) => kinds.length > 0);

test('the labelled set is large, and half of it tells of nobody', () => {
  expect(lines.length).toBeGreaterThanOrEqual(200);
  expect(telling.length * 2).toBe(lines.length);
  expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
});

test.each(['NFC', 'NFD'])('precision and recall hold in %s', (form) => {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const failures: string[] = [];
  for (const { number, isSensitive, kinds, text } of lines) {
    const given = text.normalize(form);
    const found = new Set(
      findPersonalData(given, { villages, isSensitive }).map((finding) => finding.kind),
    );
    const missing = kinds.filter((kind) => !found.has(kind));
    const extra = [...found].filter((kind) => !kinds.includes(kind));
    right += kinds.length - missing.length;
    missed += missing.length;
    wrong += extra.length;
    if (missing.length > 0) failures.push(`${number} missed ${missing.join()}: ${text}`);
    if (extra.length > 0) failures.push(`${number} false ${extra.join()}: ${text}`);
  }
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  console.log(
    [
      `${form}: ${lines.length} lines, ${telling.length} with personal data and ${lines.length - telling.length} without; ${right} found, ${wrong} false, ${missed} missed`,
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      ...failures,
    ].join('\n'),
  );
  expect(precision).toBeGreaterThanOrEqual(BAR);
  expect(recall).toBeGreaterThanOrEqual(BAR);
});

test('in each line it covers what it covered', () => {
  const expected = readLabelledFindings();
  const last = Number(expected.at(-1)?.[0]);
  // Lines that were added since are held by their kinds alone, until they are written down there too.
  const known = lines.filter(({ number }) => number <= last);
  const found = known.flatMap(({ number, isSensitive, text }) => {
    const pieces = findPersonalData(text, { villages, isSensitive }).map(
      ({ kind, start, end }) => `${kind}=${text.slice(start, end)}`,
    );
    return pieces.length === 0 ? [] : [[String(number), ...pieces]];
  });
  expect(found).toEqual(expected);
});
