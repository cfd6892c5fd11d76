/** A report that is sent, and what becomes of it when the data go on. */
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { IssuedOutput, SinceLastOutput } from '../../src/model/generated/outputs.js';
import { outputValidators } from '../generated/output-validators.js';
import { createRepository } from '../support/git.js';
import { type Result, runInProcess } from '../support/run.js';
import { openWordFile } from '../support/word-file.js';
import { copySample } from '../support/workspace.js';

const issue = ['report', '6-thang', '--issue', '--number', '45/BC-UBND', '--on', '12/6/2023'];
const folder = 'plans/bdg-mau/issued/6-thang/2023-06-12-45-bc-ubnd';
let cwd = '';

function run(...argv: string[]): Promise<Result> {
  return runInProcess(['--as-of', '2023-06-12', ...argv], { cwd });
}

async function checkAt(day: string): Promise<{ code: number | null; output: IssuedOutput }> {
  const argv = ['--as-of', day, 'report', '6-thang', '--check', '--json'];
  const { code, stdout } = await runInProcess(argv, { cwd });
  const output = JSON.parse(stdout) as IssuedOutput;
  expect(outputValidators['issued-check']?.(output)).toBe(true);
  return { code, output };
}

beforeEach(() => {
  cwd = copySample();
});

describe('--issue', () => {
  test('keeps document, data and record, and the document is the report of that day', async () => {
    const { stdout: printed } = await run('report', '6-thang', '--number', '45/BC-UBND');
    const { code, stdout } = await run(...issue);
    expect(code).toBe(0);
    expect(stdout).toContain(folder);
    expect(readdirSync(join(cwd, folder))).toEqual(['bao-cao.md', 'issued.yaml', 'report.json']);
    expect(readFileSync(join(cwd, folder, 'bao-cao.md'), 'utf8')).toBe(printed);
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  test('keeps the Word file too when it is asked for, with its hash', async () => {
    expect(await run(...issue, '--format', 'docx')).toMatchObject({ code: 0 });
    const names = ['bao-cao.docx', 'bao-cao.md', 'issued.yaml', 'report.json'];
    expect(readdirSync(join(cwd, folder))).toEqual(names);
    const bytes = readFileSync(join(cwd, folder, 'bao-cao.docx'));
    expect(openWordFile(bytes).paragraphs.map(({ text }) => text)).toContain('Số: 45/BC-UBND');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const record = readFileSync(join(cwd, folder, 'issued.yaml'), 'utf8');
    expect(record).toContain(`word: { file: bao-cao.docx, sha256: ${sha256} }`);
    writeFileSync(join(cwd, folder, 'bao-cao.docx'), 'Tệp khác');
    expect(await checkAt('2023-06-12')).toMatchObject({
      code: 1,
      output: { isSame: true, edited: [`${folder}/bao-cao.docx`] },
    });
  });

  test('tells a machine what it wrote', async () => {
    const { stdout } = await run(...issue, '--json');
    const written = JSON.parse(stdout);
    expect(outputValidators['written']?.(written)).toBe(true);
    expect(written).toMatchObject({ id: '2023-06-12-45-bc-ubnd', file: `${folder}/issued.yaml` });
  });

  test('never replaces what was sent: a number is issued once', async () => {
    await run(...issue);
    const again = await run(...issue);
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/45\/BC-UBND/);
  });

  test('a second report of the period says which one it follows', async () => {
    await run(...issue);
    await run('report', '6-thang', '--issue', '--number', '46/BC-UBND');
    const second = join(cwd, 'plans/bdg-mau/issued/6-thang/2023-06-12-46-bc-ubnd/issued.yaml');
    expect(readFileSync(second, 'utf8')).toContain('follows: 2023-06-12-45-bc-ubnd');
  });

  test.for([
    ['without a number', ['report', '6-thang', '--issue'], /--number/],
    ['on a day to come', [...issue.slice(0, -1), '31/12/2030'], /2030/],
    ['at a revision', ['--rev', 'HEAD', ...issue], /--rev/],
  ] as const)('is refused %s', async ([, argv, message]) => {
    createRepository(cwd);
    const { code, stderr } = await run(...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('--check', () => {
  test('has nothing to check before a report was issued', async () => {
    const { code, stderr } = await run('report', '6-thang', '--check');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--issue/);
  });

  test('follows on the same day; a report that arrives later is told as having come later', async () => {
    await run(...issue);
    expect(await checkAt('2023-06-12')).toMatchObject({
      code: 0,
      output: { isSame: true, atRevision: null, since: { submissions: [], figures: [] } },
    });
    const { code, output } = await checkAt('2023-07-12');
    expect(code).toBe(0);
    expect(output.changes.figures).toEqual([]);
    expect(output.since.submissions).toMatchObject([
      { unit: 'cong-an-xa', was: 'pending', now: 'on-time', receivedOn: '2023-06-13' },
    ]);
  });

  test('an entry recorded afterwards for a day before is named with the number it changes', async () => {
    await run(...issue);
    const recorded = await runInProcess(
      [
        ...['--as-of', '2023-06-12', 'record', 'thon-tuyen-truyen', '--unit', 'thon-4'],
        ...['--date', '1/6/2023', '--summary', 'Một buổi tuyên truyền.', '--figure', 'su-kien=1'],
      ],
      { cwd },
    );
    expect(recorded.stderr + recorded.stdout).toMatch(/2023-06-01-thon-4/);
    const { code, output } = await checkAt('2023-06-12');
    expect(code).toBe(1);
    const figure = output.changes.figures.find(({ anchor }) => anchor === 'f-su-kien');
    expect(figure).toMatchObject({ was: 40, now: 41 });
    expect(figure?.entries).toEqual([expect.stringMatching(/^2023-06-01-thon-4-/)]);
    expect(output.changes.results).toMatchObject([{ change: 'added', unitName: 'Thôn 4' }]);
  });

  test('a kept file that was edited is found, also by check', async () => {
    await run(...issue);
    appendFileSync(join(cwd, folder, 'bao-cao.md'), 'Thêm.\n');
    const { code, output } = await checkAt('2023-06-12');
    expect(code).toBe(1);
    expect(output.edited).toEqual([`${folder}/bao-cao.md`]);
    const { code: found, stdout } = await run('check');
    expect(found).toBe(1);
    expect(stdout).toContain('issued-edited');
  });

  test('a kept file that was edited is named on the terminal', async () => {
    await run(...issue);
    appendFileSync(join(cwd, folder, 'bao-cao.md'), 'Thêm.\n');
    const { code, stdout } = await run('report', '6-thang', '--check');
    expect(code).toBe(1);
    expect(stdout).toContain('không còn đúng với dữ liệu.');
    expect(stdout).toContain(`Tệp đã lưu bị sửa hoặc bị mất: ${folder}/bao-cao.md`);
  });

  test.for(['45', '045', '45/BC-UBND', '45/bc-ubnd', ' 45 '])(
    'the number may be typed as "%s"',
    async (number) => {
      await run(...issue);
      await run('report', '6-thang', '--issue', '--number', '46/BC-UBND');
      const { code, stdout } = await run('report', '6-thang', '--check', '--number', number);
      expect({ code, first: stdout.split('\n')[0] }).toEqual({
        code: 0,
        first: 'Báo cáo số 45/BC-UBND ngày 12/6/2023: vẫn đúng với dữ liệu.',
      });
    },
  );

  test.for(['4', '47', '45/BC-XYZ'])(
    'a number that names no kept report is refused: %s',
    async (number) => {
      await run(...issue);
      const { code, stderr } = await run('report', '6-thang', '--check', '--number', number);
      expect(code).toBe(2);
      expect(stderr).toContain(`"${number}" không chỉ rõ một báo cáo đã lưu của kỳ này.`);
      expect(stderr).toContain('một trong các số đã lưu: 45/BC-UBND.');
    },
  );

  test('a bare number that two reports have is not guessed', async () => {
    await run(...issue);
    await run('report', '6-thang', '--issue', '--number', '45/BC-VP');
    const { code, stderr } = await run('report', '6-thang', '--check', '--number', '45');
    expect(code).toBe(2);
    expect(stderr).toContain('45/BC-UBND, 45/BC-VP');
  });

  test('data that were edited are not compared with', async () => {
    await run(...issue);
    writeFileSync(join(cwd, folder, 'report.json'), '{}');
    expect(await run('report', '6-thang', '--check')).toMatchObject({ code: 1, stdout: '' });
  });

  test('with git, the report is made again from the commit of the data', async () => {
    createRepository(cwd);
    await run(...issue);
    const { code, output } = await checkAt('2023-06-12');
    expect(code).toBe(0);
    expect(output.atRevision).toBe(true);
    expect(output.commit).toMatch(/^[0-9a-f]{40}$/);
  });
});

/** Records a result as if it were that day. */
async function recordAt(day: string, task: string, unit: string, summary: string): Promise<void> {
  const argv = ['--as-of', day, 'record', task, '--unit', unit, '--date', day];
  const { code } = await runInProcess([...argv, '--summary', summary], {
    cwd,
    now: `${day}T02:00:00Z`,
  });
  expect(code).toBe(0);
}

describe('what came after a report was sent', () => {
  test('is a section of its own, and no section while nothing came', async () => {
    await run(...issue);
    const same = await run('report', '6-thang', '--json');
    expect(JSON.parse(same.stdout)).toMatchObject({ supplement: null });
    const later = await runInProcess(['--as-of', '2023-07-12', 'report', '6-thang'], { cwd });
    expect(later.stdout).toContain('## PHẦN BỔ SUNG');
    // Nothing of the text comes after the sign that ends it.
    expect(later.stdout).toMatch(/## PHẦN BỔ SUNG.*\.\/\.\n\n<!-- signature -->/s);
    expect(later.stdout.match(/\.\/\.\n/g)).toHaveLength(1);
    expect(later.stdout).toContain('Những thay đổi sau Báo cáo số 45/BC-UBND ngày 12/6/2023;');
    expect(later.stdout).toContain(
      '- Báo cáo bắt buộc: đã nhận 9 → 10, đúng hạn 7 → 8, còn trong hạn 1 → 0\n',
    );
    expect(later.stdout).toContain(
      'Công an xã nhận ngày 13/6/2023, đúng hạn (trước: chưa đến hạn).',
    );
  });

  test('has the results of the Action Month, which no report of the plan can hold', async () => {
    const argv = ['report', 'nam', '--issue', '--number', '90/BC-UBND', '--on', '2023-11-09'];
    const sent = await runInProcess(argv, { cwd, now: '2023-11-09T02:00:00Z' });
    expect(sent.code).toBe(0);
    await recordAt('2023-11-20', 'thon-thang-hanh-dong', 'thon-1', 'Treo khẩu hiệu, ra quân.');
    const late = await runInProcess(['--as-of', '2023-12-20', 'report', 'nam', '--json'], { cwd });
    expect(JSON.parse(late.stdout)).toMatchObject({
      supplement: {
        issued: { number: '90/BC-UBND' },
        later: [{ unitName: 'Thôn 1', date: '2023-11-20' }],
      },
    });
  });
});

describe('--since-last', () => {
  test('drafts what changed since the report sent before, and flags words that were copied', async () => {
    await run(...issue);
    const { summary } = JSON.parse(readFileSync(join(cwd, folder, 'report.json'), 'utf8'))
      .contents[0].items[0].tasks[0].results[0];
    await recordAt('2023-09-15', 'vhxh-tt-chinh-tri-mo-hinh', 'vh-xh', `  ${summary} `);
    const argv = ['--as-of', '2023-09-20', 'report', 'nam', '--since-last'];
    const { code, stdout } = await runInProcess([...argv, '--json'], { cwd });
    expect(code).toBe(0);
    const output = JSON.parse(stdout);
    expect(outputValidators['since-last']?.(output)).toBe(true);
    expect(output.copied).toMatchObject([{ unitName: 'Công chức Văn hóa – Xã hội' }]);
    const shown = await runInProcess(argv, { cwd });
    expect(shown.stdout).toMatch(/^Dự thảo: thay đổi so với báo cáo số 45\/BC-UBND/);
    expect(shown.stdout).toMatch(/Lời chép nguyên/);
  });

  test('across periods compares what can be compared, and says of which days it is', async () => {
    await run(...issue);
    const argv = ['--as-of', '2023-11-09', 'report', 'nam', '--since-last'];
    const { stdout } = await runInProcess([...argv, '--json'], { cwd });
    const { was, now, changes } = JSON.parse(stdout) as SinceLastOutput;
    expect({ was, now }).toEqual({
      was: { from: '2023-01-01', to: '2023-06-09' },
      now: { from: '2023-01-01', to: '2023-11-09' },
    });
    expect(changes.submissions).toEqual([]);
    // Neither the register nor the column of the earlier period: the report sent before had no such numbers.
    expect(changes.figures.map(({ anchor }) => anchor)).toEqual([
      'n-dang-lam',
      'n-chua-co-ket-qua',
      'n-muc',
      'f-van-ban',
      'f-van-ban.cong-van',
      'f-kinh-phi-chi',
      'x-kinh-phi-chi',
    ]);
    const shown = await runInProcess(argv, { cwd });
    expect(shown.stdout).toContain('Báo cáo trước là của kỳ khác: số trước tính từ 01/01/2023');
    expect(shown.stdout).toContain('- Nhiệm vụ: đang làm 25 → 26, chưa có kết quả 4 → 3');
    expect(shown.stdout).toContain('- Văn bản ban hành: 5 → 6 (Công văn, hướng dẫn 3 → 4)');
    expect(shown.stdout).toMatch(/Kinh phí đã chi, chưa nêu nguồn: 0 đồng → 2\.400\.000 đồng/);
  });

  test('does not compare figures that are counted from different days', async () => {
    await run(...issue);
    const file = join(cwd, 'plans/bdg-mau/plan.yaml');
    const plan = readFileSync(file, 'utf8');
    const [, year = ''] = /(\n +- id: nam\b[\s\S]*)$/.exec(plan) ?? [];
    expect(year).toContain('from: 2023-01-01');
    writeFileSync(file, plan.replace(year, year.replace('from: 2023-01-01', 'from: 2023-06-10')));
    const argv = ['--as-of', '2023-11-09', 'report', 'nam', '--since-last'];
    const { stdout } = await runInProcess([...argv, '--json'], { cwd });
    const { changes } = JSON.parse(stdout) as SinceLastOutput;
    expect(changes.figures).toEqual([]);
    expect(changes.results.length).toBeGreaterThan(0);
    expect(changes.results.filter(({ change }) => change === 'removed')).toEqual([]);
    const shown = await runInProcess(argv, { cwd });
    expect(shown.stdout.replaceAll('\n', ' ')).toContain(
      'Không so số liệu và tình hình nộp báo cáo.',
    );
  });

  test('does not flag a correction that keeps the words, nor words of its own', async () => {
    await run(...issue);
    const { entry } = JSON.parse(readFileSync(join(cwd, folder, 'report.json'), 'utf8')).contents[0]
      .items[0].tasks[0].results[0];
    const corrected = await runInProcess(
      ['--as-of', '2023-09-15', 'correct', entry, '--percent', '35', '--reason', 'Ghi thiếu.'],
      { cwd, now: '2023-09-15T02:00:00Z' },
    );
    expect(corrected.code).toBe(0);
    await recordAt('2023-09-15', 'vhxh-tt-chinh-tri-mo-hinh', 'vh-xh', 'Lời chưa từng viết.');
    const argv = ['--as-of', '2023-09-20', 'report', 'nam', '--since-last', '--json'];
    const { stdout } = await runInProcess(argv, { cwd });
    const { copied, changes } = JSON.parse(stdout) as SinceLastOutput;
    expect(copied).toEqual([]);
    expect(changes.results).toContainEqual(
      expect.objectContaining({ change: 'corrected', replaces: entry }),
    );
    expect(changes.results.filter(({ change }) => change === 'removed')).toEqual([]);
    expect(changes.results.map(({ summary }) => summary)).toContain('Lời chưa từng viết.');
  });
});

test('a report that an earlier version kept, without fields that came later, is compared all the same', async () => {
  await run(...issue);
  const file = join(cwd, folder, 'report.json');
  const old = readFileSync(file, 'utf8')
    .replaceAll(/,\n *"masked": false/g, '')
    .replaceAll(/,\n *"counts": \{[^{}]*\{[^{}]*\}\s*\}/g, '');
  expect(old).not.toMatch(/"masked": false|"counts"/);
  writeFileSync(file, old);
  const record = join(cwd, folder, 'issued.yaml');
  const sha256 = createHash('sha256').update(old).digest('hex');
  const text = readFileSync(record, 'utf8');
  writeFileSync(record, text.replace(/(report\.json, sha256: )[0-9a-f]{64}/, `$1${sha256}`));
  expect(await checkAt('2023-06-12')).toMatchObject({ code: 0, output: { isSame: true } });
});
