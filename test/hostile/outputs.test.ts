/** Names and texts that were made to deceive leave the program harmless, by every way out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copyWorkspace } from '../support/workspace.js';

/** Controls, and signs that turn the direction of reading. */
const UNSAFE = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

const month = 'plans/mau/progress/2023-05';
const goodId = '2023-05-12-cong-an-k3f9x2';
let cwd = '';

beforeEach(() => {
  cwd = copyWorkspace('test/problems/base');
});

/** Every way in which texts leave the program as text. */
const waysOut = [
  ['list'],
  ['list', '--json'],
  ['status'],
  ['status', '--json'],
  ['overdue', '--json'],
  ['log'],
  ['log', '--json'],
  ['show', 'ca-tuyen-truyen'],
  ['show', 'ca-tuyen-truyen', '--json'],
  ['check', '--json'],
  ['remind'],
  ['remind', '--format', 'text'],
  ['report', '6-thang'],
  ['report', '6-thang', '--json'],
  ['report', '6-thang', '--format', 'html'],
  ['report', '6-thang', '--template', 'tom-tat'],
  ['export', 'csv', '--table', 'entries', '--internal'],
  ['export', 'ndjson', '--internal'],
  ['export', 'csv', '--table', 'entries', '--internal', '--json'],
];

describe('signs that turn the direction of reading', () => {
  const turned = 'Ủy \u202eban\u202c \u2066nhân\u2069 dân\u200f';

  beforeEach(() => {
    for (const [path, text] of [
      ['plans/mau/plan.yaml', 'Ủy ban nhân dân'],
      [`${month}/${goodId}.yaml`, 'Hai buổi'],
    ] as const) {
      const file = join(cwd, path);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(text, turned));
    }
  });

  test.each(waysOut)('leave by no way: %s %s %s %s', async (...argv) => {
    const { code, stdout, stderr } = await runInProcess(['--no-color', ...argv], {
      cwd,
      columns: 80,
    });
    expect([0, 1], stderr).toContain(code);
    expect(stdout.length).toBeGreaterThan(50);
    expect(UNSAFE.exec(stdout.replace(/^\ufeff/, '').replaceAll('\r', ''))).toBeNull();
  });

  test('are the same after machine output is read', async () => {
    const { stdout } = await runInProcess(['report', '6-thang', '--json'], { cwd });
    expect(JSON.parse(stdout).head.issuer).toBe(`${turned} xã Mẫu`);
  });
});

test.each([
  '\u001b[31mdo.yaml',
  'hai\ndong.yaml',
  '\u202egpj.yaml',
  '$(touch x).yaml',
  '<img src=x onerror=alert(1)>.yaml',
  '{{ report }}.yaml',
  '-rf.yaml',
])('a file called %j is named harmlessly, and hides nothing', async (name) => {
  const good = readFileSync(join(cwd, month, `${goodId}.yaml`), 'utf8');
  writeFileSync(join(cwd, month, name), good.replaceAll('k3f9x2', 'ffffff'));
  const check = await runInProcess(['--no-color', 'check'], { cwd, columns: 80 });
  expect(check.code).toBe(1);
  expect(check.stdout).toMatch(/^plans\/mau\/progress\/2023-05\/.*\.yaml:3:5 {2}lỗi/m);
  expect(UNSAFE.exec(check.stdout)).toBeNull();
  const { stdout } = await runInProcess(['log', '--json'], { cwd });
  expect(JSON.parse(stdout).entries.map(({ id }: { id: string }) => id)).toEqual([goodId]);
  expect(UNSAFE.exec(stdout)).toBeNull();
});

describe('formulas and links of the data', () => {
  const texts = ["=cmd|' /C calc'!A1", '+84 1', '@SUM(A1)', '[x](javascript:alert(1))'];

  beforeEach(() => {
    const good = readFileSync(join(cwd, month, `${goodId}.yaml`), 'utf8');
    for (const [i, text] of texts.entries()) {
      const id = `2023-05-12-cong-an-${i}${i}${i}${i}${i}${i}`;
      const record = good
        .replaceAll(goodId, id)
        .replace(/^summary:.*$/m, () => `summary: ${JSON.stringify(text)}`);
      writeFileSync(join(cwd, month, `${id}.yaml`), record);
    }
  });

  test('are texts in CSV', async () => {
    const argv = ['export', 'csv', '--table', 'entries', '--internal'];
    const { stdout } = await runInProcess(argv, { cwd });
    for (const text of texts.slice(0, 3)) expect(stdout).toContain(`,'${text},`);
  });

  test('are texts in a workbook', async () => {
    const argv = ['export', 'xlsx', '--internal', '--out', 'bang.xlsx'];
    expect((await runInProcess(argv, { cwd })).code).toBe(0);
    const parts = partsOf(join(cwd, 'bang.xlsx'));
    expect(parts.get('xl/sharedStrings.xml')).toContain('=cmd|');
    for (const xml of parts.values())
      expect(xml).not.toMatch(/<f[ >]|<hyperlink|javascript:[^<]*"/);
  });

  test('are texts in a Word file', async () => {
    const argv = ['report', '6-thang', '--out', 'bao-cao.docx'];
    expect((await runInProcess(argv, { cwd })).code).toBe(0);
    const body = partsOf(join(cwd, 'bao-cao.docx')).get('word/document.xml') ?? '';
    expect(body).toContain('javascript:alert(1)');
    expect(body).not.toMatch(/<w:hyperlink|DDE|INCLUDE/);
  });

  test('lead nowhere on the page', async () => {
    const { stdout } = await runInProcess(['report', '6-thang', '--format', 'html'], { cwd });
    expect(stdout).toContain('[x](javascript:alert(1))');
    expect(stdout).not.toMatch(/(?:href|src)\s*=\s*["']?\s*javascript/i);
  });
});

function partsOf(file: string): Map<string, string> {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  return new Map(parts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

test('a record in decomposed letters (NFD) is read, found and printed as any other', async () => {
  const file = join(cwd, month, `${goodId}.yaml`);
  const text = readFileSync(file, 'utf8');
  expect(text.normalize('NFD')).not.toBe(text);
  const expected = await runInProcess(['log', '--search', 'tuyên truyền'], { cwd });
  writeFileSync(file, text.normalize('NFD'));
  const found = await runInProcess(['log', '--search', 'tuyên truyền'], { cwd });
  expect(found).toEqual(expected);
  expect(found.stdout).toContain(goodId);
});
