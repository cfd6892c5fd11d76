/** The Word file says what the Markdown says: all of it, in its order, and nothing as markup. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/render/document/blocks.js';
import { plainText } from '../../../src/render/document/blocks.js';
import { readDocument } from '../../../src/render/document/read-markdown.js';
import { makeDocx } from '../../../src/render/docx/make-docx.js';
import { escapeMarkdown } from '../../../src/render/markdown/escape.js';
import { writeFile } from '../../support/records.js';
import { runInProcess } from '../../support/run.js';
import { openWordFile, textOf } from '../../support/word-file.js';
import { wordReport } from '../../support/word-report.js';
import { copyPlan, copySample } from '../../support/workspace.js';

/** Every text of a document in its order; cells of a row one after the other. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'quote':
      return block.blocks.flatMap(textsOf);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(textsOf));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(plainText));
    default:
      return [plainText(block.spans)];
  }
}

/** Letters and digits only: signs before items and line breaks are the Word file's own. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

async function wordText(markdown: string): Promise<string> {
  return textOf(openWordFile(await makeDocx(markdown)).body);
}

test.each([
  ['the sample', copySample, '6-thang'],
  ['the sample over the year', copySample, 'nam'],
  ['the real plan without records', copyPlan, '6-thang'],
])('nothing is lost: %s', async (_, copy, period) => {
  const argv = ['--as-of', '2023-06-12', 'report', period];
  const { stdout } = await runInProcess(argv, { cwd: copy() });
  const { parts } = readDocument(stdout);
  // The signature is read down its columns, not along its rows.
  const read = parts.filter(({ role }) => role !== 'signature');
  const text = letters(await wordText(stdout));
  let at = 0;
  for (const expected of read.flatMap(({ blocks }) => blocks.flatMap(textsOf)).map(letters)) {
    const found = text.indexOf(expected, at);
    expect(
      found,
      `after ${text.slice(Math.max(0, at - 60), at)}: ${expected}`,
    ).toBeGreaterThanOrEqual(at);
    at = found + expected.length;
  }
});

test('marks and entities of a record are text again', async () => {
  const { body } = await wordReport();
  const text = textOf(body);
  expect(text).toContain('<b>Nội dung chính</b>: san sẻ việc nhà');
  expect(text).toContain('Phát thanh chuyên mục `Bình đẳng giới` tối thứ Tư');
  expect(text).not.toMatch(/&(lt|gt|amp|#\d+);|\\[*_`]/);
});

test('any text of a record leaves a file that can be opened, and says what it said', async () => {
  const unit = fc.oneof(
    fc.constantFrom('<w:p>', '&lt;', ']]>', '\u0000', '\ufffe', '\ud800', '<br>', '<!-- annex -->'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 6 }), async (pieces) => {
      const text = pieces.join(' ');
      const { paragraphs, parts, sections } = openWordFile(
        await makeDocx(
          `---\nabstract: ${JSON.stringify(text)}\n---\n\nTrước ${escapeMarkdown(text)} sau\n`,
        ),
      );
      expect(Object.values(parts).join('')).not.toMatch(
        /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
      );
      expect(paragraphs).toHaveLength(1);
      expect(sections).toHaveLength(1);
      const said = letters(paragraphs[0]?.text ?? '');
      expect(said).toBe(letters(`Trước ${text} sau`));
    }),
    { numRuns: 60 },
  );
});

describe('a template of the workspace', () => {
  test.each([
    ['report-outlook', 'Kết thúc bằng câu khác./.', 'Kết thúc bằng câu khác./.'],
    [
      'report-head',
      '<!-- addressees -->\n\nKính gửi: Hội đồng nhân dân xã.',
      'Hội đồng nhân dân xã',
    ],
    [
      'report-signature',
      '<!-- signature -->\n\n| ***Nơi nhận:*** | **KT. CHỦ TỊCH** |\n|---|---|\n| - Lưu: VT. | **Trần Thị Mẫu** |',
      'KT. CHỦ TỊCH',
    ],
    ['annex-progress', '<!-- annex -->\n\n## Phụ lục II. VIỆC KHÁC', 'VIỆC KHÁC'],
  ])('%s changes the Word file', async (template, content, expected) => {
    const cwd = copySample();
    expect(textOf((await wordReport([], { cwd })).body)).not.toContain(expected);
    writeFile(cwd, `templates/${template}.liquid`, `${content}\n`);
    expect(textOf((await wordReport([], { cwd })).body)).toContain(expected);
  });
});

test('a document without marks or front matter is text from beginning to end', async () => {
  const { paragraphs, sections } = openWordFile(
    await makeDocx('# Thư\n\nMột đoạn **đậm**.\n\n- một\n  - hai\n\n3. ba\n'),
  );
  expect(paragraphs.map(({ text }) => text)).toEqual([
    'Thư',
    'Một đoạn đậm.',
    '- một',
    '+ hai',
    '3. ba',
  ]);
  expect(sections).toHaveLength(1);
});

test('the properties of the file are those of the document, of its day', async () => {
  const core = (await wordReport()).parts['docProps/core.xml'] ?? '';
  expect(core).toContain('<dc:creator>Ủy ban nhân dân xã An Mẫu</dc:creator>');
  expect(core).toContain('<dc:title>Kết quả thực hiện công tác bình đẳng giới');
  const times = core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g);
  expect(times).toEqual(['2023-06-12T00:00:00Z', '2023-06-12T00:00:00Z']);
});
