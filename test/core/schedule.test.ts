import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRule, isDayOff, lastDayOf, nextWorkingDay } from '../../src/core/schedule.js';
import { addDays, weekdayOf } from '../../src/model/dates.js';

/** The holidays of spring and autumn 2023; the Saturday of 6 May is worked instead of a day off. */
const calendar = {
  holidays: [
    { from: '2023-04-29', to: '2023-05-03', name: 'Giỗ Tổ, 30/4 và 01/5' },
    { from: '2023-09-01', to: '2023-09-04', name: 'Quốc khánh' },
  ],
  workingDays: ['2023-05-06'],
};

const days2023 = fc.nat(364).map((n) => addDays('2023-01-01', n));

describe('the last good day', () => {
  test('"trước ngày 10/6" does not count the 10th', () => {
    expect(lastDayOf({ before: '2023-06-10' }, undefined)).toBe('2023-06-09');
    expect(lastDayOf({ before: '2023-01-01' }, undefined)).toBe('2022-12-31');
  });

  test('"by" counts the day itself', () => {
    expect(lastDayOf({ by: '2023-06-10' }, undefined)).toBe('2023-06-10');
  });

  test('a day off moves nothing unless the deadline says so', () => {
    expect(lastDayOf({ by: '2023-06-10' }, calendar)).toBe('2023-06-10');
    expect(lastDayOf({ by: '2023-06-10', roll: false }, calendar)).toBe('2023-06-10');
    expect(lastDayOf({ by: '2023-06-10', roll: true }, calendar)).toBe('2023-06-12');
  });

  test('it is the last good day that rolls, not the day named', () => {
    // 10/6 is a Saturday, but the last good day is Friday 9/6, which is worked.
    expect(lastDayOf({ before: '2023-06-10', roll: true }, calendar)).toBe('2023-06-09');
    // 11/6 is a Sunday; its eve is a Saturday.
    expect(lastDayOf({ before: '2023-06-11', roll: true }, calendar)).toBe('2023-06-12');
  });

  test('it rolls over holidays and the weekend beside them', () => {
    expect(lastDayOf({ by: '2023-04-29', roll: true }, calendar)).toBe('2023-05-04');
    expect(lastDayOf({ by: '2023-09-02', roll: true }, calendar)).toBe('2023-09-05');
  });

  test('it stops at a Saturday that is worked instead', () => {
    expect(lastDayOf({ by: '2023-05-06', roll: true }, calendar)).toBe('2023-05-06');
    expect(lastDayOf({ by: '2023-05-07', roll: true }, calendar)).toBe('2023-05-08');
  });

  test('rolling ends on the first working day from there on', () => {
    fc.assert(
      fc.property(days2023, (day) => {
        const rolled = nextWorkingDay(day, calendar);
        expect(isDayOff(rolled, calendar)).toBe(false);
        for (let between = day; between < rolled; between = addDays(between, 1)) {
          expect(isDayOff(between, calendar)).toBe(true);
        }
        expect(rolled >= day).toBe(true);
      }),
    );
  });
});

describe('days off', () => {
  test.each([
    ['2023-06-10', true, 'a Saturday'],
    ['2023-06-11', true, 'a Sunday'],
    ['2023-06-12', false, 'a Monday'],
    ['2023-05-01', true, 'a holiday on a Monday'],
    ['2023-09-01', true, 'a Friday, the first day of a holiday'],
    ['2023-08-31', false, 'its eve'],
    ['2023-05-03', true, 'the last day of a holiday'],
    ['2023-05-04', false, 'the day after'],
    ['2023-05-06', false, 'a Saturday that is worked instead'],
  ])('%s: %s, %s', (date, isOff) => {
    expect(isDayOff(date, calendar)).toBe(isOff);
  });

  test('a day worked instead is worked even within a holiday', () => {
    expect(isDayOff('2023-05-02', { ...calendar, workingDays: ['2023-05-02'] })).toBe(false);
  });

  test('without a calendar only weekends are off', () => {
    fc.assert(
      fc.property(days2023, (day) => {
        expect(isDayOff(day, undefined)).toBe(weekdayOf(day) > 5);
      }),
    );
  });
});

describe('the rule in one line for machines', () => {
  test.each([
    [{ before: '2023-06-10' }, 'before 2023-06-10'],
    [{ by: '2023-06-10' }, 'by 2023-06-10'],
    [{ by: '2023-06-10', roll: true }, 'by 2023-06-10 rolled'],
    [{ before: '2023-06-10', roll: false }, 'before 2023-06-10'],
  ])('%j', (due, rule) => {
    expect(describeRule(due)).toBe(rule);
  });
});
