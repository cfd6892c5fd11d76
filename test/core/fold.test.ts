import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoldedEntries, foldEntries } from '../../src/core/fold.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { on, progress, recordsOf, withdrawal } from './make-records.js';
import { anyOrderOf } from './shuffle.js';

const END = '2023-12-31';

function fold(records: readonly AnyRecord[], asOf = END): FoldedEntries {
  return foldEntries(recordsOf(records), asOf);
}

function inForce(records: readonly AnyRecord[], asOf = END): string[] {
  return fold(records, asOf).inForce.map(({ data }) => data.id);
}

/** A correction recorded at an hour of 20 May. */
function correction(id: string, corrects: string, hour = '08') {
  return progress({ id, corrects, recorded: { at: `2023-05-20T${hour}:00:00+07:00`, by: 'x' } });
}

describe('entries that nobody corrected', () => {
  test('are in force in the order of time: by day, then by when they were recorded', () => {
    expect(
      inForce([
        progress({ id: 'c', date: '2023-05-12', recorded: on('2023-05-20') }),
        progress({ id: 'b', date: '2023-05-12', recorded: on('2023-05-13') }),
        progress({ id: 'a', date: '2023-05-14' }),
      ]),
    ).toEqual(['b', 'c', 'a']);
  });

  test('offsets from UTC are reckoned with', () => {
    // 08:00 in Hanoi is before 02:00 UTC of the same day.
    const early = { at: '2023-05-12T08:00:00+07:00', by: 'x' };
    const late = { at: '2023-05-12T02:00:00Z', by: 'x' };
    expect(
      inForce([
        progress({ id: 'late', recorded: late }),
        progress({ id: 'early', recorded: early }),
      ]),
    ).toEqual(['early', 'late']);
  });

  test('what happened after the day is left out', () => {
    const records = [
      progress({ id: 'before', date: '2023-05-11' }),
      progress({ id: 'that-day', date: '2023-05-12' }),
      progress({ id: 'after', date: '2023-05-13' }),
    ];
    expect(inForce(records, '2023-05-12')).toEqual(['before', 'that-day']);
    expect(fold(records, '2023-05-12').all.map(({ data }) => data.id)).toEqual([
      'before',
      'that-day',
    ]);
  });

  test('of two files with one id the first by path counts', () => {
    const [first, second] = recordsOf([
      progress({ id: 'a', summary: 'một' }),
      progress({ id: 'a', summary: 'hai' }),
    ]).progress;
    if (!first || !second) throw new Error('two entries were made');
    const files = [
      { ...first, file: 'plans/mau/b.yaml' },
      { ...second, file: 'plans/mau/a.yaml' },
    ];
    const folded = foldEntries({ ...recordsOf([]), progress: files }, END);
    expect(folded.inForce.map(({ data }) => data.summary)).toEqual(['hai']);
  });
});

describe('corrections', () => {
  test('the correction is in force, the first version keeps its place in the history', () => {
    const { all, inForce: last } = fold([progress({ id: 'a' }), correction('b', 'a')]);
    expect(last.map(({ data }) => data.id)).toEqual(['b']);
    expect(all.map(({ data, root, correctedBy }) => [data.id, root, correctedBy])).toEqual([
      ['a', 'a', 'b'],
      ['b', 'a', undefined],
    ]);
  });

  test('a correction of a correction: the end of the chain is in force', () => {
    const chain = [progress({ id: 'a' }), correction('b', 'a'), correction('c', 'b', '09')];
    expect(inForce(chain)).toEqual(['c']);
    expect(fold(chain).all.map(({ correctedBy }) => correctedBy)).toEqual(['c', 'c', undefined]);
    expect(fold(chain).rivals).toEqual([]);
  });

  test('the chain counts, not the hour: a clock that went wrong changes nothing', () => {
    expect(
      inForce([progress({ id: 'a' }), correction('b', 'a', '10'), correction('c', 'b', '09')]),
    ).toEqual(['c']);
  });

  test('of two rivals the one recorded last is in force, and both are named', () => {
    const { inForce: last, rivals } = fold([
      progress({ id: 'a' }),
      correction('b', 'a', '09'),
      correction('c', 'a', '08'),
    ]);
    expect(last.map(({ data }) => data.id)).toEqual(['b']);
    expect(rivals).toEqual([['b', 'c']]);
  });

  test('a correction that supersedes the rival settles it', () => {
    const settling = { ...correction('d', 'b', '07'), supersedes: ['c'] };
    const { inForce: last, rivals } = fold([
      progress({ id: 'a' }),
      correction('b', 'a', '09'),
      correction('c', 'a', '08'),
      settling,
    ]);
    expect(last.map(({ data }) => data.id)).toEqual(['d']);
    expect(rivals).toEqual([]);
  });

  test('rivals that supersede each other stay rivals', () => {
    const { inForce: last, rivals } = fold([
      progress({ id: 'a' }),
      { ...correction('b', 'a', '09'), supersedes: ['c'] },
      { ...correction('c', 'a', '10'), supersedes: ['b', 'a'] },
    ]);
    expect(last.map(({ data }) => data.id)).toEqual(['c']);
    expect(rivals).toHaveLength(1);
  });

  test('a correction that claims to supersede itself is still there', () => {
    const odd = { ...correction('b', 'a'), supersedes: ['b'] };
    expect(inForce([progress({ id: 'a' }), odd])).toEqual(['b']);
  });

  test('rivals of several entries are named in one order, however they were read', () => {
    const records = ['d', 'a'].flatMap((id) => [
      progress({ id }),
      correction(`${id}-2`, id, '09'),
      correction(`${id}-1`, id, '08'),
    ]);
    expect(fold(records).rivals).toEqual([
      ['a-1', 'a-2'],
      ['d-1', 'd-2'],
    ]);
  });

  test('a correction of an entry that is not there stands for itself', () => {
    expect(inForce([correction('b', 'gone')])).toEqual(['b']);
  });

  test('corrections in a circle are not in force, and those that hang on it neither', () => {
    const { inForce: last, circular } = fold([
      correction('a', 'b'),
      correction('b', 'a'),
      correction('c', 'a'),
      correction('self', 'self'),
      progress({ id: 'sound' }),
    ]);
    expect(last.map(({ data }) => data.id)).toEqual(['sound']);
    expect(circular).toEqual(['a', 'b', 'c', 'self']);
  });
});

describe('withdrawals', () => {
  const chain = [progress({ id: 'a' }), correction('b', 'a'), correction('c', 'b', '09')];

  test.each(['a', 'b', 'c'])(
    'a void of version %s withdraws the entry with all its versions',
    (id) => {
      const { inForce: last, all } = fold([...chain, withdrawal(id)]);
      expect(last).toEqual([]);
      expect(all.map(({ voided }) => voided)).toEqual([true, true, true]);
    },
  );

  test('other entries stay', () => {
    expect(inForce([...chain, progress({ id: 'other' }), withdrawal('b')])).toEqual(['other']);
  });

  test('the day of the withdrawal does not matter: what was withdrawn was never so', () => {
    const records = [...chain, withdrawal('a', { date: '2023-06-01' })];
    expect(inForce(records, '2023-05-31')).toEqual([]);
    expect(inForce(records, '2023-06-01')).toEqual([]);
  });

  test('rivals of a withdrawn entry need not be settled', () => {
    const records = [progress({ id: 'a' }), correction('b', 'a'), correction('c', 'a')];
    expect(fold(records).rivals).toEqual([['b', 'c']]);
    expect(fold([...records, withdrawal('a')]).rivals).toEqual([]);
  });
});

describe('the order in which files are read', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyId = fc.constantFrom(...ids);
  const anyEntry = (id: string) =>
    fc
      .record({
        corrects: fc.option(anyId, { nil: undefined }),
        supersedes: fc.option(fc.uniqueArray(anyId, { minLength: 1, maxLength: 2 }), {
          nil: undefined,
        }),
        date: fc.constantFrom('2023-05-11', '2023-05-12', '2023-05-13'),
        hour: fc.constantFrom('08', '09', '10'),
        offset: fc.constantFrom('+07:00', 'Z'),
      })
      .map(({ corrects, supersedes, date, hour, offset }) =>
        progress({
          id,
          date,
          recorded: { at: `2023-05-20T${hour}:00:00${offset}`, by: 'x' },
          ...(corrects !== undefined && { corrects }),
          ...(corrects !== undefined && supersedes !== undefined && { supersedes }),
        }),
      );
  const anyHistory = fc
    .tuple(fc.tuple(...ids.map(anyEntry)), fc.uniqueArray(anyId, { maxLength: 2 }))
    .map(([entries, voided]): AnyRecord[] => [...entries, ...voided.map((id) => withdrawal(id))]);

  test('changes nothing, whatever the records say of each other', () => {
    const twoOrders = anyHistory.chain((records) =>
      fc.tuple(fc.constant(records), anyOrderOf(records)),
    );
    fc.assert(
      fc.property(twoOrders, fc.constantFrom('2023-05-12', END), ([records, shuffled], asOf) => {
        expect(fold(shuffled, asOf)).toEqual(fold(records, asOf));
      }),
    );
  });

  test('every entry has at most one version in force; none is lost but in circles', () => {
    fc.assert(
      fc.property(anyHistory, (records) => {
        const { all, circular, inForce: last } = fold(records);
        expect([...all.map(({ data }) => data.id), ...circular].sort()).toEqual(ids);
        const roots = last.map(({ root }) => root);
        expect(new Set(roots).size).toBe(roots.length);
        const withdrawn = new Set(all.filter(({ voided }) => voided).map(({ root }) => root));
        expect(new Set([...roots, ...withdrawn])).toEqual(new Set(all.map(({ root }) => root)));
      }),
    );
  });
});
