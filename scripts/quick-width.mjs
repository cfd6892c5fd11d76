/**
 * An esbuild plugin: string-width measures with a table of emoji that takes V8 some 7 ms to compile at
 * every start. Texts of Latin letters, dashes and blocks are as wide as they are long; only others reach it.
 */
const QUICK_WIDTH = `
const exact = require('string-width');
const plain = /^[\\x20-\\x7e\\u00a0-\\u02ff\\u1e00-\\u1eff\\u2010-\\u2027\\u2580-\\u259f]*$/;
module.exports = (text) => typeof text === 'string' && plain.test(text) ? text.length : exact(text);
`;

export const quickWidth = {
  name: 'quick-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ namespace, resolveDir }) =>
      namespace === 'quick-width'
        ? undefined
        : { path: 'string-width', namespace: 'quick-width', pluginData: resolveDir },
    );
    onLoad({ filter: /.*/, namespace: 'quick-width' }, ({ pluginData }) => ({
      contents: QUICK_WIDTH,
      resolveDir: pluginData,
    }));
  },
};
