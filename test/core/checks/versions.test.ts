import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/model/generated/files.js';
import { obstacle, progress, settlement, withdrawal } from '../make-records.js';
import { idOf, recordProblems } from './problems-of.js';

const first = progress({ id: idOf('a') });

/** A correction recorded on some hour of 20 May. */
function correction(word: string, corrects: string, hour: string, given: Partial<Progress> = {}) {
  const recorded = { at: `2023-05-20T${hour}:00:00+07:00`, by: 'x' };
  return progress({ id: idOf(word), corrects, recorded, ...given });
}

/** A withdrawal on a day. */
function voided(id: string, date: string) {
  return withdrawal(id, { id: idOf('v', date), date });
}

describe('records that name others', () => {
  test('a correction, a void or a settlement of what is not there', () => {
    expect(recordProblems([correction('b', idOf('gone'), '08')])).toEqual([
      'unknown-record corrects',
    ]);
    expect(recordProblems([voided(idOf('gone'), '2023-05-30')])).toEqual(['unknown-record voids']);
    const settled = settlement(idOf('gone'), { id: idOf('s', '2023-05-02') });
    expect(recordProblems([settled])).toEqual(['unknown-record settles']);
  });

  test('a void may name a record of any kind', () => {
    const raised = obstacle(idOf('o', '2023-04-12'));
    expect(recordProblems([raised, voided(raised.id, '2023-05-30')])).toEqual([]);
    expect(recordProblems([first, voided(first.id, '2023-05-30')])).toEqual([]);
  });

  test('a settlement names an obstacle, nothing else', () => {
    const settled = settlement(first.id, { id: idOf('s', '2023-05-20'), date: '2023-05-20' });
    expect(recordProblems([first, settled])).toEqual(['unknown-record settles']);
  });
});

describe('corrections', () => {
  test('a chain is no problem', () => {
    expect(
      recordProblems([first, correction('b', first.id, '08'), correction('c', idOf('b'), '09')]),
    ).toEqual([]);
  });

  test('two that do not know of each other: the one that is not in force is marked', () => {
    const rivals = [first, correction('b', first.id, '08'), correction('c', first.id, '09')];
    expect(recordProblems(rivals)).toEqual(['two-corrections corrects']);
  });

  test('one that supersedes the other settles it', () => {
    const settling = correction('d', idOf('c'), '10', { supersedes: [idOf('b')] });
    const rivals = [first, correction('b', first.id, '08'), correction('c', first.id, '09')];
    expect(recordProblems([...rivals, settling])).toEqual([]);
  });

  test('a circle: every entry on it is marked', () => {
    expect(
      recordProblems([correction('a', idOf('b'), '08'), correction('b', idOf('a'), '09')]),
    ).toEqual(['correction-cycle corrects', 'correction-cycle corrects']);
  });

  test('of an entry that had been withdrawn before', () => {
    const late = correction('b', first.id, '08');
    expect(recordProblems([first, late, voided(first.id, '2023-05-19')])).toEqual([
      'correction-of-void corrects',
    ]);
    expect(recordProblems([first, late, voided(first.id, '2023-05-21')])).toEqual([]);
  });
});

describe('settlements', () => {
  const raised = obstacle(idOf('o', '2023-04-12'));
  const settled = (word: string, date: string) =>
    settlement(raised.id, { id: idOf(word, date), date });

  test('one is enough; the second is marked', () => {
    expect(recordProblems([raised, settled('s', '2023-05-02')])).toEqual([]);
    expect(
      recordProblems([raised, settled('s', '2023-05-02'), settled('t', '2023-05-03')]),
    ).toEqual(['settled-twice settles']);
  });

  test('a withdrawn one does not count', () => {
    const first = settled('s', '2023-05-02');
    expect(
      recordProblems([raised, first, settled('t', '2023-05-03'), voided(first.id, '2023-05-03')]),
    ).toEqual([]);
  });
});
