/** check --format codequality, held against what GitLab documents of its Code Quality reports. */
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { CheckOutput } from '../../../src/model/generated/outputs.js';
import { check, createWorkspaceBelow, folder, spoil } from './checked-folder.js';

/** What GitLab needs of each entry. */
const documented = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

test('each problem is an entry with its place, and no two have the same fingerprint', async () => {
  const root = createWorkspaceBelow(spoil);
  const { stdout, code } = await check(root, '--format', 'codequality');
  const issues: { check_name: string; fingerprint: string; location: object }[] =
    JSON.parse(stdout);
  const { problems }: CheckOutput = JSON.parse((await check(root, '--json')).stdout);
  const validate = new Ajv().compile(documented);
  validate(issues);
  expect(validate.errors ?? []).toEqual([]);
  expect(code).toBe(1);
  expect(issues).toMatchObject(
    problems.map(({ code: kind, file, line }) => ({
      check_name: kind,
      location: { path: `${folder}/${file}`, lines: { begin: line } },
    })),
  );
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

test('where nothing is found the list is that of the notices', async () => {
  const { stdout, code } = await check(createWorkspaceBelow(), '--format', 'codequality');
  const issues: { severity: string }[] = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(['info']));
});
