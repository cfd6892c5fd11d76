/** States of a plan that were read before: known by every byte, and only from a file that was written here. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/model/version.js';
import { openPlanStates } from '../../src/store/plan-states.js';
import { smallPlan } from '../core/small-plan.js';
import { createFolder } from '../support/temporary.js';

const plan = smallPlan();
const bytes = Buffer.from('title: Kế hoạch');

function workspace(): string {
  const root = createFolder();
  mkdirSync(join(root, 'plans'));
  return root;
}

function fileOf(root: string): string {
  return join(root, '.tiendo', 'mau.states');
}

function keep(root: string, ...all: readonly Buffer[]): void {
  for (const each of all) {
    const states = openPlanStates(root, 'mau');
    states.add(each, plan);
    states.save();
  }
}

describe('a state that was read before', () => {
  test('is known by its bytes, also in the next run', () => {
    const root = workspace();
    keep(root, bytes);
    expect(openPlanStates(root, 'mau').find(Buffer.from(bytes))).toEqual(plan);
    expect(openPlanStates(root, 'khac').find(bytes)).toBeUndefined();
  });

  test('is not another of the same length', () => {
    const root = workspace();
    keep(root, bytes);
    expect(openPlanStates(root, 'mau').find(Buffer.from('title: Kế hoạcH'))).toBeUndefined();
  });

  test('is forgotten when others came after it', () => {
    const root = workspace();
    const many = Array.from({ length: 9 }, (_, i) => Buffer.from(`year: 202${i}`));
    keep(root, ...many);
    const states = openPlanStates(root, 'mau');
    const known = many.map((each) => states.find(each) !== undefined);
    expect(known).toEqual([...Array(5).fill(false), ...Array(4).fill(true)]);
  });

  test('is not kept where it takes too much room', () => {
    const root = workspace();
    keep(root, bytes, Buffer.alloc(5 * 1024 * 1024));
    expect(readFileSync(fileOf(root)).length).toBeLessThan(1024);
  });
});

describe('a file of states is not believed', () => {
  test('when it came from elsewhere: a copy, or a file that somebody sent', () => {
    const root = workspace();
    keep(root, bytes);
    const other = workspace();
    mkdirSync(join(other, '.tiendo'));
    copyFileSync(fileOf(root), fileOf(other));
    expect(openPlanStates(other, 'mau').find(bytes)).toBeUndefined();
  });

  test('when it took the place of the one that was written', () => {
    const root = workspace();
    keep(root, bytes);
    const content = readFileSync(fileOf(root));
    rmSync(fileOf(root));
    writeFileSync(fileOf(root), content);
    expect(openPlanStates(root, 'mau').find(bytes)).toBeUndefined();
  });

  test.each<[string, (text: string) => string]>([
    ['emptied', () => ''],
    ['cut off', (text) => text.slice(0, -10)],
    ['longer', (text) => `${text}x`],
    ['something else', () => '[1, 2, 3]\n'],
    ['null', () => 'null\n'],
    ['of another version of the program', (text) => text.replace(version, '0.0.0-khac')],
    ['of another layout', (text) => text.replace('"format":', '"format":9')],
    ['without its lengths', (text) => text.replace('"lengths"', '"do-dai"')],
    ['with lengths that are none', (text) => text.replace(/\[\[.*?\]\]/, '[7]')],
    ['with data that are none', (text) => text.replace('{"schema"', '["schema"')],
    ['with data of another kind', (text) => text.replace('tiendo/plan@1', 'tiendo/void@1')],
  ])('%s', (_, change) => {
    const root = workspace();
    keep(root, bytes);
    // The same file, written over.
    writeFileSync(fileOf(root), change(readFileSync(fileOf(root), 'utf8')));
    expect(openPlanStates(root, 'mau').find(bytes)).toBeUndefined();
    keep(root, bytes);
    expect(openPlanStates(root, 'mau').find(bytes)).toEqual(plan);
  });
});

describe('nothing is written', () => {
  test('into a folder that is no workspace, such as a bare repository', () => {
    const root = createFolder();
    keep(root, bytes);
    expect(existsSync(join(root, '.tiendo'))).toBe(false);
  });

  test('where the folder cannot be made, and nothing but speed is lost', () => {
    const root = workspace();
    writeFileSync(join(root, '.tiendo'), 'một tệp');
    keep(root, bytes);
    expect(openPlanStates(root, 'mau').find(bytes)).toBeUndefined();
  });

  test('when nothing was added', () => {
    const root = workspace();
    openPlanStates(root, 'mau').save();
    expect(existsSync(join(root, '.tiendo'))).toBe(false);
  });
});
