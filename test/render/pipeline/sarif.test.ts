/** check --format sarif, validated against the published schema of SARIF 2.1.0. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { severities } from '../../../src/model/diagnostics.js';
import type { CheckOutput } from '../../../src/model/generated/outputs.js';
import { check, createWorkspaceBelow, folder, hostile, spoil } from './checked-folder.js';

const require = createRequire(import.meta.url);
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** The parts of a log that these tests look at. */
interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: { readonly text: string };
          readonly help: { readonly text: string; readonly markdown: string };
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

/** The schema is of draft 4; what it uses of that means the same in later drafts, but for its own name. */
function createValidator() {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const isReference = (text: string): boolean => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text);
  const formats = {
    uri: (text: string) => URL.canParse(text) && isReference(text),
    'uri-reference': isReference,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  };
  return new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(schema);
}

async function sarif(root: string, ...more: readonly string[]) {
  const { stdout, code } = await check(root, '--format', 'sarif', ...more);
  const log: Log = JSON.parse(stdout);
  const [run] = log.runs;
  if (run === undefined) throw new Error('The log has no run.');
  return { log, run, code };
}

describe('the published schema', () => {
  const validate = createValidator();

  test.each([
    ['a sound workspace', () => {}, []],
    ['a spoilt one', spoil, []],
    ['a spoilt one, notices counted, in English', spoil, ['--strict', '--lang', 'en']],
  ] as const)('%s is valid', async (_, change, more) => {
    const { log } = await sarif(createWorkspaceBelow(change), ...more);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('it would notice a mistake', async () => {
    const { log, run } = await sarif(createWorkspaceBelow(spoil));
    const [result] = run.results;
    expect(validate({ ...log, runs: [{ ...run, results: [{ ...result, level: 'bad' }] }] })).toBe(
      false,
    );
    expect(validate({ ...log, runs: [{ ...run, tool: {} }] })).toBe(false);
  });
});

test('each problem is a result of its rule at its place, as --json has it', async () => {
  const root = createWorkspaceBelow(spoil);
  const { run, code } = await sarif(root);
  const { problems }: CheckOutput = JSON.parse((await check(root, '--json')).stdout);
  const { rules } = run.tool.driver;
  const levels = { error: 'error', warning: 'warning', notice: 'note' };
  expect(code).toBe(1);
  expect(
    run.results.map(({ ruleId, ruleIndex, level, locations: [place] }) => ({
      ruleId,
      rule: rules[ruleIndex]?.id,
      level,
      path: decodeURIComponent(place?.physicalLocation.artifactLocation.uri ?? ''),
      line: place?.physicalLocation.region.startLine,
      column: place?.physicalLocation.region.startColumn,
    })),
  ).toEqual(
    problems.map(({ code: kind, severity, file, line, column }) => ({
      ruleId: kind,
      rule: kind,
      level: levels[severity],
      path: `${folder}/${file}`,
      line,
      column,
    })),
  );
});

test('paths are relative URIs that lead to the files again', async () => {
  const { run } = await sarif(createWorkspaceBelow(spoil));
  const uris = run.results.flatMap(({ locations }) =>
    locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
  );
  for (const uri of uris) {
    expect(uri).toMatch(/^[\w.~!*'()%/-]+$/);
    expect(new URL(uri, 'file:///kho/').pathname).toBe(`/kho/${uri}`);
  }
  expect(uris.map(decodeURIComponent)).toContain(
    `${folder}/plans/bdg-2023/progress/Tháng 5 (cũ)/a,b:c [1].yaml`,
  );
});

test('brackets and braces of a file stand in the message as they are: no link, no placeholder', async () => {
  const { run } = await sarif(createWorkspaceBelow(spoil));
  const message = run.results
    .map(({ message }) => message.text)
    .find((text) => text.includes('example.invalid'));
  expect(message).toContain('\\[tệp\\](https://example.invalid) {{0}} \\\\');
  expect(message?.split('\n').length).toBe(2);
  expect(hostile).toContain('[tệp](https://example.invalid) {0} \\');
});

test('a fingerprint stays when lines are added above, and no two are the same', async () => {
  const root = createWorkspaceBelow(spoil);
  const marks = async (): Promise<(string | undefined)[]> =>
    (await sarif(root)).run.results.map(
      ({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'],
    );
  const before = await marks();
  expect(new Set(before).size).toBe(before.length);
  const plan = join(root, 'plans/bdg-2023/plan.yaml');
  writeFileSync(plan, `# Một dòng.\n# Một dòng nữa.\n${readFileSync(plan, 'utf8')}`);
  expect(await marks()).toEqual(before);
});

test('every code is a rule with its title, its help and the level of its severity', async () => {
  const { run } = await sarif(createWorkspaceBelow());
  const { rules } = run.tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(severities));
  for (const { shortDescription, help } of rules) {
    expect(shortDescription.text).toMatch(/^\p{Lu}.+\.$/u);
    expect(help.text).toMatch(/\n\nWhat to do: /);
    expect(help.markdown).toMatch(/\n\n\*\*What to do:\*\* /);
    expect(help.text).not.toMatch(/example|```|\*\*|\]\(/i);
  }
});
