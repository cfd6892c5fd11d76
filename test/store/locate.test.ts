import { describe, expect, test } from 'vitest';
import { type Pointer, problem } from '../../src/model/diagnostics.js';
import { locate } from '../../src/store/locate.js';
import { memorySource } from './memory-source.js';

const text = `# Kế hoạch mẫu
schema: tiendo/plan@1
title: "Bình đẳng giới"
units:
  - id: cong-an
    name: Công an xã
  - { id: thon-1, name: Thôn 1, members: [a, b] }
contents: [II.1.a, II.2.b]
due:
  before: 2023-06-10
  roll: yes
`;

/** The place of a pointer as "line:column text of that length". */
async function place(pointer: Pointer, atKey = false, source = text): Promise<string> {
  const found = { ...problem('unknown-unit', 'plan.yaml', pointer), atKey };
  const [located] = await locate(memorySource({ 'plan.yaml': source }), [found]);
  if (located === undefined) throw new Error('one problem has one place');
  const { line, column, excerpt, length } = located;
  return `${line}:${column} ${excerpt.slice(column - 1, column - 1 + length)}`;
}

describe('a value', () => {
  test.each<[Pointer, string]>([
    [['schema'], '2:9 tiendo/plan@1'],
    [['title'], '3:8 "Bình đẳng giới"'],
    [['due', 'before'], '10:11 2023-06-10'],
    [['units', 0, 'name'], '6:11 Công an xã'],
    [['units', 1, 'name'], '7:25 Thôn 1'],
    [['units', 1, 'members', 1], '7:46 b'],
    [['contents', 0], '8:12 II.1.a'],
    [['contents', 1], '8:20 II.2.b'],
  ])('%j is at %s', async (pointer, found) => {
    expect(await place(pointer)).toBe(found);
  });
});

describe('a key', () => {
  test.each<[Pointer, string]>([
    [['title'], '3:1 title'],
    [['due', 'roll'], '11:3 roll'],
    [['units', 0, 'name'], '6:5 name'],
    [['units', 1, 'id'], '7:7 id'],
  ])('%j is at %s', async (pointer, found) => {
    expect(await place(pointer, true)).toBe(found);
  });
});

describe('what is more than one value', () => {
  test('a list or a map is at its key, an item of a list at its first key', async () => {
    expect(await place(['units'])).toBe('4:1 units');
    expect(await place(['due'])).toBe('9:1 due');
    expect(await place(['units', 0])).toBe('5:5 id');
    expect(await place(['units', 1])).toBe('7:7 id');
  });

  test('what is missing is at the nearest thing that is there', async () => {
    expect(await place(['due', 'by'])).toBe('9:1 due');
    expect(await place(['units', 7])).toBe('4:1 units');
    expect(await place(['title', 'deeper'])).toBe('3:1 title');
  });

  test('the file as a whole is at its first data', async () => {
    expect(await place([])).toBe('2:1 s');
    expect(await place([], false, '')).toBe('1:1 ');
  });
});

describe('the text of the file', () => {
  test('line ends of Windows count as one', async () => {
    const source = text.replaceAll('\n', '\r\n');
    expect(await place(['units', 0, 'name'], false, source)).toBe('6:11 Công an xã');
  });

  test('a byte order mark takes no column', async () => {
    expect(await place(['schema'], false, '\ufeffschema: x\n')).toBe('1:9 x');
  });

  test('a long line is cut', async () => {
    const [located] = await locate(memorySource({ 'plan.yaml': `v: ${'a'.repeat(500)}\n` }), [
      problem('unknown-unit', 'plan.yaml', ['v']),
    ]);
    expect(located?.excerpt).toHaveLength(160);
    expect(located?.length).toBeLessThanOrEqual(160);
  });

  test('a text of several lines is marked on the first', async () => {
    expect(await place(['summary'], false, 'summary: |\n  một\n  hai\n')).toBe('1:10 |');
  });

  test('the first mistake of bad YAML is found by the slower parser', async () => {
    const broken = { ...problem('yaml-syntax', 'plan.yaml', [], { detail: 'x' }), offset: 0 };
    const [located] = await locate(memorySource({ 'plan.yaml': 'a: 1\nb: [1, 2\nc: 3\n' }), [
      broken,
    ]);
    expect(located?.line).toBeGreaterThan(1);
    expect(located?.args['detail']).not.toBe('x');
  });

  test('a file that cannot be shown has its first line as place and no excerpt', async () => {
    const source = memorySource({
      'a.yaml': { failure: 'EACCES' },
      'b.yaml': Uint8Array.of(0xff, 0xfe),
    });
    const located = await locate(source, [
      problem('unreadable-file', 'a.yaml', []),
      problem('not-a-text-file', 'b.yaml', []),
    ]);
    expect(located).toMatchObject([
      { line: 1, column: 1, excerpt: '' },
      { line: 1, column: 1, excerpt: '' },
    ]);
  });
});

test('problems stand in the order of files, lines, columns and codes', async () => {
  const source = memorySource({ 'a.yaml': text, 'b.yaml': text });
  const found = await locate(source, [
    problem('unknown-unit', 'b.yaml', ['schema']),
    problem('unknown-unit', 'a.yaml', ['due', 'before']),
    problem('unknown-task', 'a.yaml', ['contents', 1]),
    problem('unknown-unit', 'a.yaml', ['contents', 0]),
    problem('unknown-content', 'a.yaml', ['contents', 1]),
  ]);
  expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'a.yaml:8 unknown-unit',
    'a.yaml:8 unknown-content',
    'a.yaml:8 unknown-task',
    'a.yaml:10 unknown-unit',
    'b.yaml:2 unknown-unit',
  ]);
});
