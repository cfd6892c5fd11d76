import { describe, expect, test } from 'vitest';
import {
  findByName,
  type Named,
  namedClauses,
  namedIndicators,
  namedPeriods,
  namedTasks,
  namedUnits,
} from '../../src/core/find.js';
import { loadRealPlan } from './real-plan.js';

const { view } = await loadRealPlan();

/** The id that was found, or what the search came to. */
function find(typed: string, things: readonly Named[]): string {
  const found = findByName(typed, things);
  if (found.kind === 'one') return found.id;
  if (found.kind === 'many') return `many: ${found.ids.join(' ')}`;
  return `none: ${found.suggestion ?? '-'}`;
}

describe('units of the plan of 2023', () => {
  test.each([
    ['cong-an-xa', 'cong-an-xa', 'by id'],
    ['Công an xã', 'cong-an-xa', 'by name'],
    ['cong an', 'cong-an-xa', 'by a beginning, without marks'],
    ['TRẠM Y TẾ', 'tram-y-te', 'in capitals'],
    ['Văn hóa - Xã hội', 'vh-xh', 'by its short name, with a hyphen for the dash'],
    ['Văn hoá – Xã hội', 'vh-xh', 'with the tone mark at the other place'],
    ['Thôn 1', 'thon-1', 'by the whole name, though others begin so'],
    ['mầm non', 'many: truong-hoc truong-mam-non', 'by words that two names hold'],
    ['Hội LHPN', 'hoi-lhpn', 'by a word within the short name'],
    ['thon', 'many: thon-1 thon-2 thon-3 thon-4 thon-5 thon-6 thon-7', 'several begin so'],
    ['cong-an-x', 'cong-an-xa', 'one letter short'],
    ['cog-an-xa', 'none: cong-an-xa', 'a slip is not followed, only suggested'],
    ['bưu điện', 'none: -', 'like none'],
  ])('%s: %s, %s', (typed, found) => {
    expect(find(typed, namedUnits(view))).toBe(found);
  });
});

describe('other things', () => {
  test('a task by its clause or its title', () => {
    expect(find('IV.6.b', namedTasks(view))).toBe('cax-phong-toi-pham');
    expect(find('iv.6.b', namedTasks(view))).toBe('cax-phong-toi-pham');
    expect(find('dự án 8', namedTasks(view))).toBe('lhpn-du-an-8');
  });

  test('a content itself, not the items whose numbers begin with its own', () => {
    expect(find('II.1', namedClauses(view))).toBe('II.1');
    expect(find('II.1.a', namedClauses(view))).toBe('II.1.a');
    expect(find('Tháng hành động', namedClauses(view))).toBe('II.5');
  });

  test('a period by its id or what people call it', () => {
    expect(find('6-thang', namedPeriods(view))).toBe('6-thang');
    expect(find('6 tháng', namedPeriods(view))).toBe('6-thang');
    expect(find('nam', namedPeriods(view))).toBe('nam');
  });

  test('an indicator by its code', () => {
    expect(find('g2', namedIndicators(view))).toBe('su-kien');
    expect(find('V5', namedIndicators(view))).toBe('nan-nhan-duoc-ho-tro');
  });
});

describe('the order of the search', () => {
  const things: Named[] = [
    { id: 'b-10', names: ['Nhóm 10'] },
    { id: 'b-2', names: ['Nhóm 2'] },
    { id: 'nhom', names: ['Tổ nhóm 2 và 10'] },
  ];

  test('an exact id comes before everything', () => {
    expect(find('nhom', things)).toBe('nhom');
  });

  test('an exact name comes before a longer one, a beginning before words inside', () => {
    expect(find('nhóm 2', things)).toBe('b-2');
    expect(find('b-1', things)).toBe('b-10');
    expect(find('tổ', things)).toBe('nhom');
  });

  test('several are listed as people count', () => {
    expect(find('b', things)).toBe('many: b-2 b-10');
  });

  test('nothing typed finds nothing', () => {
    expect(findByName('', things).kind).toBe('none');
    expect(findByName('  –  ', things).kind).toBe('none');
    expect(findByName('x', [])).toEqual({ kind: 'none', suggestion: undefined });
  });
});
