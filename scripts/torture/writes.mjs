/** The commands that are tortured, and entries for them. */

const DAY = '12/5/2023';

/** Records one entry. */
export function recordWords(number) {
  const text = ['--summary', `Buổi thứ ${number}`, '--figure', `su-kien=${number}`];
  return ['record', 'IV.6.b', '--date', DAY, ...text];
}

/** Records that a report arrived; a supplement may come any number of times. */
export function receiveWords(number) {
  const units = ['thon-1', 'thon-2', 'thon-3', 'thon-4', 'thon-5', 'thon-6', 'thon-7'];
  const doc = ['--doc', `${number + 1}/BC`, '--kind', 'supplement'];
  return ['receive', units[number % 7], '--period', '6-thang', '--on', '8/6/2023', ...doc];
}

/** Corrects an entry. */
export function correctWords(id, number) {
  return ['correct', id, '--reason', `Nhập nhầm lần ${number}`, '--percent', String(number % 100)];
}

/** Records many entries given on standard input. */
export const batchWords = ['record', '--file', '-'];

/** As many entries as lines of JSON. */
export function batchInput(count, mark = '') {
  const items = Array.from({ length: count }, (_, number) => ({
    task: 'IV.6.b',
    date: '2023-05-12',
    summary: `Mục ${number} ${mark}`.trim(),
  }));
  return items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
