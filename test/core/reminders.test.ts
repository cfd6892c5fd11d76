/** Reminder letters: who gets one, and that nothing of a record is in it. */
import { expect, test } from 'vitest';
import { composeReminders } from '../../src/core/letters/reminders.js';
import { factsOf } from './facts-of.js';
import { obstacle, progress, submission } from './make-records.js';
import { smallView } from './small-plan.js';

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
