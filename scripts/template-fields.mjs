/**
 * The list of fields in templates/README.md, from the schema of the report: every name that a template may
 * print, where it is found and what it holds. `npm run fields` writes it anew; `npm run check` holds the file
 * against it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const README = 'templates/README.md';
const BEGIN = '<!-- fields: made by `npm run fields` from schemas/output/report.schema.json -->';
const END = '<!-- end of fields -->';

/** Every object that a report holds: its names, and the paths under which a template finds it. */
export function readFields(root) {
  const schemas = new Map();
  const load = (file) => {
    if (!schemas.has(file)) {
      schemas.set(file, JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')));
    }
    return schemas.get(file);
  };
  const resolve = (schema, file) => {
    if (schema.$ref === undefined) return { schema, file };
    const [path, pointer = ''] = schema.$ref.split('#');
    const target = path === '' ? file : posix.join(posix.dirname(file), path);
    const steps = pointer.split('/').filter(Boolean);
    return resolve(
      steps.reduce((part, step) => part[step], load(target)),
      target,
    );
  };
  const objects = new Map();
  const visit = (given, givenFile, path) => {
    const { schema, file } = resolve(given, givenFile);
    for (const choice of schema.anyOf ?? []) visit(choice, file, path);
    if (schema.items !== undefined) visit(schema.items, file, `${path}[]`);
    if (schema.properties === undefined) return;
    const known = objects.get(schema);
    if (known !== undefined) {
      known.paths.push(path);
      return;
    }
    const fields = Object.entries(schema.properties).map(([name, field]) => ({
      name,
      type: typeOf(field, file),
      description: field.description ?? resolve(field, file).schema.description ?? '',
    }));
    const [name = path] = given.$ref?.split('/').slice(-1) ?? [];
    objects.set(schema, { title: schema.title ?? capital(name), paths: [path], fields });
    for (const [name, field] of Object.entries(schema.properties)) {
      visit(field, file, `${path}.${name}`);
    }
  };
  const typeOf = (given, givenFile) => {
    const { schema, file } = resolve(given, givenFile);
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(', ');
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) {
      return [...new Set(choices.map((choice) => typeOf(choice, file)))].join(' or ');
    }
    if (Array.isArray(schema.type)) return schema.type.join(' or ');
    if (schema.items !== undefined) return `list of ${plural(typeOf(schema.items, file))}`;
    if (schema.properties !== undefined && schema.title !== undefined) return schema.title;
    if (given.$ref?.endsWith('/date')) return 'date';
    return (
      { string: 'text', boolean: 'true or false', object: 'object' }[schema.type] ?? schema.type
    );
  };
  visit(load('output/report.schema.json'), 'output/report.schema.json', 'report');
  return [...objects.values()];
}

function capital(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function plural(type) {
  return type === 'text' ? 'texts' : type;
}

/** The list as Markdown. */
export function printFields(objects) {
  return objects
    .map(({ title, paths, fields }) => {
      const rows = fields.map(
        ({ name, type, description }) => `| \`${name}\` | ${type} | ${description} |\n`,
      );
      const where = [...new Set(paths)].map((path) => `\`${path}\``).join(', ');
      return `### ${title}\n\n${where}\n\n| Field | Kind | What it is |\n|---|---|---|\n${rows.join('')}`;
    })
    .join('\n');
}

/** What is wrong with the list in the file. */
export function checkTemplateFields(root) {
  const objects = readFields(root);
  const bare = objects.flatMap(({ title, fields }) =>
    fields
      .filter(({ description }) => description === '')
      .map(({ name }) => `schemas/output: ${title}.${name} has no description`),
  );
  const { text, next } = rewritten(root, objects);
  const isOld = text !== next ? [`${README}: the list of fields is old; run npm run fields`] : [];
  const count = objects.reduce((sum, { fields }) => sum + fields.length, 0);
  return { note: `${count} fields`, problems: [...bare, ...isOld] };
}

function rewritten(root, objects) {
  const text = readFileSync(join(root, README), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${README} has no place for the list of fields`);
  return { text, next: `${before}${BEGIN}\n\n${printFields(objects)}\n${END}${after}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  writeFileSync(join(root, README), rewritten(root, readFields(root)).next);
}
