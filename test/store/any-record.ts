/** Any record that a schema allows, for writing and reading back. */
import fc from 'fast-check';
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Figure, Progress } from '../../src/model/generated/files.js';

const letters = [...'aăâbcdđeêghôơưy ABĐ0123456789-–:#,.[]{}"\'|>&*!%@`~?=\\/_\n'];

/** Texts that mean something in YAML, and some that only look so. */
const awkward = fc.constantFrom(
  'yes',
  'null',
  '~',
  '12',
  '1e3',
  '0x1F',
  '2023-05-12',
  '- một',
  'a: b',
  '# x',
  'một\n\n  hai\n',
  '  đầu dòng',
  'cuối dòng  ',
  '\tcột',
  '---',
  '...',
  '%YAML',
  '"',
  "'",
  'dòng rất dài '.repeat(20),
);

/** A text as it is stored: NFC, not empty, no line ends of Windows. */
const anyText = fc
  .oneof(awkward, fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40 }))
  .map((text) => text.normalize('NFC'))
  // The two parsers differ on binary numbers, which nobody writes: such a text is refused.
  // A text as it is typed says something on its first line.
  .filter((text) => !/^[-+]?0b|^\s*(?:\n|$)/.test(text));

/** A text for values that stand on one line with others. */
const oneLine = anyText.map((text) => text.replaceAll('\n', ' '));

const word = fc.string({ unit: fc.constantFrom(...'acexyz0189'), minLength: 1, maxLength: 5 });
const id = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const date = fc.constantFrom('2023-05-12', '2024-02-29', '2022-12-31');
const recorded = fc.record({
  at: fc.constantFrom('2023-05-13T08:12:00+07:00', '2023-05-13T01:12:00Z'),
  by: oneLine,
});
const cell = fc.oneof(fc.nat(), fc.constantFrom('unknown' as const, 'not-applicable' as const));
const figure: fc.Arbitrary<Figure> = fc.oneof(
  cell,
  fc.record({ num: fc.nat(), den: fc.nat() }),
  fc.dictionary(id, cell, { minKeys: 1, maxKeys: 3 }).map((parts) => ({ ...parts })),
);

const progress: fc.Arbitrary<Progress> = fc.record(
  {
    schema: fc.constant('tiendo/progress@1' as const),
    id,
    task: id,
    unit: id,
    date,
    percent: fc.nat(100),
    state: fc.constantFrom('done' as const, 'stopped' as const),
    summary: anyText,
    figures: fc.dictionary(id, figure, { maxKeys: 3 }).map((figures) => ({ ...figures })),
    evidence: fc.array(
      fc.record({ doc: oneLine, note: oneLine, date }, { requiredKeys: ['doc'] }),
      {
        maxLength: 2,
      },
    ),
    corrects: id,
    supersedes: fc.array(id, { minLength: 1, maxLength: 2 }),
    reason: anyText,
    recorded,
  },
  {
    requiredKeys: [
      'schema',
      'id',
      'task',
      'unit',
      'date',
      'summary',
      'recorded',
      'corrects',
      'reason',
    ],
  },
);

const doc = fc.record({ number: oneLine, date }, { requiredKeys: ['number'] });

const submission = fc.record(
  {
    schema: fc.constant('tiendo/submission@1' as const),
    id,
    period: id,
    unit: id,
    event: fc.constant('received' as const),
    date,
    kind: fc.constantFrom('report' as const, 'supplement' as const),
    doc,
    recorded,
  },
  { requiredKeys: ['schema', 'id', 'period', 'unit', 'event', 'date', 'recorded'] },
);

const obstacle = fc.record(
  {
    schema: fc.constant('tiendo/obstacle@1' as const),
    id,
    unit: id,
    date,
    summary: anyText,
    proposal: anyText,
    doc,
    recorded,
  },
  { requiredKeys: ['schema', 'id', 'unit', 'date', 'summary', 'recorded'] },
);

const withdrawal = fc.record({
  schema: fc.constant('tiendo/void@1' as const),
  id,
  voids: id,
  date,
  reason: anyText,
  recorded,
});

/** A record of any kind. */
export const anyRecord: fc.Arbitrary<AnyRecord> = fc.oneof(
  progress,
  submission,
  obstacle,
  withdrawal,
);
