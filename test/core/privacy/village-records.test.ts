/** A village that tells of a case tells where it was, though it does not say its name. */
import { describe, expect, test } from 'vitest';
import { viewPlan } from '../../../src/core/plan-view.js';
import { findInRecord } from '../../../src/core/privacy/record-texts.js';
import { obstacle, progress } from '../make-records.js';
import { smallPlan, smallView } from '../small-plan.js';
import { readPlanFiles } from './sample-records.js';

const view = smallView();

function kindsIn(unit: string, summary: string, given = view): string[] {
  return findInRecord(given, progress({ id: 'e', unit, summary })).map(({ kind }) => kind);
}

describe('what a village records', () => {
  test.each([
    'Phát hiện 02 vụ bạo lực gia đình, đã báo Công an xã.',
    'Một phụ nữ bị chồng đánh, tổ hòa giải đã can thiệp.',
    'Hòa giải thành 01 vụ bạo lực gia đình.',
  ])('%s is of that village; of the police it is of the commune', (summary) => {
    expect(kindsIn('thon-2', summary)).toEqual(['village-with-case']);
    expect(kindsIn('cong-an', summary)).toEqual([]);
  });

  test.each([
    'Tuyên truyền phòng, chống bạo lực gia đình cho 45 người.',
    'Không phát hiện vụ bạo lực nào.',
    'Kiện toàn tổ phòng, chống bạo lực gia đình.',
    'Họp thôn, 63 người dự, 2 buổi.',
  ])('%s tells of no case', (summary) => {
    expect(kindsIn('thon-2', summary)).toEqual([]);
  });

  test('an obstacle too', () => {
    const told = obstacle('o', {
      unit: 'thon-1',
      summary: 'Xảy ra 1 vụ bạo lực gia đình chưa xử lý.',
    });
    expect(findInRecord(view, told).map(({ kind }) => kind)).toEqual(['village-with-case']);
  });
});

test('villages with names of their own are known by their group', () => {
  const named = smallView({
    units: smallPlan().units.map((unit) =>
      unit.id === 'thon-2' ? { ...unit, name: 'Dốc Mẫu' } : unit,
    ),
  });
  const summary = 'Có 2 vụ bạo lực gia đình ở Dốc Mẫu.';
  expect(kindsIn('cong-an', summary, named)).toEqual(['village-with-case']);
  expect(kindsIn('cong-an', summary)).toEqual([]);
  expect(kindsIn('thon-2', 'Phát hiện 02 vụ bạo lực gia đình.', named)).toEqual([
    'village-with-case',
  ]);
});

test.each(['plans/bdg-2023', 'samples/xa-mau/plans/bdg-mau'])('no false alarm in %s', (folder) => {
  const { plan, records } = readPlanFiles(folder);
  const found = records.flatMap((record) =>
    findInRecord(viewPlan(plan), record).map(({ kind, found }) => `${record.id} ${kind}: ${found}`),
  );
  expect(found).toEqual([]);
});
