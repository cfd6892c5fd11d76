/** Files that were broken, or made to harm, each with what must be said of it. */
import { progressText } from '../support/records.js';

/** A hostile file in the place of a progress entry. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** Code and line that `check` reports. */
  readonly code: string;
  readonly line: number;
}

/** The entry that each file stands for. */
export const hostileId = '2023-05-20-cong-an-xa-hhhhhh';

const good = progressText(hostileId, 'Một buổi');
const lines = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n');

/** "Laughing lists": nine levels of nine aliases each, a thousand million texts in nine lines. */
const bomb = [
  'a: &a [hi, hi, hi, hi, hi, hi, hi, hi, hi]',
  ...[...'bcdefghi'].map((name, i) => {
    const earlier = `*${'abcdefgh'[i]}`;
    return `${name}: &${name} [${Array(9).fill(earlier).join(', ')}]`;
  }),
].join('\n');

const conflict = good.replace(
  'summary: "Một buổi"',
  '<<<<<<< HEAD\nsummary: "Một buổi"\n=======\nsummary: "Hai buổi"\n>>>>>>> van-phong',
);

/** Every way in which a file can be bad that costs, hides or confuses. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'an alias bomb', bytes: bomb, code: 'not-plain-yaml', line: 1 },
  { name: 'an alias to itself', bytes: 'a: &a [*a]\n', code: 'not-plain-yaml', line: 1 },
  {
    name: 'a merge key',
    bytes: `${good}x-b:\n  <<: *goc\n`,
    code: 'not-plain-yaml',
    line: 9,
  },
  {
    name: 'a merge key that merges a plain value',
    bytes: `${good}<<: { percent: 40 }\n`,
    code: 'schema-unknown-key',
    line: 8,
  },
  {
    name: 'a custom tag',
    bytes: good.replace('"Một buổi"', '!!js/function "function () {}"'),
    code: 'not-plain-yaml',
    line: 6,
  },
  { name: 'a tag on a key', bytes: `${good}!!str x-a: 1\n`, code: 'not-plain-yaml', line: 8 },
  { name: 'a binary tag', bytes: `${good}x-a: !!binary AAAA\n`, code: 'not-plain-yaml', line: 8 },
  {
    name: 'brackets nested a million deep',
    bytes: `${good}x-a: ${'['.repeat(1e6)}`,
    code: 'beyond-limits',
    line: 8,
  },
  {
    name: 'lists nested in lists on one line',
    bytes: `${good}x-a:\n ${'- '.repeat(400_000)}a\n`,
    code: 'beyond-limits',
    line: 9,
  },
  {
    name: 'keys nested by indentation',
    bytes: `${good}x-a:\n${lines(1000, (i) => `${' '.repeat(i + 1)}a:`)}\n`,
    code: 'beyond-limits',
    line: 71,
  },
  {
    name: 'half a million values in one flow',
    bytes: `${good}x-a: [${'0,'.repeat(500_000)}]\n`,
    code: 'beyond-limits',
    line: 8,
  },
  {
    name: 'a flow that never ends',
    bytes: `${good}x-a: [${'0,'.repeat(40_000)}`,
    code: 'yaml-syntax',
    line: 8,
  },
  {
    name: 'fifty thousand keys that there are not',
    bytes: `${good}${lines(49_000, (i) => `k${i}: 1`)}\n`,
    code: 'schema-unknown-key',
    line: 8,
  },
  {
    name: 'a key of half a million letters',
    bytes: `${good}? ${'k'.repeat(500_000)}\n: 1\n`,
    code: 'schema-unknown-key',
    line: 1,
  },
  {
    name: 'twenty thousand figures that are none',
    bytes: `${good}figures:\n${lines(20_000, (i) => `  f${i}: -1`)}\n`,
    code: 'schema-wrong-value',
    line: 8,
  },
  {
    name: '100 MB',
    bytes: Buffer.alloc(100 * 1024 * 1024, '# Ghi chú dài.\n'),
    code: 'unreadable-file',
    line: 1,
  },
  {
    name: 'a million empty lines before a mistake',
    bytes: `${'\n'.repeat(1_000_000)}a: 1\na: 2\n`,
    code: 'yaml-syntax',
    line: 1_000_002,
  },
  {
    name: 'a key twice',
    bytes: `${good}percent: 40\npercent: 50\n`,
    code: 'yaml-syntax',
    line: 9,
  },
  { name: 'two documents', bytes: `${good}---\n${good}`, code: 'yaml-syntax', line: 9 },
  {
    name: 'a NUL character',
    bytes: good.replace('buổi', 'bu\0ổi'),
    code: 'not-a-text-file',
    line: 6,
  },
  {
    name: 'a NUL character as an escape',
    bytes: good.replace('buổi', 'bu\\0ổi'),
    code: 'forbidden-character',
    line: 6,
  },
  {
    name: 'a control character',
    bytes: good.replace('buổi', '\u001b[31mbuổi'),
    code: 'forbidden-character',
    line: 6,
  },
  {
    name: 'half of a surrogate pair',
    bytes: good.replace('buổi', '\\ud83d buổi'),
    code: 'forbidden-character',
    line: 6,
  },
  {
    name: 'half of a surrogate pair in bytes',
    bytes: Buffer.concat([Buffer.from('a: '), Buffer.of(0xed, 0xa0, 0xbd), Buffer.from('\n')]),
    code: 'not-a-text-file',
    line: 1,
  },
  { name: 'conflict markers of git', bytes: conflict, code: 'conflict-markers', line: 6 },
  {
    name: 'conflict markers with line ends of Windows',
    bytes: conflict.replaceAll('\n', '\r\n'),
    code: 'conflict-markers',
    line: 6,
  },
  {
    name: 'a file cut in the middle of a letter',
    bytes: Buffer.from(good).subarray(0, Buffer.from(good).indexOf('ộ') + 1),
    code: 'not-a-text-file',
    line: 6,
  },
  {
    name: 'a file cut in the middle of a text',
    bytes: good.slice(0, good.indexOf('buổi')),
    code: 'yaml-syntax',
    line: 6,
  },
  {
    name: 'a file cut after a line',
    bytes: good.slice(0, good.indexOf('recorded')),
    code: 'schema-missing-key',
    line: 1,
  },
  { name: 'an empty file', bytes: '', code: 'unknown-schema', line: 1 },
  {
    name: 'TCVN3',
    bytes: Buffer.from(`${good.split('summary')[0]}summary: §¶ng ñy häp vÒ b×nh ®¼ng\n`, 'latin1'),
    code: 'not-a-text-file',
    line: 6,
  },
  {
    name: 'VNI',
    bytes: Buffer.from(`${good.split('summary')[0]}summary: Hoïp veà bình ñaúng giôùi\n`, 'latin1'),
    code: 'not-a-text-file',
    line: 6,
  },
  {
    name: '__proto__ as a key',
    bytes: `${good}__proto__: { percent: 40 }\n`,
    code: 'schema-unknown-key',
    line: 8,
  },
  {
    name: '__proto__ among the figures',
    bytes: `${good}figures: { __proto__: 1 }\n`,
    code: 'schema-wrong-value',
    line: 8,
  },
  {
    name: 'constructor as a figure',
    bytes: `${good}figures: { constructor: 1 }\n`,
    code: 'indicator-not-of-task',
    line: 8,
  },
  {
    name: 'constructor as a task',
    bytes: good.replace('cax-phong-toi-pham', 'constructor'),
    code: 'unknown-task',
    line: 3,
  },
  {
    name: 'constructor as a kind of file',
    bytes: good.replace('tiendo/progress@1', 'constructor'),
    code: 'unknown-schema',
    line: 1,
  },
];
