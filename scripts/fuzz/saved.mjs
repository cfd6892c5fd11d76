/**
 * Inputs as files: those that a run found and those that the tests keep. The name tells where the file stood:
 * WHAT@templates+report.liquid.input was templates/report.liquid.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputOf } from './inputs.mjs';

/** Names of the inputs kept in a folder, in order. */
export function savedInputs(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.input'))
    .sort();
}

/** A kept input, in the form of those that are made. */
export function readSaved(folder, name) {
  const [, where] = /@(.+)\.input$/.exec(name) ?? [];
  if (where === undefined) throw new Error(`${name}: should be WHAT@PATH.input`);
  const path = where.replaceAll('+', '/');
  const isRecord = path.startsWith('plans/') && !path.endsWith('/plan.yaml');
  const kind = isRecord ? 'savedRecord' : 'saved';
  return { kind, isRecord, isKept: true, path, bytes: readFileSync(join(folder, name)) };
}

/** Keeps an input that was made. */
export function saveInput(folder, source, number) {
  const { path, bytes } = inputAt(source, number);
  mkdirSync(folder, { recursive: true });
  const name = `${source.seed ?? 'again'}-${number}@${path.replaceAll('/', '+')}.input`;
  writeFileSync(join(folder, name), bytes);
}

/** The input of a number, made from a seed or kept in a folder. */
export function inputAt(source, number) {
  if (source.replay === undefined) return inputOf(source.seed, number);
  return readSaved(source.replay, savedInputs(source.replay)[number]);
}
