/** What a process leaves behind when it dies in the middle of writing, and who may clear it away. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendRecords } from '../../src/store/append.js';
import { nameWriter } from '../../src/store/intents.js';
import { loadBook } from '../../src/store/load.js';
import { finishBatches } from '../../src/store/recover.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { progress } from '../core/make-records.js';
import { createFolder } from '../support/temporary.js';

const first = progress({ id: '2023-05-12-cong-an-aaaaaa' });
const second = progress({ id: '2023-05-12-cong-an-bbbbbb' });
const third = progress({ id: '2023-05-12-cong-an-cccccc' });
const month = 'plans/mau/progress/2023-05';

/** Every file below plans/, hidden ones included. */
function everyFile(root: string): string[] {
  return readdirSync(join(root, 'plans'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** This machine with the number of a process that has ended. */
function deadWriter(): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return nameWriter().replace(/\d+$/, String(pid));
}

/** What a write of the first record leaves when its process dies before it is named. */
function leaveUnfinished(root: string, writer: string): void {
  put(root, `${month}/.${first.id}.${writer}.tmp`, 'schema: tiendo/prog');
  put(root, `plans/mau/.writing.${first.id}.${writer}`, `progress/2023-05/${first.id}.yaml\n`);
}

/** A batch of the first two records whose process died when it was decided and one of them was named. */
async function leaveDecided(root: string, writer: string): Promise<void> {
  mkdirSync(join(root, 'plans/mau'), { recursive: true });
  await appendRecords(root, 'mau', [{ record: first }, { record: second }]);
  const text = readFileSync(join(root, month, `${second.id}.yaml`), 'utf8');
  rmSync(join(root, month, `${second.id}.yaml`));
  put(root, `${month}/.${second.id}.${writer}.tmp`, text);
  const list = [first, second].map(({ id }) => `progress/2023-05/${id}.yaml\n`);
  put(root, `plans/mau/.decided.${first.id}.${writer}`, list.join(''));
}

describe('a write that was not decided', () => {
  test('is no record and no problem, and the next write clears it away', async () => {
    const root = createFolder();
    leaveUnfinished(root, deadWriter());
    const { records, problems } = await loadBook(openWorkingTree(root), 'mau');
    expect(records.progress).toEqual([]);
    expect(problems.filter(({ file }) => !file.endsWith('plan.yaml'))).toEqual([]);
    expect(await appendRecords(root, 'mau', [{ record: second }])).toHaveProperty('written');
    expect(everyFile(root)).toEqual([`${second.id}.yaml`]);
  });

  test.for([
    { of: 'a process that is still at work', writer: nameWriter().replace(/\d+$/, '1') },
    { of: 'another machine', writer: 'k3f9x2-1' },
  ])('is left alone when it is of $of', async ({ writer }) => {
    const root = createFolder();
    leaveUnfinished(root, writer);
    await appendRecords(root, 'mau', [{ record: second }]);
    expect(everyFile(root)).toEqual([
      `.${first.id}.${writer}.tmp`,
      `.writing.${first.id}.${writer}`,
      `${second.id}.yaml`,
    ]);
  });

  test('is cleared away whoever wrote it once it is older than any write can be', async () => {
    const root = createFolder();
    leaveUnfinished(root, 'k3f9x2-1');
    const before = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(join(root, `plans/mau/.writing.${first.id}.k3f9x2-1`), before, before);
    await appendRecords(root, 'mau', [{ record: second }]);
    expect(everyFile(root)).toEqual([`${second.id}.yaml`]);
  });
});

describe('a batch that was decided', () => {
  test('is finished by whoever comes next, and nothing hidden remains', async () => {
    const root = createFolder();
    await leaveDecided(root, deadWriter());
    expect(finishBatches(root, 'mau')).toBeUndefined();
    expect(everyFile(root)).toEqual([`${first.id}.yaml`, `${second.id}.yaml`]);
    const { records } = await loadBook(openWorkingTree(root), 'mau');
    expect(records.progress.map(({ data }) => data)).toEqual([first, second]);
  });

  test('can be finished by anybody, also beside the living writer', async () => {
    const root = createFolder();
    await leaveDecided(root, 'k3f9x2-1');
    finishBatches(root, 'mau');
    finishBatches(root, 'mau');
    expect(await appendRecords(root, 'mau', [{ record: third }])).toHaveProperty('written');
    expect(everyFile(root)).toEqual([first, second, third].map(({ id }) => `${id}.yaml`));
  });

  test('names no file but records of its plan', () => {
    const root = createFolder();
    const writer = 'k3f9x2-1';
    put(root, `other/.evil.${writer}.tmp`, 'schema: tiendo/progress@1');
    put(root, `plans/mau/.decided.evil.${writer}`, '../../other/evil.yaml\n../evil.yaml\n');
    expect(finishBatches(root, 'mau')).toBeUndefined();
    expect(readdirSync(join(root, 'other'))).toEqual([`.evil.${writer}.tmp`]);
    expect(everyFile(root)).toEqual([]);
  });
});
