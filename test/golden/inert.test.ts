/** Text from a record stays text: it formats nothing, runs nothing, and moves no cursor. */
import { describe, expect, test } from 'vitest';
import { addProgress, progressPath, progressText, writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copyPlan } from '../support/workspace.js';

const ESC = String.fromCharCode(27);
const id = '2023-05-12-cong-an-xa-aaaaaa';

const hostile = [
  '| a | b |',
  '# Tiêu đề giả',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '`lệnh` ```khối```',
  'dòng một\n\n## dòng hai\n- mục',
  '[bấm](javascript:alert(3)) ![ảnh](https://example.invalid/a.png)',
  'https://example.invalid/ www.example.invalid',
  '{{ report.head.issuer }} {% if true %}lộ{% endif %}',
  'trái\u202ephải\u202c \u2066cô lập\u2069 \u200f',
  '*đậm* _nghiêng_ ~~gạch~~ $toán$ &lt;b&gt;',
  '1. danh sách',
  '---',
];

async function withSummary(summary: string): Promise<string> {
  const cwd = copyPlan();
  addProgress(cwd, id, summary);
  return cwd;
}

async function report(summary: string): Promise<string> {
  const argv = ['--as-of', '2023-06-12', 'report', '6-thang'];
  const { code, stdout } = await runInProcess(argv, { cwd: await withSummary(summary) });
  expect(code).toBe(0);
  return stdout;
}

/** Lines without the one that tells the entry. */
function others(markdown: string): string[] {
  return markdown.split('\n').filter((line) => !line.includes(id));
}

/** Columns of each row of each table, in order. */
function columnsOfTables(markdown: string): number[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll('\\|', '').split('|').length);
}

describe('controls of a terminal', () => {
  const colours = `${ESC}[31mđỏ${ESC}[0m ${ESC}]0;tên cửa sổ\u0007`;

  test('are no text: the record is refused, and telling so prints none of them', async () => {
    const cwd = await withSummary(colours);
    for (const argv of [['check'], ['log'], ['show', 'IV.6.b'], ['report', '6-thang']]) {
      const { code, stdout, stderr } = await runInProcess(['--no-color', ...argv], { cwd });
      expect(code).toBe(1);
      if (argv[0] !== 'check') expect(stdout).not.toContain('đỏ');
      expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  test('raw ones do not reach the terminal with the line that is shown either', async () => {
    const cwd = copyPlan();
    const text = progressText(id, 'chỗ này').replace('chỗ này', `${ESC}[2Jchỗ này\u009b31m`);
    writeFile(cwd, progressPath(id), text);
    const { stdout } = await runInProcess(['--no-color', 'check'], { cwd });
    expect(stdout).toContain('chỗ này');
    expect(stdout).toMatch(/:6:11 .*\n.*\n.*U\+001B/);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe.for([...hostile, hostile.join('\n')])('%j', (summary) => {
  test('changes nothing of the report but the place where it is told', async () => {
    const markdown = await report(summary);
    const plain = await report('Một buổi');
    expect(markdown.split('\n').filter((line) => line.includes(id))).toHaveLength(1);
    expect(others(markdown)).toEqual(others(plain));
    expect(columnsOfTables(markdown)).toEqual(columnsOfTables(plain));
  });

  test('is no HTML, link, code or heading in the report', async () => {
    const markdown = await report(summary);
    const [line = ''] = markdown.split('\n').filter((text) => text.includes(id));
    const told = line
      .replace(/<a id="e-[a-z0-9-]+"><\/a>/, '')
      .replace(/\\[\\`*_{}[\]<>|#~$!]/g, '');
    expect(told).not.toMatch(/<[a-z/!]/i);
    expect(told).not.toMatch(/[`*_~[\]{}$|]/);
    expect(told).not.toMatch(/https?:\/\/|www\./);
    expect(told).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  });

  test('moves no cursor and turns no text around on a terminal', async () => {
    const cwd = await withSummary(summary);
    for (const argv of [['log'], ['show', 'IV.6.b'], ['show', id], ['log', '--search', 'zzz']]) {
      const { stdout } = await runInProcess(['--no-color', ...argv], { cwd, columns: 80 });
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  test('is kept letter for letter in machine output', async () => {
    const { stdout } = await runInProcess(['log', '--json'], { cwd: await withSummary(summary) });
    const { entries }: { entries: { summary: string }[] } = JSON.parse(stdout);
    expect(entries.map((entry) => entry.summary)).toEqual([summary.normalize('NFC')]);
  });
});
