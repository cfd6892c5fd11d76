/** Which days a calendar has, what they are called by, and of what it reminds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCalendar } from '../../../src/core/calendar/calendar.js';
import type { CalendarFilter } from '../../../src/core/calendar/event.js';
import { viewPlan } from '../../../src/core/plan-view.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { factsOf } from '../facts-of.js';
import { progress, submission, withdrawal } from '../make-records.js';
import { anyOrderOf } from '../shuffle.js';
import { smallPlan } from '../small-plan.js';

interface Asked extends Partial<CalendarFilter> {
  readonly asOf?: string;
  readonly plan?: Partial<Plan>;
}

function calendarOf(
  records: readonly AnyRecord[],
  { asOf = '2023-01-01', plan = {}, ...filter }: Asked = {},
) {
  const facts = factsOf(viewPlan(smallPlan(plan)), records, asOf);
  return buildCalendar(facts, { alarms: [7, 1], ...filter });
}

const uids = (records: readonly AnyRecord[], asked: Asked = {}): string[] =>
  calendarOf(records, asked).events.map(({ uid }) => uid);

function eventOf(uid: string, records: readonly AnyRecord[], asked: Asked = {}) {
  const found = calendarOf(records, asked).events.find(
    (event) => event.uid === `mau.${uid}@tiendo`,
  );
  if (found === undefined) throw new Error(`The calendar has no ${uid}.`);
  return found;
}

const extended = submission('extended', '2023-06-08', { unit: 'thon-2', until: '2023-06-20' });

test('last days for reports, windows and last days of tasks, in the order of their days', () => {
  const events = calendarOf([]).events.map(({ uid, from, to, rule }) => [uid, from, to, rule]);
  expect(events).toEqual([
    ['mau.due.vh-ke-hoach@tiendo', '2023-02-28', '2023-02-28', 'before 2023-03-01'],
    ['mau.window.thon-thang-hanh-dong@tiendo', '2023-04-15', '2023-05-15', 'by 2023-05-15'],
    ['mau.report.6-thang@tiendo', '2023-06-09', '2023-06-09', 'before 2023-06-10'],
    ['mau.report.nam@tiendo', '2023-11-09', '2023-11-09', 'before 2023-11-10'],
  ]);
});

test('a task with a window and a last day of its own has both', () => {
  const [task] = smallPlan().tasks;
  if (task === undefined) throw new Error('The small plan has no task.');
  const both = {
    ...task,
    window: { from: '2023-04-01', to: '2023-04-30' },
    due: { by: '2023-05-05' },
  };
  expect(uids([], { plan: { tasks: [both], periods: [] } })).toEqual([
    'mau.window.ca-phong-ngua@tiendo',
    'mau.due.ca-phong-ngua@tiendo',
  ]);
});

describe('reports', () => {
  test('of all units share a day and say how many have come', () => {
    const records = [
      submission('received', '2023-06-01'),
      submission('received', '2023-06-02', { id: 'hoi', unit: 'hoi-phu-nu' }),
    ];
    expect(eventOf('report.6-thang', records, { asOf: '2023-06-05' })).toMatchObject({
      unit: null,
      received: 1,
      expected: 4,
      requestedReceived: 1,
      requested: 1,
      settled: false,
    });
  });

  test('are settled when all have come, and are not reminded of any more', () => {
    const units = ['cong-an', 'thon-1', 'thon-2', 'thon-10', 'hoi-phu-nu'];
    const records = units.map((unit) => submission('received', '2023-06-01', { id: unit, unit }));
    const event = eventOf('report.6-thang', records, { asOf: '2023-06-02' });
    expect([event.settled, event.alarms]).toEqual([true, []]);
  });

  test('with an extension have a day of their own beside that of all', () => {
    const asOf = '2023-06-08';
    expect(uids([extended], { asOf, period: '6-thang' })).toEqual([
      'mau.report.6-thang@tiendo',
      'mau.report.6-thang.thon-2@tiendo',
    ]);
    expect(eventOf('report.6-thang.thon-2', [extended], { asOf })).toMatchObject({
      from: '2023-06-20',
      rule: 'by 2023-06-20',
      unitName: 'Thôn 2',
      expectation: 'required',
      sequence: 1,
    });
  });

  test('of one unit keep their name when they are moved, and count how often that was', () => {
    const asked = { unit: 'thon-2', period: '6-thang', asOf: '2023-06-09' };
    const seen = [[], [extended], [extended, withdrawal(extended.id)]].map((records) =>
      calendarOf(records, asked).events.map(({ uid, from, sequence }) => [uid, from, sequence]),
    );
    const uid = 'mau.report.6-thang.thon-2@tiendo';
    expect(seen).toEqual([
      [[uid, '2023-06-09', 0]],
      [[uid, '2023-06-20', 1]],
      [[uid, '2023-06-09', 2]],
    ]);
  });

  test('of another unit, another period or a later day do not move it', () => {
    const others = [
      submission('extended', '2023-06-08', { id: 'a', unit: 'thon-1', until: '2023-06-30' }),
      submission('extended', '2023-06-08', {
        id: 'b',
        unit: 'thon-2',
        period: 'nam',
        until: '2023-11-30',
      }),
      submission('extended', '2023-06-10', { id: 'c', unit: 'thon-2', until: '2023-06-30' }),
    ];
    const event = eventOf('report.6-thang.thon-2', others, { unit: 'thon-2', asOf: '2023-06-09' });
    expect([event.from, event.sequence]).toEqual(['2023-06-09', 0]);
  });
});

test('every amendment of the plan counts from its day on', () => {
  const revisions = [
    { date: '2023-04-01', summary: 'Lùi hạn.' },
    { date: '2023-06-15', summary: 'Bổ sung nhiệm vụ.' },
  ];
  const sequences = (asOf: string) =>
    calendarOf([extended], { asOf, plan: { revisions } }).events.map(
      ({ uid, sequence }) => `${uid.split('@')[0]} ${sequence}`,
    );
  expect(sequences('2023-03-31')).toContain('mau.report.6-thang 0');
  expect(sequences('2023-04-01')).toContain('mau.due.vh-ke-hoach 1');
  expect(sequences('2023-06-14')).toContain('mau.report.6-thang.thon-2 2');
  expect(sequences('2023-06-15')).toContain('mau.report.6-thang.thon-2 3');
});

describe('filters', () => {
  test('a unit has its own reports and its tasks, also those of its group', () => {
    expect(uids([], { unit: 'thon-1' })).toEqual([
      'mau.window.thon-thang-hanh-dong.thon-1@tiendo',
      'mau.report.6-thang.thon-1@tiendo',
      'mau.report.nam.thon-1@tiendo',
    ]);
  });

  test('a group has the reports of its members together', () => {
    expect(uids([], { unit: 'cac-thon' })).toEqual([
      'mau.window.thon-thang-hanh-dong@tiendo',
      'mau.report.6-thang.cac-thon@tiendo',
      'mau.report.nam.cac-thon@tiendo',
    ]);
    expect(eventOf('report.nam.cac-thon', [], { unit: 'cac-thon' }).expected).toBe(3);
  });

  test('a unit of which no report is expected has its tasks alone', () => {
    expect(uids([], { unit: 'van-hoa' })).toEqual(['mau.due.vh-ke-hoach@tiendo']);
  });

  test('a period leaves tasks out', () => {
    expect(uids([], { period: 'nam' })).toEqual(['mau.report.nam@tiendo']);
  });

  test('a window belongs to every day that it reaches', () => {
    const windows = (from: string, to: string) =>
      uids([], { from, to }).filter((uid) => uid.includes('window'));
    expect(windows('2023-05-15', '2023-05-31')).toHaveLength(1);
    expect(windows('2023-05-16', '2023-05-31')).toHaveLength(0);
    expect(windows('2023-04-01', '2023-04-15')).toHaveLength(1);
    expect(windows('2023-04-01', '2023-04-14')).toHaveLength(0);
  });
});

describe('reminders', () => {
  const window = 'window.thon-thang-hanh-dong';

  test('come before a last day', () => {
    expect(eventOf('report.nam', []).alarms).toEqual([
      { day: '2023-11-02', before: 7, of: 'last-day' },
      { day: '2023-11-08', before: 1, of: 'last-day' },
    ]);
  });

  test('come before a window begins and before it ends', () => {
    expect(eventOf(window, []).alarms.map(({ day, of }) => [day, of])).toEqual([
      ['2023-04-08', 'first-day'],
      ['2023-04-14', 'first-day'],
      ['2023-05-08', 'last-day'],
      ['2023-05-14', 'last-day'],
    ]);
  });

  test('are left out when their day is past', () => {
    const days = eventOf(window, [], { asOf: '2023-05-08' }).alarms.map(({ day }) => day);
    expect(days).toEqual(['2023-05-08', '2023-05-14']);
  });

  test('come once for a number that is given twice, and not at all for none', () => {
    expect(eventOf('report.nam', [], { alarms: [0, 3, 3] }).alarms.map(({ day }) => day)).toEqual([
      '2023-11-06',
      '2023-11-09',
    ]);
    expect(eventOf('report.nam', [], { alarms: [] }).alarms).toEqual([]);
  });

  test('are not needed of a task that is done', () => {
    const done = ['thon-1', 'thon-2', 'thon-10'].map((unit) =>
      progress({
        id: `xong-${unit}`,
        task: 'thon-thang-hanh-dong',
        unit,
        date: '2023-04-20',
        state: unit === 'thon-1' ? 'stopped' : 'done',
      }),
    );
    const asOf = '2023-04-21';
    expect(eventOf(window, done.slice(0, 2), { asOf })).toMatchObject({ settled: false });
    expect(eventOf(window, done, { asOf })).toMatchObject({ settled: true, alarms: [] });
    // Of one of the group it is its own state that counts.
    const asked = { asOf, unit: 'thon-2' };
    expect(eventOf(`${window}.thon-2`, done.slice(0, 2), asked)).toMatchObject({
      state: 'done',
      alarms: [],
    });
  });
});

test('no order of the plan or of the records changes anything', () => {
  const { tasks, periods = [] } = smallPlan();
  const records = [
    extended,
    submission('received', '2023-06-01'),
    submission('extended', '2023-06-09', { id: 'x', unit: 'thon-1', until: '2023-06-20' }),
  ];
  const asOf = '2023-06-10';
  const plain = calendarOf(records, { asOf });
  fc.assert(
    fc.property(anyOrderOf(tasks), anyOrderOf(periods), anyOrderOf(records), (t, p, r) => {
      expect(calendarOf(r, { asOf, plan: { tasks: t, periods: p } })).toEqual(plain);
    }),
  );
  expect(new Set(plain.events.map(({ uid }) => uid)).size).toBe(plain.events.length);
});
