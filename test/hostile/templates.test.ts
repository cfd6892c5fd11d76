/** What a template may not do: read elsewhere, run code, go on for ever, take all memory; and how that is told. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeFile } from '../support/records.js';
import { type Result, runInProcess } from '../support/run.js';
import { runAsProcess } from '../support/run-as-process.js';
import { copySample } from '../support/workspace.js';

let cwd = '';

beforeEach(() => {
  cwd = copySample();
});

const asked = ['--as-of', '2023-06-12', 'report', '6-thang'];

function reportBy(template: string, name = 'report-funding'): Promise<Result> {
  writeFile(cwd, `templates/${name}.liquid`, template);
  return runInProcess(asked, { cwd });
}

/** The first line of what is told where no document is made. */
async function refusalOf(template: string): Promise<string> {
  const { code, stdout, stderr } = await reportBy(template);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/\n {4}at /);
  const [first = ''] = stderr.split('\n');
  return first;
}

const place = 'Lỗi: mẫu templates/report-funding.liquid, dòng';

describe('nothing outside the folders of templates is read', () => {
  test.each([
    ['a path upwards', '\n{% include "../tiendo" %}', 2, '../tiendo'],
    [
      'a long path upwards',
      '{% render "../../../../../etc/passwd" %}',
      1,
      '../../../../../etc/passwd',
    ],
    ['an absolute path', '\n\n{% include "/etc/passwd" %}', 3, '/etc/passwd'],
    ['an address', '{% include "file:///etc/passwd" %}', 1, 'file:///etc/passwd'],
    ['a path put together', '{% assign f = "../" | append: "plan" %}{% include f %}', 1, '../plan'],
    ['a layout', '{% layout "../../etc/passwd" %}', 1, '../../etc/passwd'],
    ['a name that every object has', '{% include "constructor" %}', 1, 'constructor'],
    ['a prototype', '{% include "__proto__" %}', 1, '__proto__'],
  ])('%s', async (_, template, line, name) => {
    expect(await refusalOf(template)).toBe(`${place} ${line}: không có mẫu "${name}".`);
  });

  test('a link that leads outside', async () => {
    mkdirSync(join(cwd, 'templates'));
    symlinkSync('/etc/passwd', join(cwd, 'templates/report-funding.liquid'));
    const { code, stdout, stderr } = await runInProcess(asked, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('liên kết dẫn ra ngoài thư mục làm việc');
  });
});

describe('no code is run', () => {
  test.each([
    ['a constructor', '{{ report.constructor }}', 'report.constructor'],
    ['the constructor of a text', '{{ report.asOf.constructor }}', 'report.asOf.constructor'],
    ['a prototype', '{{ report.__proto__ }}', 'report.__proto__'],
    ['a method', '{{ report.asOf.toString }}', 'report.asOf.toString'],
    ['by a computed name', '{% assign k = "constructor" %}{{ report[k] }}', 'report.constructor'],
    ['the process', '{{ process }}', 'process'],
    ['a global', '{{ globalThis }}', 'globalThis'],
  ])('%s is not there', async (_, template, name) => {
    expect(await refusalOf(template)).toBe(`${place} 1: không có biến "${name}".`);
  });
});

const repeat = (text: string, times: number): string => text.repeat(times);
const doubling = (step: string): string => `{% for i in (1..60) %}${step}{% endfor %}`;

/** What a template has too much of, as its message begins. */
const tooMuch = {
  depth: 'các phần lồng nhau quá sâu',
  time: 'mẫu chạy quá lâu',
  memory: 'mẫu dùng quá nhiều bộ nhớ',
  length: 'các mẫu dùng ở đây dài quá mức',
} as const;

describe('what does not end, or grows without end, is stopped and told with its line', () => {
  test.each<[string, string, keyof typeof tooMuch, number]>([
    ['a template that calls itself', '\n{% render "report-funding", report: report %}', 'depth', 2],
    ['a template that includes its caller', '\n\n{% include "report" %}', 'depth', 3],
    [
      'twice, so that each level doubles',
      '{% include "report" %}{% include "report" %}',
      'depth',
      1,
    ],
    ['a layout of itself', '{% layout "report-funding" %}', 'depth', 1],
    ['conditions in conditions', repeat('{%if true%}', 40_000), 'depth', 1],
    ['parentheses without end', `{{ ${repeat('(', 100_000)} }}`, 'depth', 1],
    [
      'a range of a thousand million numbers',
      'a\n{% for i in (1..1000000000) %}{% endfor %}',
      'memory',
      2,
    ],
    [
      'loops in loops',
      '{% for i in (1..100000) %}{% for j in (1..1000) %}{% if i == j %}{% endif %}{% endfor %}{% endfor %}',
      'time',
      1,
    ],
    [
      'a condition on each of a million numbers',
      '{% assign s = "x" %}{% for i in (1..18) %}{% assign s = s | append: s %}{% endfor %}{% assign all = (1..1000000) %}\n{{ all | where_exp: "n", "s contains \'zz\'" | size }}',
      'time',
      2,
    ],
    [
      'a text that doubles',
      doubling('{% assign a = a | default: "xx" | append: a %}').replace(
        '{% for',
        '{% assign a = "xx" %}{% for',
      ),
      'memory',
      1,
    ],
    [
      'a part that doubles',
      `{% assign a = "x" %}${doubling('{% capture a %}{{ a | raw }}{{ a | raw }}{% endcapture %}')}`,
      'memory',
      1,
    ],
    [
      'a list in itself',
      `{% assign a = "x" | split: "," %}\n${doubling('{% assign a = a | push: a %}')}{{ a }}`,
      'memory',
      2,
    ],
    [
      'a list in itself, by groups',
      `{% assign a = report.contents %}${doubling('{% assign b = a | group_by: "size" | map: "items" %}{% assign a = b | concat: b %}')}`,
      'memory',
      1,
    ],
    [
      'a document of gigabytes',
      `{% for i in (1..100000) %}${repeat('dài ', 20_000)}{% endfor %}`,
      'memory',
      1,
    ],
    [
      'numbers of a million digits',
      '{% for i in (1..9) %}{{ "now" | date: "%9999999Y" }}{% endfor %}',
      'memory',
      1,
    ],
  ])('%s', { timeout: 60_000 }, async (_, template, limit, line) => {
    expect(await refusalOf(template)).toMatch(`${place} ${line}: ${tooMuch[limit]}`);
  });

  test('templates that are too long together name the line that called the last', async () => {
    const { code, stderr } = await reportBy(repeat('dài ', 200_000));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Lỗi: mẫu templates\/report\.liquid, dòng \d+: các mẫu .* dài quá mức/);
  });

  test('also in letters', async () => {
    writeFile(cwd, 'templates/letter.liquid', '\n{% include "letter" %}');
    const { code, stdout, stderr } = await runInProcess(['--as-of', '2023-06-12', 'remind'], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Lỗi: mẫu templates\/letter\.liquid, dòng 2: các phần lồng nhau/);
  });

  test('and in English', async () => {
    writeFile(cwd, 'templates/report-funding.liquid', '\n{% include "report" %}');
    const { stderr } = await runInProcess(['--lang', 'en', ...asked], { cwd });
    expect(stderr).toMatch(/report-funding\.liquid, line 2: its parts stand too deep.*\nFix: /);
  });

  test('a template may call itself a few times', async () => {
    const tree =
      '{{ n }};{% if n < 5 %}{% assign m = n | plus: 1 %}{% render "tree", n: m %}{% endif %}';
    writeFile(cwd, 'templates/tree.liquid', tree);
    const { code, stdout } = await reportBy('{% render "tree", n: 1 %}');
    expect(code).toBe(0);
    expect(stdout).toContain('1;2;3;4;5;');
  });
});

describe('a template that cannot be read makes no document from the shipped one', () => {
  test.each<[string, (path: string) => void, RegExp]>([
    ['a pipe', (path) => spawnSync('mkfifo', [path]), /không phải là tệp thường/],
    ['too large', (path) => writeFileSync(path, Buffer.alloc(2_000_000, 'x')), /quá lớn/],
    ['a link to nothing', (path) => symlinkSync('khong-co', path), /liên kết hỏng/],
  ])('%s', async (_, put, told) => {
    const path = join(cwd, 'templates/report-funding.liquid');
    mkdirSync(join(cwd, 'templates'));
    put(path);
    const { code, stdout, stderr } = await runAsProcess(asked, { cwd, timeout: 20_000 });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/templates\/report-funding\.liquid/);
    expect(stderr).toMatch(told);
    rmSync(path);
    expect((await runInProcess(asked, { cwd })).code).toBe(0);
  });
});
