/** Which template a report is made by: those that are shipped, and a workspace's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { writeFile } from '../support/records.js';
import { type Result, runInProcess } from '../support/run.js';
import { openWordFile } from '../support/word-file.js';
import { copyPlan, copySample } from '../support/workspace.js';

let cwd = '';

function report(...argv: string[]): Promise<Result> {
  return runInProcess(['--as-of', '2023-06-12', 'report', '6-thang', ...argv], { cwd });
}

beforeEach(() => {
  cwd = copySample();
});

describe('the summary of one page', () => {
  test('tells results, progress, who is late, what to decide, what comes next', async () => {
    const { code, stdout } = await report('--template', 'tom-tat');
    expect(code).toBe(0);
    expect(stdout.match(/^#+ .*$/gm)).toEqual([
      '# TÓM TẮT',
      '## 1. Kết quả bằng số',
      '## 2. Số nhiệm vụ theo nội dung',
      '## 3. Đơn vị chậm báo cáo',
      '## 4. Vướng mắc cần quyết định',
      '## 5. Thời hạn sắp tới',
    ]);
    const text = stdout.replaceAll(/<a id="[^"]*"><\/a>/g, '');
    expect(text).toContain('| Lượt người tham dự (lượt người) | 2.418 (chưa đầy đủ) | – | 13/14 |');
    expect(text).toContain('| II.7. Phối hợp liên ngành | 12 | 2 | 9 | 1 |');
    expect(text).toContain('| Cộng | 31 | 2 | 25 | 4 |');
    expect(text).toMatch(/Chưa gửi: .*Thôn 3; Thôn 4; .*Gửi muộn: Trạm y tế \(1 ngày\)/);
    expect(text).toContain('- Trạm y tế: Trạm không có phòng tư vấn riêng');
    expect(text).toContain('- thứ Năm 09/11/2023: Báo cáo năm 2023 (V.1.b).');
  });

  test('tells no sensitive figure, and nothing of who is not named in the report', async () => {
    const { stdout } = await report('--template', 'tom-tat');
    const { stdout: json } = await report('--json');
    const { indicators } = JSON.parse(json) as ReportOutput;
    for (const { name } of indicators.filter(({ sensitive }) => sensitive)) {
      expect(stdout).not.toContain(name);
    }
  });

  test('the counts by content add up to those of the plan, each with an anchor of its own', async () => {
    const { contents, funding, totals } = JSON.parse(
      (await report('--json')).stdout,
    ) as ReportOutput;
    const all = [...contents, ...funding].map(({ counts }) => counts);
    for (const name of ['tasks', 'done', 'inProgress', 'notStarted', 'stopped'] as const) {
      expect(all.reduce((sum, counts) => sum + counts[name], 0)).toBe(totals[name]);
    }
    const { stdout } = await report('--template', 'tom-tat');
    const marks = [...stdout.matchAll(/<a id="([^"]+)">/g)].map(([, mark]) => mark);
    expect(new Set(marks).size).toBe(marks.length);
    for (const { anchors } of all) {
      if (anchors.tasks.startsWith('n-nhiem-vu.ii.')) expect(marks).toContain(anchors.tasks);
    }
  });

  test('every mark in it is explained, and the explanation adds up to what is printed there', async () => {
    const { stdout } = await report('--template', 'tom-tat');
    const places = [...stdout.matchAll(/<a id="(n-[^"]+)"><\/a>([\d.]+)/g)];
    expect(places.length).toBeGreaterThan(30);
    for (const [, anchor = '', printed] of places) {
      const argv = ['--as-of', '2023-06-12', 'why', anchor, '--period', '6-thang', '--json'];
      const { code, stdout: answer } = await runInProcess(argv, { cwd });
      expect({ anchor, code }).toEqual({ anchor, code: 0 });
      const { sum, terms } = JSON.parse(answer);
      expect({ anchor, sum: sum.value, terms: terms.length }).toEqual({
        anchor,
        sum: Number(printed),
        terms: Number(printed),
      });
    }
  });

  test('of a plan without records says so and invents nothing', async () => {
    cwd = copyPlan();
    const { code, stdout } = await report('--template', 'tom-tat');
    expect(code).toBe(0);
    expect(stdout).toMatch(/## 1\. Kết quả bằng số\n\nChưa có số liệu\./);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  test('is a Word file and a page too', async () => {
    const word = await report('--template', 'tom-tat', '--format', 'docx');
    const { paragraphs } = openWordFile(Buffer.from(word.stdout, 'latin1'));
    expect(paragraphs.map(({ text }) => text)).toContain('1. Kết quả bằng số');
    const page = await report('--template', 'tom-tat', '--format', 'html');
    expect(page.stdout).toMatch(/^<!doctype html>/);
    expect(page.stdout).toContain('<h3>4. Vướng mắc cần quyết định</h3>');
  });

  test('shows how a text goes on that is too long for it', async () => {
    const long =
      'Đường vào thôn bị ngập nhiều ngày nên không tổ chức được buổi truyền thông nào cả.';
    const argv = ['obstacle', 'thon-3', '--summary', long, '--on', '2023-06-01'];
    await runInProcess(['--as-of', '2023-06-12', ...argv], { cwd });
    const { stdout } = await report('--template', 'tom-tat');
    expect(stdout).toContain(
      'Thôn 3: Đường vào thôn bị ngập nhiều ngày nên không tổ chức được buổi truyền thông nào …',
    );
  });
});

describe('the name of a template', () => {
  test.for(['Tóm tắt', 'tom', 'tom_tat'])('may be typed as %s', async (name) => {
    const { stdout } = await report('--template', name);
    expect(stdout).toMatch(/^# TÓM TẮT$/m);
  });

  test('that there is not is refused with the nearest one and the list', async () => {
    const { code, stdout, stderr } = await report('--template', 'tom-tatt');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('không có mẫu "tom-tatt"');
    expect(stderr).toContain('có phải là "tom-tat"? Các mẫu: report, tom-tat.');
  });

  test('may be any name in the templates folder of the workspace', async () => {
    writeFile(cwd, 'templates/mot-dong.liquid', 'Có {{ report.totals.tasks }} nhiệm vụ.\n');
    expect(await report('--template', 'mot-dong')).toMatchObject({
      code: 0,
      stdout: 'Có 31 nhiệm vụ.\n',
    });
  });

  test('a template that Notepad saved as UTF-16 is read', async () => {
    const text = 'Có {{ report.totals.tasks }} nhiệm vụ.\n';
    writeFile(cwd, 'templates/mot-dong.liquid', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { stdout } = await report('--template', 'mot-dong');
    expect(stdout).toBe('Có 31 nhiệm vụ.\n');
  });

  test('a template in an old encoding is refused rather than printed as signs of nothing', async () => {
    const text = Buffer.from('Ph\u00ad\u00acng h\u00adíng\n', 'latin1');
    writeFile(cwd, 'templates/report-outlook.liquid', text);
    const { code, stdout, stderr } = await report();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/mẫu templates\/report-outlook\.liquid không đọc được: .*bảng mã/);
    expect(stderr).toContain('lưu lại bằng bảng mã UTF-8');
  });

  test('is listed where it makes a document of the report; a letter is none', async () => {
    writeFile(cwd, 'templates/bao-cao-huyen.liquid', '---\ndocument: report\n---\n\nMẫu riêng.\n');
    const { stderr } = await report('--template', 'khong-co');
    expect(stderr).toContain('chọn trong các mẫu: report, tom-tat, bao-cao-huyen.');
  });
});

describe('with --issue', () => {
  const sent = ['--issue', '--number', '45', '--on', '2023-06-12'];
  const folder = 'plans/bdg-mau/issued/6-thang/2023-06-12-45-bc-ubnd';

  test('a paper that is not sent is not kept', async () => {
    const { code, stderr } = await report(...sent, '--template', 'tom-tat');
    expect(code).toBe(2);
    expect(stderr).toMatch(/"tom-tat".*\n.*--out/);
    expect(readdirSync(join(cwd, 'plans/bdg-mau'))).not.toContain('issued');
  });

  test("a report by the workspace's own template is kept with the name of the template", async () => {
    const own = '---\ndocument: report\n---\n\nBáo cáo của {{ report.head.issuer }}.\n';
    writeFile(cwd, 'templates/bao-cao-huyen.liquid', own);
    expect(await report(...sent, '--template', 'bao-cao-huyen')).toMatchObject({ code: 0 });
    const read = (name: string): string => readFileSync(join(cwd, folder, name), 'utf8');
    expect(read('bao-cao.md')).toContain('Báo cáo của Ủy ban nhân dân xã An Mẫu.');
    expect(read('issued.yaml')).toContain('template: bao-cao-huyen');
    expect(JSON.parse(read('report.json'))).toMatchObject({ totals: { tasks: 31 } });
    expect(await report('--check')).toMatchObject({ code: 0 });
  });
});

test.for([
  [
    ['--issue', '--number', '45', '--draft'],
    '--draft không dùng cùng --issue',
    /không còn là dự thảo/,
  ],
  [['--issue', '--number', '45', '--out', 'a.md'], '--out không dùng cùng --issue', /issued\//],
  [['--check', '--issue'], '--issue không dùng cùng --check', /bỏ một trong hai/],
  [['--since-last', '--out', 'a.md'], '--out không dùng cùng --since-last', /bỏ một trong hai/],
  [
    ['--template', 'tom-tat', '--format', 'json'],
    '--template không dùng cùng --format json',
    /toàn bộ dữ liệu/,
  ],
  [['--check', '--template', 'tom-tat'], '--template không dùng cùng --check', /bỏ một trong hai/],
] as const)('what would have no effect is refused: %s', async ([argv, message, why]) => {
  const { code, stdout, stderr } = await report(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toMatch(why);
});

test('what is sent is kept as Markdown and Word, never as a page', async () => {
  const { code, stderr } = await report('--issue', '--number', '45', '--format', 'html');
  expect(code).toBe(2);
  expect(stderr).toMatch(/"html".*\n.*md, docx/);
});
