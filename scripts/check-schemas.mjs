/** Schemas are strict, every file of the plans and samples fits its schema, and its editor comment leads there. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { textFiles } from './check-files.mjs';
import { createAjv } from './schema-validators.mjs';

export async function checkSchemas(root) {
  const schemas = textFiles(root, ['schemas'], /\.schema\.json$/);
  const data = textFiles(root, ['plans', 'samples'], /\.ya?ml$/);
  const validators = await loadValidators(root);
  return {
    note: `${schemas.length} schemas, ${data.length} files`,
    problems: [
      ...compileAll(root, schemas),
      ...data.flatMap((file) => checkFile(root, file, validators)),
    ],
  };
}

/** Every schema compiles by itself, with all that it refers to. */
function compileAll(root, files) {
  const named = files.map((file) => [
    file.slice('schemas/'.length),
    JSON.parse(readFileSync(join(root, file), 'utf8')),
  ]);
  const ajv = createAjv(new Map(named));
  return named.flatMap(([name]) => {
    try {
      ajv.getSchema(name);
      return [];
    } catch (error) {
      return [`schemas/${name}: ${error.message}`];
    }
  });
}

/** The generated validators by the name that files give: tiendo/plan@1. */
async function loadValidators(root) {
  const url = pathToFileURL(join(root, 'src/store/generated/validators.js'));
  const generated = await import(url.href);
  return new Map(
    Object.entries(generated).map(([name, validate]) => [
      name.replace('validate', '').toLowerCase(),
      validate,
    ]),
  );
}

function checkFile(root, file, validators) {
  const text = readFileSync(join(root, file), 'utf8');
  let value;
  try {
    value = parse(text, { prettyErrors: true });
  } catch (error) {
    return [`${file}: ${error.message}`];
  }
  const kind = /^tiendo\/([a-z-]+)@\d+$/.exec(value?.schema ?? '')?.[1];
  const validate = validators.get(kind);
  if (validate === undefined) return [`${file}: no known schema: ${value?.schema}`];
  const problems = validate(value)
    ? []
    : validate.errors.map(
        ({ instancePath, keyword, params }) =>
          `${file}: ${instancePath || '/'} ${keyword} ${JSON.stringify(params)}`,
      );
  return [...problems, ...checkEditorComment(root, file, text, kind)];
}

/** The first line leads an editor to the schema of the file. */
function checkEditorComment(root, file, text, kind) {
  const path = /^# yaml-language-server: \$schema=(\S+)\r?\n/.exec(text)?.[1];
  if (path === undefined) return [`${file}: the first line is not an editor comment`];
  const target = resolve(root, dirname(file), path);
  const isRight = basename(target) === `${kind}.schema.json` && existsSync(target);
  return isRight ? [] : [`${file}: ${path} is not the schema of a ${kind}`];
}
