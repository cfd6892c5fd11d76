/** The Word file of a letter: a công văn has its subject under the number, and neither type nor abstract. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyAmended } from '../../support/amended.js';
import { runInProcess } from '../../support/run.js';
import {
  attribute,
  isOn,
  numberOf,
  openWordFile,
  paragraphsOf,
  textOf,
  type WordFile,
} from '../../support/word-file.js';
import { copySample } from '../../support/workspace.js';

/** A letter of the sample, opened. */
async function wordLetter(
  name: string,
  options: readonly string[],
  cwd = copySample(),
): Promise<WordFile> {
  const argv = ['--as-of', '2023-06-12', 'remind', '--format', 'docx', '--out', 'cv', ...options];
  const { code, stderr } = await runInProcess(argv, { cwd });
  if (code !== 0) throw new Error(stderr);
  return openWordFile(readFileSync(join(cwd, 'cv', name)));
}

const toOne = () =>
  wordLetter('don-doc-thon-3.docx', ['--unit', 'thon-3', '--number', '7', '--until', '16/6/2023']);

const told = (file: WordFile, style: string): string[] =>
  file.paragraphs.filter((each) => each.style === style).map(({ text }) => text);

test('the head has number and subject on the left, place and date on the right', async () => {
  const { tables } = await toOne();
  const head = paragraphsOf(tables[0] ?? '').filter(({ text }) => text !== '');
  expect(head.map(({ style, text }) => [style, text])).toEqual([
    ['Parent', 'ỦY BAN NHÂN DÂN HUYỆN THỬ NGHIỆM'],
    ['Issuer', 'ỦY BAN NHÂN DÂN XÃ AN MẪU'],
    ['Nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Motto', 'Độc lập - Tự do - Hạnh phúc'],
    ['DocumentNumber', 'Số: 07/UBND-VHXH'],
    ['DocumentNumber', 'V/v đôn đốc gửi Báo cáo 6 tháng đầu năm 2023'],
    ['PlaceAndDate', 'An Mẫu, ngày 12 tháng 6 năm 2023'],
  ]);
});

test('it has neither type nor abstract, and no annex', async () => {
  const file = await toOne();
  const used = file.paragraphs.map(({ style }) => style);
  expect(used).not.toContain('DocumentType');
  expect(used).not.toContain('Abstract');
  expect(file.sections).toHaveLength(1);
  expect(textOf(file.body)).not.toContain('CÔNG VĂN');
});

test('it names the amendment that the plan is followed with', async () => {
  const file = await wordLetter('don-doc-thon-3.docx', ['--unit', 'thon-3'], copyAmended());
  expect(textOf(file.body)).toContain(
    'trên địa bàn xã năm 2023 (số 905/KH-UBND ngày 16/02/2023), được sửa đổi, bổ sung bởi văn bản số 12/QĐ-UBND ngày 03/5/2023, Ủy ban nhân dân xã An Mẫu thông báo',
  );
  expect(textOf((await toOne()).body)).not.toContain('sửa đổi, bổ sung');
});

test('paper, margins and letters are those of every document', async () => {
  const { sections, style } = await toOne();
  const [section = ''] = sections;
  expect([numberOf(section, 'pgSz', 'w'), numberOf(section, 'pgSz', 'h')]).toEqual([11906, 16838]);
  const margins = ['top', 'bottom', 'left', 'right'].map((side) =>
    numberOf(section, 'pgMar', side),
  );
  const millimetres = margins.map((twentieths) => Math.round((twentieths / 1440) * 25.4));
  expect(millimetres).toEqual([20, 20, 30, 20]);
  expect(numberOf(style('Body'), 'sz', 'val') / 2).toBeGreaterThanOrEqual(13);
  expect(attribute(style('Body'), 'jc', 'val')).toBe('both');
});

describe('addressees', () => {
  test('one stands on the line of the greeting', async () => {
    expect(told(await toOne(), 'Addressees')).toEqual(['Kính gửi: Thôn 3.']);
  });

  test('several have a line each', async () => {
    expect(told(await wordLetter('don-doc.docx', ['--all-in-one']), 'Addressees')).toEqual([
      'Kính gửi:',
      '- Các cơ quan, đơn vị liên quan;',
      '- Thôn 3;',
      '- Thôn 4;',
      '- Ủy ban Mặt trận Tổ quốc Việt Nam xã.',
    ]);
  });
});

test('the text names plan, rule, days, n of N and what is lacking, and ends with "./."', async () => {
  const file = await toOne();
  const body = told(file, 'Body');
  expect(body[0]).toMatch(/^Thực hiện Kế hoạch .*\(số 905\/KH-UBND ngày 16\/02\/2023\)/);
  expect(body[1]).toMatch(
    /điểm V\.1\.b .* trước ngày 10\/6\/2023; .*09\/6\/2023\. .* 9\/13 báo cáo/,
  );
  expect(body.filter((text) => text.startsWith('- '))).toEqual([
    '- Báo cáo 6 tháng đầu năm 2023, đã trả lại để bổ sung ngày 08/6/2023; hạn cuối 09/6/2023, đã quá 3 ngày.',
  ]);
  expect(body.find((text) => text.includes('16/6/2023'))).toMatch(/chậm nhất đến hết ngày thứ Sáu/);
  const closing = file.paragraphs.filter(({ text }) => text.endsWith('./.'));
  expect(closing).toHaveLength(1);
  expect(isOn(closing[0]?.properties ?? '', 'keepNext')).toBe(true);
});

test('it ends with who signs, room for the seal, and the recipients of letters', async () => {
  const file = await toOne();
  expect(told(file, 'Signature')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  expect(told(file, 'Signer')).toEqual(['']);
  expect(told(file, 'Recipients')).toEqual(['- Như trên;', '- CT UBND xã;', '- Lưu: VT, VHXH.']);
});

test('the deputy signs for the head, by name', async () => {
  const more = ['--unit', 'thon-3', '--deputy', '--signer', 'Trần Thị Mẫu'];
  const file = await wordLetter('don-doc-thon-3.docx', more);
  expect(told(file, 'Signature')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  expect(told(file, 'Signer')).toEqual(['Trần Thị Mẫu']);
});

test('sample data say so on every page', async () => {
  const { parts } = await toOne();
  const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
  expect(footers.length).toBeGreaterThan(0);
  for (const [, xml] of footers) expect(textOf(xml)).toMatch(/^DỮ LIỆU MẪU\. /);
});
