/** What became of records that were committed: edited, deleted, moved, or answered for by a later record. */
import { describe, expect, test } from 'vitest';
import {
  findRewrittenRecords,
  missingButNamed,
  type PresentRecords,
  withoutRemoved,
} from '../../../src/core/checks/history.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import { problem } from '../../../src/model/diagnostics.js';
import { obstacle, progress, submission, withdrawal } from '../make-records.js';
import { smallView } from '../small-plan.js';

const view = smallView();
const fileOf = (id: string): string => `plans/mau/progress/2023-05/${id}.yaml`;

/** What is there now: records in their files, and files that cannot be read. */
function present(
  records: readonly AnyRecord[],
  unreadable: readonly string[] = [],
): PresentRecords {
  const filed = records.map((data) => ({ file: fileOf(data.id), data }));
  const files = new Set([...filed.map(({ file }) => file), ...unreadable]);
  return { records: filed, viewOf: () => view, exists: (file) => files.has(file) };
}

/** Problems of one committed record, as [code, place, what is told]. */
function became(data: AnyRecord | undefined, now: PresentRecords, id = data?.id ?? 'a') {
  return findRewrittenRecords([{ file: fileOf(id), from: '1a2b3c', data }], now).map((found) => {
    expect(found.file).toBe(fileOf(id));
    return [found.code, found.pointer.join('.'), found.args];
  });
}

const old = progress({
  id: 'a',
  summary: 'Họp thôn.',
  figures: { luot: { nam: 40, nu: 65 } },
  evidence: [{ note: 'Ảnh' }, { path: 'a.pdf' }],
});
const named = { id: 'a', from: '1a2b3c', path: fileOf('a') };
const edit = { ...named, hidden: '', more: '0' };

describe('a record that is as it was', () => {
  test('is no problem, whatever the order of its keys', () => {
    expect(became(old, present([old]))).toEqual([]);
    const turned = Object.fromEntries(Object.entries(old).reverse()) as unknown as AnyRecord;
    expect(became(old, present([turned]))).toEqual([]);
  });

  test('may lie in another file', () => {
    const moved = { file: 'plans/mau/khac.yaml', data: old };
    expect(became(old, { ...present([]), records: [moved] })).toEqual([]);
  });

  test('also where its own file holds another record now', () => {
    const other = { file: fileOf('a'), data: progress({ id: 'b' }) };
    const moved = { file: fileOf('b'), data: old };
    expect(became(old, { ...present([old]), records: [other, moved] })).toEqual([]);
  });
});

describe('an edited record', () => {
  test.each<[Partial<typeof old>, string, { before: string; after: string }]>([
    [{ summary: 'Họp xã.' }, 'summary', { before: 'Họp thôn.', after: 'Họp xã.' }],
    [{ percent: 50 }, 'percent', { before: '', after: '50' }],
    [{ figures: { luot: { nam: 41, nu: 65 } } }, 'figures.luot.nam', { before: '40', after: '41' }],
    [{ figures: { luot: 105 } }, 'figures.luot', { before: '{"nam":40,"nu":65}', after: '105' }],
    [
      { evidence: [{ note: 'Ảnh' }, { path: 'b.pdf' }] },
      'evidence.1.path',
      { before: 'a.pdf', after: 'b.pdf' },
    ],
    [{ evidence: [{ note: 'Ảnh' }] }, 'evidence.1', { before: '{"path":"a.pdf"}', after: '' }],
  ])('%j is told with what it was', (changes, key, values) => {
    expect(became(old, present([{ ...old, ...changes }]))).toEqual([
      ['record-edited', key, { ...edit, key, ...values }],
    ]);
  });

  test('that has a new key is shown at the key', () => {
    const commit = [{ file: fileOf('a'), from: '1a2b3c', data: old }];
    const at = (changes: Partial<typeof old>) =>
      findRewrittenRecords(commit, present([{ ...old, ...changes }]))[0]?.atKey ?? false;
    expect(at({ percent: 50 })).toBe(true);
    expect(at({ summary: 'x' })).toBe(false);
  });

  test('is told once, with the number of its other changes', () => {
    const changed = { ...old, summary: 'Họp xã.', date: '2023-05-13', unit: 'thon-1' };
    expect(became(old, present([changed]))).toMatchObject([
      ['record-edited', 'unit', { more: '2' }],
    ]);
  });

  test('a list that became something else is a change as a whole', () => {
    const odd = { ...old, evidence: { 0: { note: 'Ảnh' } } } as unknown as AnyRecord;
    expect(became(old, present([odd]))).toMatchObject([['record-edited', 'evidence', {}]]);
  });

  test('that may have told of a person is not told again', () => {
    const phone = { ...old, summary: 'Gọi 0905 123 456.' };
    expect(became(phone, present([{ ...phone, summary: 'Gọi.' }]))).toEqual([
      [
        'record-edited',
        'summary',
        { ...edit, key: 'summary', before: '', after: 'Gọi.', hidden: 'yes' },
      ],
    ]);
    expect(became(phone, present([{ ...phone, percent: 5 }]))[0]?.[2]).toMatchObject({
      hidden: '',
    });
  });

  test('of a plan that cannot be used hides what was: nobody can say what is sensitive', () => {
    const now = { ...present([{ ...old, summary: 'x' }]), viewOf: () => undefined };
    expect(became(old, now)[0]?.[2]).toMatchObject({ before: '', hidden: 'yes', after: 'x' });
  });
});

describe('long values are cut to where they begin to differ', () => {
  const cut = (before: string, after: string) => {
    const from = { ...old, summary: before };
    const [found] = became(from, present([{ ...from, summary: after }]));
    const args = found?.[2] as Record<string, string>;
    return [args['before'], args['after']];
  };

  test('sixty letters at most', () => {
    expect(cut('a'.repeat(60), 'b')).toEqual(['a'.repeat(60), 'b']);
    expect(cut('a'.repeat(61), 'b')).toEqual([`${'a'.repeat(60)}…`, 'b']);
  });

  test('beginning twenty letters before the difference, when it lies far in', () => {
    expect(cut(`${'a'.repeat(39)}x`, `${'a'.repeat(39)}y`)).toEqual([
      `${'a'.repeat(39)}x`,
      `${'a'.repeat(39)}y`,
    ]);
    expect(cut(`${'a'.repeat(40)}x`, `${'a'.repeat(40)}y`)).toEqual([
      `…${'a'.repeat(20)}x`,
      `…${'a'.repeat(20)}y`,
    ]);
  });

  test('lines are made one', () => {
    expect(cut(' một\n\nhai ', 'ba')).toEqual(['một hai', 'ba']);
  });

  test('a text that goes on is cut where the other ends', () => {
    expect(cut('a', 'ab')).toEqual(['a', 'ab']);
    expect(cut('ab', 'a')).toEqual(['ab', 'a']);
  });
});

describe('a record that is gone', () => {
  test('is told', () => {
    expect(became(old, present([]))).toEqual([['record-deleted', '', named]]);
  });

  test('its file may be there and be no record any more', () => {
    expect(became(old, present([], [fileOf('a')]))).toEqual([
      ['record-edited', '', { ...named, key: '' }],
    ]);
  });

  test('a file that never was a record may be put right, or stay, but not vanish', () => {
    expect(became(undefined, present([old]))).toEqual([]);
    expect(became(undefined, present([], [fileOf('a')]))).toEqual([]);
    expect(became(undefined, present([]))).toEqual([['record-deleted', '', named]]);
  });
});

describe('a record that a later one answers for', () => {
  test.each<[string, AnyRecord]>([
    ['a void', withdrawal('a')],
    ['a correction', progress({ id: 'b', corrects: 'a' })],
    ['a correction that settles it', progress({ id: 'b', corrects: 'c', supersedes: ['a'] })],
  ])('%s', (_, later) => {
    expect(became(old, present([later]))).toEqual([]);
    expect(became(old, present([later, { ...old, summary: 'x' }]))).toEqual([]);
    expect(became(undefined, present([later]))).toEqual([]);
  });

  test('others answer for nothing', () => {
    const others = [progress({ id: 'b' }), submission('received', '2023-06-08'), obstacle('c')];
    expect(became(old, present(others))).toHaveLength(1);
  });
});

describe('records that name one that is not there', () => {
  const missing = (key: string, id: string) => problem('unknown-record', 'x.yaml', [key], { id });
  const found = [
    missing('voids', 'a'),
    missing('corrects', 'b'),
    missing('settles', 'c'),
    problem('unknown-unit', 'x.yaml', ['unit'], { id: 'd' }),
  ];

  test('are looked up in what was committed, except for settlements', () => {
    expect(missingButNamed(found)).toEqual(['a', 'b']);
  });

  test('are no problem where it was committed once', () => {
    const left = withoutRemoved(found, new Set(['a', 'c', 'd']));
    expect(left.map(({ args }) => args['id'])).toEqual(['b', 'c', 'd']);
  });
});
