/** Files as Notepad and other editors of Windows save them: every command reads them as it reads the others. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { copyPlan, copySample, readFiles } from '../support/workspace.js';
import { readingCommands } from './reading-commands.js';

const withBreaks = (text: string): string => text.replaceAll('\n', '\r\n');
const wide = (text: string): Buffer => Buffer.from(`\ufeff${withBreaks(text)}`, 'utf16le');

const encodings: readonly [string, (text: string) => string | Buffer][] = [
  ['line ends of Windows', withBreaks],
  ['a byte order mark', (text) => `\ufeff${withBreaks(text)}`],
  ['UTF-16, called "Unicode"', wide],
  ['UTF-16 of the other byte order', (text) => wide(text).swap16()],
];

describe.for(encodings)('every file of the sample in %s', ([, encode]) => {
  test('shows the same', { timeout: 60_000 }, async () => {
    const plain = copySample();
    const saved = copySample();
    for (const [path, text] of readFiles(saved)) {
      if (path.endsWith('.yaml')) writeFileSync(join(saved, path), encode(text));
    }
    for (const { argv } of readingCommands) {
      const expected = await runInProcess(argv, { cwd: plain });
      expect(await runInProcess(argv, { cwd: saved })).toEqual(expected);
    }
  });
});

const batch = '- task: IV.6.b\n  date: 2023-05-12\n  summary: Hai buổi tuyên truyền ở Thôn Đồng\n';

describe('entries for record --file', () => {
  test.for(encodings)('in %s', async ([, encode]) => {
    const cwd = copyPlan();
    writeFileSync(join(cwd, 'ket-qua.yaml'), encode(batch));
    const written = await runInProcess(['record', '--file', 'ket-qua.yaml', '--json'], { cwd });
    expect(written.code).toBe(0);
    const piped = await runInProcess(['record', '--file', '-', '--json'], {
      cwd,
      stdin: Buffer.from(encode(batch)),
    });
    expect(piped.code).toBe(0);
    for (const { stdout } of [written, piped]) {
      const { file }: { file: string } = JSON.parse(stdout);
      const text = readFileSync(join(cwd, file), 'utf8');
      expect(text).toContain('summary: Hai buổi tuyên truyền ở Thôn Đồng\n');
    }
  });

  test('in an old code page are refused with the reason', async () => {
    const cwd = copyPlan();
    const before = readFiles(cwd);
    const stdin = Buffer.from('- { task: IV.6.b, summary: T\u00f4n }\n', 'latin1');
    const { code, stdout, stderr } = await runInProcess(['record', '--file', '-'], { cwd, stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/UTF-8/);
    expect(readFiles(cwd)).toEqual(before);
  });
});
