/** Conflicts of git in a file: which field, and what both sides say; in every style that git writes. */
import { describe, expect, test } from 'vitest';
import { explainConflicts } from '../../src/store/conflicts.js';
import { loadPlainParser } from '../../src/store/plain-yaml.js';

/** Each fault as "line field: ours | theirs", or as far as it is known. */
async function explain(...lines: readonly string[]): Promise<string[]> {
  const text = lines.join('\n');
  return explainConflicts(text, await loadPlainParser()).map(({ code, offset, args }) => {
    expect(code).toBe('conflict-markers');
    const line = text.slice(0, offset).split('\n').length;
    const { field, oursValue, theirsValue, ours, theirs, same } = args;
    if (same) return `${line} same`;
    if (field === undefined) return `${line} ${ours} and ${theirs}`;
    return `${line} ${field}: ${oursValue} | ${theirsValue}`;
  });
}

const head = ['tasks:', '  - id: mot', '    title: Một', '  - id: hai'];

describe('the field and both values', () => {
  test('a title of a task, named by its id', async () => {
    const found = await explain(
      ...head,
      '<<<<<<< HEAD',
      '    title: Hai',
      '=======',
      '    title: Hai lần',
      '>>>>>>> van-phong',
      'year: 2023',
    );
    expect(found).toEqual(['5 tasks.hai.title: Hai | Hai lần']);
  });

  test.each(['||||||| merged common ancestors', '||||||| 1a2b3c4', '|||||||'])(
    'with the ancestor between: %s',
    async (mark) => {
      const found = await explain(
        ...head,
        '<<<<<<< HEAD',
        '    due: { by: 2023-06-01 }',
        mark,
        '    due: { by: 2023-05-01 }',
        '=======',
        '    due: { by: 2023-07-01 }',
        '>>>>>>> van-phong',
      );
      expect(found).toEqual(['5 tasks.hai.due.by: 2023-06-01 | 2023-07-01']);
    },
  );

  test('lines that end as those of Windows do', async () => {
    const lines = ['a: 1', '<<<<<<< HEAD', 'b: 2', '=======', 'b: 3', '>>>>>>> x', ''];
    expect(await explain(...lines.map((line) => `${line}\r`))).toEqual(['2 b: 2 | 3']);
  });

  test('several fields of one place, and several places', async () => {
    const found = await explain(
      '<<<<<<< HEAD',
      'title: Kế hoạch A',
      'year: 2023',
      '=======',
      'title: Kế hoạch B',
      'year: 2024',
      '>>>>>>> x',
      'units: []',
      '<<<<<<< HEAD',
      'short: A',
      '=======',
      '>>>>>>> x',
    );
    expect(found).toEqual([
      '1 title: Kế hoạch A | Kế hoạch B',
      '1 year: 2023 | 2024',
      '9 short: A | ',
    ]);
  });

  test('a thing that one side added, and a list of words', async () => {
    const found = await explain(
      ...head,
      '<<<<<<< HEAD',
      '    contents: [II.1, II.2]',
      '=======',
      '    contents: [II.1]',
      '  - id: ba',
      '    title: Ba',
      '>>>>>>> x',
    );
    expect(found).toEqual([
      '5 tasks.hai.contents: ["II.1","II.2"] | ["II.1"]',
      '5 tasks.ba:  | {"id":"ba","title":"Ba"}',
    ]);
  });
});

describe('where no field can be named', () => {
  test('the sides differ only in how they are written', async () => {
    const lines = ['<<<<<<< HEAD', 'a: "1"', '=======', "a: '1' # ghi chú", '>>>>>>> x'];
    expect(await explain(...lines)).toEqual(['1 same']);
  });

  test('one side is no YAML', async () => {
    const lines = ['<<<<<<< HEAD', 'a: [', '=======', 'a: 1', '>>>>>>> x', 'b: 2'];
    expect(await explain(...lines)).toEqual(['1 HEAD and x']);
  });

  test.each([
    ['the first mark is gone', ['a: 1', '=======', 'a: 2', '>>>>>>> x']],
    ['the middle is gone', ['<<<<<<< HEAD', 'a: 1', '>>>>>>> x']],
    ['the last mark is gone', ['<<<<<<< HEAD', 'a: 1', '=======', 'a: 2']],
    ['one begins inside another', ['<<<<<<< HEAD', 'a: 1', '<<<<<<< y', '=======', '>>>>>>> x']],
  ])('%s', async (_, lines) => {
    expect(await explain(...lines)).toEqual([]);
  });
});
