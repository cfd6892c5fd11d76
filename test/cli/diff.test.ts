/** `diff` on real repositories: what a reviewer reads, what a script reads, and every way to name two states. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiffOutput } from '../../src/model/generated/outputs.js';
import { outputValidators } from '../generated/output-validators.js';
import { commitAll, createRepository, git } from '../support/git.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copyPlan, copySample } from '../support/workspace.js';

const PLAN = 'plans/bdg-mau/plan.yaml';

/** Replaces each of some texts, which must be there, in a file of the workspace. */
function edit(root: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
  const file = join(root, PLAN);
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the plan does not say: ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

const later = ['      before: 2023-06-10', '      before: 2023-06-15'] as const;
const otherOwner = ['unit: tp-ht\n    role: direct', 'unit: vp-tk\n    role: direct'] as const;
const otherWindow = ['to: 2023-12-15 }', 'to: 2023-12-31 }'] as const;
const otherId = ['id: cax-phong-toi-pham', 'id: cax-phong-chong-toi-pham'] as const;
const otherNumber = ['number: 28/NQ-CP', 'number: 96/NQ-CP'] as const;
const hostile = [
  'title: Tuyên truyền,',
  'title: "[x](javascript:1) <b> | `x` Tuyên truyền," #',
] as const;

function sample(): string {
  const root = copySample();
  createRepository(root);
  return root;
}

async function diff(root: string, ...argv: readonly string[]) {
  return runInProcess(['--as-of', '2023-06-12', '--no-color', 'diff', ...argv], { cwd: root });
}

async function changes(root: string, ...argv: readonly string[]): Promise<DiffOutput['changes']> {
  const { stdout, code } = await diff(root, ...argv, '--json');
  const output: DiffOutput = JSON.parse(stdout);
  expect(outputValidators['diff']?.(output), JSON.stringify(outputValidators['diff']?.errors)).toBe(
    true,
  );
  expect(code).toBe(0);
  return output.changes;
}

describe('what a reviewer reads', () => {
  test.for(['vi', 'en'])('in %s, on a terminal and as Markdown', async (language) => {
    const root = sample();
    edit(root, later, otherOwner, otherWindow, otherId, otherNumber);
    for (const columns of [80, 120]) {
      const argv = ['--as-of', '2023-06-12', '--no-color', '--lang', language, 'diff'];
      const { stdout, stderr, code } = await runInProcess(argv, { cwd: root, columns });
      expect([code, stderr]).toEqual([0, '']);
      const shown = stdout.replace(/HEAD \([0-9a-f]{10}\)/, 'HEAD (…)');
      await expect(shown).toMatchFileSnapshot(`../golden/${language}/diff-${columns}.txt`);
    }
    const { stdout } = await diff(root, '--lang', language, '--format', 'markdown');
    const shown = stdout.replace(/HEAD \\?\([0-9a-f]{10}\\?\)/, 'HEAD (…)');
    await expect(shown).toMatchFileSnapshot(`../golden/${language}/diff.md`);
  });

  test('formatting, comments and the order of keys are no change', async () => {
    const root = sample();
    const file = join(root, PLAN);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      `# Another comment\n${text.replace('year: 2023\n', '').replaceAll('\n\n', '\n')}year:   2023\n`,
    );
    const { stdout, code } = await diff(root, '--exit-code');
    expect(stdout).toMatch(
      /^Kế hoạch không thay đổi \(HEAD \([0-9a-f]{10}\) → tệp trên đĩa\)\.\n$/,
    );
    expect(code).toBe(0);
  });
});

test('an id that names nothing any more is told as it stands', async () => {
  const root = sample();
  edit(root, ['id: tc-ns\n', 'id: tai-chinh\n']);
  const { stdout } = await diff(root);
  expect(stdout).toMatch(/Đơn vị thực hiện đổi từ Công chức Tài chính – ngân sách\s+thành tc-ns\./);
  expect(stdout).toMatch(/thêm tc-ns; bỏ Công chức Tài chính – ngân sách/);
});

test('the basis of an amendment is none of the plan', async () => {
  const root = sample();
  const amended = (basis: string): string =>
    `\nrevisions: [{ date: 2023-05-03, summary: Lùi hạn, basis: ${basis} }]\npurpose:`;
  edit(root, ['\npurpose:', amended('kh-901')]);
  commitAll(root, 'An amendment');
  edit(root, ['basis: kh-901', 'basis: kh-902']);
  const { stdout } = await diff(root);
  expect(stdout).toContain('Căn cứ của lần sửa đổi đổi từ “kh-901” thành “kh-902”.');
});

test('a mark that came or went is told in words', async () => {
  const root = sample();
  edit(
    root,
    ['    basis: true\n', ''],
    ['splits: [loai-van-ban] }', 'splits: [loai-van-ban], sensitive: true }'],
  );
  const { stdout } = await diff(root);
  expect(stdout).toContain('Là căn cứ của kế hoạch: nay không, trước có.');
  expect(stdout).toContain('Là số liệu nhạy cảm: nay có, trước không.');
});

describe('which states are compared', () => {
  test('HEAD, a revision, two, a range, from a fork, and a revision against its parent', async () => {
    const root = sample();
    git(root, 'checkout', '--quiet', '-b', 'edit');
    edit(root, later);
    commitAll(root, 'A deadline moves');
    edit(root, otherWindow);
    commitAll(root, 'A window moves');
    git(root, 'checkout', '--quiet', 'main');
    edit(root, otherNumber);
    commitAll(root, 'Another basis');
    const fields = async (...argv: string[]) =>
      (await changes(root, ...argv)).map(({ subject, field }) => `${subject}.${field}`);
    expect(await fields()).toEqual([]);
    expect(await fields('edit~2')).toEqual(['document.number']);
    expect(await fields('main', 'edit')).toEqual(['task.window', 'period.due', 'document.number']);
    expect(await fields('main..edit')).toEqual(['task.window', 'period.due', 'document.number']);
    expect(await fields('main...edit')).toEqual(['task.window', 'period.due']);
    expect(await fields('edit~1..edit')).toEqual(['task.window']);
    expect(await fields('..edit')).toHaveLength(3);
    expect(await fields('--rev', 'edit')).toEqual(['task.window']);
    expect(await fields('edit~2', '--rev', 'edit')).toEqual(['task.window', 'period.due']);
    const { stdout } = await diff(root, 'main...edit');
    expect(stdout).toMatch(/^Thay đổi của kế hoạch bdg-mau: \w{10} → edit \(\w{10}\)\n/);
  });

  test('a plan that is new, and one that is gone', async () => {
    const root = sample();
    git(root, 'rm', '-r', '--quiet', 'plans/bdg-mau');
    git(root, 'commit', '--quiet', '-m', 'Gone');
    mkdirSync(join(root, 'plans'), { recursive: true });
    expect(await changes(root, 'HEAD~1', 'HEAD')).toMatchObject([
      { kind: 'removed', subject: 'plan', id: 'bdg-mau', class: 'retroactive' },
    ]);
    expect(await changes(root, 'HEAD', 'HEAD~1')).toMatchObject([
      { kind: 'added', subject: 'plan', id: 'bdg-mau', class: 'added' },
    ]);
  });

  test('a workspace below the top of the repository', async () => {
    const top = createFolder();
    const root = join(top, 'Xã Mẫu', 'kế hoạch');
    cpSync(copySample(), root, { recursive: true });
    createRepository(top);
    edit(root, later);
    expect(await changes(root)).toMatchObject([{ subject: 'period', id: '6-thang', days: 5 }]);
  });
});

describe('what a script reads', () => {
  test('each change with its class, both values and what it touches', async () => {
    const root = sample();
    edit(root, later, otherId);
    expect(await changes(root)).toMatchObject([
      {
        plan: 'bdg-mau',
        clause: 'IV.6.b',
        kind: 'renamed',
        id: 'cax-phong-chong-toi-pham',
        before: 'cax-phong-toi-pham',
        class: 'retroactive',
        effects: [{ kind: 'entries-without-task', count: 2 }],
      },
      { id: '6-thang', field: 'due', class: 'retroactive', nature: 'deadline', days: 5 },
    ]);
  });

  test('with --exit-code a change is found', async () => {
    const root = sample();
    edit(root, later);
    expect((await diff(root)).code).toBe(0);
    expect((await diff(root, '--exit-code')).code).toBe(1);
  });
});

describe('a state that was compared before is not parsed again', () => {
  const states = '.tiendo/bdg-mau.states';
  const days = (found: DiffOutput['changes']) => found.map((change) => change.days);

  test('and what was read of it is believed as long as its bytes are the same', async () => {
    const root = sample();
    edit(root, later);
    expect(days(await changes(root))).toEqual([5]);
    // Another word in what is kept shows that it is used: of the data of the edit only, and in its place.
    const kept = readFileSync(join(root, states), 'latin1');
    const at = kept.indexOf('"before":"2023-06-15"');
    const told = `${kept.slice(0, at)}"before":"2023-06-17"${kept.slice(at + 21)}`;
    writeFileSync(join(root, states), told, 'latin1');
    expect(days(await changes(root))).toEqual([7]);
  });

  test('an edit that keeps size and time of the file is seen', async () => {
    const root = sample();
    edit(root, later);
    expect(days(await changes(root))).toEqual([5]);
    const { size, mtime } = statSync(join(root, PLAN));
    edit(root, ['before: 2023-06-15', 'before: 2023-06-14']);
    utimesSync(join(root, PLAN), mtime, mtime);
    expect(statSync(join(root, PLAN))).toMatchObject({ size, mtime });
    expect(days(await changes(root))).toEqual([4]);
  });

  test('a file of states that came with the workspace is not believed', async () => {
    const root = sample();
    edit(root, later);
    await changes(root);
    const kept = readFileSync(join(root, states), 'latin1');
    const told = kept.replaceAll('"before":"2023-06-15"', '"before":"2023-06-17"');
    rmSync(join(root, states));
    writeFileSync(join(root, states), told, 'latin1');
    expect(days(await changes(root))).toEqual([5]);
  });

  test('a bare repository stays as it is', async () => {
    const root = sample();
    edit(root, later);
    commitAll(root, 'Later');
    const bare = join(createFolder(), 'kho.git');
    git(root, 'clone', '--quiet', '--bare', '.', bare);
    const { code, stdout } = await diff(bare, '--rev', 'main');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 thay đổi')]);
    expect(existsSync(join(bare, '.tiendo'))).toBe(false);
  });
});

describe('what cannot be compared', () => {
  test.for([
    ['nothing-here', /kho git không có phiên bản "nothing-here"/],
    ['--output=x', /--output=x/],
    ['a..b', /kho git không có phiên bản "a"/],
    ['a...HEAD', /kho git không có phiên bản "a"/],
  ] as const)('%s', async ([revision, message]) => {
    const { code, stderr, stdout } = await diff(sample(), revision);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('outside a repository', async () => {
    const { code, stderr } = await diff(copyPlan());
    expect(code).toBe(2);
    expect(stderr).toMatch(/không nằm trong kho git nào.*git init/s);
  });

  test('a plan that cannot be read is shown with its problem', async () => {
    const root = sample();
    edit(root, ['year: 2023', 'year: [']);
    const { code, stderr, stdout } = await diff(root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/plans\/bdg-mau\/plan\.yaml:\d+:\d+ {2}lỗi {2}yaml-syntax/);
  });

  test('one of two plans is not said to be unchanged, and the side that is wrong is named', async () => {
    const root = sample();
    cpSync(join(root, 'plans/bdg-mau'), join(root, 'plans/khac'), { recursive: true });
    const file = join(root, 'plans/khac/plan.yaml');
    const good = readFileSync(file, 'utf8').replace('id: bdg-mau', 'id: khac');
    writeFileSync(file, `${good}}\n`);
    commitAll(root, 'A plan that cannot be read');
    writeFileSync(file, good);
    const { code, stderr, stdout } = await diff(root);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /yaml-syntax[\s\S]*kế hoạch khac vì lỗi nêu trên, ở HEAD \(\w{10}\)\.\n$/,
    );
  });

  test('what is wrong with both sides is told once', async () => {
    const { stderr } = await diff(copyPlan(), 'a', 'b');
    expect(stderr.match(/không nằm trong kho git nào/g)).toHaveLength(1);
  });

  test('a format that there is not', async () => {
    const { code, stderr } = await diff(sample(), '--format', 'html');
    expect(code).toBe(2);
    expect(stderr).toMatch(/text, markdown, json/);
  });
});

test('text of the plan is inert in Markdown', async () => {
  const root = sample();
  edit(root, hostile);
  const { stdout } = await diff(root, '--format', 'markdown');
  expect(stdout).toContain('\\[x\\](javascript:1) &lt;b&gt; \\| \\`x\\`');
});
