/** Every reading command in its forms, for tests of what holds for all of them. */

const day = ['--as-of', '2023-06-12'];

/** Command lines for the sample workspace, with the words that name them in a list of tests. */
export const readingCommands: readonly {
  readonly argv: readonly string[];
  readonly typed: string;
}[] = [
  ['status'],
  ['status', '--json'],
  ['list'],
  ['list', '--json'],
  ['list', '--by', 'content'],
  ['list', '--unit', 'thon-3'],
  ['show', 'hoi-lhpn'],
  ['show', 'IV.9.a', '--json'],
  ['show', '2023-05-11-hoi-lhpn-jwdjbe'],
  ['show', 'luot-tham-du'],
  ['show', '6-thang'],
  ['log'],
  ['log', '--all', '--json'],
  ['overdue', '--all'],
  ['overdue', '--json'],
  ['report', '6-thang'],
  ['report', '6-thang', '--format', 'docx'],
  ['report', '6-thang', '--format', 'html'],
  ['report', 'nam', '--json'],
  ['remind'],
  ['export', 'xlsx'],
  ['export', 'csv', '--table', 'figures'],
  ['export', 'ndjson', '--internal'],
  ['export', 'ics'],
  ['why', 'luot-tham-du'],
  ['why', 'n-da-nhan', '--json'],
  ['check'],
  ['check', '--json'],
  ['check', '--format', 'github'],
  ['check', '--format', 'junit'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'codequality'],
].map((words) => ({ argv: [...day, ...words], typed: words.join(' ') }));
