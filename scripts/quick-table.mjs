/**
 * An esbuild plugin: tables draw quicker. cli-table3 measures every word of every cell several times, with a
 * table of emoji that takes V8 some 7 ms to compile; it cuts every line for a debug message that nobody reads,
 * and names its 15 border characters anew for every cell. Texts of Latin letters, dashes and blocks are as wide
 * as they are long; only others are measured. What is drawn stays the same.
 */
import { readFileSync } from 'node:fs';

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

/** What is changed in which file; a version that is written otherwise stops the build. */
const changes = {
  'utils.js': [
    [`const stringWidth = require('string-width');`, ''],
    ['function strlen(str) {', QUICK_LENGTH],
  ],
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
    onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/](utils|cell)\.js$/ }, ({ path }) => {
      const name = path.endsWith('utils.js') ? 'utils.js' : 'cell.js';
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of changes[name]) {
        if (!contents.includes(from)) throw new Error(`${path} has changed: no ${from}`);
        contents = contents.replace(from, () => to);
      }
      return { contents, loader: 'js' };
    });
  },
};
