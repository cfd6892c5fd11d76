import { resolve } from 'node:path';
import { writePlainPlan } from '../../render/difference/plain-plan.js';
import { readAnyPlan } from '../../store/any-plan.js';
import { isSystemError } from '../../store/working-tree.js';
import type { RunAnywhere } from '../run.js';
import { exitCodes } from '../session.js';

/** Prints a plan as plain lines for git, which gives it any state of the file; what is no plan is printed as it is. */
export const runAnywhere: RunAnywhere = async ({ io, globals, text }, [path = '']) => {
  const file = resolve(io.cwd, globals.directory ?? '.', path);
  try {
    const { plan, bytes } = await readAnyPlan(file);
    io.stdout.write(plan === undefined ? bytes : writePlainPlan(text, plan));
    return exitCodes.fine;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = text.failures.cannotRead(path, error.code ?? '');
    io.stderr.write(`${text.words.error}: ${message}\n`);
    return exitCodes.couldNotRun;
  }
};
