/** Texts that end up in cells of tables, notes and lists break none of them. */
import { expect, test } from 'vitest';
import { writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copyPlan } from '../support/workspace.js';

const hostile = 'a | b `c` <b>d</b> [e](javascript:f) {{ g }} *h*';
const plain = 'văn bản thường';
const recorded = 'recorded: { at: 2023-06-08T08:00:00+07:00, by: vh-xh }';

/** A report of a plan whose register, obstacle and evidence hold a text. */
async function reportWith(text: string): Promise<string> {
  const root = copyPlan();
  const quoted = JSON.stringify(text);
  const put = (path: string, ...lines: readonly string[]): void => {
    writeFile(root, `plans/bdg-2023/${path}.yaml`, `${[...lines, recorded].join('\n')}\n`);
  };
  put(
    'reports/6-thang/2023-06-08-thon-3-aaaaaa',
    'schema: tiendo/submission@1',
    'id: 2023-06-08-thon-3-aaaaaa',
    'period: 6-thang',
    'unit: thon-3',
    'event: received',
    'date: 2023-06-08',
    `doc: { number: ${quoted}, date: 2023-06-07 }`,
    'kind: report',
  );
  put(
    'obstacles/2023-06/2023-06-08-thon-3-bbbbbb',
    'schema: tiendo/obstacle@1',
    'id: 2023-06-08-thon-3-bbbbbb',
    'unit: thon-3',
    'date: 2023-06-08',
    `summary: ${quoted}`,
    `proposal: ${quoted}`,
    `doc: { number: ${quoted}, date: 2023-06-07 }`,
  );
  put(
    'progress/2023-06/2023-06-08-thon-3-cccccc',
    'schema: tiendo/progress@1',
    'id: 2023-06-08-thon-3-cccccc',
    'task: thon-hoat-dong-gioi',
    'unit: thon-3',
    'date: 2023-06-08',
    `summary: ${quoted}`,
    `evidence: [{ note: ${quoted} }]`,
  );
  const argv = ['--as-of', '2023-06-12', 'report', '6-thang'];
  const { code, stdout, stderr } = await runInProcess(argv, { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

function columnsOfTables(markdown: string): number[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll('\\|', '').split('|').length);
}

test('a number of a document, an obstacle and evidence stay text', async () => {
  const markdown = await reportWith(hostile);
  const expected = await reportWith(plain);
  expect(columnsOfTables(markdown)).toEqual(columnsOfTables(expected));
  expect(markdown.split('\n')).toHaveLength(expected.split('\n').length);
  expect(markdown).toContain('a \\| b');
  expect(markdown).not.toMatch(/<b>|(?<!\\)\]\(javascript/);
  expect(markdown).not.toContain('{{ g }}');
});
