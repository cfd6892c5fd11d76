import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordId, parseRecordId } from '../../src/model/ids.js';

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
  minLength: 1,
  maxLength: 8,
});
const unitId = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const sixBytes = fc.uint8Array({ minLength: 6, maxLength: 6 });

describe('ids of records', () => {
  test('tell the day and the unit, and end in six random letters', () => {
    const id = createRecordId('2023-05-12', 'cong-an-xa', () =>
      Uint8Array.of(0, 9, 10, 31, 32, 255),
    );
    expect(id).toBe('2023-05-12-cong-an-xa-09az0z');
    expect(parseRecordId(id)).toEqual({ date: '2023-05-12', unit: 'cong-an-xa' });
  });

  test('a new id always reads back, also for units that look like dates or random parts', () => {
    fc.assert(
      fc.property(unitId, sixBytes, (unit, bytes) => {
        const id = createRecordId('2023-05-12', unit, () => bytes);
        expect(parseRecordId(id)).toEqual({ date: '2023-05-12', unit });
      }),
    );
  });

  test('the random part has no letters that are mistaken for others', () => {
    fc.assert(
      fc.property(sixBytes, (bytes) => {
        const id = createRecordId('2023-05-12', 'thon-1', () => bytes);
        expect(id.slice(-6)).toMatch(/^[0-9a-z]{6}$/);
        expect(id.slice(-6)).not.toMatch(/[ilou]/);
      }),
    );
  });

  test('every byte has the same chance: each letter stands for eight bytes', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const id = createRecordId('2023-05-12', 'thon-1', () => new Uint8Array(6).fill(byte));
      const letter = id.slice(-1);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  test.each([
    'cong-an-xa',
    '2023-05-12',
    '2023-05-12-k3f9x2',
    '2023-5-12-thon-1-k3f9x2',
    '2023-05-12-Thon-1-k3f9x2',
    '2023-05-12-thon--1-k3f9x2',
    '2023-05-12-thon-1-k3f9x',
    '2023-05-12-thon-1-k3f9x2.yaml',
    'ban-2023-05-12-thon-1-k3f9x2',
  ])('%s is no record id', (text) => {
    expect(parseRecordId(text)).toBeUndefined();
  });
});
