/** Nothing that is printed is wider than the terminal, whatever is shown, in both languages. */
import { describe, expect, test } from 'vitest';
import { addBadFiles } from '../support/records.js';
import { runInProcess } from '../support/run.js';
import { copyPlan, copySample } from '../support/workspace.js';
import { tooWide } from './width.js';

const shown = [
  ['status'],
  ['list'],
  ['overdue'],
  ['list', '--unit', 'thon-3'],
  ['show', 'IV.6.b'],
  ['show', 'IV.9.a'],
  ['show', 'II.7'],
  ['show', 'nan-nhan-duoc-ho-tro'],
  ['show', '2023-06-08-cong-an-xa-1gdckn'],
  ['show', '2023-03-14-thon-2-e38ghe'],
  ['log', '--unit', 'thon-3'],
  ['overdue', '--all'],
  ['overdue', '--all', '--within', '200'],
  ['check'],
].map((words) => ({ argv: words, typed: words.join(' ') }));

/** Lines but for places: a path is never broken, so that it can be copied and clicked. */
function withoutPlaces(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^plans\/\S+:\d+:\d+ /.test(line))
    .join('\n');
}

describe.for(['vi', 'en'])('in %s', (language) => {
  describe.for([80, 120])('at %i columns', (columns) => {
    const options = ['--no-color', '--lang', language, '--as-of', '2023-06-12'];

    test.for(shown)('$typed', async ({ argv }) => {
      const { stdout } = await runInProcess([...options, ...argv], { cwd: copySample(), columns });
      expect(stdout).not.toBe('');
      expect(tooWide(withoutPlaces(stdout), columns)).toEqual([]);
    });

    test('tasks that are late', async () => {
      const late = ['--no-color', '--lang', language, '--as-of', '2023-12-16'];
      for (const command of ['status', 'overdue']) {
        const { stdout } = await runInProcess([...late, command], { cwd: copyPlan(), columns });
        expect(stdout).toContain('vhxh-tt-thang-hanh-dong');
        expect(tooWide(stdout, columns)).toEqual([]);
      }
    });

    test('problems of bad files', async () => {
      const cwd = copyPlan();
      addBadFiles(cwd, 'bdg-2023');
      const { stdout } = await runInProcess([...options, 'check'], { cwd, columns });
      expect(stdout).toContain('aaaaa1');
      expect(tooWide(withoutPlaces(stdout), columns)).toEqual([]);
    });
  });

  test.for(['record', 'list', 'overdue', 'correct'])(
    'help of %s fits 80 columns',
    async (command) => {
      const argv = ['--lang', language, command, '--help'];
      const { stdout } = await runInProcess(argv, { cwd: copyPlan(), columns: 80 });
      // Examples stand on one line each, so that they can be copied.
      const lines = stdout.split('\n').filter((line) => !line.startsWith('  tiendo '));
      expect(tooWide(lines.join('\n'), 80)).toEqual([]);
    },
  );
});
