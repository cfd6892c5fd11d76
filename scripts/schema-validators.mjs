/** Validators as source text: the schemas compiled by Ajv, bundled so that nothing is loaded at run time. */
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { realDate } from './real-date.mjs';

/** An Ajv that knows the schemas by their paths below schemas/; it refuses what is not strict. */
export function createAjv(schemas) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // "required" also stands alone in a condition, beside properties that stand outside of it.
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addFormat('date', realDate);
  for (const [name, schema] of schemas) ajv.addSchema(schema, name);
  return ajv;
}

/** One module that exports a validator for each name in `validators`, a map to schema paths. */
export async function printValidators(schemas, validators) {
  const { outputFiles } = await build({
    stdin: {
      contents: gatherInPlace(standalone.default(createAjv(schemas), validators)),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      sourcefile: 'validators.js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/**
 * Ajv copies all errors found so far whenever it adds some, which takes minutes for a file with ten thousand
 * mistakes. No list is read after another was made from it, so adding to it does the same.
 */
function gatherInPlace(code) {
  const gather = `function gather(all, more) { for (const error of more) all.push(error); return all; }`;
  const gathered = code.replace(/vErrors\.concat\(/g, 'gather(vErrors, ');
  if (gathered === code) throw new Error('Ajv gathers errors in another way than was known.');
  return `${gathered}\n${gather}\n`;
}

/** The declarations that go with it. */
export function printDeclarations(names) {
  const functions = names.map((name) => `export declare const ${name}: Validator;`);
  return `
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Whether data fit a schema; the errors of the last call are kept on the function. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

${functions.join('\n')}
`;
}
