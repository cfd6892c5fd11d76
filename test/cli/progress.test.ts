/** What a person at a terminal sees while a command takes long: a line that is gone when it is done. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';
import { createFakeIo, type FakeOptions } from '../support/fake-io.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copySample } from '../support/workspace.js';

const CLEAR = '\r\u001b[K';

/** A clock that goes on by so many milliseconds each time it is asked. */
function clockOf(step: number): () => Date {
  let time = Date.parse('2023-06-12T01:00:00Z');
  return () => {
    time += step;
    return new Date(time);
  };
}

/** A progress with its output and a clock that the test moves. */
function begin(options: Partial<FakeOptions> = {}, quiet = false) {
  let time = 0;
  const io = createFakeIo({ cwd: '.', columns: 80, now: () => new Date(time), ...options });
  return {
    progress: createProgress(io, { quiet }),
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    told: () => io.printed().stderr,
  };
}

describe('a step', () => {
  test('is told once the command has taken a second, and cleared at the end', () => {
    const { progress, wait, told } = begin();
    progress.step('Đang lập…');
    wait(999);
    progress.step('Đang tạo…');
    expect(told()).toBe('');
    wait(1);
    progress.step('Đang ghi…');
    expect(told()).toBe(`${CLEAR}Đang ghi…`);
    progress.end();
    progress.end();
    expect(told()).toBe(`${CLEAR}Đang ghi…${CLEAR}`);
  });

  test('that is known to take long is told at once', () => {
    const { progress, told } = begin();
    progress.step('Đang tạo…', true);
    expect(told()).toBe(`${CLEAR}Đang tạo…`);
  });

  test('is cut to the width of the terminal, or it could not be cleared', () => {
    const { progress, told } = begin({ columns: 8 });
    progress.step('Đang tạo tệp…', true);
    expect(told()).toBe(`${CLEAR}Đang tạ`);
  });

  test.each([
    ['in a pipe', {}, false],
    ['with --quiet', { columns: 80 }, true],
    ['on a terminal that cannot clear', { columns: 80, env: { TERM: 'dumb' } }, false],
  ] as const)('is not told %s, and the clock is not asked', (_, options, quiet) => {
    const now = (): Date => {
      throw new Error('asked');
    };
    const io = createFakeIo({ cwd: '.', ...options, now });
    const progress = createProgress(io, { quiet });
    progress.step('Đang lập…', true);
    progress.count(() => '1/2');
    progress.end();
    expect(io.printed()).toEqual({ stdout: '', stderr: '' });
  });
});

test('a count is told after a second, and anew five times a second at the most', () => {
  const { progress, wait, told } = begin();
  for (let i = 0; i <= 2000; i += 50) {
    progress.count(() => `${i}`);
    wait(50);
  }
  progress.end();
  const counts = told().split(CLEAR).filter(Boolean);
  expect(counts).toEqual(['1000', '1200', '1400', '1600', '1800', '2000']);
});

describe('commands', () => {
  /** The sample with its entries so many times. */
  function large(times: number): string {
    const cwd = copySample();
    const folder = join(cwd, 'plans/bdg-mau/progress/2023-05');
    const copies = createFolder();
    cpSync(folder, copies, { recursive: true });
    for (const name of readdirSync(copies)) {
      const text = readFileSync(join(copies, name), 'utf8');
      const id = name.replace('.yaml', '');
      for (let i = 0; i < times; i += 1) {
        const copy = `${id.slice(0, -3)}${String(i).padStart(3, '0')}`;
        writeFileSync(join(folder, `${copy}.yaml`), text.replace(`id: ${id}`, `id: ${copy}`));
      }
    }
    return cwd;
  }

  test('tell how many files are read, and leave nothing of it', async () => {
    const cwd = large(10);
    const now = clockOf(400);
    const { stdout, stderr } = await runInProcess(['list'], { cwd, errorColumns: 80, now });
    const lines = stderr.split(CLEAR);
    expect(lines[1]).toMatch(/^Đang đọc tệp \d+\/\d+…$/);
    expect(lines.at(-1)).toBe('');
    expect(stdout).not.toContain('\u001b[K');
  });

  test.each([
    ['the report', ['report', '6-thang', '--format', 'docx'], 'Đang tạo tệp Word…'],
    ['the page', ['report', '6-thang', '--format', 'html'], 'Đang tạo trang HTML…'],
    ['check', ['check'], 'Đang kiểm tra…'],
    ['tables', ['export', 'ndjson'], 'Đang xuất bảng…'],
  ])('%s tells its steps on a terminal that watches', async (_, argv, step) => {
    const cwd = copySample();
    const slow = await runInProcess(argv, { cwd, errorColumns: 80, now: clockOf(700) });
    expect(slow.stderr).toContain(`${CLEAR}${step}`);
    // What is told beside the result comes after the line is cleared.
    expect(slow.stderr.split(CLEAR).at(-1)).not.toContain(step);
    const quick = await runInProcess(argv, { cwd, errorColumns: 80 });
    expect(quick.stderr).not.toContain('\u001b[K');
    const piped = await runInProcess(argv, { cwd, now: clockOf(700) });
    expect(piped.stderr).not.toContain('\u001b[K');
    const quiet = await runInProcess(['-q', ...argv], { cwd, errorColumns: 80, now: clockOf(700) });
    expect(quiet.stderr).not.toContain('\u001b[K');
  });
});
