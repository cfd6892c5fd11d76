/** What the detector says of single texts, and that it says it in order whatever they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/core/privacy/find-personal-data.js';
import { hostileTexts } from './hostile-texts.js';
import { readLabelledLines, villages } from './labelled-lines.js';

const plain = { villages, isSensitive: false };
const sensitive = { villages, isSensitive: true };

function marked(text: string, context = plain): string[] {
  return findPersonalData(text, context).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

test('a finding covers what was written, in its own letters', () => {
  const text = 'Nạn nhân Hồ Thị Thử, SN 1990, Thôn 2, ĐT 0905.123.456, CCCD 046185001234.';
  const found = [
    'name-of-victim: Hồ Thị Thử',
    'birth-date: SN 1990',
    'village-with-case: Thôn 2',
    'phone: 0905.123.456',
    'citizen-id: 046185001234',
  ];
  expect(marked(text)).toEqual(found);
  const decomposed = text.normalize('NFD');
  expect(marked(decomposed).map((line) => line.normalize('NFC'))).toEqual(found);
});

test('what cannot be seen is covered with what can', () => {
  expect(marked('gọi 0905\u200b123\u200b456!')).toEqual(['phone: 0905\u200b123\u200b456']);
  expect(marked('gọi 😀 ０９０５１２３４５６ 😀')).toEqual(['phone: ０９０５１２３４５６']);
});

test('a village is personal data where a case is told, and wherever the entry is sensitive', () => {
  const text = 'Công an xã đến Thôn 3 làm việc.';
  expect(marked(text)).toEqual([]);
  expect(marked(text, sensitive)).toEqual(['village-with-case: Thôn 3']);
  expect(marked('Họp với 5/7 thôn, các thôn đều dự.', sensitive)).toEqual([]);
});

test('both placements of a tone are one word', () => {
  const context = { villages: ['Hòa Mẫu'], isSensitive: true };
  expect(findPersonalData('Công an đến Hoà Mẫu', context)).toHaveLength(1);
});

test('findings lie in the text, in order, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...hostileTexts,
    'Thôn 3',
    'nạn nhân',
    '0905123456',
    '. ',
    'Hồ',
    '😀',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (text, isSensitive) => {
      let last = 0;
      for (const { start, end } of findPersonalData(text, { villages, isSensitive })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

test('harmless words around a line hide nothing in it', () => {
  const lines = readLabelledLines();
  const context = { villages, isSensitive: false };
  const telling = lines.filter(({ kinds, isSensitive, text }) => {
    const found = new Set(findPersonalData(text, context).map(({ kind }) => kind));
    return !isSensitive && kinds.length > 0 && kinds.every((kind) => found.has(kind));
  });
  for (const { kinds, text } of telling) {
    const around = `Họp giao ban tuần.\n\n${text}\n\nHẹn gặp lại.`;
    const found = new Set(findPersonalData(around, context).map(({ kind }) => kind));
    expect(
      [...kinds].filter((kind) => !found.has(kind)),
      text,
    ).toEqual([]);
  }
});
