import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIndex, writeIndex } from '../../src/store/file-index.js';
import { loadBook, loadPlan } from '../../src/store/load.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { findWorkspace, listPlans } from '../../src/store/workspace.js';
import { createFolder } from '../support/temporary.js';
import { copySample } from '../support/workspace.js';
import { memorySource } from './memory-source.js';

const plan = 'schema: tiendo/plan@1\n';
const entry = (id: string): string =>
  `{ schema: tiendo/progress@1, id: ${id}, task: t, unit: u, date: 2023-05-12, summary: Đã làm., recorded: { at: 2023-05-12T08:00:00Z, by: x } }\n`;

/** Problems of a plan's folder as "file code". */
async function problems(files: Readonly<Record<string, string>>): Promise<string[]> {
  const source = memorySource(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`plans/mau/${path}`, text])),
  );
  const loaded = await loadBook(source, 'mau');
  return loaded.problems
    .filter(({ file }) => !file.endsWith('plan.yaml'))
    .map(({ file, code }) => `${file.slice('plans/mau/'.length)} ${code}`);
}

describe('the folder of a plan', () => {
  test('files that are no YAML, drafts and what was issued are nobody’s problem', async () => {
    expect(
      await problems({
        'plan.yaml': plan,
        'README.md': '# Kế hoạch',
        'progress/2023-05/anh.jpg': 'x',
        'issued/6-thang/report.yaml': 'x: 1',
        'templates/report.yaml': 'x: 1',
      }),
    ).toEqual([]);
  });

  test('YAML that no command would read is named, so that no record vanishes', async () => {
    expect(
      await problems({
        'plan.yaml': plan,
        'progress/2023-05/a.yml': entry('a'),
        'progress/2023-05/b.YAML': entry('b'),
        'tien-do/2023-05/c.yaml': entry('c'),
        'd.yaml': entry('d'),
      }),
    ).toEqual([
      'd.yaml misplaced-file',
      'progress/2023-05/a.yml misplaced-file',
      'progress/2023-05/b.YAML misplaced-file',
      'tien-do/2023-05/c.yaml misplaced-file',
    ]);
  });

  test('a record of another kind does not belong into a folder', async () => {
    expect(await problems({ 'plan.yaml': plan, 'reports/6-thang/a.yaml': entry('a') })).toEqual([
      'reports/6-thang/a.yaml misplaced-file',
    ]);
  });

  test('one bad file does not hide the good ones, and all bad ones are told', async () => {
    const source = memorySource({
      'plans/mau/plan.yaml': plan,
      'plans/mau/progress/2023-05/a.yaml': entry('a'),
      'plans/mau/progress/2023-05/b.yaml': 'summary: [',
      'plans/mau/progress/2023-05/c.yaml': 'summary: x',
      'plans/mau/progress/2023-05/d.yaml': entry('d'),
    });
    const loaded = await loadBook(source, 'mau');
    expect(loaded.records.progress.map(({ data }) => data.id)).toEqual(['a', 'd']);
    expect(loaded.problems.map(({ file }) => file.at(-6))).toEqual(
      expect.arrayContaining(['b', 'c']),
    );
    expect(loaded.plan).toBeUndefined();
    expect(loaded.files).toBe(5);
  });

  test('a plan alone can be read without its records', async () => {
    const loaded = await loadPlan(openWorkingTree(copySample()), 'bdg-mau');
    expect(loaded.plan?.data.id).toBe('bdg-mau');
    expect(loaded.records.progress).toEqual([]);
    expect(loaded.files).toBe(1);
  });
});

describe('with an index', () => {
  /** A workspace whose files have long settled, with an index of them all. */
  async function indexedSample() {
    const root = copySample();
    const tree = openWorkingTree(root);
    const first = await loadBook(tree, 'bdg-mau');
    for (const { file } of first.indexed) utimesSync(join(root, file), 1e9, 1e9);
    const cold = await loadBook(tree, 'bdg-mau');
    writeIndex(root, 'bdg-mau', cold.indexed);
    // As if written an hour from now, for nobody can set back when an inode changed.
    const written = Date.now() / 1000 + 3600;
    utimesSync(join(root, '.tiendo', 'bdg-mau.json'), written, written);
    return { root, tree, cold };
  }

  test('the same is read, without parsing any file', async () => {
    const { root, tree, cold } = await indexedSample();
    const warm = await loadBook(tree, 'bdg-mau', readIndex(root, 'bdg-mau'));
    expect(warm.records).toEqual(cold.records);
    expect(warm.plan).toEqual(cold.plan);
    expect(warm.known.size).toBe(cold.files);
    expect(warm.isIndexCurrent).toBe(true);
    expect([cold.known.size, cold.isIndexCurrent]).toEqual([0, false]);
  });

  test('a file that changed is read again, and the index is no longer current', async () => {
    const { root, tree, cold } = await indexedSample();
    const [changed] = cold.records.progress;
    if (changed === undefined) throw new Error('the sample has entries');
    writeFileSync(join(root, changed.file), 'summary: [');
    const after = await loadBook(tree, 'bdg-mau', readIndex(root, 'bdg-mau'));
    expect(after.records.progress).toHaveLength(cold.records.progress.length - 1);
    expect(after.problems).toMatchObject([{ code: 'yaml-syntax', file: changed.file }]);
    expect(after.known.has(changed.file)).toBe(false);
    expect(after.indexed).toHaveLength(cold.indexed.length - 1);
    expect(after.isIndexCurrent).toBe(false);
  });

  test('a file that is gone is not read from the index', async () => {
    const { root, tree, cold } = await indexedSample();
    const [gone] = cold.records.submissions;
    if (gone === undefined) throw new Error('the sample has events');
    rmSync(join(root, gone.file));
    const after = await loadBook(tree, 'bdg-mau', readIndex(root, 'bdg-mau'));
    expect(after.records.submissions.map(({ file }) => file)).not.toContain(gone.file);
    expect(after.isIndexCurrent).toBe(false);
  });
});

describe('a workspace', () => {
  test('is found from the current folder upwards', () => {
    const root = copySample();
    expect(findWorkspace(join(root, 'plans', 'bdg-mau', 'progress'))).toBe(root);
    expect(findWorkspace(root)).toBe(root);
    expect(findWorkspace(createFolder())).toBeUndefined();
  });

  test('has the plans whose folders hold one, sorted', () => {
    const source = memorySource({
      'plans/b/plan.yaml': plan,
      'plans/a/plan.yaml': plan,
      'plans/c/progress/2023-05/a.yaml': entry('a'),
      'plans/README.md': 'x',
    });
    expect(listPlans(source)).toEqual(['a', 'b']);
  });
});
