/** Calendars as files: read back by two other programs, and whole whatever the texts hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../../src/core/calendar/calendar.js';
import { gatherFacts } from '../../../src/core/facts.js';
import { safeText } from '../../../src/render/tables/cell.js';
import { loadRealPlan, loadSample } from '../../core/real-plan.js';
import { anyCalendar, anyEvent, expectedOf, fileOf, type ReadEvent } from './calendar-file.js';
import { readers, readWithIcalJs, readWithNodeIcal } from './readers.js';

/** The lines of a file as they stand there, without their ends. */
function linesOf(file: string): string[] {
  expect(file.endsWith('\r\n')).toBe(true);
  return file.slice(0, -2).split('\r\n');
}

const octets = (line: string): number => new TextEncoder().encode(line).length;

/** Texts that would break out of their place if they could. */
const hostile = [
  'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
  'BEGIN:VALARM\nACTION:PROCEDURE\nATTACH:file:///bin/sh',
  'a;b,c\\nd\\;e\\,f\\\\',
  '\\',
  ';ALTREP="http://x":a',
  '\u0000\u0007\u001b[31m\u202e\u2028\u0085\ud800',
  '"\t" : =',
  '👩‍👩‍👧'.repeat(40),
  'ề'.repeat(200),
];

/** Any text, often of the letters that matter here. */
const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('\\', ';', ',', '\n', '\r', ':', '"', ' ', 'n', 'N', 'ộ', 'đ', '👧'), {
      maxLength: 200,
    })
    .map((letters) => letters.join('')),
);

describe.each(Object.entries(readers))('read by %s', (_, read) => {
  test.each([
    ['the plan of 2023', loadRealPlan, '2023-01-01', undefined],
    ['the sample in June', loadSample, '2023-06-12', undefined],
    ['a unit of the sample', loadSample, '2023-05-01', 'thon-3'],
  ])('%s is what the core says', async (_name, load, asOf, unit) => {
    const { view, records } = await load();
    const facts = gatherFacts(view, records, asOf, 0);
    const output = buildCalendar(facts, { unit, alarms: [10, 7, 3, 1, 0] });
    const { drawn, file } = fileOf(output);
    expect(output.events.length).toBeGreaterThan(2);
    expect(read(file)).toEqual(expectedOf(drawn));
  });
});

describe('whatever a text holds, it stays in its place', () => {
  test.each<[string, (file: string) => ReadEvent[], fc.Arbitrary<string>]>([
    ['ical.js', readWithIcalJs, anyText],
    // It reads a backslash before an n as the end of a line even where the backslash is itself escaped.
    ['node-ical', readWithNodeIcal, anyText.map((text) => text.replaceAll('\\', '/'))],
  ])('as %s reads it', (_, read, text) => {
    fc.assert(
      fc.property(text, text, text, (title, unitName, sample) => {
        const events = [anyEvent({ title, unitName }), anyEvent({ uid: 'mau.due.y@tiendo' })];
        const { drawn, file } = fileOf(anyCalendar({ sample, events }));
        expect(read(file)).toEqual(expectedOf(drawn));
      }),
    );
  });
});

test('lines end with CR LF, none is longer than 75 octets, and no letter is torn apart', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, short) => {
      const { drawn, file } = fileOf(anyCalendar({ short, events: [anyEvent({ title })] }));
      const lines = linesOf(file);
      expect(lines.filter((line) => octets(line) > 75 || /[\r\n\0]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /\p{Cs}/u.test(line))).toEqual([]);
      const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
      const escaped = (drawn.events[0]?.summary ?? '').replace(/[\\;,]/g, '\\$&');
      expect(unfolded).toContain(`SUMMARY:${escaped}`);
      // One of each: nothing in a text begins a component or a property.
      for (const name of ['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VCALENDAR', 'END:VCALENDAR']) {
        expect(unfolded.filter((line) => line === name)).toHaveLength(1);
      }
      expect(unfolded).toHaveLength(19);
    }),
  );
});

test('controls and turns of direction are shown as boxes', () => {
  const { file } = fileOf(anyCalendar({ events: [anyEvent({ title: 'a\u0000\u001b\u202eb' })] }));
  expect(file).toContain('a□□□b');
  expect(safeText(file)).toBe(file.replaceAll('\r\n', '\n'));
});

test('the name of the calendar is a text, whatever it holds', () => {
  const { file } = fileOf(anyCalendar({ short: 'a\nBEGIN:VEVENT;b,c' }));
  expect(file).toContain('\r\nX-WR-CALNAME:a\\nBEGIN:VEVENT\\;b\\,c\r\n');
  expect(file).toContain('\r\nNAME:a\\nBEGIN:VEVENT\\;b\\,c\r\n');
});

test('the last day that there is ends its event by itself', () => {
  const { file } = fileOf(
    anyCalendar({ events: [anyEvent({ from: '9999-12-31', to: '9999-12-31' })] }),
  );
  expect(file).toContain('DTSTART;VALUE=DATE:99991231');
  expect(file).not.toContain('DTEND');
});

test('the same calendar has the same bytes, stamped with its day', () => {
  const { file } = fileOf(anyCalendar());
  expect(fileOf(anyCalendar()).file).toBe(file);
  expect(file).toContain('\r\nDTSTAMP:20230101T000000Z\r\n');
});
