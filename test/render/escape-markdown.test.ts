import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/render/markdown/escape.js';

/** Signs that can mean something in CommonMark and its tables, strikethrough, formulas and footnotes. */
const MARKUP = '\\`*_{}[]<>|#~$&!';
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&#64;': '@',
  '&#47;': '/',
  '&#46;': '.',
};

/** Reads a line as CommonMark does its escapes and entities; what is left over of markup is active. */
function readLine(markdown: string): { text: string; active: string[] } {
  const active: string[] = [];
  const text = markdown.replace(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp|#47|#46|#64);|./gsu, (token) => {
    if (token.length > 1 && token.startsWith('\\')) return token.slice(1);
    const entity = ENTITIES[token];
    if (entity === undefined && MARKUP.includes(token)) active.push(token);
    return entity ?? token;
  });
  return { text, active };
}

const signs = [...MARKUP, ...'-+=.)(:;,"\'/%@^ 0123456789aAđĐễ–…'];
/** Any line without a space at its ends. */
const anyLine = fc
  .string({ unit: fc.constantFrom(...signs), maxLength: 30 })
  .map((text) => text.trim());

describe('text of a file inside a document', () => {
  test('says what it said, and nothing in it is markup', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(readLine(escapeMarkdown(line))).toEqual({ text: line, active: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('begins no heading, list, quote, rule or code block', () => {
    const block =
      /^(?: {4}|#{1,6}(?:\s|$)|[-+*](?:\s|$)|\d+[.)](?:\s|$)|>|=+\s*$|(?:[-*_]\s*){3,}$|```|~~~)/;
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(escapeMarkdown(line)).not.toMatch(block);
      }),
      { numRuns: 2000 },
    );
  });

  test('stays on one line and moves nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(
          /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(escaped).toBe(escaped.trim());
      }),
    );
  });

  test.each([
    ['Phối hợp với Công an xã', 'Phối hợp với Công an xã'],
    ['dự kiến 15/11–15/12, 30 %', 'dự kiến 15/11–15/12, 30 %'],
    ['**đậm** và _nghiêng_', '\\*\\*đậm\\*\\* và \\_nghiêng\\_'],
    ['<b>đậm</b>', '&lt;b&gt;đậm&lt;/b&gt;'],
    ['Nam & nữ', 'Nam &amp; nữ'],
    ['a | b', 'a \\| b'],
    ['[chữ](http://a.vn)', '\\[chữ\\](http:&#47;&#47;a.vn)'],
    ['xem www.a.vn', 'xem www&#46;a.vn'],
    ['1. Một', '1\\. Một'],
    ['1.5 triệu', '1.5 triệu'],
    ['- một', '\\- một'],
    ['# một', '\\# một'],
    ['một\n\nhai\r\nba', 'một hai ba'],
    ['cột\tcột', 'cột cột'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('bare addresses do not become links', () => {
    const address = fc.constantFrom('http://', 'https://', 'ftp://', 'HTTP://', 'www.', 'WWW.');
    const before = fc.constantFrom('', 'xem ', '(', 'xem: ');
    fc.assert(
      fc.property(before, address, (start, scheme) => {
        expect(escapeMarkdown(`${start}${scheme}example.vn`)).not.toMatch(/:\/\/|www\./i);
      }),
    );
  });
});
