/** Days are the same in every zone. The zone of a process can be set only outside a worker thread. */
import { expect, onTestFinished, test } from 'vitest';
import { addDays, daysBetween, parseDate, weekdayOf } from '../../src/model/dates.js';

// Midnight does not exist in Cairo on 28 April 2023; the others lie on both sides of the date line.
test.each([
  ['Africa/Cairo', -120],
  ['Pacific/Kiritimati', -840],
  ['America/Los_Angeles', 480],
  ['Asia/Ho_Chi_Minh', -420],
])('a machine in %s counts the same days', (zone, minutesBehind) => {
  const before = process.env['TZ'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  process.env['TZ'] = zone;
  expect(new Date('2023-01-01').getTimezoneOffset()).toBe(minutesBehind);
  expect(parseDate('28/4/2023')).toBe('2023-04-28');
  expect(addDays('2023-04-27', 1)).toBe('2023-04-28');
  expect(addDays('2023-04-28', 1)).toBe('2023-04-29');
  expect(addDays('2023-11-05', 1)).toBe('2023-11-06');
  expect(daysBetween('2023-04-27', '2023-04-29')).toBe(2);
  expect(weekdayOf('2023-04-28')).toBe(5);
});
