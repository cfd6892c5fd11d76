/** Texts of plan and records: old encodings wherever they stand, and evidence that nobody else could find. */
import { describe, expect, test } from 'vitest';
import {
  obstacle,
  progress,
  recordsOf,
  settlement,
  submission,
  withdrawal,
} from '../make-records.js';
import { smallPlan } from '../small-plan.js';
import { diagnose, filed, idOf } from './problems-of.js';

/** "KÕ ho¹ch b×nh ®¼ng giíi" in a font of TCVN3; "Keá hoaïch bình ñaúng giôùi" in one of VNI. */
const TCVN3 = 'KÕ ho¹ch b×nh ®¼ng giíi';
const VNI = 'Keá hoaïch bình ñaúng giôùi';

const id = idOf('a');

describe('a text in an old encoding', () => {
  test('is told with its encoding, a word of it and what the word means', () => {
    const told = diagnose(smallPlan(), filed([progress({ id, summary: TCVN3 })]));
    expect(told).toMatchObject([
      {
        code: 'legacy-encoding',
        file: `plans/mau/progress/2023-05/${id}.yaml`,
        pointer: ['summary'],
        args: { encoding: 'TCVN3', found: 'ho¹ch', meant: 'hoạch' },
      },
    ]);
  });

  test('is found at any depth: keys by name, places of a list by number', () => {
    const evidence = [{ note: 'Ảnh chụp.' }, { note: VNI }];
    const told = diagnose(smallPlan(), filed([progress({ id, evidence })]));
    expect(told.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['legacy-encoding', ['evidence', 1, 'note']],
    ]);
  });

  test('is found in the plan too', () => {
    const told = diagnose(smallPlan({ title: VNI }), recordsOf([]));
    expect(told.map(({ file, pointer }) => [file, pointer.join('.')])).toEqual([
      ['plans/mau/plan.yaml', 'title'],
    ]);
  });

  test.each([
    ['an entry', progress({ id, summary: VNI }), 'summary'],
    ['a void', withdrawal(id, { id: idOf('h'), date: '2023-05-12', reason: VNI }), 'reason'],
    ['an obstacle', obstacle(idOf('o'), { date: '2023-05-12', summary: VNI }), 'summary'],
    [
      'a settlement',
      settlement(idOf('o'), { id: idOf('s'), date: '2023-05-12', summary: VNI }),
      'summary',
    ],
    [
      'an event of the register',
      submission('returned', '2023-05-12', { id: idOf('r'), reason: VNI }),
      'reason',
    ],
  ])('is found in %s', (_, record, key) => {
    const told = diagnose(smallPlan(), filed([record]));
    expect(
      told.filter(({ code }) => code === 'legacy-encoding').map(({ pointer }) => pointer),
    ).toEqual([[key]]);
  });

  test('proper Vietnamese is none', () => {
    expect(diagnose(smallPlan(), filed([progress({ id, summary: 'Kế hoạch, 120 m².' })]))).toEqual(
      [],
    );
  });
});

describe('evidence', () => {
  test.each(['anh/hop-thon.jpg', './anh.jpg', 'anh\\hop.jpg', 'a..b/c.jpg', 'ảnh họp.jpg'])(
    'lies in the workspace: %s',
    (path) => {
      expect(diagnose(smallPlan(), filed([progress({ id, evidence: [{ path }] })]))).toEqual([]);
    },
  );

  test.each([
    '/home/lan/anh.jpg',
    '\\\\may-chu\\anh.jpg',
    '~/anh.jpg',
    'C:\\anh.jpg',
    ' d:/anh.jpg',
    'https://vidu.vn/anh.jpg',
    '../anh.jpg',
    'anh/../../anh.jpg',
    'anh\\..\\..\\anh.jpg',
  ])('lies outside: %s', (path) => {
    const evidence = [{ note: 'Sổ họp.' }, { path }];
    const told = diagnose(smallPlan(), filed([progress({ id, evidence })]));
    expect(told).toMatchObject([
      { code: 'evidence-outside', pointer: ['evidence', 1, 'path'], args: { path } },
    ]);
  });
});
