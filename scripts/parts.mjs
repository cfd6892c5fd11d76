/**
 * Parts of the program that only some commands need stand in files of their own beside the bundle, so that a
 * start reads no more than it runs. Only what nothing else shares may be a part: it brings its own copy.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Parts by name: a package, or a source file of ours. */
const parts = {
  'string-width': 'string-width',
  yaml: 'yaml',
  'js-yaml': 'js-yaml',
  liquid: 'liquidjs',
  prompts: 'src/cli/prompts.ts',
  english: 'src/render/text/en.ts',
  'personal-data': 'src/core/privacy/record-texts.ts',
  templates: 'src/render/generated/templates.js',
  docx: 'src/render/docx/make-docx.ts',
  html: 'src/render/html/make-page.ts',
  csv: 'csv-stringify/sync',
  workbook: 'src/render/tables/workbook.ts',
  calendar: 'src/render/calendar/make-ics.ts',
  pipeline: 'src/render/pipeline/pipeline-formats.ts',
  validators: 'src/store/generated/validators.js',
};

/** Points imports of the parts at their files, which are required when the import() runs. */
export const separateParts = {
  name: 'separate-parts',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      const meant = path.startsWith('.') ? withoutEnding(join(resolveDir, path)) : path;
      const found = Object.entries(parts).find(([, part]) =>
        part.startsWith('src/') ? withoutEnding(join(root, part)) === meant : part === meant,
      );
      return found && { path: `./parts/${found[0]}.cjs`, external: true };
    });
  },
};

/** Sources import each other by the names that their output would have. */
function withoutEnding(path) {
  return path.replace(/\.[jt]s$/, '');
}

/** The parts as entry points of a build. */
export const partEntries = Object.fromEntries(
  Object.entries(parts).map(([name, part]) => [`parts/${name}`, part]),
);
