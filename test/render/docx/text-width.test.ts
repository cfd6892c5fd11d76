/** Widths by which columns, rules and line breaks are set. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, plainText, type TableBlock } from '../../../src/render/document/blocks.js';
import { readDocument } from '../../../src/render/document/read-markdown.js';
import { columnWidths, fitsWell } from '../../../src/render/docx/column-widths.js';
import {
  balancedWidth,
  countLines,
  lineLengths,
  measure,
  widthOf,
} from '../../../src/render/docx/text-width.js';

const body = { size: 28 };

describe('a text', () => {
  test.each([
    // 500 thousandths of 14 points are 7 points.
    ['0', 140],
    ['00', 280],
    ['', 0],
    ['m', 218],
  ])('"%s" is %d twentieths of a point wide', (text, width) => {
    expect(widthOf(text, body)).toBe(width);
  });

  test('marks on a letter take no room, but ơ and ư are letters of their own', () => {
    expect(widthOf('ắếộị', body)).toBe(widthOf('aeoi', body));
    expect(widthOf('ớự', body)).toBe(widthOf('ơư', body));
    expect(widthOf('ư', body)).toBeGreaterThan(widthOf('u', body));
    expect(widthOf('đ'.normalize('NFD'), body)).toBe(widthOf('đ', body));
  });

  test('bold capitals are wider', () => {
    expect(widthOf('CỘNG HÒA', { ...body, bold: true })).toBeGreaterThan(widthOf('CỘNG HÒA', body));
  });
});

describe('lines', () => {
  test('are filled as far as they go', () => {
    // A space is 70 wide, a digit 140.
    expect(lineLengths(measure('0 0 0', body), 350)).toEqual([350, 140]);
    expect(lineLengths(measure('0 0 0', body), 349)).toEqual([140, 140, 140]);
    expect(countLines(measure('0000', body), 10)).toBe(1);
  });

  test('are made equally long without a line more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 3000, max: 9000 }),
        (words, width) => {
          const text = words.map((word) => word.replaceAll(' ', 'x')).join(' ');
          const measured = measure(text, body);
          const balanced = balancedWidth(text, width, body);
          expect(balanced).toBeLessThanOrEqual(width);
          expect(countLines(measured, balanced)).toBe(countLines(measured, width));
        },
      ),
    );
  });
});

describe('columns', () => {
  const table = (markdown: string): TableBlock => {
    const [block] = readDocument(markdown).parts.flatMap(({ blocks }) => blocks);
    if (block?.kind !== 'table') throw new Error('no table');
    return block;
  };
  const long = 'một câu dài cần nhiều dòng trong một cột hẹp của bảng '.repeat(8).trim();

  test('fill the width, and a long text gets most of it', () => {
    const widths = columnWidths(table(`| A | B |\n|---|---|\n| 1 | ${long} |`), 9071);
    expect(widths[0]).toBeLessThan(1000);
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBe(9071);
  });

  test('no word is broken while there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', 'Thôn 3', 'chưa có kết quả', '2023-06-12', long), {
          minLength: 2,
          maxLength: 7,
        }),
        (cells) => {
          const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
          const block = table(
            [line(cells.map(() => 'Cột')), line(cells.map(() => '---')), line(cells)].join('\n'),
          );
          const widths = columnWidths(block, 9071);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9071);
          for (const [i, cell] of (block.rows[0] ?? []).entries()) {
            for (const word of linesOf(cell).flatMap((spans) => plainText(spans).split(' '))) {
              expect(widths[i]).toBeGreaterThanOrEqual(widthOf(word, { size: 24 }));
            }
          }
        },
      ),
    );
  });

  test('many columns of long texts do not fit on an upright page, few of short ones do', () => {
    const wide = `| ${Array(7).fill('Cột').join(' | ')} |\n|${'---|'.repeat(7)}\n| ${Array(7).fill(long).join(' | ')} |`;
    expect(fitsWell(table(wide), 9071)).toBe(false);
    expect(fitsWell(table('| A | B |\n|---|---|\n| 1 | 2 |'), 9071)).toBe(true);
  });

  test('a table too wide for any page still fills it', () => {
    const word = 'x'.repeat(60);
    const widths = columnWidths(table(`| A | B |\n|---|---|\n| ${word} | ${word} |`), 5000);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(5000);
  });
});
