/**
 * Parts of the program that only some commands need stand in files of their own beside the bundle, so that a
 * start reads no more than it runs. Only what nothing else shares may be a part: it brings its own copy.
 */

/** Parts by name, with the import that means them. */
const parts = {
  yaml: 'yaml',
  'js-yaml': 'js-yaml',
  liquid: 'liquidjs',
  validators: './generated/validators.js',
};

/** Points imports of the parts at their files, which are required when the import() runs. */
export const separateParts = {
  name: 'separate-parts',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      const found = Object.entries(parts).find(([, imported]) => imported === path);
      return found && { path: `./parts/${found[0]}.cjs`, external: true };
    });
  },
};

/** The parts as entry points of a build. */
export const partEntries = Object.fromEntries(
  Object.entries(parts).map(([name, imported]) => [
    `parts/${name}`,
    imported.startsWith('.') ? `src/store/${imported}` : imported,
  ]),
);
