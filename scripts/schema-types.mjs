/**
 * TypeScript types from the schemas. Every schema, every $def that is more than a plain value and
 * every inner object with a title becomes a type of that name; references become the names. What a
 * type cannot say (conditions, patterns, the free x- keys) is left to the validators.
 */
import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compile } from 'json-schema-to-typescript';

/** The types that the schemas declare, by name, each with the schema file it comes from. */
export function readTypes(schemas) {
  const types = new Map();
  for (const [file, schema] of schemas) {
    const declare = (title, part) => {
      const { title: _, ...body } = simplify(part, { schemas, file, declare });
      const earlier = types.get(title);
      if (earlier !== undefined && !isDeepStrictEqual(earlier.body, body)) {
        throw new Error(`${file}: another schema has the title ${title} too`);
      }
      if (earlier === undefined) types.set(title, { file, body });
    };
    for (const [key, definition] of Object.entries(schema.$defs ?? {})) {
      if (!isPlainValue(definition)) declare(typeName(definition, key), definition);
    }
    if (schema.type !== undefined) declare(schema.title, schema);
  }
  return types;
}

/** The source text of the types of some schema files; the others are imported from `elsewhere`. */
export async function printTypes(types, isWanted, elsewhere) {
  const names = [...types.keys()].sort();
  const own = names.filter((name) => isWanted(types.get(name).file));
  const printed = [];
  for (const name of own) {
    printed.push(
      await compile(types.get(name).body, name, {
        bannerComment: '',
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, bracketSpacing: true, printWidth: 100 },
      }),
    );
  }
  const body = printed.join('\n');
  const foreign = names.filter(
    (name) => !own.includes(name) && new RegExp(`[:|<] *${name}\\b`).test(body),
  );
  if (foreign.length === 0) return `\n${body}`;
  return `import type { ${foreign.join(', ')} } from '${elsewhere}';\n\n${body}`;
}

function simplify(schema, context) {
  if (schema.$ref !== undefined) {
    const { target, name } = resolve(schema.$ref, context);
    const type = isPlainValue(target) ? { type: target.type } : { tsType: name };
    return describe(type, schema.description ?? target.description);
  }
  const result = describe({}, schema.description);
  for (const key of ['type', 'enum', 'const', 'required', 'title']) {
    if (schema[key] !== undefined) result[key] = schema[key];
  }
  if (schema.items !== undefined) result.items = simplifyInner(schema.items, context);
  if (schema.type === 'object') {
    const properties = Object.entries(schema.properties ?? {});
    const free = schema.additionalProperties;
    result.properties = Object.fromEntries(
      properties.map(([key, value]) => [key, simplifyInner(value, context)]),
    );
    result.additionalProperties = typeof free === 'object' && simplifyInner(free, context);
  }
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter((choice) => !isCondition(choice));
  if (choices.length > 0) result.anyOf = choices.map((choice) => simplifyInner(choice, context));
  return result;
}

/** An inner schema with a title is a type of its own and is only named where it stands. */
function simplifyInner(schema, context) {
  if (schema.title === undefined) return simplify(schema, context);
  context.declare(schema.title, schema);
  return describe({ tsType: schema.title }, schema.description);
}

function describe(schema, description) {
  return description === undefined ? schema : { ...schema, description };
}

/** A plain string, number or boolean has rules, but no type of its own. */
function isPlainValue(schema) {
  return ['string', 'number', 'integer', 'boolean'].includes(schema.type) && !schema.enum;
}

/** A choice that only demands keys says nothing about the type. */
function isCondition(schema) {
  return Object.keys(schema).every((key) => ['required', 'not', 'if', 'then'].includes(key));
}

function resolve(reference, { schemas, file }) {
  const [path, pointer = ''] = reference.split('#');
  const key = pointer.replace('/$defs/', '');
  const schema = schemas.get(path === '' ? file : posix.join(posix.dirname(file), path));
  const target = key === '' ? schema : schema?.$defs?.[key];
  if (target === undefined) throw new Error(`${file}: there is no ${reference}`);
  return { target, name: typeName(target, key) };
}

/** docRef → DocRef, where no title gives a name. */
function typeName({ title }, key) {
  return title ?? key.charAt(0).toUpperCase() + key.slice(1);
}
