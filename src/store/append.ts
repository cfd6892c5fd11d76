/**
 * Appending records. Each file is written whole beside its place, brought to disk, and only then given its
 * name by a link that never replaces anything; then its folder is brought to disk. Only after that may a
 * command say that it recorded. An intent tells others what is being written; of several records it is
 * renamed once all are on disk, and that decides the whole batch.
 */
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type AnyRecord, recordPath } from '../core/record-path.js';
import type { Diagnostic } from '../model/diagnostics.js';
import { intentPath, nameWriter, temporaryPath } from './intents.js';
import { findLinkOnTheWay } from './linked-folders.js';
import {
  linkWithoutReplacing,
  removeQuietly,
  renameQuietly,
  syncFile,
  syncFolder,
  writeSynced,
} from './place-file.js';
import { sweepAbandoned } from './recover.js';
import { isSystemError } from './working-tree.js';
import { PLANS } from './workspace.js';

/** A record that is on disk. */
export interface WrittenRecord {
  readonly id: string;
  /** Path relative to the workspace, with `/`. */
  readonly file: string;
}

/** Why nothing was written. */
export type AppendFailure =
  | { readonly kind: 'system'; readonly code: string; readonly path: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'stopped'; readonly signal: string };

/** Signals that would end this process, held back while records are being written. */
export interface Hold {
  /** The first signal that came meanwhile. */
  signal(): Promise<string | undefined>;
  release(): void;
}

const UNSTOPPABLE: Hold = { signal: async () => undefined, release: () => {} };

/** A record, with the folder it belongs to where that is not its own. */
export interface ToAppend {
  readonly record: AnyRecord;
  readonly folder?: string | undefined;
}

interface Prepared extends WrittenRecord {
  readonly path: string;
  readonly temporary: string;
  readonly text: string;
}

/** Writes records, all or none, unless a person stops it before that is decided. */
export async function appendRecords(
  root: string,
  plan: string,
  records: readonly ToAppend[],
  hold: () => Hold = () => UNSTOPPABLE,
): Promise<{ readonly written: readonly WrittenRecord[] } | { readonly failure: AppendFailure }> {
  const prepared: Prepared[] = [];
  for (const { record, folder } of records) {
    const file = `${PLANS}/${plan}/${recordPath(record, folder)}`;
    const path = join(root, ...file.split('/'));
    const { serializeRecord } = await import('./serialize.js');
    const text = serializeRecord(record, schemaPathFrom(root, path, record));
    const problems = await validateAsReader(file, text, record);
    if (problems.length > 0) return { failure: { kind: 'invalid', problems } };
    prepared.push({
      id: record.id,
      file,
      path,
      temporary: temporaryPath(path, nameWriter()),
      text,
    });
  }
  for (const { file } of prepared) {
    const path = findLinkOnTheWay(root, file);
    if (path !== undefined) return { failure: { kind: 'system', code: 'LINKED', path } };
  }
  const held = hold();
  try {
    const signal = await writeAll(join(root, PLANS, plan), prepared, held);
    if (signal !== undefined) return { failure: { kind: 'stopped', signal } };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const path = relativePath(root, error.path ?? root);
    return { failure: { kind: 'system', code: error.code ?? '', path } };
  } finally {
    held.release();
  }
  const [first] = prepared;
  if (first !== undefined) sweepAbandoned(root, plan, first.path);
  return { written: prepared.map(({ id, file }) => ({ id, file })) };
}

/** A path as people know it: instead of a hidden file, its folder. */
function relativePath(root: string, path: string): string {
  const known = basename(path).startsWith('.') ? dirname(path) : path;
  return relative(root, known).split(sep).join('/');
}

/** A record is read back from its own text before it is written: what a reader would refuse is never on disk. */
async function validateAsReader(
  file: string,
  text: string,
  record: AnyRecord,
): Promise<readonly Diagnostic[]> {
  const { checkText } = await import('./read-yaml.js');
  const reading = await checkText(file, text, record.schema);
  if (!reading.ok) return reading.problems;
  if (JSON.stringify(reading.data) !== JSON.stringify(record)) {
    throw new Error(`A record does not read back as it was written: ${record.id}`);
  }
  return [];
}

/** Writes the files, or gives the signal that stopped it. Whatever goes wrong, nothing is left of them. */
async function writeAll(
  planFolder: string,
  prepared: readonly Prepared[],
  held: Hold,
): Promise<string | undefined> {
  const [first] = prepared;
  if (first === undefined) return undefined;
  const writing = intentPath(planFolder, 'writing', first.id);
  const decided = intentPath(planFolder, 'decided', first.id);
  const isBatch = prepared.length > 1;
  const written = new Map<Prepared, bigint>();
  try {
    const list = prepared.map(({ path }) => relative(planFolder, path).split(sep).join('/'));
    writeFileSync(writing, `${list.join('\n')}\n`, { flag: 'wx' });
    const folders = makeFolders(planFolder, prepared);
    for (const item of prepared) {
      const signal = isBatch ? await held.signal() : undefined;
      if (signal !== undefined) return signal;
      writeSynced(item.temporary, item.text);
      written.set(item, statSync(item.temporary, { bigint: true }).ino);
    }
    if (isBatch) decide(writing, decided, prepared, folders);
    for (const item of prepared) nameOwn(item, written.get(item));
    for (const folder of folders) syncFolder(folder);
    // The intent goes last: while it is there, whoever comes next knows what to clear away.
    for (const { temporary } of prepared) removeQuietly(temporary);
    removeQuietly(decided);
    if (isBatch) syncFolder(planFolder);
    return undefined;
  } catch (error) {
    // The batch is undecided again; in this order nobody who was finishing it can name a record anew.
    if (existsSync(decided)) renameQuietly(decided, writing);
    for (const { temporary } of prepared) removeQuietly(temporary);
    for (const [{ path }, ino] of written) if (isFile(path, ino)) removeQuietly(path);
    throw error;
  } finally {
    for (const { temporary } of prepared) removeQuietly(temporary);
    removeQuietly(writing);
  }
}

/** From here on the batch is written: whoever comes next names what this process did not come to name. */
function decide(
  writing: string,
  decided: string,
  prepared: readonly Prepared[],
  folders: readonly string[],
): void {
  for (const folder of folders) syncFolder(folder);
  const taken = prepared.find(({ path }) => existsSync(path));
  if (taken !== undefined) linkWithoutReplacing(taken.temporary, taken.path);
  syncFile(writing);
  renameSync(writing, decided);
  syncFolder(dirname(decided));
}

/** Names a file of this process, unless somebody who finishes the batch has just done so. */
function nameOwn({ temporary, path }: Prepared, ino: bigint | undefined): void {
  try {
    linkWithoutReplacing(temporary, path);
  } catch (error) {
    if (!isFile(path, ino)) throw error;
  }
}

function isFile(path: string, ino: bigint | undefined): boolean {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino === ino && ino !== undefined;
}

/**
 * Makes the folders of the records below that of the plan, which is never made: where it vanished meanwhile, no
 * record may lie alone. Gives every folder on the way, since another process may have made one and not yet
 * brought it to disk.
 */
function makeFolders(planFolder: string, prepared: readonly Prepared[]): string[] {
  const folders = new Set(prepared.map(({ path }) => dirname(path)));
  const parents = new Set([...folders].map(dirname));
  for (const folder of [...parents, ...folders]) makeFolder(folder);
  return [...folders, ...parents, planFolder];
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST' || !statSync(path).isDirectory()) {
      throw error;
    }
  }
}

/** Relative path from a record to its JSON Schema: that of the nearest schemas/ upwards, or the workspace's own. */
function schemaPathFrom(root: string, path: string, record: AnyRecord): string {
  const name = `${record.schema.slice('tiendo/'.length, record.schema.indexOf('@'))}.schema.json`;
  let folder = root;
  while (!existsSync(join(folder, 'schemas', name)) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  const base = existsSync(join(folder, 'schemas', name)) ? folder : root;
  return relative(dirname(path), join(base, 'schemas', name))
    .split(sep)
    .join('/');
}
