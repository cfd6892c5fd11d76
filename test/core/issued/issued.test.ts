/** Reports that were sent: how one is named, found and followed by another. */
import { describe, expect, test } from 'vitest';
import {
  inOrder,
  issuedFolder,
  issuedId,
  issuedRef,
  lastIssued,
  withNumber,
} from '../../../src/core/issued/issued.js';
import { sent } from './reports.js';

test.each([
  ['45/BC-UBND', '2023-06-12-45-bc-ubnd'],
  ['07/BC-ỦY BAN', '2023-06-12-07-bc-uy-ban'],
  ['/45/', '2023-06-12-45'],
  ['A (B) – C', '2023-06-12-a-b-c'],
  ['số'.repeat(60), `2023-06-12-${'so'.repeat(34)}s`],
  [`${'a'.repeat(68)}/b`, `2023-06-12-${'a'.repeat(68)}`],
])('%s is kept as %s', (number, id) => {
  expect(issuedId('2023-06-12', number)).toBe(id);
});

test('each lies in a folder of its own below its period', () => {
  expect(issuedFolder({ period: 'nam', id: '2023-11-10-46' })).toBe('issued/nam/2023-11-10-46');
});

test('an output names it by number, day and file', () => {
  expect(issuedRef(sent('45/BC-UBND', '2023-06-12'))).toEqual({
    id: '2023-06-12-45',
    period: '6-thang',
    number: '45/BC-UBND',
    on: '2023-06-12',
    file: 'plans/mau/issued/6-thang/2023-06-12-45/issued.yaml',
  });
});

describe('which was sent last', () => {
  const first = sent('45/BC-UBND', '2023-06-12');
  const second = sent('50/BC-UBND', '2023-06-20');
  const sameDay = sent('51/BC-UBND', '2023-06-20', {
    recorded: { at: '2023-06-20T19:00:00+07:00', by: 'vh-xh' },
  });
  const sameMoment = sent('52/BC-UBND', '2023-06-20');
  const ofYear = sent('90/BC-UBND', '2023-11-10', { period: 'nam' });
  const all = [ofYear, sameDay, sameMoment, second, first];

  test('by day, then by the moment, then by id', () => {
    const numbers = inOrder(all).map(({ data }) => data.number.slice(0, 2));
    expect(numbers).toEqual(['45', '50', '52', '51', '90']);
    expect(all[0]).toBe(ofYear);
  });

  test('by a day, of a period or of any', () => {
    expect(lastIssued(all, '2023-12-31')).toBe(ofYear);
    expect(lastIssued(all, '2023-12-31', '6-thang')).toBe(sameDay);
    expect(lastIssued(all, '2023-06-19')).toBe(first);
    expect(lastIssued(all, '2023-06-12')).toBe(first);
    expect(lastIssued(all, '2023-06-11')).toBeUndefined();
    expect(lastIssued(all, '2023-11-10', 'quy')).toBeUndefined();
  });
});

describe('which is meant by a number', () => {
  const kept = [
    sent('45/BC-UBND', '2023-06-12'),
    sent('45/BC-VP', '2023-06-13'),
    sent('05/BC-UBND', '2023-06-14'),
    sent('145/BC-UBND', '2023-06-15'),
  ];
  test.each([
    ['45/BC-UBND', ['45/BC-UBND']],
    ['45/bc-ubnd', ['45/BC-UBND']],
    ['045/BC-UBND', ['45/BC-UBND']],
    ['45', ['45/BC-UBND', '45/BC-VP']],
    ['5', ['05/BC-UBND']],
    ['005', ['05/BC-UBND']],
    ['45/BC', []],
    ['BC-VP', []],
    ['4', []],
  ])('%s', (typed, numbers) => {
    expect(withNumber(kept, typed).map(({ data }) => data.number)).toEqual(numbers);
  });
});
