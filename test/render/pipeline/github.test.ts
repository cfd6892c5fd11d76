/** check --format github, held against the official toolkit's own way to write workflow commands. */
import { issueCommand } from '@actions/core/lib/command.js';
import { afterEach, expect, test, vi } from 'vitest';
import type { CheckOutput } from '../../../src/model/generated/outputs.js';
import { check, createWorkspaceBelow, folder, spoil } from './checked-folder.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the toolkit writes for a command. */
function written(...command: Parameters<typeof issueCommand>): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  issueCommand(...command);
  const text = String(write.mock.calls[0]?.[0]);
  write.mockRestore();
  return text.trimEnd();
}

/** A command taken apart, as the documentation describes it. */
function parse(line: string): {
  command: string;
  properties: Record<string, string>;
  data: string;
} {
  const [, command = '', list = '', data = ''] =
    /^::(\w+) ([^:]*(?::(?!:)[^:]*)*)::(.*)$/.exec(line) ?? [];
  const plain = (text: string): string =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const properties = list.split(',').map((pair) => pair.split('=') as [string, string]);
  return {
    command,
    properties: Object.fromEntries(properties.map(([name, value]) => [name, plain(value)])),
    data: plain(data),
  };
}

test('each problem is one command at its place below the top of the repository', async () => {
  const root = createWorkspaceBelow(spoil);
  const { stdout, code } = await check(root, '--format', 'github');
  const { problems }: CheckOutput = JSON.parse((await check(root, '--json')).stdout);
  const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(code).toBe(1);
  expect(commands.map(parse)).toEqual(
    problems.map(({ severity, file, line, column, code: kind, remedy }) => ({
      command: severity,
      properties: {
        file: `${folder}/${file}`,
        line: String(line),
        col: String(column),
        endColumn: expect.stringMatching(/^\d+$/),
        title: expect.stringMatching(new RegExp(`^[^()]+.* \\(${kind}\\)$`)),
      },
      data: expect.stringMatching(remedy === '' ? /^[^\n]+$/ : /^[^\n]+\nCách sửa: [^\n]+$/),
    })),
  );
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(
    new Set(['error', 'warning', 'notice']),
  );
});

test('the toolkit writes the same commands', async () => {
  const { stdout } = await check(createWorkspaceBelow(spoil), '--format', 'github');
  const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(commands).toEqual(
    commands.map(parse).map(({ command, properties, data }) => written(command, properties, data)),
  );
  expect(commands.length).toBeGreaterThan(10);
});

test('no value of a file begins a command of its own', async () => {
  const { stdout } = await check(createWorkspaceBelow(spoil), '--format', 'github');
  const lines = stdout.trimEnd().split('\n');
  expect(lines.filter((line) => !/^::(error|warning|notice) file=/.test(line))).toEqual([
    expect.stringMatching(/^\d+ lỗi, \d+ cảnh báo, \d+ lưu ý$/),
  ]);
});

test('a sound workspace has its notices only, and is fine', async () => {
  const { stdout, code } = await check(createWorkspaceBelow(), '--format', 'github');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^::notice /);
  expect(stdout).not.toMatch(/^::(error|warning)/m);
});
