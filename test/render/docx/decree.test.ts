/**
 * The Word file held against Decree 30/2020/NĐ-CP, value by value, in its own XML. Lengths are in
 * twentieths of a point, letters in half points.
 */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../support/project.js';
import {
  attribute,
  isOn,
  numberOf,
  paragraphsOf,
  textOf,
  type WordFile,
  type WordParagraph,
} from '../../support/word-file.js';
import { wordReport } from '../../support/word-report.js';
import { copySample } from '../../support/workspace.js';

let file: WordFile;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'));
  cpSync(join(projectRoot, 'samples/xa-mau'), folder, { recursive: true });
  file = await wordReport([], { cwd: folder });
  rmSync(folder, { recursive: true, force: true });
});

const millimetres = (twentieths: number): number => (twentieths / 1440) * 25.4;

/** The paragraph of a style; there must be only one. */
function only(style: string): WordParagraph {
  const found = file.paragraphs.filter((paragraph) => paragraph.style === style);
  expect(found).toHaveLength(1);
  return found[0] as WordParagraph;
}

describe('page', () => {
  test('every sheet is A4, the text upright, annexes with wide tables turned', () => {
    const sizes = file.sections.map((section) => [
      numberOf(section, 'pgSz', 'w'),
      numberOf(section, 'pgSz', 'h'),
      attribute(section, 'pgSz', 'orient'),
    ]);
    expect(sizes).toEqual([
      [11906, 16838, 'portrait'],
      [16838, 11906, 'landscape'],
      [16838, 11906, 'landscape'],
      [16838, 11906, 'landscape'],
    ]);
  });

  test.each([
    ['top', 20, 25],
    ['bottom', 20, 25],
    ['left', 30, 35],
    ['right', 15, 20],
  ])('margin %s is %d to %d mm', (side, least, most) => {
    for (const section of file.sections) {
      const margin = Math.round(millimetres(numberOf(section, 'pgMar', side)) * 10) / 10;
      expect(margin).toBeGreaterThanOrEqual(least);
      expect(margin).toBeLessThanOrEqual(most);
    }
  });

  test('Times New Roman only, black only', () => {
    const xml = Object.entries(file.parts)
      .filter(([name]) => /^word\/(document|header\d|footer\d|styles)\.xml$/.test(name))
      .map(([, text]) => text)
      .join('');
    const fonts = new Set(
      [...xml.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g)].map((m) => m[1]),
    );
    expect(fonts).toEqual(new Set(['Times New Roman']));
    const used = new Set(file.paragraphs.map(({ style }) => style));
    const colours = [...used]
      .map((id) => file.style(id))
      .concat(file.body)
      .flatMap((text) => [...text.matchAll(/w:color(?: w:val)?="([^"]*)"/g)].map((m) => m[1]));
    expect(colours.filter((colour) => colour !== '000000' && colour !== 'auto')).toEqual([]);
  });

  test('page number: Arabic, 13 to 14, in the middle of the top margin, not on page 1', () => {
    const [main = '', ...annexes] = file.sections;
    for (const section of [main, ...annexes]) {
      expect(isOn(section, 'titlePg')).toBe(true);
      // Annexes are numbered on their own.
      expect(attribute(section, 'pgNumType', 'start')).toBe('1');
      expect(attribute(section, 'pgNumType', 'fmt') ?? 'decimal').toBe('decimal');
      expect(numberOf(section, 'pgMar', 'header')).toBeLessThan(numberOf(section, 'pgMar', 'top'));
    }
    const header = (type: string): string => {
      const id = new RegExp(`<w:headerReference[^>]*w:type="${type}"[^>]*>`).exec(main)?.[0] ?? '';
      const relation = /r:id="([^"]*)"/.exec(id)?.[1];
      const relations = file.parts['word/_rels/document.xml.rels'] ?? '';
      const target = new RegExp(`<Relationship [^>]*Id="${relation}"[^>]*>`).exec(relations)?.[0];
      return file.parts[`word/${/Target="([^"]*)"/.exec(target ?? '')?.[1]}`] ?? '';
    };
    expect(header('default')).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/);
    expect(header('first')).not.toBe('');
    expect(header('first')).not.toMatch(/PAGE/);
    expect(paragraphsOf(header('default')).map(({ style }) => style)).toEqual(['PageNumber']);
  });
});

/** What the decree says of the letters of each element: sizes from and to, bold, italic, capitals, place. */
const letters: readonly [string, string, number, number, boolean, boolean, string | undefined][] = [
  ['Nation', 'quốc hiệu', 12, 13, true, false, 'center'],
  ['Motto', 'tiêu ngữ', 13, 14, true, false, 'center'],
  ['Parent', 'authority above', 12, 13, false, false, 'center'],
  ['Issuer', 'issuer', 12, 13, true, false, 'center'],
  ['DocumentNumber', 'number', 13, 13, false, false, 'center'],
  ['PlaceAndDate', 'place and date', 13, 14, false, true, 'center'],
  ['DocumentType', 'type', 13, 14, true, false, 'center'],
  ['Abstract', 'abstract', 13, 14, true, false, 'center'],
  ['Addressees', 'addressees', 13, 14, false, false, undefined],
  ['Body', 'text', 13, 14, false, false, 'both'],
  ['Heading1', 'I.', 13, 14, true, false, 'both'],
  ['Heading2', '1.', 13, 14, true, false, 'both'],
  ['Heading3', 'a)', 13, 14, false, false, 'both'],
  ['Signature', 'office that signs', 13, 14, true, false, 'center'],
  ['Signer', 'name of who signs', 13, 14, true, false, 'center'],
  ['RecipientsLabel', 'Nơi nhận:', 12, 12, true, true, undefined],
  ['Recipients', 'recipients', 11, 11, false, false, undefined],
  ['AnnexTitle', 'number and name of an annex', 13, 14, true, false, 'center'],
  ['PageNumber', 'page number', 13, 14, false, false, 'center'],
];

describe('letters', () => {
  test.each(letters)('%s (%s)', (id, _, least, most, bold, italic, place) => {
    const style = file.style(id);
    const points = numberOf(style, 'sz', 'val') / 2;
    expect(points).toBeGreaterThanOrEqual(least);
    expect(points).toBeLessThanOrEqual(most);
    expect([isOn(style, 'b'), isOn(style, 'i'), attribute(style, 'jc', 'val')]).toEqual([
      bold,
      italic,
      place,
    ]);
  });

  test('each of them is used', () => {
    const used = new Set(file.paragraphs.map(({ style }) => style));
    const missing = letters.map(([id]) => id).filter((id) => !used.has(id));
    expect(missing).toEqual(['PageNumber']);
  });

  test('nothing in the text has a size of its own', () => {
    expect(file.body).not.toMatch(/<w:sz /);
  });
});

describe('head', () => {
  test('its lines in their order', () => {
    const head = paragraphsOf(file.tables[0] ?? '');
    expect(head.map(({ style, text }) => [style, text]).filter(([, text]) => text !== '')).toEqual([
      ['Parent', 'ỦY BAN NHÂN DÂN HUYỆN THỬ NGHIỆM'],
      ['Issuer', 'ỦY BAN NHÂN DÂN XÃ AN MẪU'],
      ['Nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Motto', 'Độc lập - Tự do - Hạnh phúc'],
      ['DocumentNumber', 'Số: ……/BC-UBND'],
      ['PlaceAndDate', 'An Mẫu, ngày 12 tháng 6 năm 2023'],
    ]);
  });

  test('no lines around it, and it stays in one piece', () => {
    const [head = ''] = file.tables;
    const borders = /<w:tblBorders>(.*?)<\/w:tblBorders>/.exec(head)?.[1] ?? '';
    const kinds = [...borders.matchAll(/<w:\w+ w:val="(\w+)"/g)].map(([, kind]) => kind);
    expect(kinds).toEqual(Array(6).fill('none'));
    expect(head.match(/<w:tr>/g)).toHaveLength(head.match(/<w:cantSplit\/>/g)?.length ?? 0);
  });

  test('a rule under the motto, under the issuer and under the abstract', () => {
    const above = file.paragraphs.flatMap(({ style }, i) =>
      file.paragraphs[i + 1]?.style === 'Rule' ? [style] : [],
    );
    expect(above).toEqual(['Issuer', 'Motto', 'Abstract']);
    for (const { properties } of file.paragraphs.filter(({ style }) => style === 'Rule')) {
      expect(properties).toMatch(/<w:pBdr><w:top w:val="single"/);
      // In the middle: as far from the left as from the right.
      expect(attribute(properties, 'ind', 'left')).toBe(attribute(properties, 'ind', 'right'));
    }
  });

  test.each([
    ['2023-06-09', 'An Mẫu, ngày 09 tháng 6 năm 2023'],
    ['2023-02-05', 'An Mẫu, ngày 05 tháng 02 năm 2023'],
    ['2023-01-31', 'An Mẫu, ngày 31 tháng 01 năm 2023'],
    ['2023-11-10', 'An Mẫu, ngày 10 tháng 11 năm 2023'],
  ])('on %s: %s', async (day, text) => {
    const { paragraphs } = await wordReport([], { day });
    expect(paragraphs.find(({ style }) => style === 'PlaceAndDate')?.text).toBe(text);
  });

  test.each([
    ['5', 'Số: 05/BC-UBND'],
    ['5/BC-UBND', 'Số: 05/BC-UBND'],
    ['112', 'Số: 112/BC-UBND'],
    ['07/BC-UBND-VHXH', 'Số: 07/BC-UBND-VHXH'],
  ])('--number %s: %s', async (number, text) => {
    const { paragraphs } = await wordReport(['--number', number]);
    expect(paragraphs.find(({ style }) => style === 'DocumentNumber')?.text).toBe(text);
  });
});

describe('type, abstract, addressees', () => {
  test('type in capitals', () => {
    expect(only('DocumentType').text).toBe('BÁO CÁO');
    expect(isOn(file.style('DocumentType'), 'caps')).toBe(true);
  });

  test('the abstract', () => {
    expect(only('Abstract').text).toBe(
      'Kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ 6 tháng đầu năm 2023',
    );
  });

  test('several addressees, each on a line with a dash', () => {
    const lines = file.paragraphs.filter(({ style }) => style === 'Addressees');
    expect(lines.map(({ text }) => text)).toEqual([
      'Kính gửi:',
      '- Ủy ban nhân dân huyện Thử Nghiệm;',
      '- Phòng Lao động - Thương binh và Xã hội huyện Thử Nghiệm.',
    ]);
  });

  test('a single addressee on the line of the greeting', async () => {
    const cwd = copySample();
    const plan = join(cwd, 'plans/bdg-mau/plan.yaml');
    const one = readFileSync(plan, 'utf8').replace(/^ {2}to: \[(.*?), .*\]$/m, '  to: [$1]');
    writeFileSync(plan, one);
    const { paragraphs } = await wordReport([], { cwd });
    const lines = paragraphs.filter(({ style }) => style === 'Addressees');
    expect(lines.map(({ text }) => text)).toEqual(['Kính gửi: Ủy ban nhân dân huyện Thử Nghiệm.']);
  });

  test('the bases in italics, one a line, the last with a full stop', () => {
    const bases = file.paragraphs.filter(({ text }) => text.startsWith('Căn cứ'));
    expect(bases.map(({ text }) => text.at(-1))).toEqual([';', '.']);
    for (const { xml } of bases) {
      expect(xml.match(/<w:r>/g)).toHaveLength(xml.match(/<w:i\/>/g)?.length ?? 0);
    }
  });
});

describe('text', () => {
  test.each(['Body', 'Heading1', 'Heading2', 'Heading3'])(
    '%s: first line 1 or 1.27 cm, 6 pt between paragraphs, lines single to 1.5',
    (id) => {
      const style = file.style(id);
      expect([567, 720]).toContain(numberOf(style, 'ind', 'firstLine'));
      expect(numberOf(style, 'spacing', 'before')).toBeGreaterThanOrEqual(120);
      expect(attribute(style, 'spacing', 'lineRule')).toBe('auto');
      expect(numberOf(style, 'spacing', 'line')).toBeGreaterThanOrEqual(240);
      expect(numberOf(style, 'spacing', 'line')).toBeLessThanOrEqual(360);
    },
  );

  test('levels: I. in capitals, 1., and a) in the order of the Vietnamese letters', () => {
    const texts = (style: string): string[] =>
      file.paragraphs.filter((each) => each.style === style).map(({ text }) => text);
    expect(texts('Heading1').map((text) => text.split(' ')[0])).toEqual([
      ...['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'],
    ]);
    expect(isOn(file.style('Heading1'), 'caps')).toBe(true);
    for (const text of texts('Heading2')) expect(text).toMatch(/^\d+\. /);
    expect(texts('Heading3').length).toBeGreaterThan(0);
    for (const text of texts('Heading3')) expect(text).toMatch(/^[abcdđeg]\) /);
  });

  test('headings stay with what follows', () => {
    for (const id of ['Heading1', 'Heading2', 'Heading3']) {
      expect(isOn(file.style(id), 'keepNext')).toBe(true);
    }
  });

  test('items begin with a dash, those below them with a plus', () => {
    const items = file.paragraphs.filter(
      ({ style, text }) => style === 'Body' && /^[-+] /.test(text),
    );
    expect(new Set(items.map(({ text }) => text[0]))).toEqual(new Set(['-', '+']));
  });

  test('it ends with "./." and stays with the signature', () => {
    const closing = file.paragraphs.filter(({ text }) => text.endsWith('./.'));
    expect(closing).toHaveLength(1);
    expect(isOn(closing[0]?.properties ?? '', 'keepNext')).toBe(true);
  });
});

describe('tables', () => {
  const ruled = (): string[] => file.tables.filter((table) => table.includes('<w:tblHeader/>'));

  test('targets, funding and the three annexes', () => {
    expect(ruled()).toHaveLength(5);
    expect(file.tables).toHaveLength(7);
  });

  test('the head is repeated on every page, and no row is split between two', () => {
    for (const table of ruled()) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(
        rows.map((_, i) => i === 0),
      );
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
  });

  test('the columns fill the width between the margins, and the cells agree with them', () => {
    const widths = ruled().map((table) => {
      const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, w]) => Number(w));
      const [row = ''] = table.match(/<w:tr>.*?<\/w:tr>/s) ?? [];
      const cells = [...row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].map(([, w]) => Number(w));
      expect(cells).toEqual(columns);
      return columns.reduce((sum, width) => sum + width, 0);
    });
    const upright = 11906 - 1701 - 1134;
    const turned = 16838 - 1701 - 1134;
    expect(widths).toEqual([upright, upright, turned, turned, turned]);
  });

  test('numbers stand on the right, as the Markdown says', () => {
    const funding = ruled()[1] ?? '';
    const cells = paragraphsOf(funding).filter(({ text }) => text === '15.000.000 đồng');
    expect(cells.map(({ properties }) => attribute(properties, 'jc', 'val'))).toEqual(['right']);
  });
});

describe('end', () => {
  const right = async (more: readonly string[]): Promise<string[]> =>
    (await wordReport(more)).paragraphs
      .filter(({ style }) => style === 'Signature' || style === 'Signer')
      .map(({ text }) => text);

  test('the head of the office signs for the committee', async () => {
    expect(await right(['--signer', 'Nguyễn Văn Mẫu'])).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]);
  });

  test('the deputy signs for the head', async () => {
    expect(await right(['--deputy'])).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      '',
    ]);
  });

  test('there is room for signature and seal', () => {
    expect(millimetres(numberOf(file.style('Signer'), 'spacing', 'before'))).toBeGreaterThan(20);
  });

  test('recipients with a dash each, the last is the archive', () => {
    expect(only('RecipientsLabel').text).toBe('Nơi nhận:');
    const lines = file.paragraphs.filter(({ style }) => style === 'Recipients');
    expect(lines.map(({ text }) => text)).toEqual([
      '- Như trên;',
      '- TT Đảng ủy;',
      '- TT HĐND xã;',
      '- CT UBND xã;',
      '- Lưu: VT.',
    ]);
  });

  test('annexes: Roman numbers, the name in capitals, the document they belong to', () => {
    const titles = file.paragraphs.filter(({ style }) => style === 'AnnexTitle');
    expect(titles.map(({ text }) => text)).toEqual([
      ...['Phụ lục I', 'SỐ LIỆU'],
      ...['Phụ lục II', 'TIẾN ĐỘ THEO ĐƠN VỊ'],
      ...['Phụ lục III', 'TÌNH HÌNH NỘP BÁO CÁO'],
    ]);
    const references = file.paragraphs.filter(({ style }) => style === 'AnnexReference');
    expect(references).toHaveLength(3);
    expect(new Set(references.map(({ text }) => text))).toEqual(
      new Set([
        '(Kèm theo Báo cáo số ……/BC-UBND ngày 12 tháng 6 năm 2023 của Ủy ban nhân dân xã An Mẫu)',
      ]),
    );
  });
});

test('sample data say so on the first page and at the foot of every page', () => {
  expect(only('Notice').text).toMatch(/^DỮ LIỆU MẪU\. /);
  const footers = Object.entries(file.parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
  expect(footers.map(([, xml]) => textOf(xml))).toEqual([only('Notice').text, only('Notice').text]);
  expect(file.sections[0]?.match(/<w:footerReference /g)).toHaveLength(2);
});

test('a draft says so at the foot of every page', async () => {
  const { parts } = await wordReport(['--draft']);
  for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
    expect(textOf(parts[name] ?? '')).toMatch(/^DỰ THẢO\. DỮ LIỆU MẪU\. /);
  }
});
