import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isWithin,
  monthOf,
  parseDate,
  weekdayOf,
} from '../../src/model/dates.js';

/** Any day from 1900 to 2100, as ISO text that owes nothing to the code under test. */
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date as a person writes it', () => {
  test.each([
    ['2023-05-12', '2023-05-12'],
    ['12/5/2023', '2023-05-12'],
    ['12/05/2023', '2023-05-12'],
    ['12-5-2023', '2023-05-12'],
    ['12.5.2023', '2023-05-12'],
    ['  10/6/2023 ', '2023-06-10'],
    ['29/2/2024', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['01/02/2003', '2003-02-01'],
    ['05-06-2023', '2023-06-05'],
  ])('%s is %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  test.each([
    ['30/2/2023', 'February has no 30th'],
    ['29/2/2023', '2023 is no leap year'],
    ['31/4/2023', 'April has 30 days'],
    ['2023-02-29', '2023 is no leap year'],
    ['2023-13-01', 'a year has twelve months'],
    ['0000-05-12', 'there is no year 0'],
    ['12/5/0000', 'there is no year 0'],
    ['2023-05-', 'the day is missing'],
    ['2023-05-12x', 'something follows'],
    ['x2023-05-12', 'something goes before'],
    ['ngày 12/5/2023', 'only the date itself'],
    ['005/6/2023', 'a day has two digits at most'],
    ['5/13/2023', 'the day comes before the month'],
    ['0/5/2023', 'days count from 1'],
    ['12/5/23', 'a year has four digits'],
    ['12/5-2023', 'one separator, not two'],
    ['2023-5-12', 'ISO dates are written with two digits'],
    ['2023/05/12', 'a year first is written with hyphens'],
    ['2023-05-12T08:00', 'a moment is no date'],
    ['12 tháng 5', 'words are not guessed'],
    ['', 'nothing is no date'],
  ])('%s is no date: %s', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  });

  test('every written form of a day reads back as that day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.'), fc.boolean(), (day, sign, isPadded) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const two = (value: number): string => String(value).padStart(isPadded ? 2 : 1, '0');
        expect(parseDate(day)).toBe(day);
        expect(parseDate([two(date), two(month), year].join(sign))).toBe(day);
      }),
    );
  });

  test('whatever is read is a day of the calendar', () => {
    const digits = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 1000, max: 2999 }), (day, month, year) => {
        const read = parseDate(`${day}/${month}/${year}`);
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists = real.getUTCDate() === day && real.getUTCMonth() === month - 1;
        expect(read !== undefined).toBe(exists);
      }),
    );
  });
});

describe('counting days', () => {
  test('months and years are crossed', () => {
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2023-06-10', -1)).toBe('2023-06-09');
  });

  test('from the last good day to a later one', () => {
    expect(daysBetween('2023-06-09', '2023-06-12')).toBe(3);
    expect(daysBetween('2023-06-12', '2023-06-09')).toBe(-3);
    expect(daysBetween('2023-06-09', '2023-06-09')).toBe(0);
    expect(daysBetween('2023-01-01', '2024-01-01')).toBe(365);
  });

  test('adding and counting are each other’s opposite', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  test('a later day is later as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 2000 }), (day, days) => {
        expect(addDays(day, days) > day).toBe(true);
      }),
    );
  });
});

describe('days of the week', () => {
  test.each([
    ['2023-06-10', 6, 'the printed half-year deadline, a Saturday'],
    ['2023-06-09', 5, 'its last good day, a Friday'],
    ['2022-02-13', 7, 'the printed date of KH 50, a Sunday'],
    ['2023-02-13', 1, 'the date that is meant, a Monday'],
    ['2023-11-10', 5, 'the annual deadline, a Friday'],
    ['2000-01-01', 6, 'a Saturday'],
  ])('%s is day %i: %s', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test('the next day is the next weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
    );
  });
});

describe('ranges', () => {
  test('both ends belong to a range', () => {
    const window = { from: '2023-11-15', to: '2023-12-15' };
    expect(isWithin('2023-11-15', window)).toBe(true);
    expect(isWithin('2023-12-15', window)).toBe(true);
    expect(isWithin('2023-11-14', window)).toBe(false);
    expect(isWithin('2023-12-16', window)).toBe(false);
  });

  test('a side without a date is open', () => {
    expect(isWithin('1999-01-01', { to: '2023-12-31' })).toBe(true);
    expect(isWithin('2999-01-01', { from: '2023-01-01' })).toBe(true);
    expect(isWithin('2999-01-01', { to: '2023-12-31' })).toBe(false);
    expect(isWithin('2023-06-10', undefined)).toBe(true);
  });

  test('the month of a date', () => {
    expect(monthOf('2023-05-12')).toBe('2023-05');
  });
});
