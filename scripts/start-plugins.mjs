/** Plugins of esbuild that keep out of every start what few commands need. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Modules of Node that are loaded when something of theirs is first used, not when they are imported.
 * Commander, for one, imports node:child_process for a feature that is not used here. Spares 3 to 6 ms.
 */
export function lazyModules(names) {
  const filter = new RegExp(`^(?:node:)?(?:${names.join('|')})$`);
  return {
    name: 'lazy-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path, namespace }) =>
        namespace === 'lazy'
          ? { path, external: true }
          : { path: path.replace(/^node:/, ''), namespace: 'lazy' },
      );
      onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
        const getters = Object.keys(require(`node:${path}`)).map(
          (key) => `get '${key}'() { return require('node:${path}')['${key}']; }`,
        );
        return { contents: `module.exports = {\n${getters.join(',\n')}\n};`, loader: 'js' };
      });
    },
  };
}

/**
 * Chalk without its detection of colours, for it is always told whether to use them; the detection loads
 * half of Node's network code. Spares 5 ms where a pipe is written to.
 */
export const noColourDetection = {
  name: 'no-colour-detection',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'no-colour' }));
    onLoad({ filter: /.*/, namespace: 'no-colour' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** The manifest without what only developers need. */
export const shortManifest = {
  name: 'short-manifest',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { name, version } = require(path);
      // Libraries that read their own manifest get no more than this either.
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};
