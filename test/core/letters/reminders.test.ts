/** Reminder letters: who gets one, and that nothing of a record is in it. */
import { describe, expect, test } from 'vitest';
import { remindStep } from '../../../src/core/letters/remind-step.js';
import { composeReminders, type ReminderRequest } from '../../../src/core/letters/reminders.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { factsOf } from '../facts-of.js';
import { obstacle, progress, submission } from '../make-records.js';
import { smallPlan, smallView } from '../small-plan.js';

const SECRET = 'bí mật nạn nhân';

const records = [
  progress({
    id: '2023-05-01-cong-an-aaaaaa',
    task: 'ca-phong-ngua',
    unit: 'cong-an',
    date: '2023-05-01',
    summary: SECRET,
    evidence: [{ note: SECRET }],
  }),
  submission('received', '2023-06-05', { unit: 'thon-1' }),
  submission('received', '2023-06-05', { id: 'received-thon-2', unit: 'thon-2' }),
  submission('returned', '2023-06-08', { unit: 'thon-2', reason: SECRET }),
  obstacle('2023-05-02-cong-an-bbbbbb', { unit: 'cong-an', summary: SECRET, proposal: SECRET }),
];
const facts = factsOf(smallView(), records, '2023-06-30');
const letters = composeReminders(facts, { period: '6-thang', isForAll: false });

test('each late unit gets a letter about itself alone', () => {
  const addressed = letters.letters.map(({ units }) => units.map(({ unit }) => unit));
  expect(addressed).toEqual([['cong-an'], ['thon-2'], ['thon-10'], ['hoi-phu-nu']]);
  expect(letters.letters[1]?.units[0]?.reports[0]).toMatchObject({ returnedOn: '2023-06-08' });
});

test('one letter to all has the same units', () => {
  const { letters: one } = composeReminders(facts, { period: '6-thang', isForAll: true });
  expect(one.map(({ units }) => units.length)).toEqual([4]);
});

test('no word of any record is in a letter', () => {
  expect(JSON.stringify(letters)).not.toContain(SECRET);
});

test('a letter is about the reports of one period, or about more of the plan', () => {
  const about = (request: { period?: string; unit?: string }) =>
    composeReminders(facts, { ...request, isForAll: true }).letters.map((letter) => letter.about);
  expect(about({ period: '6-thang' })).toEqual(['report']);
  // Its members are late with their task too.
  expect(about({ unit: 'cac-thon' })).toEqual(['plan']);
  expect(about({ unit: 'van-hoa' })).toEqual(['plan']);
});

test('whoever is only asked owes nothing', () => {
  const owed = (unit: string) =>
    composeReminders(facts, { unit, isForAll: false }).letters.map((letter) => letter.owed);
  expect(owed('hoi-phu-nu')).toEqual([false]);
  expect(owed('cong-an')).toEqual([true]);
  expect(owed('van-hoa')).toEqual([true]);
});

describe('a letter', () => {
  const heldUp = [
    ...records,
    // It came too late, and that is no reason to remind anybody.
    submission('received', '2023-06-12', { id: 'received-thon-10', unit: 'thon-10' }),
    submission('extended', '2023-06-09', { id: 'extended-cong-an', until: '2023-06-20' }),
  ];
  const compose = (request: Partial<ReminderRequest>, changes: Partial<Plan> = {}) =>
    composeReminders(factsOf(smallView(changes), heldUp, '2023-06-30'), {
      isForAll: false,
      ...request,
    });
  const lacking = {
    period: '6-thang',
    name: 'Báo cáo 6 tháng',
    expectation: 'required',
    rule: 'before 2023-06-10',
    lastDay: '2023-06-09',
    daysLate: 21,
    returnedOn: null,
    extendedTo: null,
  };
  const halfYear = {
    id: '6-thang',
    name: 'Báo cáo 6 tháng',
    title: '6 tháng đầu năm 2023',
    source: 'V.1.b',
    rule: 'before 2023-06-10',
    lastDay: '2023-06-09',
    // Of four that are required those of two villages came; the one that is only asked for did not.
    received: 2,
    expected: 4,
    requestedReceived: 0,
    requested: 1,
  };

  test('about the reports of a period tells each of them with its deadline', () => {
    expect(compose({ period: '6-thang', until: '2023-07-05', number: '7' })).toEqual({
      schema: 'tiendo/remind@1',
      asOf: '2023-06-30',
      plan: {
        id: 'mau',
        title: 'Kế hoạch mẫu',
        short: 'Kế hoạch mẫu',
        number: null,
        date: null,
        sample: null,
        revision: null,
      },
      head: {
        issuer: 'UBND xã Mẫu',
        parent: null,
        place: null,
        number: '07',
        numberSuffix: '',
        signature: null,
        recipients: [],
      },
      coordinator: 'Công chức Văn hóa',
      until: '2023-07-05',
      letters: [
        {
          about: 'report',
          owed: true,
          periods: [halfYear],
          units: [
            {
              unit: 'cong-an',
              name: 'Công an xã',
              reports: [
                {
                  ...lacking,
                  rule: 'by 2023-06-20',
                  lastDay: '2023-06-20',
                  daysLate: 10,
                  extendedTo: '2023-06-20',
                },
              ],
              tasks: [],
            },
          ],
        },
        {
          about: 'report',
          owed: true,
          periods: [halfYear],
          units: [
            {
              unit: 'thon-2',
              name: 'Thôn 2',
              reports: [{ ...lacking, returnedOn: '2023-06-08' }],
              tasks: [],
            },
          ],
        },
        {
          about: 'report',
          owed: false,
          periods: [halfYear],
          units: [
            {
              unit: 'hoi-phu-nu',
              name: 'Hội Liên hiệp Phụ nữ xã',
              reports: [{ ...lacking, expectation: 'requested' }],
              tasks: [],
            },
          ],
        },
      ],
    });
  });

  test('about tasks names their clause and last day, and no period', () => {
    const { letters: own } = compose({ unit: 'van-hoa' });
    expect(own).toEqual([
      {
        about: 'plan',
        owed: true,
        periods: [],
        units: [
          {
            unit: 'van-hoa',
            name: 'Công chức Văn hóa',
            reports: [],
            tasks: [
              {
                id: 'vh-ke-hoach',
                source: 'IV.3.a',
                title: 'Trình kế hoạch',
                rule: 'before 2023-03-01',
                lastDay: '2023-02-28',
                daysLate: 122,
              },
            ],
          },
        ],
      },
    ]);
  });

  test('carries the head that the plan gives it', () => {
    const { plan, head, coordinator } = compose(
      { number: '7' },
      {
        short: 'KH mẫu',
        issued: { number: '12/KH-UBND', date: '2023-01-05' },
        sample: 'Dữ liệu mẫu',
        revisions: [
          { number: '30/QĐ-UBND', date: '2023-05-03', summary: 'Lùi hạn', basis: 'QĐ' },
          { date: '2024-02-01', summary: 'Sau ngày của công văn', basis: 'QĐ' },
        ],
        issuer: { name: 'UBND xã Mẫu', parent: 'UBND huyện Mẫu', place: 'Mẫu' },
        letters: { numberSuffix: 'UBND-VHXH', recipients: ['Như trên', 'Lưu: VT'] },
        upward: {
          to: ['UBND huyện Mẫu'],
          numberSuffix: 'BC-UBND',
          signature: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
        },
        units: [{ id: 'cong-an', name: 'Công an xã', report: 'required' }],
        tasks: [],
      },
    );
    expect(plan).toEqual({
      id: 'mau',
      title: 'Kế hoạch mẫu',
      short: 'KH mẫu',
      number: '12/KH-UBND',
      date: '2023-01-05',
      sample: 'Dữ liệu mẫu',
      revision: { number: '30/QĐ-UBND', date: '2023-05-03' },
    });
    expect(head).toEqual({
      issuer: 'UBND xã Mẫu',
      parent: 'UBND huyện Mẫu',
      place: 'Mẫu',
      number: '07/UBND-VHXH',
      numberSuffix: 'UBND-VHXH',
      signature: {
        authority: 'TM. ỦY BAN NHÂN DÂN',
        title: 'CHỦ TỊCH',
        deputy: null,
        signedBy: 'head',
        name: null,
      },
      recipients: ['Như trên', 'Lưu: VT'],
    });
    expect(coordinator).toBeNull();
  });

  test('without a day or a number leaves both open', () => {
    const { until, head } = compose({});
    expect({ until, number: head.number }).toEqual({ until: null, number: null });
  });

  test('to all is owed where one of them owes, and about the plan where one is late with a task', () => {
    const [one, ...others] = compose({ isForAll: true }).letters;
    expect(others).toEqual([]);
    expect(one).toMatchObject({ about: 'plan', owed: true, periods: [{ id: '6-thang' }] });
    expect(one?.units.map(({ unit }) => unit)).toEqual([
      'van-hoa',
      'cong-an',
      'thon-1',
      'thon-2',
      'thon-10',
      'hoi-phu-nu',
    ]);
  });

  test('of reports of two periods is about the plan', () => {
    const { letters: own } = composeReminders(factsOf(smallView(), records, '2023-12-31'), {
      unit: 'cong-an',
      isForAll: false,
    });
    expect(own.map(({ about }) => about)).toEqual(['plan']);
    // How many came is told of each period by itself.
    expect(own[0]?.periods).toMatchObject([
      { id: '6-thang', received: 1, expected: 4 },
      { id: 'nam', received: 0, expected: 4 },
    ]);
  });

  test('there is none when nobody lacks anything, also to all', () => {
    for (const isForAll of [true, false]) {
      const { letters: none } = composeReminders(factsOf(smallView(), [], '2023-01-02'), {
        isForAll,
      });
      expect(none).toEqual([]);
    }
  });

  test('a task that is only asked for is not owed', () => {
    const { tasks = [] } = smallPlan();
    const due = { before: '2023-03-01' };
    const { letters: own } = compose(
      { unit: 'hoi-phu-nu' },
      {
        tasks: tasks.map((task) => (task.unit === 'hoi-phu-nu' ? { ...task, due } : task)),
      },
    );
    expect(own.map(({ owed, units }) => [owed, units[0]?.tasks.length])).toEqual([[false, 1]]);
  });

  test('on the last day of a task nobody is reminded of it yet', () => {
    const tasksOn = (day: string) =>
      composeReminders(factsOf(smallView(), [], day), {
        unit: 'van-hoa',
        isForAll: false,
      }).letters.length;
    expect(tasksOn('2023-02-28')).toBe(0);
    expect(tasksOn('2023-03-01')).toBe(1);
  });
});

describe('the step that is proposed', () => {
  const missing = { period: '6-thang', unit: 'thon-1', state: 'missing' } as const;
  const late = { unit: 'van-hoa', daysLate: 3 };

  test.each([
    ['nothing is late', [], [], undefined],
    [
      'what is not late yet',
      [{ ...missing, state: 'pending' }],
      [{ ...late, daysLate: 0 }],
      undefined,
    ],
    ['what came late', [{ ...missing, state: 'late' }], [], undefined],
    [
      'reports of one period',
      [missing, { ...missing, unit: 'thon-2' }],
      [],
      ['--period 6-thang', 2],
    ],
    ['reports of two', [missing, { ...missing, period: 'nam' }], [], ['', 1]],
    ['a task', [], [late], ['', 1]],
    ['a report and a task of one unit', [missing], [{ ...late, unit: 'thon-1' }], ['', 1]],
  ] as const)('of %s', (_, reports, tasks, expected) => {
    const step = remindStep(reports, tasks);
    const command = ['tiendo remind', expected?.[0]].filter(Boolean).join(' ');
    expect(step).toEqual(expected && { command, units: expected[1] });
  });

  test('names the unit that was asked about', () => {
    expect(remindStep([missing], [], 'thon-1')?.command).toBe(
      'tiendo remind --period 6-thang --unit thon-1',
    );
  });
});
