/**
 * What stands for `vitest` where all tests are loaded as one program: it collects the tests instead of
 * running them. Only what the tests of `core` and `model` use is here; anything else fails to bundle.
 */
import * as library from '@vitest/expect';
import fc from 'fast-check';

// Properties are tried less often here, and on the same cases each time.
fc.configureGlobal({ numRuns: 10, seed: 2023 });

const { chai } = library;
chai.use(library.JestExtend);
chai.use(library.JestChaiExpect);
chai.use(library.JestAsymmetricMatchers);

/** The tests in the order in which their files are loaded. */
export const collected = [];

let file = '';
let path = [];

/** Tells in which file the tests are that are collected from now on. */
export function enterFile(name) {
  file = name;
}

export function describe(name, body) {
  const outer = path;
  path = [...outer, name];
  body();
  path = outer;
}

export function test(name, body) {
  const title = [...path, name].join(' > ');
  collected.push({ id: `${collected.length} ${file} > ${title}`, file, title, body });
}

test.each = eachBy(test);
test.for = (rows) => (name, body) =>
  rows.forEach((row, at) => {
    test(`${name} (${at + 1})`, () => body(row));
  });
describe.each = eachBy(describe);

const endings = [];
export const onTestFinished = (ending) => endings.push(ending);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[library.ASYMMETRIC_MATCHERS_OBJECT]);
library.setState({ assertionCalls: 0, suppressedErrors: [], customTesters: [] }, expect);
globalThis[library.GLOBAL_EXPECT] = expect;

/** Runs one test; gives what it failed with, or nothing. */
export async function run({ body }) {
  try {
    await body();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    for (const ending of endings.splice(0).reverse()) await ending();
  }
  return undefined;
}

function eachBy(register) {
  return (rows) => (name, body) =>
    rows.forEach((row, at) => {
      register(`${name} (${at + 1})`, () => (Array.isArray(row) ? body(...row) : body(row)));
    });
}
