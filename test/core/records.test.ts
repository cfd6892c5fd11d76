/** The order of records in time and in knowledge, and which file stands for an id. */
import { describe, expect, test } from 'vitest';
import {
  allRecords,
  compareInTime,
  compareRecorded,
  uniqueById,
  voidedIds,
} from '../../src/core/records.js';
import {
  obstacle,
  progress,
  recordsOf,
  settlement,
  submission,
  withdrawal,
} from './make-records.js';

const at = (moment: string, id = 'a', date = '2023-05-12') =>
  progress({ id, date, recorded: { at: moment, by: 'vh-xh' } });

describe('order', () => {
  test.each([
    ['the earlier moment', '2023-05-12T08:00:00+07:00', '2023-05-12T09:00:00+07:00'],
    ['not the earlier text', '2023-05-12T09:00:00+07:00', '2023-05-12T03:00:00+00:00'],
    ['not the smaller offset', '2023-05-12T08:00:00+00:00', '2023-05-12T17:00:00+07:00'],
  ])('of knowledge: %s comes first', (_, first, second) => {
    // The ids would have it the other way round.
    expect(compareRecorded(at(first, 'b'), at(second, 'a'))).toBeLessThan(0);
    expect(compareRecorded(at(second, 'a'), at(first, 'b'))).toBeGreaterThan(0);
  });

  test('of knowledge: at one moment the id decides', () => {
    const [a, b] = ['a', 'b'].map((id) => at('2023-05-12T08:00:00+07:00', id));
    const [utc] = [at('2023-05-12T01:00:00+00:00', 'c')];
    if (!a || !b) throw new Error('two records');
    expect(compareRecorded(a, b)).toBe(-1);
    expect(compareRecorded(b, a)).toBe(1);
    expect(compareRecorded(a, a)).toBe(0);
    expect(compareRecorded(b, utc)).toBe(-1);
    expect(compareRecorded(utc, b)).toBe(1);
  });

  test('in time: the day comes before the moment', () => {
    const early = at('2023-06-01T08:00:00+07:00', 'b', '2023-05-11');
    const late = at('2023-05-12T08:00:00+07:00', 'a', '2023-05-12');
    expect(compareInTime(early, late)).toBe(-1);
    expect(compareInTime(late, early)).toBe(1);
    const sameDay = at('2023-05-13T08:00:00+07:00', 'a', '2023-05-11');
    expect(compareInTime(sameDay, early)).toBeLessThan(0);
  });
});

test('where several files claim an id, the first by path stands for it', () => {
  const [a, b, c] = ['x', 'x', 'y'].map((id, i) => ({ file: `${3 - i}.yaml`, data: { id } }));
  if (!a || !b || !c) throw new Error('three files');
  expect([...uniqueById([a, b, c])]).toEqual([
    ['x', b],
    ['y', c],
  ]);
  expect(uniqueById([b, a]).get('x')).toBe(b);
});

test('every record of any kind', () => {
  const all = [
    progress({ id: 'a' }),
    withdrawal('a'),
    submission('received', '2023-05-12'),
    obstacle('o'),
    settlement('o', { id: 's' }),
  ];
  const records = recordsOf(all);
  expect(allRecords(records).map(({ data }) => data)).toEqual(all);
  expect([...voidedIds(records)]).toEqual(['a']);
});
