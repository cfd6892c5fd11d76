/**
 * Builds what is installed:
 *
 *   dist/bin.cjs       start file; answers --version and --help alone
 *   dist/tiendo.cjs    the program as one bundle
 *   dist/parts/        what only some commands load: parsers, validators, template engine
 *   dist/cache/        V8 code caches of the bundle, for Node before 22.8 (spares some 15 ms a start)
 *   dist/help.json     help as the bundle prints it, so that --help need not load the bundle
 *
 * Caches and help are made by running the bundle just built, so they cannot tell anything else than it does.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { partEntries, separateParts } from './parts.mjs';
import { quickTable } from './quick-table.mjs';
import { lazyModules, noColourDetection, shortManifest } from './start-plugins.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

/** One CommonJS file: esbuild splits only ES modules, and Node 20 caches the code of scripts only. */
const bundle = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  // Short names load quicker; the maps tell a reported stack trace apart and are never loaded by a run.
  minifyIdentifiers: true,
  sourcemap: 'external',
  legalComments: 'linked',
  absWorkingDir: root,
  // import() becomes a deferred require(), which a script run by node:vm can do too.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname' },
  // What few commands need costs every start 3 to 6 ms.
  plugins: [
    quickTable,
    noColourDetection,
    shortManifest,
    lazyModules(['child_process', 'crypto', 'os', 'readline']),
  ],
  logLevel: 'warning',
};

await build({
  ...bundle,
  entryPoints: ['src/bin/start.ts'],
  outfile: 'dist/tiendo.cjs',
  plugins: [separateParts, ...bundle.plugins],
});
await build({
  ...bundle,
  entryPoints: partEntries,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
});
await build({
  ...bundle,
  entryPoints: ['src/bin/bin.ts'],
  outfile: 'dist/bin.cjs',
  banner: { js: '#!/usr/bin/env node' },
});
chmodSync(join(dist, 'bin.cjs'), 0o755);
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
for (const name of files.filter((file) => file.endsWith('.cjs'))) escapeLetters(name);

// Each in a process of its own: a cache holds what its process has run, and nothing more.
runStep('help-table.mjs', 'help will be slower');
runStep('code-cache.mjs', 'commands will start slower');

/** esbuild leaves letters in regular expressions as they are, but the bundle is read as ASCII. */
function escapeLetters(name) {
  const file = join(dist, name);
  const code = readFileSync(file, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, code.replace(/[^\0-\x7f]/g, escaped));
}

function runStep(script, consequence) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script)], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) console.warn(`scripts/${script} failed: ${consequence}`);
}
