/** What `why` says of a sentence: the record that it tells, with its figures, versions and events. */
import { describe, expect, test } from 'vitest';
import { obstacle, progress, settlement, submission } from '../make-records.js';
import { smallView } from '../small-plan.js';
import { why } from './ask.js';

const noNumber = { counts: null, num: null, den: null };

describe('a result', () => {
  const records = [
    progress({ id: 'a', summary: 'Một.', figures: { 'su-kien': 1 } }),
    progress({
      id: 'b',
      corrects: 'a',
      date: '2023-05-13',
      summary: ' Hai.\n',
      reason: 'Thiếu.',
      figures: { 'su-kien': 2, luot: { nam: 3 } },
    }),
    progress({ id: 'other', summary: 'Khác.', figures: { 'su-kien': 9 } }),
  ];
  const sentence = {
    kind: 'entry',
    id: 'b',
    unit: 'cong-an',
    unitName: 'Công an xã',
    date: '2023-05-13',
    file: 'plans/mau/b.yaml',
    given: null,
    ...noNumber,
    replaced: [],
  };

  test('leads to its entry, the version before it, and each of its figures', () => {
    const { kind, title, sum, printed, terms } = why(records, 'e-b');
    expect({ kind, title, sum, printed }).toEqual({
      kind: 'result',
      title: 'IV.1.a Phòng ngừa tội phạm',
      sum: null,
      printed: null,
    });
    expect(terms).toEqual([
      {
        ...sentence,
        pointer: ['summary'],
        text: ' Hai.',
        replaced: [
          {
            id: 'a',
            file: 'plans/mau/a.yaml',
            pointer: ['summary'],
            date: '2023-05-12',
            given: null,
            reason: 'Thiếu.',
          },
        ],
      },
      { ...sentence, pointer: ['figures', 'su-kien'], given: 2, text: 'Buổi truyền thông' },
      { ...sentence, pointer: ['figures', 'luot'], given: { nam: 3 }, text: 'Lượt người tham dự' },
    ]);
  });

  test('that was never corrected has no version before it', () => {
    expect(why(records, 'e-other').terms.map(({ id, replaced }) => [id, replaced])).toEqual([
      ['other', []],
      ['other', []],
    ]);
  });
});

test('the report of a unit leads to every event of it', () => {
  const records = [
    submission('received', '2023-06-05', { id: 'r1' }),
    submission('returned', '2023-06-06', { id: 'r2', reason: 'Thiếu số liệu.' }),
    submission('received', '2023-06-08', { id: 'r3' }),
    submission('received', '2023-06-08', { id: 'other', unit: 'thon-1' }),
  ];
  const { kind, title, sum, terms, report } = why(records, 's-cong-an');
  expect({ kind, title, sum }).toEqual({ kind: 'report', title: 'Công an xã', sum: null });
  expect(report).toMatchObject({ unit: 'cong-an', state: 'on-time', receivedOn: '2023-06-08' });
  expect(why(records, 's-thon-1').report?.unit).toBe('thon-1');
  const event = {
    kind: 'submission',
    unit: 'cong-an',
    unitName: 'Công an xã',
    pointer: ['event'],
    given: null,
    ...noNumber,
    replaced: [],
  };
  expect(terms).toEqual([
    { ...event, id: 'r1', date: '2023-06-05', file: 'plans/mau/r1.yaml', text: 'received' },
    {
      ...event,
      id: 'r2',
      date: '2023-06-06',
      file: 'plans/mau/r2.yaml',
      text: 'returned: Thiếu số liệu.',
    },
    { ...event, id: 'r3', date: '2023-06-08', file: 'plans/mau/r3.yaml', text: 'received' },
  ]);
});

describe('an obstacle', () => {
  const records = [
    obstacle('mot', { unit: 'thon-1' }),
    obstacle('hai', { summary: ' Thiếu người.\n' }),
    settlement('hai', { summary: ' Đã cử người.\n' }),
  ];
  const told = {
    kind: 'obstacle',
    id: 'hai',
    unit: 'cong-an',
    unitName: 'Công an xã',
    date: '2023-04-12',
    file: 'plans/mau/hai.yaml',
    pointer: ['summary'],
    given: null,
    ...noNumber,
    replaced: [],
    text: ' Thiếu người.',
  };

  test('leads to its record and to the one that settled it', () => {
    const { kind, title, sum, terms } = why(records, 'o-hai');
    expect({ kind, title, sum }).toEqual({ kind: 'obstacle', title: 'Công an xã', sum: null });
    expect(terms).toEqual([
      told,
      {
        ...told,
        kind: 'settlement',
        id: 'xong-hai',
        date: '2023-05-02',
        file: 'plans/mau/xong-hai.yaml',
        text: ' Đã cử người.',
      },
    ]);
  });

  test('that is open leads to its record alone', () => {
    expect(why(records, 'o-mot').terms.map(({ id }) => id)).toEqual(['mot']);
  });
});

test('a result of a task that is no longer in the plan has no sentence, and no anchor', () => {
  const records = [progress({ id: 'a', task: 'da-bo' })];
  expect(() => why(records, 'e-a', { view: smallView() })).toThrow('not-found');
});
