/** What `why` says of a count: each thing that was counted, and the place in a file that says so. */
import { describe, expect, test } from 'vitest';
import { obstacle, progress, settlement, submission } from '../make-records.js';
import { why } from './ask.js';

const plain = { given: null, num: null, den: null, replaced: [], counts: 1 };
const village = { task: 'thon-truyen-thong' };

describe('a total', () => {
  const records = [
    progress({ id: 'a', figures: { 'su-kien': 2 } }),
    progress({ id: 'b', ...village, unit: 'thon-2', date: '2023-05-14', summary: ' Hai.\n' }),
    submission('received', '2023-06-05', { id: 'r1' }),
    submission('returned', '2023-06-07', { id: 'r2', reason: 'Thiếu.' }),
    submission('received', '2023-06-08', { id: 'r3' }),
    submission('extended', '2023-06-08', { id: 'r4', until: '2023-06-20' }),
    submission('received', '2023-06-12', { id: 'r5', unit: 'thon-1' }),
    submission('received', '2023-06-09', { id: 'r6', unit: 'hoi-phu-nu' }),
    obstacle('mot'),
    obstacle('hai', { unit: 'thon-1' }),
    settlement('mot'),
  ];
  const counted = (anchor: string, unit?: string) => {
    const question = unit === undefined ? {} : { unit };
    return why(records, anchor, question).terms.map(({ id }) => id);
  };

  test.each([
    ['n-bat-buoc', ['cong-an', 'thon-1', 'thon-2', 'thon-10']],
    ['n-de-nghi', ['hoi-phu-nu']],
    ['n-da-nhan', ['cong-an', 'thon-1']],
    ['n-de-nghi-da-nhan', ['hoi-phu-nu']],
    ['n-dung-han', ['cong-an']],
    ['n-muon', ['thon-1']],
    ['n-chua-gui', ['thon-2', 'thon-10']],
    ['n-con-han', []],
    ['n-muc', ['a', 'b']],
    ['n-vuong-mac', ['hai', 'mot']],
    ['n-vuong-mac-chua-giai-quyet', ['hai']],
    ['n-dang-lam', ['ca-phong-ngua', 'thon-truyen-thong']],
  ])('%s counts %j', (anchor, ids) => {
    expect(counted(anchor)).toEqual(ids);
    expect(why(records, anchor).sum).toEqual({ value: ids.length, num: null, den: null });
  });

  test('for one unit only its own is counted', () => {
    expect(counted('n-muc', 'thon-2')).toEqual(['b']);
    expect(counted('n-bat-buoc', 'cong-an')).toEqual(['cong-an']);
    expect(counted('n-vuong-mac', 'thon-1')).toEqual(['hai']);
  });

  test('is named after what it counts', () => {
    expect(why(records, 'n-da-nhan')).toMatchObject({
      kind: 'count',
      title: 'received',
      clause: null,
      measure: null,
      money: false,
      scale: null,
      type: null,
      state: null,
      leftOut: [],
      units: null,
      report: null,
    });
  });

  test('a report that came leads to the event that counts, the last receipt', () => {
    expect(why(records, 'n-dung-han').terms).toEqual([
      {
        ...plain,
        kind: 'unit',
        id: 'cong-an',
        unit: 'cong-an',
        unitName: 'Công an xã',
        date: '2023-06-08',
        file: 'plans/mau/r3.yaml',
        pointer: ['date'],
        text: 'on-time',
      },
    ]);
  });

  test('an event of another kind on the same day is not the receipt, nor is a receipt of another day', () => {
    const own = [
      submission('received', '2023-06-05', { id: 'r1' }),
      submission('extended', '2023-06-05', { id: 'r2', until: '2023-06-20' }),
      submission('received', '2023-06-09', { id: 'r3', kind: 'supplement' }),
    ];
    expect(why(own, 'n-da-nhan').terms.map(({ file }) => file)).toEqual(['plans/mau/r1.yaml']);
  });

  test('a report that did not come leads to the unit in the plan', () => {
    expect(why(records, 'n-chua-gui').terms[1]).toEqual({
      ...plain,
      kind: 'unit',
      id: 'thon-10',
      unit: 'thon-10',
      unitName: 'Thôn 10',
      date: null,
      file: 'plans/mau/plan.yaml',
      pointer: ['units', 5],
      text: 'missing',
    });
  });

  test('a task leads to its place in the plan', () => {
    expect(why(records, 'n-dang-lam').terms[1]).toEqual({
      ...plain,
      kind: 'task',
      id: 'thon-truyen-thong',
      unit: 'cac-thon',
      unitName: 'Các thôn',
      date: '2023-05-14',
      file: 'plans/mau/plan.yaml',
      pointer: ['tasks', 1],
      text: 'in-progress',
    });
  });

  test('an entry leads to what was done, an obstacle to what was met', () => {
    expect(why(records, 'n-muc').terms[1]).toEqual({
      ...plain,
      kind: 'entry',
      id: 'b',
      unit: 'thon-2',
      unitName: 'Thôn 2',
      date: '2023-05-14',
      file: 'plans/mau/b.yaml',
      pointer: ['summary'],
      text: ' Hai.',
    });
    expect(why(records, 'n-vuong-mac-chua-giai-quyet').terms).toMatchObject([
      { kind: 'obstacle', file: 'plans/mau/hai.yaml', pointer: ['summary'], counts: 1 },
    ]);
  });
});

describe('the tasks of a content or a source of funds', () => {
  test.each([
    // A task that serves several is counted at the first.
    ['n-nhiem-vu.ii.1', 'II.1', ['ca-phong-ngua', 'thon-truyen-thong', 'thon-thang-hanh-dong']],
    ['n-nhiem-vu.ii.2', 'II.2', ['vh-ke-hoach']],
    ['n-nhiem-vu.iii.1', 'III.1', ['hoi-kinh-phi']],
  ])('%s', (anchor, clause, ids) => {
    const answer = why([], anchor);
    expect(answer.clause).toBe(clause);
    expect(answer.terms.map(({ id }) => id)).toEqual(ids);
  });
});

describe('how many units gave a number', () => {
  const records = [
    progress({ id: 'a', figures: { 'su-kien': 2 } }),
    progress({ id: 'b', date: '2023-05-20', figures: { 'su-kien': 3 } }),
    progress({ id: 'c', ...village, unit: 'thon-1', figures: { 'su-kien': 1 } }),
    progress({ id: 'd', ...village, unit: 'thon-2', figures: { 'su-kien': 'unknown' } }),
  ];

  test('each unit stands at the last figure that it gave', () => {
    const { kind, title, sum, terms, units } = why(records, 'u-su-kien');
    expect({ kind, title, sum }).toEqual({
      kind: 'reporters',
      title: 'Buổi truyền thông',
      sum: { value: 2, num: null, den: null },
    });
    expect(terms).toEqual([
      {
        ...plain,
        kind: 'unit',
        id: 'cong-an',
        unit: 'cong-an',
        unitName: 'Công an xã',
        date: '2023-05-20',
        file: 'plans/mau/b.yaml',
        pointer: ['figures', 'su-kien'],
        text: '',
      },
      {
        ...plain,
        kind: 'unit',
        id: 'thon-1',
        unit: 'thon-1',
        unitName: 'Thôn 1',
        date: '2023-05-12',
        file: 'plans/mau/c.yaml',
        pointer: ['figures', 'su-kien'],
        text: '',
      },
    ]);
    expect(units?.unknown.map(({ id }) => id)).toEqual(['thon-2']);
  });

  test('for one unit it is that one or none', () => {
    const of = (unit: string) => why(records, 'u-su-kien', { unit }).terms.map(({ id }) => id);
    expect(of('thon-1')).toEqual(['thon-1']);
    expect(of('thon-10')).toEqual([]);
  });
});

describe('how far a task is', () => {
  const records = [
    progress({ id: 'a', ...village, unit: 'thon-1', summary: 'Một.' }),
    progress({ id: 'b', ...village, unit: 'thon-2', summary: 'Hai.' }),
    progress({ id: 'c', summary: 'Khác.' }),
  ];
  const thon1 = { id: 'thon-1', name: 'Thôn 1' };
  const thon2 = { id: 'thon-2', name: 'Thôn 2' };
  const thon10 = { id: 'thon-10', name: 'Thôn 10' };

  test('of all its units', () => {
    const { kind, title, sum, terms, units } = why(records, 't-thon-truyen-thong');
    expect({ kind, title, sum }).toEqual({
      kind: 'task',
      title: 'IV.2.a Truyền thông ở thôn',
      sum: { value: 2, num: null, den: null },
    });
    expect(terms.map(({ id, counts, text }) => [id, counts, text])).toEqual([
      ['a', 1, 'Một.'],
      ['b', 1, 'Hai.'],
    ]);
    expect(units).toEqual({
      expected: [thon1, thon2, thon10],
      reported: [thon1, thon2],
      unknown: [],
      notApplicable: [],
      silent: [thon10],
    });
  });

  test.each([
    ['of one of them', 't-thon-truyen-thong.thon-1', undefined, ['a']],
    ['of one of them that was asked about', 't-thon-truyen-thong', 'thon-1', ['a']],
    ['of one of them, asked about another', 't-thon-truyen-thong.thon-1', 'thon-2', []],
    ['of one that did nothing', 't-thon-truyen-thong.thon-10', undefined, []],
  ])('%s', (_, anchor, unit, ids) => {
    const { terms, units } = why(records, anchor, unit === undefined ? {} : { unit });
    expect(terms.map(({ id }) => id)).toEqual(ids);
    expect(units?.reported).toEqual(ids.length === 1 ? [thon1] : []);
    const isSilent = anchor.endsWith('thon-10');
    expect(units?.silent).toEqual(isSilent ? [thon10] : []);
  });

  test('a task on which nobody worked has no term', () => {
    expect(why(records, 't-hoi-kinh-phi').sum?.value).toBe(0);
  });
});
