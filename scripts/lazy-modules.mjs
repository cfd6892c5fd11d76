/**
 * An esbuild plugin: modules of Node that are loaded when something of theirs is first used, not when
 * they are imported. Commander, for one, imports node:child_process for a feature that is not used here.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function lazyModules(names) {
  return {
    name: 'lazy-modules',
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^(?:node:)?(?:${names.join('|')})$`);
      onResolve({ filter }, ({ path, namespace }) =>
        namespace === 'lazy'
          ? { path, external: true }
          : { path: path.replace(/^node:/, ''), namespace: 'lazy' },
      );
      onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
        const getters = Object.keys(require(`node:${path}`)).map(
          (key) =>
            `get ${JSON.stringify(key)}() { return require('node:${path}')[${JSON.stringify(key)}]; }`,
        );
        return { contents: `module.exports = {\n${getters.join(',\n')}\n};`, loader: 'js' };
      });
    },
  };
}
