/** The history of a plan: what is known of it on a day, what `show` and a report say, and what is wrong with it. */
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/core/report/report.js';
import { revisionFollowed, revisionsUntil } from '../../src/core/revisions.js';
import { findAnything } from '../../src/core/show.js';
import type { PlanRevision } from '../../src/model/generated/files.js';
import { planProblems } from './checks/problems-of.js';
import { factsOf } from './facts-of.js';
import { known, smallPlan, smallView } from './small-plan.js';
import { accepted } from './write-context.js';

const first: PlanRevision = {
  number: '12/QĐ-UBND',
  date: '2023-05-03',
  basis: 'nq-28',
  summary: 'Lùi hạn báo cáo 6 tháng',
  reason: 'Theo lịch của huyện',
  changes: ['V.1.b'],
};
const second: PlanRevision = { date: '2023-07-03', summary: 'Giao thêm việc' };
const plan = smallPlan({ revisions: [first, second] });
const view = smallView({ revisions: [first, second] });

describe('what is known on a day', () => {
  test.each([
    ['2023-05-02', []],
    ['2023-05-03', ['2023-05-03']],
    ['2023-07-02', ['2023-05-03']],
    ['2023-07-03', ['2023-05-03', '2023-07-03']],
  ])('%s', (day, dates) => {
    expect(revisionsUntil(plan, day).map(({ date }) => date)).toEqual(dates);
    expect(revisionFollowed(plan, day)?.date ?? null).toBe(dates.at(-1) ?? null);
  });

  test('what is not given is null, and stays apart from an empty list', () => {
    expect(revisionsUntil(plan, '2023-12-31')).toEqual([
      first,
      {
        number: null,
        date: '2023-07-03',
        basis: null,
        summary: 'Giao thêm việc',
        reason: null,
        changes: [],
      },
    ]);
  });

  test('the date decides which is the last, wherever it stands', () => {
    const turned = smallPlan({ revisions: [second, first] });
    expect(revisionFollowed(turned, '2023-12-31')?.date).toBe('2023-07-03');
  });

  test('a plan that was never amended has none', () => {
    expect(revisionFollowed(smallPlan(), '2023-12-31')).toBeNull();
  });
});

describe('where it is told', () => {
  test.each(['plan', 'mau', 'Kế hoạch', 'ke hoach'])('show %s', (typed) => {
    const shown = accepted(findAnything(factsOf(view, [], '2023-06-12'), typed));
    expect([shown.kind, shown.id]).toEqual(['plan', 'mau']);
    expect(shown.tied.revisions.map(({ number }) => number)).toEqual(['12/QĐ-UBND']);
    expect(shown.tied.tasks).toEqual([]);
  });

  test('a thing of the plan that bears the word as its id goes first', () => {
    const named = smallView({ indicators: [{ ...known(view.indicators, 'luot'), id: 'plan' }] });
    expect(accepted(findAnything(factsOf(named, [], '2023-06-12'), 'plan')).kind).toBe('indicator');
  });

  test('a report follows the revision of its own day', () => {
    const revisionOn = (day: string) =>
      buildReport(factsOf(view, [], day), known(view.periods, 'nam')).plan.revision;
    expect(revisionOn('2023-05-02')).toBeNull();
    expect(revisionOn('2023-06-12')).toEqual(first);
    expect(revisionOn('2023-11-10')?.summary).toBe('Giao thêm việc');
  });
});

describe('what is wrong with it', () => {
  test('nothing, when it is in order', () => {
    expect(planProblems({ revisions: [first, second] })).toEqual([]);
    expect(planProblems({ revisions: [first, { ...second, date: first.date }] })).toEqual([]);
  });

  test.each<[string, string, readonly PlanRevision[]]>([
    ['dated before the one above it', 'revision-order revisions.1.date', [second, first]],
    [
      'dated before the plan',
      'revision-order revisions.0.date',
      [{ ...first, date: '2023-02-09' }, second],
    ],
    ['listed twice', 'revision-repeated revisions.1.number', [first, { ...first, summary: 'x' }]],
    [
      'resting on a document that the plan does not have',
      'unknown-document revisions.0.basis',
      [{ ...first, basis: 'nq-82' }],
    ],
  ])('%s', (_, found, revisions) => {
    const issued = { number: '5/KH-UBND', date: '2023-02-10' };
    expect(planProblems({ issued, revisions: [...revisions] })).toEqual([found]);
  });

  test('numbers begin anew each year, and a basis may be a text', () => {
    const next = { ...first, date: '2024-05-03', basis: 'Ý kiến của Thường trực HĐND xã' };
    expect(planProblems({ revisions: [first, next] })).toEqual([]);
  });
});
