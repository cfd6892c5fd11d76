/** docs/problems.md is complete and true: every example is run, and gives what the document says of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { severities } from '../../src/model/diagnostics.js';
import { projectRoot } from '../support/project.js';
import { checkExample } from './check-example.js';
import { parseProblemDocument } from './problem-document.js';

const document = readFileSync(join(projectRoot, 'docs', 'problems.md'), 'utf8');
const sections = parseProblemDocument(document);

test('the document has each code once, with its severity', () => {
  const documented = sections.map(({ code, severity }) => `${code} ${severity}`).sort();
  const known = Object.entries(severities).map(([code, severity]) => `${code} ${severity}`);
  expect(documented).toEqual(known.sort());
});

test('the workspace that the examples change has no problems itself', async () => {
  const { reported, exitCode } = await checkExample([]);
  expect(reported).toEqual([]);
  expect(exitCode).toBe(0);
});

describe.each(sections)('$code', ({ code, severity, prose, files }) => {
  test('says what it means and what to do', () => {
    expect(prose).toMatch(/\*\*What to do:\*\*/);
  });

  test('its example gives it at the marked line, and nothing else', async () => {
    const { reported, marked, output, exitCode } = await checkExample(files);
    // What is no text has no line that could be marked: its problem is on line 1.
    const kinds = ['hex', 'repeat', 'committed-deleted'];
    const unmarkable = files.filter(({ kind }) => kinds.includes(kind));
    const expected = [...marked, ...unmarkable.map(({ path }) => `${path}:1 ${code}`)];
    expect([...reported].sort()).toEqual(expected.sort());
    expect(new Set(output.problems.map((problem) => problem.code))).toEqual(new Set([code]));
    expect(new Set(output.problems.map((problem) => problem.severity))).toEqual(
      new Set([severity]),
    );
    expect(exitCode).toBe(severity === 'notice' ? 0 : 1);
    for (const { message, remedy } of output.problems) {
      expect(message).not.toMatch(/undefined|^$/);
      expect(remedy).not.toMatch(/undefined/);
    }
  });
});
