/**
 * The pages as LibreOffice lays them out. It must be installed (Debian: libreoffice-writer-nogui,
 * poppler-utils, fonts-liberation2); where it is not, the test is skipped and says so.
 */
import { execFile, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runInProcess } from '../../support/run.js';
import { createFolder } from '../../support/temporary.js';
import { numberOf, openWordFile } from '../../support/word-file.js';
import { wordReportBytes } from '../../support/word-report.js';
import { copyPlan, copySample } from '../../support/workspace.js';

const run = promisify(execFile);

/** Programs that the test needs; a version that is told means that it runs. */
const programs = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
  ['pdffonts', '-v'],
] as const;

const missing = programs.flatMap(([program, ask]) =>
  spawnSync(program, [ask]).error === undefined ? [] : [program],
);

/** A page of the PDF: its words with where they stand, in points. */
interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
  }[];
}

/** Lays the Word file out, with a profile of its own so that nothing of the machine decides. */
async function layOut(bytes: Uint8Array): Promise<{ pages: Page[]; fonts: string }> {
  const folder = createFolder();
  writeFileSync(join(folder, 'report.docx'), bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run('soffice', [
    `-env:UserInstallation=${profile}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')],
  ]);
  const pdf = join(folder, 'report.pdf');
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 26 });
  const { stdout: fonts } = await run('pdffonts', [pdf]);
  const pages = [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)];
  return {
    fonts,
    pages: pages.map(([, width, height, words = '']) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...words.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g),
      ].map(([, left, top, right, text = '']) => ({
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
      })),
    })),
  };
}

/** What stands in the top margin of a page. */
function topMargin({ words }: Page): string[] {
  return words.filter(({ top }) => top < 50).map(({ text }) => text);
}

test('the pages of the Word file, as LibreOffice lays them out', {
  timeout: 300_000,
}, async (context) => {
  if (missing.length > 0) {
    const reason = `not installed: ${missing.join(', ')}`;
    console.warn(`The pages of the Word file were not looked at: ${reason}`);
    context.skip(reason);
  }
  const bytes = await wordReportBytes(['--number', '5', '--deputy', '--signer', 'Trần Thị Mẫu']);
  const { pages, fonts } = await layOut(bytes);
  const text = (page: Page | undefined): string =>
    page?.words.map((word) => word.text).join(' ') ?? '';
  const [first, ...others] = pages;
  const annexes = others.filter(({ width, height }) => width > height);
  const main = pages.filter(({ width, height }) => width < height);

  // A4, upright and turned.
  for (const page of pages) {
    expect(Math.max(page.width, page.height)).toBeCloseTo(841.9, 0);
    expect(Math.min(page.width, page.height)).toBeCloseTo(595.3, 0);
  }
  // One typeface; where there is no Times New Roman, the one with its measures stands in.
  expect(fonts).toMatch(/Times|LiberationSerif/);
  expect(
    fonts
      .split('\n')
      .slice(2)
      .filter((line) => line && !/Times|LiberationSerif/.test(line)),
  ).toEqual([]);

  // Every page but the first of each section has its number, in the middle of the top margin.
  expect(main.map(topMargin)).toEqual(main.map((_, i) => (i === 0 ? [] : [String(i + 1)])));
  const begins = annexes.map((page) => / ?Phụ lục I+ /.test(text(page).slice(0, 20)));
  expect(begins.filter(Boolean)).toHaveLength(3);
  let number = 0;
  for (const [i, page] of annexes.entries()) {
    number = begins[i] ? 1 : number + 1;
    expect(topMargin(page)).toEqual(number === 1 ? [] : [String(number)]);
  }
  for (const page of others) {
    const [word] = page.words;
    if (topMargin(page).length === 0 || word === undefined) continue;
    const textMiddle = (85.05 + page.width - 56.7) / 2;
    expect((word.left + word.right) / 2).toBeCloseTo(textMiddle, 0);
  }

  // The nation's name is on one line; the rule under the motto is as long as the motto.
  const wordsOf = (line: string): Page['words'] => {
    const parts = line.split(' ');
    const words = first?.words ?? [];
    const at = words.findIndex((_, i) => parts.every((part, j) => words[i + j]?.text === part));
    return words.slice(at, at + parts.length);
  };
  const nation = wordsOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(new Set(nation.map(({ top }) => Math.round(top))).size).toBe(1);
  const motto = wordsOf('Độc lập - Tự do - Hạnh phúc');
  const mottoLength = (motto.at(-1)?.right ?? 0) - (motto[0]?.left ?? 0);
  expect(ruleAfter(bytes, 'Motto')).toBeGreaterThan(mottoLength - 3);
  expect(ruleAfter(bytes, 'Motto')).toBeLessThan(mottoLength + 3);
  const issuer = wordsOf('ỦY BAN NHÂN DÂN');
  const issuerLength = (issuer.at(-1)?.right ?? 0) - (issuer[0]?.left ?? 0);
  expect(ruleAfter(bytes, 'Issuer') / issuerLength).toBeGreaterThan(1 / 3);
  expect(ruleAfter(bytes, 'Issuer') / issuerLength).toBeLessThan(1 / 2);

  // The head of a long table is on each of its pages; the notice at the foot of all.
  const figures = annexes.slice(0, begins.lastIndexOf(true, 1) + begins.slice(1).indexOf(true) + 1);
  expect(figures.length).toBeGreaterThan(1);
  for (const page of figures) expect(text(page)).toContain('Phân tổ');
  for (const { height, words } of pages) {
    const foot = words.filter(({ top }) => top > height - 57).map((word) => word.text);
    expect(foot.join(' ')).toBe('DỮ LIỆU MẪU. Xã hư cấu, số liệu bịa để minh họa');
  }

  // The signature stands on one page with the end of the text.
  const last = text(main.at(-1));
  for (const part of [
    'Mẫu./.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Trần Thị Mẫu',
  ]) {
    expect(last).toContain(part);
  }
});

/** A workspace in which much is wrong: nobody has reported, and five units tell long obstacles. */
async function crowded(): Promise<string> {
  const cwd = copySample();
  rmSync(join(cwd, 'plans/bdg-mau/reports'), { recursive: true });
  const long = 'Vướng mắc dài về kinh phí, con người và địa bàn của thôn. '.repeat(6);
  for (const unit of ['thon-1', 'thon-2', 'thon-3', 'thon-4', 'thon-5']) {
    const argv = ['obstacle', unit, '--summary', long, '--proposal', long, '--on', '2023-06-01'];
    const { code, stderr } = await runInProcess(['--as-of', '2023-06-12', ...argv], { cwd });
    if (code !== 0) throw new Error(stderr);
  }
  return cwd;
}

test('the summary for the chairman is one page, however much is wrong', {
  timeout: 300_000,
}, async (context) => {
  if (missing.length > 0) context.skip(`not installed: ${missing.join(', ')}`);
  const summary = ['--template', 'tom-tat'];
  const asked = [
    { cwd: copySample(), day: '2023-06-12' },
    { cwd: copyPlan(), day: '2023-06-12' },
    { cwd: await crowded(), day: '2023-07-12' },
  ];
  for (const options of asked) {
    const { pages } = await layOut(await wordReportBytes(summary, options));
    expect(pages).toHaveLength(1);
    const words = pages[0]?.words.map(({ text }) => text).join(' ') ?? '';
    expect(words).toContain('5. THỜI HẠN SẮP TỚI');
  }
});

/** Length in points of the rule that follows a paragraph of a style. */
function ruleAfter(bytes: Uint8Array, style: string): number {
  const { tables, paragraphs } = openWordFile(bytes);
  const at = paragraphs.findIndex(
    (each, i) => each.style === style && paragraphs[i + 1]?.style === 'Rule',
  );
  const columns = [...(tables[0] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, w]) =>
    Number(w),
  );
  const place = columns[style === 'Motto' ? 1 : 0] ?? 0;
  const sides = numberOf(paragraphs[at + 1]?.properties ?? '', 'ind', 'left') * 2;
  return (place - sides) / 20;
}
