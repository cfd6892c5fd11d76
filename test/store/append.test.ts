import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendRecords } from '../../src/store/append.js';
import { loadBook } from '../../src/store/load.js';
import { openWorkingTree } from '../../src/store/working-tree.js';
import { progress, submission, withdrawal } from '../core/make-records.js';
import { createFolder } from '../support/temporary.js';

const first = progress({ id: '2023-05-12-cong-an-aaaaaa' });
const second = progress({ id: '2023-05-12-cong-an-bbbbbb' });
const fileOf = (id: string): string => `plans/mau/progress/2023-05/${id}.yaml`;

/** Every file below a folder, hidden ones included. */
function everyFile(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

/** A workspace whose plan has nothing yet. */
function createWorkspace(): string {
  const root = createFolder();
  mkdirSync(join(root, 'plans/mau'), { recursive: true });
  return root;
}

function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe('appending', () => {
  test('says where each record is, and there it is, alone', async () => {
    const root = createWorkspace();
    const outcome = await appendRecords(root, 'mau', [{ record: first }, { record: second }]);
    expect(outcome).toEqual({
      written: [
        { id: first.id, file: fileOf(first.id) },
        { id: second.id, file: fileOf(second.id) },
      ],
    });
    expect(everyFile(root)).toEqual([`${first.id}.yaml`, `${second.id}.yaml`]);
    const { records } = await loadBook(openWorkingTree(root), 'mau');
    expect(records.progress.map(({ data }) => data)).toEqual([first, second]);
  });

  test('a register event lies with its period, a void with the record that it withdraws', async () => {
    const root = createWorkspace();
    const event = submission('received', '2023-06-08', { id: '2023-06-08-cong-an-cccccc' });
    const voided = withdrawal(event.id, { id: '2023-06-09-cong-an-dddddd', date: '2023-06-09' });
    const outcome = await appendRecords(root, 'mau', [
      { record: event },
      { record: voided, folder: 'reports' },
    ]);
    expect(outcome).toMatchObject({
      written: [
        { file: `plans/mau/reports/6-thang/${event.id}.yaml` },
        { file: `plans/mau/reports/2023-06/${voided.id}.yaml` },
      ],
    });
  });

  test('the file points an editor to the schema', async () => {
    const root = createWorkspace();
    put(root, 'schemas/progress.schema.json', '{}');
    await appendRecords(root, 'mau', [{ record: first }]);
    const [comment] = readFileSync(join(root, fileOf(first.id)), 'utf8').split('\n');
    expect(comment).toBe(
      '# yaml-language-server: $schema=../../../../schemas/progress.schema.json',
    );
  });
});

describe('what is never done', () => {
  test('a file that is there is not replaced', async () => {
    const root = createWorkspace();
    put(root, fileOf(first.id), 'của người khác\n');
    const outcome = await appendRecords(root, 'mau', [{ record: first }]);
    expect(outcome).toEqual({
      failure: { kind: 'system', code: 'EEXIST', path: expect.any(String) },
    });
    expect(readFileSync(join(root, fileOf(first.id)), 'utf8')).toBe('của người khác\n');
  });

  test('of several records none is left when one cannot be written', async () => {
    const root = createWorkspace();
    put(root, fileOf(second.id), 'của người khác\n');
    const outcome = await appendRecords(root, 'mau', [{ record: first }, { record: second }]);
    expect(outcome).toMatchObject({ failure: { code: 'EEXIST' } });
    expect(everyFile(root)).toEqual([`${second.id}.yaml`]);
  });

  test('a folder that cannot be made leaves nothing behind', async () => {
    const root = createWorkspace();
    put(root, 'plans/mau/reports', 'một tệp chứ không phải thư mục');
    const event = submission('received', '2023-06-08', { id: '2023-06-08-cong-an-cccccc' });
    const outcome = await appendRecords(root, 'mau', [{ record: first }, { record: event }]);
    expect(outcome).toMatchObject({ failure: { kind: 'system' } });
    expect(everyFile(root)).toEqual(['reports']);
  });

  test('what a reader would refuse is not written', async () => {
    const root = createWorkspace();
    const wrong = { ...second, percent: 140 };
    const outcome = await appendRecords(root, 'mau', [{ record: first }, { record: wrong }]);
    expect(outcome).toMatchObject({
      failure: {
        kind: 'invalid',
        problems: [{ code: 'schema-wrong-value', pointer: ['percent'] }],
      },
    });
    expect(everyFile(root)).toEqual([]);
  });

  test('the folder of a plan that vanished is not made anew for a record alone', async () => {
    const root = createFolder();
    const outcome = await appendRecords(root, 'mau', [{ record: first }]);
    expect(outcome).toEqual({ failure: { kind: 'system', code: 'ENOENT', path: 'plans/mau' } });
    expect(everyFile(root)).toEqual([]);
  });

  test.for(['plans/mau', 'plans/mau/progress', 'plans/mau/progress/2023-05'])(
    'nothing is written through %s where that is a symbolic link',
    async (link) => {
      const root = createFolder();
      const elsewhere = createFolder();
      mkdirSync(join(root, dirname(link)), { recursive: true });
      symlinkSync(elsewhere, join(root, link));
      const outcome = await appendRecords(root, 'mau', [{ record: first }]);
      expect(outcome).toEqual({ failure: { kind: 'system', code: 'LINKED', path: link } });
      expect(readdirSync(elsewhere)).toEqual([]);
    },
  );

  test('a batch that is stopped before it is decided leaves nothing', async () => {
    const root = createWorkspace();
    const signals = [undefined, 'SIGINT'];
    let isReleased = false;
    const hold = () => ({
      signal: async () => signals.shift(),
      release: () => {
        isReleased = true;
      },
    });
    const batch = [{ record: first }, { record: second }];
    const outcome = await appendRecords(root, 'mau', batch, hold);
    expect(outcome).toEqual({ failure: { kind: 'stopped', signal: 'SIGINT' } });
    expect(everyFile(root)).toEqual([]);
    expect(isReleased).toBe(true);
  });
});
