/** An entry as output carries it: all that it says, and null for all that it does not. */
import { expect, test } from 'vitest';
import { entryRow } from '../../src/core/facts.js';
import { factsOf } from './facts-of.js';
import { on, progress } from './make-records.js';
import { smallView } from './small-plan.js';

const rows = () =>
  factsOf(
    smallView(),
    [
      progress({ id: 'a', summary: 'Họp.\n' }),
      progress({
        id: 'b',
        corrects: 'a',
        summary: '  Họp dân.',
        percent: 0,
        state: 'in-progress',
        figures: { 'su-kien': 1 },
        evidence: [{ note: 'Ảnh' }, { doc: '1/BC', date: '2023-05-12' }, { path: 'a.pdf' }],
      }),
    ],
    '2023-06-12',
  ).entries.all.map(entryRow);

test('an entry that says little, and was corrected', () => {
  expect(rows()[0]).toEqual({
    id: 'a',
    task: 'ca-phong-ngua',
    unit: 'cong-an',
    date: '2023-05-12',
    summary: 'Họp.',
    percent: null,
    state: null,
    figures: {},
    evidence: [],
    corrects: null,
    correctedBy: 'b',
    voided: false,
    reason: null,
    recordedAt: on('2023-05-12').at,
    recordedBy: 'vh-xh',
    file: 'plans/mau/a.yaml',
  });
});

test('an entry that says much', () => {
  expect(rows()[1]).toMatchObject({
    summary: '  Họp dân.',
    percent: 0,
    state: 'in-progress',
    figures: { 'su-kien': 1 },
    evidence: [
      { doc: null, date: null, path: null, note: 'Ảnh' },
      { doc: '1/BC', date: '2023-05-12', path: null, note: null },
      { doc: null, date: null, path: 'a.pdf', note: null },
    ],
    corrects: 'a',
    correctedBy: null,
    reason: 'Ghi nhầm.',
  });
});
