/** The quick parser gives the data, the `yaml` package their places: both must see the same thing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../support/project.js';

const files = ['plans', 'samples'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

const quick = (text: string): unknown => load(text, { schema: CORE_SCHEMA });

test('on every file of the project', () => {
  expect(files.length).toBeGreaterThan(90);
  for (const file of files) {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    expect(quick(text), file).toEqual(parse(text));
  }
});

describe('on what people write as values', () => {
  test.each([
    ['2023-05-12', '2023-05-12'],
    ['2023-05-13T08:12:00+07:00', '2023-05-13T08:12:00+07:00'],
    ['12:30', '12:30'],
    ['12/BC-CAX', '12/BC-CAX'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['không', 'không'],
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['', null],
    ['40', 40],
    ['040', 40],
    ['+40', 40],
    ['-3', -3],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['0o17', 15],
    ['0x1F', 31],
    ['1.234.567', '1.234.567'],
    ['1,5', '1,5'],
    ['"40"', '40'],
    ["'yes'", 'yes'],
    ['"dòng\\nhai"', 'dòng\nhai'],
    ['Trường Tiểu học', 'Trường Tiểu học'],
    ['[a, b]', ['a', 'b']],
    ['{ nam: 40, nu: 65 }', { nam: 40, nu: 65 }],
    ['|\n  một\n  hai\n', 'một\nhai\n'],
    ['>-\n  một\n  hai\n', 'một hai'],
  ])('%j', (written, value) => {
    expect(parse(`v: ${written}`)).toEqual({ v: value });
    expect(quick(`v: ${written}`)).toEqual({ v: value });
  });

  test('any short scalar, but for signs before a bare point and numbers too large to be any', () => {
    const signs = [...'0123456789.-eExoafnNuUlLtTrRyYsS:,/~ đư'];
    const scalar = fc.string({ unit: fc.constantFrom(...signs), maxLength: 6 });
    const outcome = (read: (text: string) => unknown, text: string): unknown => {
      try {
        return read(text);
      } catch {
        return 'refused';
      }
    };
    fc.assert(
      fc.property(scalar, (text) => {
        fc.pre(!/e\d{3}|^\s*-\./i.test(text));
        const written = `v: ${text}`;
        // As JSON: whether a zero is -0 makes no difference.
        expect(JSON.stringify(outcome(quick, written))).toBe(
          JSON.stringify(outcome(parse, written)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
