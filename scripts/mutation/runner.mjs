/**
 * A test runner for Stryker that loads all tests once and runs for each mistake those tests that reach it,
 * the quickest first. Starting a test tool for each of thousands of mistakes takes longer than the tests.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleTests } from './bundle.mjs';

const SUCCESS = 0;
const FAILED = 1;

/** Made by Stryker once for each of its processes, in a copy of the project with all mistakes in it. */
export class OneProgramRunner {
  #root;
  #program;
  #times = new Map();
  #loads = 0;
  #tests = [];
  #run;

  constructor(root = process.cwd()) {
    this.#root = root;
    this.#program = join(root, `.tests-${process.pid}.mjs`);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await bundleTests(this.#root, this.#program);
  }

  async dryRun() {
    await this.#load();
    const tests = [];
    for (const test of this.#tests) {
      stryker().currentTestId = test.id;
      const started = performance.now();
      const error = await this.#run(test);
      const timeSpentMs = performance.now() - started;
      tests.push({
        id: test.id,
        name: `${test.file} > ${test.title}`,
        fileName: test.file,
        timeSpentMs,
        status: error ? FAILED : SUCCESS,
        ...(error && { failureMessage: error.message }),
      });
    }
    stryker().currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker().mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const isStatic = mutantActivation === 'static';
    stryker().activeMutant = isStatic ? activeMutant.id : undefined;
    if (isStatic || this.#loads === 0) await this.#load();
    const trial = await this.#tryOn(activeMutant.id, testFilter, hitLimit);
    if (isStatic) await this.#load();
    if (trial.failed === undefined || (await this.#passes(trial.failed))) return trial.result;
    // An earlier mistake left something behind, or this one did: only a fresh program tells.
    await this.#load();
    const { result } = await this.#tryOn(activeMutant.id, testFilter, hitLimit);
    await this.#load();
    return result;
  }

  dispose() {
    rmSync(this.#program, { force: true });
  }

  async #tryOn(mutant, testFilter, hitLimit) {
    Object.assign(stryker(), { activeMutant: mutant, hitLimit, hitCount: 0 });
    let nrOfTests = 0;
    try {
      for (const test of this.#chosen(testFilter)) {
        nrOfTests++;
        const started = performance.now();
        const error = await this.#run(test);
        if (error === undefined) this.#times.set(test.id, performance.now() - started);
        else if (stryker().hitCount > hitLimit) {
          const reason = `more than ${hitLimit} times round`;
          return { failed: test, result: { status: 'timeout', reason } };
        } else {
          const failureMessage = `${test.title}: ${error.message}`;
          const killedBy = [test.id];
          return {
            failed: test,
            result: { status: 'killed', killedBy, failureMessage, nrOfTests },
          };
        }
      }
      return { result: { status: 'survived', nrOfTests } };
    } finally {
      Object.assign(stryker(), {
        activeMutant: undefined,
        hitLimit: undefined,
        hitCount: undefined,
      });
    }
  }

  /** The quickest first, as far as known: the first that fails ends the trial. */
  #chosen(testFilter) {
    const wanted = new Set(testFilter);
    const tests = testFilter ? this.#tests.filter(({ id }) => wanted.has(id)) : this.#tests;
    const time = ({ id }) => this.#times.get(id) ?? 0;
    return tests.sort((a, b) => time(a) - time(b));
  }

  async #passes(test) {
    return (await this.#run(test)) === undefined;
  }

  /** Loads the program anew: nothing that a mistake left in its modules is there any more. */
  async #load() {
    const { collected, run } = await import(`${pathToFileURL(this.#program)}?${this.#loads++}`);
    this.#tests = collected;
    this.#run = run;
  }
}

/** What Stryker's changed sources and this runner tell each other. */
function stryker() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

/** What Stryker reads of a plugin. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'one-program', injectableClass: OneProgramRunner },
];
