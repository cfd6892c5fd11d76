/**
 * An esbuild plugin: tables draw quicker. cli-table3 measures every word of every cell several times, with a
 * table of emoji that takes V8 some 7 ms to compile; it cuts every line for a debug message that nobody reads,
 * names its 15 border characters anew for every cell, and compares every cell with every other for spans. Texts
 * of Latin letters, dashes and blocks are as wide as they are long; only others are measured. What is drawn
 * stays the same.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const QUICK_LENGTH = `
const plain = /^[\\n\\x20-\\x7e\\u00a0-\\u02ff\\u1e00-\\u1eff\\u2010-\\u2027\\u2580-\\u259f]*$/;
function strlen(str) {
  if (typeof str === 'string' && plain.test(str)) {
    return str.includes('\\n') ? Math.max(...str.split('\\n').map((line) => line.length)) : str.length;
  }
  const stringWidth = require('string-width');`;

const CHARS_ONCE = `
    if (this.options.chars === undefined && tableOptions.ownChars) this.chars = tableOptions.ownChars;
    else {
      let chars = (this.chars = {});
      CHAR_NAMES.forEach((name) => setOption(optionsChars, tableChars, name, chars));
      if (this.options.chars === undefined) {
        Object.defineProperty(tableOptions, 'ownChars', { value: chars });
      }
    }`;

const FULL_AS_IT_IS = `
    // Rows of texts, all as long as the first, leave no place to fill in.
    const isFull = rows.every((row) => row.length === rows[0].length && row.every((cell) => typeof cell === 'string'));
    if (!isFull) fillInTable(cellRows);`;

/** What is changed in which file; a version that is written otherwise stops the build. */
const changes = {
  'utils.js': [
    [`const stringWidth = require('string-width');`, ''],
    ['function strlen(str) {', QUICK_LENGTH],
    [
      'function wordWrap(maxLength, input) {',
      `$&\n  if (input !== '' && input.length <= maxLength && plain.test(input) && !/[\\s]$/.test(input)) return [input];`,
    ],
    [
      'function colorizeLines(input) {',
      `$&\n  if (!input.some((line) => line.includes('\\u001b'))) return input;`,
    ],
  ],
  'layout-manager.js': [['    fillInTable(cellRows);', FULL_AS_IT_IS]],
  'cell.js': [
    ['utils.truncate(this.content, 10, this.truncate)', `''`],
    [
      `    let chars = (this.chars = {});
    CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });`,
      CHARS_ONCE,
    ],
  ],
};

export const quickTable = {
  name: 'quick-table',
  setup({ onResolve, onLoad }) {
    // Colours are chalk's; this library would only be asked for a style that no table has.
    onResolve({ filter: /^@colors\/colors\/safe$/ }, () => ({ path: 'none', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }));
    onLoad(
      { filter: /[\\/]cli-table3[\\/]src[\\/](utils|cell|layout-manager)\.js$/ },
      ({ path }) => {
        const name = basename(path);
        let contents = readFileSync(path, 'utf8');
        for (const [from, to] of changes[name]) {
          if (!contents.includes(from)) throw new Error(`${path} has changed: no ${from}`);
          contents = contents.replace(from, () => to.replace('$&', () => from));
        }
        return { contents, loader: 'js' };
      },
    );
  },
};
