/**
 * What no letter may hold, in any of its forms: a word or a number that a record says, of victims above all,
 * and what another unit lacks.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReminders } from '../../src/core/letters/reminders.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Letter, RemindOutput } from '../../src/model/generated/outputs.js';
import { makeDocx } from '../../src/render/docx/make-docx.js';
import { sources } from '../../src/render/generated/templates.js';
import { renderLetter } from '../../src/render/markdown/report.js';
import { vietnamese } from '../../src/render/text/vi.js';
import { factsOf } from '../core/facts-of.js';
import { obstacle, progress, settlement, submission, withdrawal } from '../core/make-records.js';
import { smallPlan, smallView } from '../core/small-plan.js';
import { openWordFile } from '../support/word-file.js';

/** Each unit has a name that no other text holds; of a member it is its own. */
const units = smallPlan().units.map((unit, i) => ({ ...unit, name: `Đơn vị ${'ABCDEFG'[i]}x` }));
const view = smallView({ units });
const reporting = ['cong-an', 'thon-1', 'thon-2', 'thon-10', 'hoi-phu-nu'];
const coordinator = units.find(({ roles }) => roles?.includes('coordinator'))?.name;

/** Words and numbers that stand only in records. */
const SECRET = 'nạn nhân Bí Mật';
const NUMBER = '90817263';
const secret = (what: string): string => `${SECRET} ${what}`;
const isSecret = (text: string): boolean =>
  text.includes('Bí Mật') || text.replace(/\D/g, '').includes(NUMBER);

const someUnit = fc.constantFrom(...reporting);
const someDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2023-05-${String(day).padStart(2, '0')}`);

/** Any record that tells a secret in every place that takes a text or a number. */
const anyRecord: fc.Arbitrary<(id: string) => AnyRecord[]> = fc.oneof(
  fc.tuple(someUnit, someDay).map(([unit, date]) => (id: string) => [
    progress({
      id,
      task: unit.startsWith('thon') ? 'thon-thang-hanh-dong' : 'ca-phong-ngua',
      unit,
      date,
      summary: secret('kết quả'),
      percent: 40,
      figures: {
        'su-kien': Number(NUMBER),
        'duoc-ho-tro': { num: Number(NUMBER), den: Number(NUMBER) },
      },
      evidence: [{ note: secret('ghi chú') }, { doc: NUMBER }, { path: `${NUMBER}.pdf` }],
      personalDataAllowed: secret('lý do'),
    }),
  ]),
  fc
    .tuple(someUnit, someDay, fc.constantFrom('received', 'returned', 'extended' as const))
    .map(([unit, date, event]) => (id: string) => [
      submission(event as 'received' | 'returned' | 'extended', date, {
        id,
        unit,
        reason: secret('trả lại'),
        doc: { number: NUMBER },
        ...(event === 'extended' && { until: '2023-06-12' }),
      }),
    ]),
  fc.tuple(someUnit, someDay).map(([unit, date]) => (id: string) => [
    obstacle(id, { unit, date, summary: secret('vướng mắc'), proposal: secret('kiến nghị') }),
    settlement(id, { summary: secret('giải quyết') }),
    withdrawal(`${id}-x`, { reason: secret('hủy') }),
  ]),
);
const anyRecords = fc
  .array(anyRecord, { maxLength: 12 })
  .map((records) => records.flatMap((make, i) => make(`ban-ghi-${i}`)));

/** Every letter of what is late on a day after all of them, with its texts in one form. */
async function lettersOf(
  records: readonly AnyRecord[],
  isForAll: boolean,
  write: (output: RemindOutput, letter: Letter) => Promise<string>,
): Promise<{ letter: Letter; text: string }[]> {
  const output = composeReminders(factsOf(view, records, '2023-06-30'), { isForAll });
  return Promise.all(
    output.letters.map(async (letter) => ({ letter, text: await write(output, letter) })),
  );
}

async function rendered(output: RemindOutput, letter: Letter, form: 'md' | 'text') {
  const rendering = await renderLetter(vietnamese, sources, output, letter, form);
  if (!('text' in rendering)) throw new Error(`letter.liquid, line ${rendering.line}`);
  return rendering.text;
}

const forms: readonly [
  string,
  number,
  (output: RemindOutput, letter: Letter) => Promise<string>,
][] = [
  ['Markdown', 60, (output, letter) => rendered(output, letter, 'md')],
  ['a short text', 60, (output, letter) => rendered(output, letter, 'text')],
  ['machine output', 60, async (_, letter) => JSON.stringify(letter)],
  [
    'a Word file',
    6,
    async (output, letter) => {
      const { parts } = openWordFile(await makeDocx(await rendered(output, letter, 'md')));
      return Object.values(parts)
        .join('\n')
        .replace(/<[^>]*>/g, '');
    },
  ],
];

describe.each(forms)('as %s', (_, numRuns, write) => {
  test('a letter holds no word and no number of any record', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.boolean(), async (records, isForAll) => {
        const letters = await lettersOf(records, isForAll, write);
        expect(letters.length).toBeGreaterThan(0);
        expect(letters.filter(({ text }) => isSecret(text))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('a letter to one unit names no other that lacks something', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        for (const { letter, text } of await lettersOf(records, false, write)) {
          const [addressed] = letter.units;
          expect(letter.units).toHaveLength(1);
          expect(text).toContain(addressed?.name);
          const others = units.map(({ name }) => name).filter((name) => name !== addressed?.name);
          expect(others.filter((name) => name !== coordinator && text.includes(name))).toEqual([]);
        }
      }),
      { numRuns },
    );
  });
});

test('the test would notice a secret', () => {
  expect(isSecret(`… ${secret('kết quả')} …`)).toBe(true);
  expect(isSecret('có 90.817.263 người')).toBe(true);
});
