/** All tests of `core` and `model` and all they import, as one program. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Each of these takes long; what it would notice, others do. */
const LEFT_OUT = [
  'test/core/difference/any-edit.test.ts',
  'test/core/privacy/long-texts.test.ts',
  'test/core/privacy/mask-attack.test.ts',
  'test/core/privacy/mask-givers-attack.test.ts',
  'test/core/privacy/mask-linked.test.ts',
  'test/core/privacy/no-false-alarm.test.ts',
  'test/model/time-zones.test.ts',
];

/** Writes the program of the tests below `root` to the file `out`. */
export async function bundleTests(root, out) {
  const files = ['test/core', 'test/model'].flatMap((folder) => testFiles(root, folder));
  await build({
    stdin: { contents: program(files), resolveDir: root, loader: 'js' },
    outfile: out,
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [{ name: 'tests', setup: standForVitest }],
  });
}

function program(files) {
  return [
    `import { collected, enterFile, run } from 'vitest';`,
    ...files.map((file) => `enterFile('${file}'); await import('./${file}');`),
    'export { collected, run };',
  ].join('\n');
}

function standForVitest({ onResolve, onLoad }) {
  const standIn = fileURLToPath(new URL('stand-in.mjs', import.meta.url));
  onResolve({ filter: /^vitest$/ }, () => ({ path: standIn }));
  // A file that asks where it lies must not be told where the program lies.
  onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => ({
    contents: (await readFile(path, 'utf8')).replaceAll(
      'import.meta.url',
      JSON.stringify(pathToFileURL(path).href),
    ),
    loader: 'ts',
  }));
}

function testFiles(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file))
    .sort();
}
