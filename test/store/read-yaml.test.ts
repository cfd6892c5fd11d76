import { describe, expect, test } from 'vitest';
import { createReader, type SchemaName } from '../../src/store/read-yaml.js';
import { memorySource } from './memory-source.js';

/** A progress entry that is right, with lines added at its end. */
function entry(...lines: string[]): string {
  const base = [
    'schema: tiendo/progress@1',
    'id: 2023-05-12-cong-an-k3f9x2',
    'task: ca-phong-ngua',
    'unit: cong-an',
    'date: 2023-05-12',
    'summary: Đã làm.',
    'recorded: { at: 2023-05-13T08:12:00+07:00, by: vh-xh }',
  ];
  return [...base, ...lines, ''].join('\n');
}

async function read(
  file: string | Uint8Array | { failure: string },
  expected: readonly SchemaName[] = ['tiendo/progress@1', 'tiendo/void@1'],
) {
  const reader = await createReader(memorySource({ 'a.yaml': file }));
  return reader('a.yaml', expected);
}

/** Problems as "code pointer: what the message needs". */
async function problems(text: string, expected?: readonly SchemaName[]): Promise<string[]> {
  const reading = await read(text, expected);
  if (reading.ok) return [];
  return reading.problems.map(({ code, pointer, args }) => {
    const { key = '', rule = '', limit = '' } = args;
    return [code, pointer.join('.') || '-', key, rule, limit].filter(Boolean).join(' ');
  });
}

describe('a file that is right', () => {
  test('gives its data; dates and moments stay text', async () => {
    const reading = await read(entry('percent: 40', 'figures: { luot: { nam: 40, nu: unknown } }'));
    expect(reading).toMatchObject({
      ok: true,
      data: {
        date: '2023-05-12',
        percent: 40,
        figures: { luot: { nam: 40, nu: 'unknown' } },
        recorded: { at: '2023-05-13T08:12:00+07:00' },
      },
    });
  });

  test('may have keys of an office of its own, beginning with x-', async () => {
    expect(await problems(entry('x-so-ho-so: 12/2023'))).toEqual([]);
  });

  test('gives its text in NFC, whatever the editor wrote', async () => {
    const decomposed = entry('evidence: [{ note: Ảnh chụp }]').normalize('NFD');
    expect(await read(decomposed)).toMatchObject({ data: { evidence: [{ note: 'Ảnh chụp' }] } });
  });
});

describe('a file that cannot be read at all', () => {
  test('says why', async () => {
    expect(await read({ failure: 'EACCES' })).toMatchObject({
      problems: [{ code: 'unreadable-file', args: { failure: 'EACCES' } }],
    });
    expect(await read(Uint8Array.of(0x54, 0xf4, 0x6e))).toMatchObject({
      problems: [{ code: 'not-a-text-file', args: { found: 'not UTF-8' } }],
    });
  });

  test('invalid YAML has its place in the text', async () => {
    const text = entry('figures: { luot: 3');
    const reading = await read(text);
    expect(reading).toMatchObject({ ok: false, problems: [{ code: 'yaml-syntax' }] });
    expect(await problems(entry('percent: 40', 'percent: 50'))).toEqual([
      'yaml-syntax - DUPLICATE_KEY',
    ]);
  });
});

describe('kinds of files', () => {
  test.each([
    ['', 'unknown-schema -', 'an empty file'],
    ['- một\n- hai\n', 'unknown-schema -', 'a list'],
    ['summary: Đã làm.\n', 'unknown-schema -', 'no schema line'],
    ['schema: tiendo/tiendo@1\n', 'unknown-schema schema', 'a kind that there is not'],
    ['schema: tiendo/progress\n', 'unknown-schema schema', 'no version'],
    ['schema: tiendo/progress@0\n', 'unknown-schema schema', 'a version that there never was'],
    ['schema: tiendo/progress@2\n', 'newer-schema schema', 'a version of a later program'],
    ['schema: tiendo/plan@1\n', 'misplaced-file schema', 'a plan among the entries'],
  ])('%j: %s, %s', async (text, problem) => {
    expect(await problems(text)).toEqual([problem]);
  });
});

describe('mistakes against the schema, one each', () => {
  test.each([
    [
      'a key that is missing',
      entry().replace('task: ca-phong-ngua\n', ''),
      'schema-missing-key - task',
    ],
    ['a key that there is not', entry('ghi-chu: x'), 'schema-unknown-key ghi-chu ghi-chu'],
    [
      'a number that is too large',
      entry('percent: 140'),
      'schema-wrong-value percent percent maximum 100',
    ],
    [
      'a number that is too small',
      entry('percent: -1'),
      'schema-wrong-value percent percent minimum 0',
    ],
    [
      'a word for a number',
      entry('percent: nửa'),
      'schema-wrong-value percent percent type integer',
    ],
    [
      'a word that is not on the list',
      entry('state: xong'),
      'schema-wrong-value state state enum not-started, in-progress, done, stopped',
    ],
    [
      'a day that there is not',
      entry().replace('date: 2023-05-12', 'date: 2023-02-30'),
      'schema-wrong-value date date format date',
    ],
    [
      'a text that says nothing',
      entry().replace('Đã làm.', '""'),
      'schema-wrong-value summary summary empty 1',
    ],
    [
      'a list that is a word',
      entry('evidence: ảnh'),
      'schema-wrong-value evidence evidence type array',
    ],
    [
      'a key deep inside',
      entry('evidence: [{ note: a }, { note: b, so: 1 }]'),
      'schema-unknown-key evidence.1.so so',
    ],
    ['a correction without a reason', entry('corrects: x'), 'schema-missing-key - reason'],
    [
      'a figure below zero',
      entry('figures: { su-kien: -1 }'),
      'schema-wrong-value figures.su-kien su-kien form',
    ],
    [
      'a figure that is a word',
      entry('figures: { luot: { nam: nhiều } }'),
      'schema-wrong-value figures.luot luot form',
    ],
    [
      'evidence that names nothing',
      entry('evidence: [{ date: 2023-05-13 }]'),
      'schema-wrong-value evidence.0 0 form',
    ],
  ])('%s', async (_, text, problem) => {
    expect(await problems(text)).toEqual([problem]);
  });

  test('all of them are told in one run', async () => {
    const text = entry('percent: 140', 'state: xong', 'ghi-chu: x').replace('unit: cong-an\n', '');
    const found = await problems(text);
    expect(found.map((problem) => problem.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
      'schema-missing-key -',
      'schema-unknown-key ghi-chu',
      'schema-wrong-value percent',
      'schema-wrong-value state',
    ]);
  });
});
