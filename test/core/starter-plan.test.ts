/** What a new workspace's sample plan is filled with: its id, its year, and last days that are worked. */
import { describe, expect, test } from 'vitest';
import { type StarterInput, starterPlan } from '../../src/core/starter-plan.js';
import { accepted, refusalsOf } from './write-context.js';

const nothing: StarterInput = {
  id: undefined,
  title: undefined,
  issuer: undefined,
  year: undefined,
  today: '2023-05-12',
};

test('with nothing said it is a plan of this year', () => {
  expect(accepted(starterPlan(nothing))).toEqual({
    id: 'ke-hoach-mau',
    year: '2023',
    title: undefined,
    issuer: undefined,
    half: '2023-06-09',
    whole: '2023-11-10',
  });
});

test('what is said stands in it', () => {
  const said = { ...nothing, id: 'bdg-2024', title: 'Kế hoạch', issuer: 'UBND xã', year: '2024' };
  expect(accepted(starterPlan(said))).toEqual({
    id: 'bdg-2024',
    year: '2024',
    title: 'Kế hoạch',
    issuer: 'UBND xã',
    half: '2024-06-10',
    whole: '2024-11-08',
  });
});

test.each([
  ['2022', '2022-06-10', '2022-11-10'],
  ['2028', '2028-06-09', '2028-11-10'],
  ['1999', '1999-06-10', '1999-11-10'],
])(
  'in %s the last days are %s and %s: the day, or the last one worked before it',
  (year, half, whole) => {
    expect(accepted(starterPlan({ ...nothing, year }))).toMatchObject({ half, whole });
  },
);

describe('what it cannot be', () => {
  test.each(['Bdg', 'bdg_2024', '-bdg', 'bdg-', 'bình-đẳng', '', 'a--b', 'a'.repeat(81), 'x bdg'])(
    'the id "%s"',
    (id) => {
      expect(refusalsOf(starterPlan({ ...nothing, id }))).toEqual([
        { code: 'bad-id', args: { option: '--plan', typed: id } },
      ]);
    },
  );
  test.each(['24', '2124', '20245', 'x2024', '1899', ''])('the year "%s"', (year) => {
    expect(refusalsOf(starterPlan({ ...nothing, year }))).toEqual([
      { code: 'bad-number', args: { option: '--year', typed: year } },
    ]);
  });
  test.each(['a'.repeat(80), 'b1', 'a-b-2'])('the id "%s" it can be', (id) => {
    expect(accepted(starterPlan({ ...nothing, id })).id).toBe(id);
  });
});
