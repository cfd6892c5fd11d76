import { describe, expect, test } from 'vitest';
import { outcomeOf, resolveName, resolveTask } from '../../src/core/resolve.js';
import { smallView } from './small-plan.js';
import { accepted, refusalsOf } from './write-context.js';

describe('a name that was typed', () => {
  const view = smallView();

  test.each([
    ['unit', 'hội lhpn', 'hoi-phu-nu'],
    ['task', 'IV.2.a', 'thon-truyen-thong'],
    ['clause', 'Tập huấn', 'II.2.a'],
    ['period', 'năm 2023', 'nam'],
    ['indicator', 'g2', 'su-kien'],
  ] as const)('of a %s: %s is %s', (kind, typed, id) => {
    expect(accepted(resolveName(view, kind, typed))).toBe(id);
  });

  test('of a task leads to the task', () => {
    expect(accepted(resolveTask(view, 'IV.2.a'))).toBe(view.tasks.get('thon-truyen-thong'));
  });

  test('what is near is suggested', () => {
    expect(refusalsOf(resolveName(view, 'unit', 'cog-an'))).toEqual([
      { code: 'not-found', args: { kind: 'unit', typed: 'cog-an', suggestion: 'cong-an' } },
    ]);
    expect(refusalsOf(resolveTask(view, 'bưu điện'))).toEqual([
      { code: 'not-found', args: { kind: 'task', typed: 'bưu điện', suggestion: '' } },
    ]);
  });

  test('several are listed, eight at most', () => {
    expect(refusalsOf(resolveName(view, 'unit', 'thon'))).toEqual([
      {
        code: 'ambiguous',
        args: { kind: 'unit', typed: 'thon', candidates: 'thon-1, thon-2, thon-10' },
      },
    ]);
    const candidates = (count: number): string | undefined => {
      const ids = Array.from({ length: count }, (_, i) => `t${i}`);
      return refusalsOf(outcomeOf({ kind: 'many', ids }, 'task', 't'))[0]?.args['candidates'];
    };
    expect(candidates(8)).toBe('t0, t1, t2, t3, t4, t5, t6, t7');
    expect(candidates(9)).toBe('t0, t1, t2, t3, t4, t5, t6, t7, …');
  });
});
