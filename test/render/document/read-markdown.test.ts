/** Markdown read into blocks. */
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/render/document/front-matter.js';
import { readDocument } from '../../../src/render/document/read-markdown.js';
import { escapeMarkdown } from '../../../src/render/markdown/escape.js';

const text = (words: string, bold = false, italic = false) => ({
  kind: 'text',
  text: words,
  bold,
  italic,
});

const blocksOf = (markdown: string) => readDocument(markdown).parts.flatMap(({ blocks }) => blocks);

describe('front matter', () => {
  test('values are JSON or bare words', () => {
    const { front, body } = splitFrontMatter(
      '---\ndocument: report\nto: ["A","B"]\nnumber: null\nabstract: "Về \\"một\\" việc: hai"\nperiod: 6-thang\n---\n\nNội dung\n',
    );
    expect(front).toEqual({
      document: 'report',
      to: ['A', 'B'],
      number: null,
      abstract: 'Về "một" việc: hai',
      period: '6-thang',
    });
    expect(body).toBe('\nNội dung\n');
  });

  test('a document need not have one', () => {
    expect(splitFrontMatter('Nội dung\n')).toEqual({ front: {}, body: 'Nội dung\n' });
  });
});

describe('parts', () => {
  test('a comment begins one; what comes before the first is body', () => {
    const { parts } = readDocument(
      'Một.\n\n<!-- head -->\n\nHai.\n\n<!-- annex -->\n\nBa.\n<!-- annex -->\nBốn.\n',
    );
    expect(parts.map(({ role, blocks }) => [role, blocks.length])).toEqual([
      ['body', 1],
      ['head', 1],
      ['annex', 1],
      ['annex', 1],
    ]);
  });

  test.each(['<!-- unknown -->', '<!--head-->', '<script>alert(1)</script>', '<b>đậm</b>'])(
    '%s is text',
    (html) => {
      expect(blocksOf(html)).toEqual([{ kind: 'paragraph', spans: [text(html)] }]);
    },
  );

  test('a text from a record cannot begin one', () => {
    const { parts } = readDocument(`${escapeMarkdown('<!-- annex -->')}\n`);
    expect(parts).toEqual([
      { role: 'body', blocks: [{ kind: 'paragraph', spans: [text('<!-- annex -->')] }] },
    ]);
  });
});

describe('lines', () => {
  test('emphasis, and <br> as the only tag', () => {
    expect(blocksOf('a **b *c*** d<br>e <br/> f')).toEqual([
      {
        kind: 'paragraph',
        spans: [
          text('a '),
          text('b ', true),
          text('c', true, true),
          text(' d'),
          { kind: 'break' },
          text('e <br/> f'),
        ],
      },
    ]);
  });

  test('links, pictures and addresses stay text', () => {
    for (const markdown of ['[a](javascript:alert(1))', '![a](b.png)', '<http://a.vn>']) {
      expect(blocksOf(markdown)).toEqual([{ kind: 'paragraph', spans: [text(markdown)] }]);
    }
  });

  test.each([
    'a * b_c `d` [e](f) <g> & h | i \\ ~j~ # k',
    '- không phải mục',
    '1. không phải mục',
    'http://a.vn và a@b.vn, www.c.vn',
    '&amp; &lt; &#64;',
  ])('what was escaped is what it was: %s', (typed) => {
    expect(blocksOf(escapeMarkdown(typed))).toEqual([{ kind: 'paragraph', spans: [text(typed)] }]);
  });
});

test('headings, lists in lists and tables', () => {
  const markdown = [
    '## I. MỘT',
    '',
    '3. ba',
    '4. bốn',
    '   - dưới',
    '',
    '| A | B<br>C | D |',
    '|---|:---:|---:|',
    `| ${escapeMarkdown('x | y')} |  | **z** |`,
    '',
  ].join('\n');
  expect(blocksOf(markdown)).toEqual([
    { kind: 'heading', level: 2, spans: [text('I. MỘT')] },
    {
      kind: 'list',
      start: 3,
      items: [
        [{ kind: 'paragraph', spans: [text('ba')] }],
        [
          { kind: 'paragraph', spans: [text('bốn')] },
          {
            kind: 'list',
            start: undefined,
            items: [[{ kind: 'paragraph', spans: [text('dưới')] }]],
          },
        ],
      ],
    },
    {
      kind: 'table',
      alignments: ['left', 'center', 'right'],
      head: [[text('A')], [text('B'), { kind: 'break' }, text('C')], [text('D')]],
      rows: [[[text('x | y')], [], [text('z', true)]]],
    },
  ]);
});
