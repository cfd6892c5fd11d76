import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../src/core/record-path.js';
import { isReceived, registerOf } from '../../src/core/register.js';
import type { ReportRow } from '../../src/model/generated/outputs.js';
import { recordsOf, submission, withdrawal } from './make-records.js';
import { anyOrderOf } from './shuffle.js';
import { known, smallPlan, smallView } from './small-plan.js';

const view = smallView();
const halfYear = known(view.periods, '6-thang');

function register(records: readonly AnyRecord[], asOf: string): ReportRow[] {
  return registerOf(view, recordsOf(records), halfYear, asOf);
}

/** Where the report of cong-an stands. */
function report(records: readonly AnyRecord[], asOf: string): ReportRow {
  const row = register(records, asOf).find(({ unit }) => unit === 'cong-an');
  if (row === undefined) throw new Error('cong-an must report');
  return row;
}

describe('who is asked for a report', () => {
  test('every unit of which one is required or requested; of a group each member', () => {
    expect(register([], '2023-06-01').map(({ unit, expectation }) => [unit, expectation])).toEqual([
      ['cong-an', 'required'],
      ['thon-1', 'required'],
      ['thon-2', 'required'],
      ['thon-10', 'required'],
      ['hoi-phu-nu', 'requested'],
    ]);
  });

  test('only units that exist on the last day', () => {
    const units = smallPlan().units.map((unit) =>
      unit.id === 'thon-2' ? { ...unit, valid: { to: '2023-06-08' } } : unit,
    );
    const rows = registerOf(smallView({ units }), recordsOf([]), halfYear, '2023-06-01');
    expect(rows.map(({ unit }) => unit)).not.toContain('thon-2');
    expect(rows.map(({ unit }) => unit)).toContain('thon-1');
  });
});

describe('a report that has not come', () => {
  test.each([
    ['2023-06-08', 'pending', 0],
    ['2023-06-09', 'pending', 0],
    ['2023-06-10', 'missing', 1],
    ['2023-06-12', 'missing', 3],
  ])('on %s it is %s, %i days late', (asOf, state, daysLate) => {
    expect(report([], asOf)).toMatchObject({
      state,
      daysLate,
      lastDay: '2023-06-09',
      rule: 'before 2023-06-10',
      receivedOn: null,
    });
  });
});

describe('a report that has come', () => {
  test.each([
    ['2023-06-09', 'on-time', 0],
    ['2023-06-10', 'late', 1],
    ['2023-06-15', 'late', 6],
  ])('on %s it is %s, %i days late for ever', (date, state, daysLate) => {
    const row = report([submission('received', date)], '2023-12-31');
    expect(row).toMatchObject({ state, daysLate, receivedOn: date });
    expect(isReceived(row)).toBe(true);
  });

  test('had not come the day before', () => {
    const row = report([submission('received', '2023-06-15')], '2023-06-14');
    expect(row).toMatchObject({ state: 'missing', daysLate: 5, receivedOn: null });
    expect(isReceived(row)).toBe(false);
  });

  test('a supplement later does not make it late', () => {
    const events = [
      submission('received', '2023-06-08'),
      submission('received', '2023-06-20', { kind: 'supplement' }),
    ];
    expect(report(events, '2023-06-30')).toMatchObject({
      state: 'on-time',
      receivedOn: '2023-06-08',
    });
  });

  test('of another unit or another period says nothing of this one', () => {
    const events = [
      submission('received', '2023-06-08', { id: 'x', unit: 'thon-1' }),
      submission('received', '2023-06-08', { id: 'y', period: 'nam' }),
    ];
    expect(report(events, '2023-06-12')).toMatchObject({ state: 'missing', events: [] });
  });
});

describe('a report sent back', () => {
  const sentBack = [submission('received', '2023-06-07'), submission('returned', '2023-06-08')];

  test('counts as not received until it comes again', () => {
    expect(report(sentBack, '2023-06-09')).toMatchObject({
      state: 'pending',
      receivedOn: null,
      returnedOn: '2023-06-08',
    });
    expect(report(sentBack, '2023-06-12')).toMatchObject({ state: 'missing', daysLate: 3 });
  });

  test('counts from the day it comes again', () => {
    const again = [...sentBack, submission('received', '2023-06-14', { kind: 'replacement' })];
    expect(report(again, '2023-06-30')).toMatchObject({
      state: 'late',
      receivedOn: '2023-06-14',
      returnedOn: '2023-06-08',
      daysLate: 5,
    });
  });

  test('the events stand in the order of time', () => {
    const { events } = report([...sentBack].reverse(), '2023-06-12');
    expect(events.map(({ event }) => event)).toEqual(['received', 'returned']);
  });
});

describe('a new last day', () => {
  const granted = submission('extended', '2023-06-05', { until: '2023-06-16', reason: 'Mưa lũ' });

  test('is inclusive and takes the place of the planned one', () => {
    expect(report([granted], '2023-06-16')).toMatchObject({
      state: 'pending',
      rule: 'by 2023-06-16',
      lastDay: '2023-06-16',
      extendedTo: '2023-06-16',
    });
    expect(report([granted], '2023-06-17')).toMatchObject({ state: 'missing', daysLate: 1 });
    expect(report([granted, submission('received', '2023-06-16')], '2023-06-30')).toMatchObject({
      state: 'on-time',
    });
  });

  test('did not hold before it was granted', () => {
    expect(report([granted], '2023-06-04')).toMatchObject({
      lastDay: '2023-06-09',
      extendedTo: null,
    });
  });

  test('the one granted last holds', () => {
    const again = submission('extended', '2023-06-15', { until: '2023-06-20' });
    expect(report([again, granted], '2023-06-16')).toMatchObject({ lastDay: '2023-06-20' });
  });
});

describe('withdrawn events', () => {
  test('count as if they had never been', () => {
    const received = submission('received', '2023-06-08');
    const voided = withdrawal(received.id, { date: '2023-06-11' });
    expect(report([received, voided], '2023-06-12')).toMatchObject({
      state: 'missing',
      events: [],
    });
    expect(report([received, voided], '2023-06-10')).toMatchObject({ state: 'missing' });
  });

  test('a withdrawn return leaves the first receipt standing', () => {
    const returned = submission('returned', '2023-06-08');
    const records = [submission('received', '2023-06-07'), returned, withdrawal(returned.id)];
    expect(report(records, '2023-06-12')).toMatchObject({
      state: 'on-time',
      receivedOn: '2023-06-07',
    });
  });
});

test('the order in which events are read changes nothing', () => {
  const anyEvent = fc.record({
    event: fc.constantFrom('received' as const, 'returned' as const, 'extended' as const),
    date: fc.constantFrom('2023-06-07', '2023-06-08', '2023-06-12'),
    hour: fc.constantFrom('08', '09'),
    until: fc.constantFrom('2023-06-11', '2023-06-20'),
    isVoided: fc.boolean(),
  });
  const anyHistory = fc.array(anyEvent, { maxLength: 6 }).map((events) =>
    events.flatMap(({ event, date, hour, until, isVoided }, i): AnyRecord[] => {
      const id = `e${i}`;
      const recorded = { at: `${date}T${hour}:00:00+07:00`, by: 'x' };
      const extension = event === 'extended' ? { until } : {};
      const made = submission(event, date, { id, recorded, ...extension });
      return isVoided ? [made, withdrawal(id)] : [made];
    }),
  );
  const twoOrders = anyHistory.chain((records) =>
    fc.tuple(fc.constant(records), anyOrderOf(records)),
  );
  fc.assert(
    fc.property(twoOrders, ([records, shuffled]) => {
      expect(register(shuffled, '2023-06-30')).toEqual(register(records, '2023-06-30'));
    }),
  );
});
