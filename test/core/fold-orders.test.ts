/** What becomes of records that name each other, case by case: the same for every order of their files. */
import { expect, test } from 'vitest';
import { foldEntries } from '../../src/core/fold.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { progress, recordsOf, withdrawal } from './make-records.js';

const at = (hour: string) => ({ at: `2023-05-20T${hour}:00:00+07:00`, by: 'x' });
const first = progress({ id: 'a' });

function correction(id: string, corrects: string, hour: string, supersedes?: string[]): AnyRecord {
  return progress({ id, corrects, recorded: at(hour), ...(supersedes && { supersedes }) });
}

interface Outcome {
  readonly inForce: readonly string[];
  readonly rivals?: readonly (readonly string[])[];
  readonly circular?: readonly string[];
}

const cases: readonly [string, readonly AnyRecord[], Outcome][] = [
  [
    'a correction of a correction',
    [first, correction('b', 'a', '08'), correction('c', 'b', '09')],
    { inForce: ['c'] },
  ],
  [
    'a correction of a correction, written by a clock that was slow',
    [first, correction('b', 'a', '10'), correction('c', 'b', '09')],
    { inForce: ['c'] },
  ],
  [
    'a void of a corrected entry',
    [first, correction('b', 'a', '08'), withdrawal('a')],
    { inForce: [] },
  ],
  ['a void of a correction', [first, correction('b', 'a', '08'), withdrawal('b')], { inForce: [] }],
  [
    'a void of an entry that was corrected on the other branch',
    [first, withdrawal('a', { date: '2023-05-19' }), correction('b', 'a', '08')],
    { inForce: [] },
  ],
  [
    'two corrections of the same entry',
    [first, correction('b', 'a', '08'), correction('c', 'a', '09')],
    { inForce: ['c'], rivals: [['b', 'c']] },
  ],
  [
    'two corrections at the same moment: the ids decide',
    [first, correction('b', 'a', '08'), correction('c', 'a', '08')],
    { inForce: ['c'], rivals: [['b', 'c']] },
  ],
  [
    'two corrections, one of them corrected again',
    [first, correction('b', 'a', '08'), correction('c', 'a', '10'), correction('d', 'b', '09')],
    { inForce: ['c'], rivals: [['c', 'd']] },
  ],
  [
    'two corrections, settled by a third',
    [
      first,
      correction('b', 'a', '08'),
      correction('c', 'a', '09'),
      correction('d', 'c', '07', ['b']),
    ],
    { inForce: ['d'] },
  ],
  [
    'a circle of two',
    [correction('a', 'b', '08'), correction('b', 'a', '09')],
    { inForce: [], circular: ['a', 'b'] },
  ],
  ['a correction of itself', [correction('a', 'a', '08')], { inForce: [], circular: ['a'] }],
  [
    'a circle with a correction that hangs on it, and a void of it',
    [
      correction('a', 'b', '08'),
      correction('b', 'a', '09'),
      correction('c', 'a', '10'),
      withdrawal('a'),
    ],
    { inForce: [], circular: ['a', 'b', 'c'] },
  ],
  [
    'a correction of an entry that is not there',
    [correction('b', 'gone', '08')],
    { inForce: ['b'] },
  ],
  [
    'two corrections of an entry that is not there: each stands for itself',
    [correction('b', 'gone', '08'), correction('c', 'gone', '09')],
    { inForce: ['b', 'c'] },
  ],
  ['a void of a record that is not there', [first, withdrawal('gone')], { inForce: ['a'] }],
  [
    'a settling of a correction that is not there',
    [first, correction('b', 'a', '08', ['gone'])],
    { inForce: ['b'] },
  ],
];

function* orders<T>(of: readonly T[]): Generator<T[]> {
  if (of.length === 0) return void (yield []);
  for (const [i, one] of of.entries()) {
    for (const rest of orders([...of.slice(0, i), ...of.slice(i + 1)])) yield [one, ...rest];
  }
}

test.each(cases)('%s', (_, records, { inForce, rivals = [], circular = [] }) => {
  for (const order of orders(records)) {
    const folded = foldEntries(recordsOf(order), '2023-12-31');
    expect(folded.inForce.map(({ data }) => data.id)).toEqual(inForce);
    expect(folded.rivals).toEqual(rivals);
    expect(folded.circular).toEqual(circular);
  }
});
