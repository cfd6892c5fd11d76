/**
 * Makes code from the JSON Schemas, which are the only definition of the file formats and of the
 * machine output, from the templates, and from docs/problems.md:
 *
 *   src/model/generated/files.ts         types of the files a workspace holds
 *   src/model/generated/outputs.ts       types of the machine output
 *   src/store/generated/validators.js    validators compiled ahead; compiling costs 80 ms a start
 *   test/generated/output-validators.js  the same for the machine output, for the tests
 *   src/render/generated/templates.js    the shipped templates compiled ahead
 *   src/render/generated/problem-help.js what docs/problems.md says of each problem
 *
 * None of it is committed. A file is written only when its content changes, and the same schemas and
 * templates always give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileProblemHelp } from './compile-problem-help.mjs';
import { compileTemplates } from './compile-templates.mjs';
import { printTypes, readTypes } from './schema-types.mjs';
import { printDeclarations, printValidators } from './schema-validators.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const banner = '// Made by scripts/generate.mjs. Do not edit.\n';

/** Every schema by its path below schemas/, in a fixed order. */
const schemas = new Map(
  readdirSync(join(root, 'schemas'), { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'))]),
);
const isOutput = (name) => name.startsWith('output/');
const isFile = (name) => !isOutput(name);

const types = readTypes(schemas);
write('src/model/generated/files.ts', await printTypes(types, isFile));
write('src/model/generated/outputs.ts', await printTypes(types, isOutput, './files.js'));

const fileKinds = validatorsOf(isFile);
const keys = [
  ...new Set([...schemas].filter(([name]) => isFile(name)).flatMap(([, schema]) => keysIn(schema))),
].sort();
write(
  'src/store/generated/validators.js',
  `${await printValidators(schemas, fileKinds)}\nexport const knownKeys = ${JSON.stringify(keys)};\n`,
);
write(
  'src/store/generated/validators.d.ts',
  `${printDeclarations(Object.keys(fileKinds))}
/** Every key that some kind of file has: what a mistyped key may have been meant for. */
export declare const knownKeys: readonly string[];
`,
);

const outputKinds = validatorsOf(isOutput);
const table = Object.entries(outputKinds)
  .map(
    ([name, schema]) => `  '${schema.slice('output/'.length, -'.schema.json'.length)}': ${name},\n`,
  )
  .join('');
write(
  'test/generated/output-validators.js',
  `${await printValidators(schemas, outputKinds)}\nexport const outputValidators = {\n${table}};\n`,
);
write(
  'test/generated/output-validators.d.ts',
  `${printDeclarations(Object.keys(outputKinds))}
/** The same by the name of the output: list, overdue and so on. */
export declare const outputValidators: Readonly<Record<string, Validator>>;
`,
);

const templates = readdirSync(join(root, 'templates'))
  .filter((name) => name.endsWith('.liquid'))
  .sort()
  .map((name) => [
    name.slice(0, -'.liquid'.length),
    readFileSync(join(root, 'templates', name), 'utf8').normalize('NFC'),
  ]);
write('src/render/generated/templates.js', compileTemplates(Object.fromEntries(templates)));
write(
  'src/render/generated/templates.d.ts',
  `import type { CompiledTemplate } from '../markdown/template-runtime.js';

/** The shipped templates by name, as they were when they were compiled. */
export declare const sources: Readonly<Record<string, string>>;

/** The same as functions. */
export declare const compiled: Readonly<Record<string, CompiledTemplate>>;
`,
);

const problems = readFileSync(join(root, 'docs', 'problems.md'), 'utf8');
write('src/render/generated/problem-help.js', compileProblemHelp(problems));
write(
  'src/render/generated/problem-help.d.ts',
  `import type { ProblemCode } from '../../model/diagnostics.js';

/** What each problem means and what to do, as Markdown and without its signs. */
export declare const problemHelp: Readonly<
  Record<ProblemCode, { readonly text: string; readonly markdown: string }>
>;
`,
);

/** Validator names with the schemas they check, for schemas that describe a whole file or output. */
function validatorsOf(isWanted) {
  const wanted = [...schemas].filter(([name, schema]) => isWanted(name) && schema.type);
  return Object.fromEntries(wanted.map(([name, schema]) => [`validate${schema.title}`, name]));
}

/** Names of all properties that a schema defines, at any depth. */
function keysIn(schema) {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = schema.properties ? Object.keys(schema.properties) : [];
  return [...own, ...Object.values(schema).flatMap(keysIn)];
}

function write(path, text) {
  const target = join(root, path);
  const content = banner + text;
  if (readIfThere(target) === content) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(`wrote ${path}`);
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
