/** Reminder letters: who gets one, and that nothing of a record is in it. */
import { describe, expect, test } from 'vitest';
import { remindStep } from '../../../src/core/letters/remind-step.js';
import { composeReminders } from '../../../src/core/letters/reminders.js';
import { factsOf } from '../facts-of.js';
import { obstacle, progress, submission } from '../make-records.js';
import { smallView } from '../small-plan.js';

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
