/** Where personal data are looked for: in every text of a record that people write freely. */
import { describe, expect, test } from 'vitest';
import { findInRecord } from '../../../src/core/privacy/record-texts.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import { obstacle, progress, settlement, submission, withdrawal } from '../make-records.js';
import { smallPlan, smallView } from '../small-plan.js';

const phone = 'Gọi 0905 123 456.';

/** Findings as "place kind found". */
function found(record: AnyRecord, view = smallView()): string[] {
  return findInRecord(view, record).map(
    ({ pointer, kind, found: text }) => `${pointer.join('.')} ${kind} ${text}`,
  );
}

describe('every text is read, and what was found is told with its place', () => {
  const told = 'phone 0905 123 456';

  test.each<[string, AnyRecord]>([
    ['summary', progress({ id: 'a', summary: phone })],
    ['reason', progress({ id: 'a', corrects: 'b', reason: phone })],
    ['recorded.by', progress({ id: 'a', recorded: { at: '2023-05-12T08:00:00Z', by: phone } })],
    ['evidence.1.note', progress({ id: 'a', evidence: [{ note: 'Ảnh' }, { note: phone }] })],
    ['reason', withdrawal('a', { reason: phone })],
    ['reason', submission('returned', '2023-06-08', { reason: phone })],
    ['summary', obstacle('a', { summary: phone })],
    ['proposal', obstacle('a', { proposal: phone })],
    ['summary', settlement('a', { summary: phone })],
  ])('%s', (place, record) => {
    expect(found(record)).toEqual([`${place} ${told}`]);
  });

  test('the name of a file too', () => {
    const evidence = [{ path: 'anh/0905123456.jpg' }];
    expect(found(progress({ id: 'a', evidence }))).toEqual(['evidence.0.path phone 0905123456']);
  });

  test('a record of which nothing is told has nothing', () => {
    for (const record of [
      progress({ id: 'a' }),
      withdrawal('a'),
      submission('received', '2023-06-08'),
      obstacle('a'),
      settlement('a'),
    ]) {
      expect(found(record)).toEqual([]);
    }
  });

  test('several are told in the order of the record', () => {
    const record = progress({ id: 'a', corrects: 'b', summary: phone, reason: phone });
    expect(found(record)).toEqual([`summary ${told}`, `reason ${told}`]);
  });
});

describe('an entry with a sensitive figure', () => {
  const indicators = (smallPlan().indicators ?? []).map((indicator) =>
    indicator.id === 'su-kien' ? { ...indicator, sensitive: true } : indicator,
  );
  const view = smallView({ indicators });
  const summary = 'Đến thăm chị Hồ Thị Mẫu.';
  const name = ['summary name-of-victim Hồ Thị Mẫu'];

  test('names nobody', () => {
    const figures = { luot: 5, 'su-kien': 1 };
    expect(found(progress({ id: 'a', summary, figures }), view)).toEqual(name);
  });

  test('other entries may name whom they visited', () => {
    expect(found(progress({ id: 'a', summary, figures: { luot: 5 } }), view)).toEqual([]);
    expect(found(progress({ id: 'a', summary }), view)).toEqual([]);
    expect(found(progress({ id: 'a', summary, figures: { 'da-bo': 5 } }), view)).toEqual([]);
    expect(found(obstacle('a', { summary }), view)).toEqual([]);
  });
});
