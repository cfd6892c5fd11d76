import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/model/version.js';
import { type IndexedFile, readIndex, stampText, writeIndex } from '../../src/store/file-index.js';
import { progress } from '../core/make-records.js';
import { createFolder } from '../support/temporary.js';

const file = 'plans/mau/progress/2023-05/a.yaml';
const data = progress({ id: 'a' });
/** A file that was last changed in 2001, long before any index. */
const stamp = { size: 300, mtimeMs: 1e12, ctimeMs: 1e12, ino: 7 };
const indexed: IndexedFile = { file, stamp, data };

describe('the index', () => {
  test('gives the data of a file that has not changed', () => {
    const root = createFolder();
    writeIndex(root, 'mau', [indexed]);
    const index = readIndex(root, 'mau');
    expect(index.size).toBe(1);
    expect(index.find(file, stamp)?.data).toEqual(data);
    expect(index.find('plans/mau/other.yaml', stamp)).toBeUndefined();
  });

  test.each([
    ['size', { size: 301 }],
    ['time of change', { mtimeMs: 1e12 + 1 }],
    ['time of change of its inode, which no copy can set back', { ctimeMs: 1e12 + 1 }],
    ['inode: another file took its place', { ino: 8 }],
  ])('knows a file no longer when it has another %s', (_, change) => {
    const root = createFolder();
    writeIndex(root, 'mau', [indexed]);
    expect(readIndex(root, 'mau').find(file, { ...stamp, ...change })).toBeUndefined();
  });

  test('does not trust a file that changed just before it was written', () => {
    const root = createFolder();
    // A file could change again within the same tick of a coarse clock.
    const fresh = { ...stamp, mtimeMs: Date.now() - 100 };
    const settled = { ...stamp, mtimeMs: Date.now() - 60_000 };
    writeIndex(root, 'mau', [
      { ...indexed, stamp: fresh },
      { ...indexed, file: 'b.yaml', stamp: settled },
    ]);
    const index = readIndex(root, 'mau');
    expect(index.find(file, fresh)).toBeUndefined();
    expect(index.find('b.yaml', settled)?.data).toEqual(data);
  });

  test('knows with which plan its records were found good', () => {
    const root = createFolder();
    writeIndex(root, 'mau', [indexed], stampText(stamp));
    expect(readIndex(root, 'mau').checkedWith).toBe(stampText(stamp));
    expect(stampText({ ...stamp, ctimeMs: 1 })).not.toBe(stampText(stamp));
    writeIndex(root, 'mau', [indexed]);
    expect(readIndex(root, 'mau').checkedWith).toBe('');
  });

  test('is kept out of git, and each plan has its own', () => {
    const root = createFolder();
    writeIndex(root, 'mau', [indexed]);
    expect(readFileSync(join(root, '.tiendo', '.gitignore'), 'utf8')).toBe('*\n');
    expect(readIndex(root, 'khac').size).toBe(0);
  });
});

describe('an index that cannot be used counts as empty', () => {
  /** Reads an index after its file was changed. */
  function readChanged(change: (text: string) => string) {
    const root = createFolder();
    writeIndex(root, 'mau', [indexed]);
    const path = join(root, '.tiendo', 'mau.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return readIndex(root, 'mau');
  }

  test.each<[string, (text: string) => string]>([
    ['emptied', () => ''],
    ['cut off', (text) => text.slice(0, -10)],
    ['something else', () => '[1, 2, 3]'],
    ['null', () => 'null'],
    ['of another version of the program', (text) => text.replace(version, '0.0.0-khac')],
    ['of another layout', (text) => text.replace('"format":', '"format":9')],
    ['without its rows', (text) => text.replace('"rows"', '"hang"')],
  ])('%s', (_, change) => {
    expect(readChanged((text) => text).size).toBe(1);
    const index = readChanged(change);
    expect(index.size).toBe(0);
    expect(index.find(file, stamp)).toBeUndefined();
  });

  test('missing', () => {
    expect(readIndex(createFolder(), 'mau').size).toBe(0);
  });

  test('and where none can be written nothing is lost but speed', () => {
    const root = createFolder();
    writeFileSync(join(root, '.tiendo'), 'một tệp');
    expect(() => {
      writeIndex(root, 'mau', [indexed]);
    }).not.toThrow();
    expect(readIndex(root, 'mau').size).toBe(0);
  });
});
