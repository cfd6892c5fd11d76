/** The index only spares time: it never decides what is true, and nothing fails without it. */
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asciiJson } from '../../src/store/own-file.js';
import { addProgress, progressPath, progressText, writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copyPlan } from '../support/workspace.js';

const id = '2023-05-12-cong-an-xa-aaaaaa';
const index = '.tiendo/bdg-2023.json';

/** A workspace whose index is warm and as old as an index that has settled. */
async function warmWorkspace(): Promise<string> {
  const root = copyPlan();
  addProgress(root, id, 'Buổi thứ nhất');
  await summaries(root);
  // An index distrusts files that changed just before it; one from tomorrow trusts all of them.
  utimesSync(join(root, index), tomorrow(), tomorrow());
  return root;
}

function tomorrow(): Date {
  return new Date(Date.now() + 86_400_000);
}

/** Changes the text of an index that has settled. */
function editIndex(root: string, text: string, other: string): void {
  const path = join(root, index);
  const { mtime } = statSync(path);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(text);
  writeFileSync(path, before.replace(text, other));
  utimesSync(path, mtime, mtime);
}

async function summaries(root: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runInProcess(['log', '--json'], { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { entries }: { entries: { summary: string }[] } = JSON.parse(stdout);
  return entries.map(({ summary }) => summary);
}

describe('an index', () => {
  test('is believed as long as a file is as it was', async () => {
    const root = await warmWorkspace();
    editIndex(root, asciiJson('Buổi thứ nhất'), asciiJson('Từ chỉ mục'));
    expect(await summaries(root)).toEqual(['Từ chỉ mục']);
  });

  test('is not believed with letters that it never has', async () => {
    const root = await warmWorkspace();
    editIndex(root, asciiJson('Buổi thứ nhất'), '"Từ chỉ mục"');
    expect(await summaries(root)).toEqual(['Buổi thứ nhất']);
  });

  test('does not hide an edit that keeps size and time of the file', async () => {
    const root = await warmWorkspace();
    const file = join(root, progressPath(id));
    const { mtime, size } = statSync(file);
    writeFileSync(file, progressText(id, 'Buổi thứ nhật'));
    utimesSync(file, mtime, mtime);
    expect(statSync(file).size).toBe(size);
    expect(await summaries(root)).toEqual(['Buổi thứ nhật']);
  });

  test('forgets a file that was removed', async () => {
    const root = await warmWorkspace();
    rmSync(join(root, progressPath(id)));
    expect(await summaries(root)).toEqual([]);
  });

  test('learns a file that was added', async () => {
    const root = await warmWorkspace();
    addProgress(root, '2023-05-13-cong-an-xa-bbbbbb', 'Buổi thứ hai');
    expect(await summaries(root)).toEqual(['Buổi thứ hai', 'Buổi thứ nhất']);
  });

  test('shows an edit of the plan', async () => {
    const root = await warmWorkspace();
    const file = join(root, 'plans/bdg-2023/plan.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^short: .*$/m, 'short: Tên mới của kế hoạch'));
    const { stdout } = await runInProcess(['status'], { cwd: root });
    expect(stdout).toContain('Tên mới của kế hoạch');
  });

  test('does not hide that a record no longer fits an edited plan', async () => {
    const root = await warmWorkspace();
    const file = join(root, 'plans/bdg-2023/plan.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('cax-phong-toi-pham', 'cax-fong-toi-pham'));
    const { code, stdout } = await runInProcess(['log', '--json'], { cwd: root });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ entries: [] });
  });

  test('does not hide that a record lost the one that it corrects', async () => {
    const root = await warmWorkspace();
    const other = '2023-05-12-cong-an-xa-bbbbbb';
    const correction = progressText(other, 'Bản đính chính')
      .replace('task:', `corrects: ${id}\ntask:`)
      .replace('summary:', 'reason: Nhập nhầm\nsummary:');
    writeFile(root, progressPath(other), correction);
    expect(await summaries(root)).toEqual(['Bản đính chính']);
    utimesSync(join(root, index), tomorrow(), tomorrow());
    rmSync(join(root, progressPath(id)));
    const { code, stdout } = await runInProcess(['check', '--json'], { cwd: root });
    expect(code).toBe(1);
    expect(stdout).toContain('unknown-record');
  });
});

describe('an index that cannot be used', () => {
  const forms = ['', '{', 'null', '[]', '{"format":1}', '\u0000\u0001', '{"format":99,"rows":[]}'];

  test.for(forms)('holding %j is ignored', async (text) => {
    const root = await warmWorkspace();
    writeFileSync(join(root, index), text);
    expect(await summaries(root)).toEqual(['Buổi thứ nhất']);
  });

  test('of another version of the program is ignored', async () => {
    const root = await warmWorkspace();
    const text = readFileSync(join(root, index), 'utf8');
    const stored: { version: string } = JSON.parse(text);
    const other = text.replace(`"${stored.version}"`, '"99.0.0"').replace('nhất', 'cũ');
    writeFileSync(join(root, index), other);
    expect(await summaries(root)).toEqual(['Buổi thứ nhất']);
  });

  test('cut off in the middle is ignored', async () => {
    const root = await warmWorkspace();
    const text = readFileSync(join(root, index), 'utf8');
    writeFileSync(join(root, index), text.slice(0, text.length / 2));
    expect(await summaries(root)).toEqual(['Buổi thứ nhất']);
  });

  test('is not needed: where its folder cannot be made everything works', async () => {
    const root = copyPlan();
    addProgress(root, id, 'Buổi thứ nhất');
    // A file of that name keeps everybody from making the folder, even those who may write everywhere.
    writeFile(root, '.tiendo', 'không phải thư mục');
    expect(await summaries(root)).toEqual(['Buổi thứ nhất']);
    expect(readFileSync(join(root, '.tiendo'), 'utf8')).toBe('không phải thư mục');
  });
});

test('the index is never part of a commit', async () => {
  const root = await warmWorkspace();
  expect(readFileSync(join(root, '.tiendo/.gitignore'), 'utf8')).toBe('*\n');
});
