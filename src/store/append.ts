/**
 * Appending records. Each file is written whole beside its place, brought to disk, and only then given its
 * name by a link that never replaces anything; then its folder is brought to disk. Only after that may a
 * command say that it recorded.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type AnyRecord, recordPath } from '../core/record-path.js';
import type { Diagnostic } from '../model/diagnostics.js';
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
  | { readonly kind: 'invalid'; readonly problems: readonly Diagnostic[] };

interface Prepared extends WrittenRecord {
  readonly path: string;
  readonly temporary: string;
  readonly text: string;
}

/** Writes records, all or none. A record may come with the folder it belongs to, else it goes to its own. */
export async function appendRecords(
  root: string,
  plan: string,
  records: readonly { readonly record: AnyRecord; readonly folder?: string | undefined }[],
): Promise<{ readonly written: readonly WrittenRecord[] } | { readonly failure: AppendFailure }> {
  const prepared: Prepared[] = [];
  for (const { record, folder } of records) {
    const file = `${PLANS}/${plan}/${recordPath(record, folder)}`;
    const path = join(root, ...file.split('/'));
    const { serializeRecord } = await import('./serialize.js');
    const text = serializeRecord(record, schemaPathFrom(root, path, record));
    const problems = await validateAsReader(file, text, record);
    if (problems.length > 0) return { failure: { kind: 'invalid', problems } };
    const temporary = join(dirname(path), `.${record.id}.${process.pid}.tmp`);
    prepared.push({ id: record.id, file, path, temporary, text });
  }
  const linked: Prepared[] = [];
  try {
    const created = prepared.flatMap((item) => writeTemporary(item) ?? []);
    for (const item of prepared) {
      linkWithoutReplacing(item);
      linked.push(item);
    }
    for (const folder of foldersToSync(prepared, created)) syncFolder(folder);
  } catch (error) {
    for (const { path } of linked) rmSync(path, { force: true });
    if (!isSystemError(error)) throw error;
    return {
      failure: {
        kind: 'system',
        code: error.code ?? '',
        path: relativePath(root, error.path ?? root),
      },
    };
  } finally {
    for (const { temporary } of prepared) removeQuietly(temporary);
  }
  return { written: prepared.map(({ id, file }) => ({ id, file })) };
}

function relativePath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
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

/** Gives the topmost folder that had to be made. */
function writeTemporary({ temporary, text }: Prepared): string | undefined {
  const created = mkdirSync(dirname(temporary), { recursive: true });
  const handle = openSync(temporary, 'wx', 0o644);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return created;
}

/** Folders that got a name: those of the records, and for each new folder all up to the one that was there. */
function foldersToSync(prepared: readonly Prepared[], created: readonly string[]): Set<string> {
  const folders = new Set(prepared.map(({ path }) => dirname(path)));
  for (const top of created) {
    const inside = [...folders].filter((folder) => `${folder}${sep}`.startsWith(`${top}${sep}`));
    for (let folder of inside) {
      while (folder.length >= top.length) {
        folder = dirname(folder);
        folders.add(folder);
      }
    }
  }
  return folders;
}

/** File systems without links take the rename; an id carries a random part, so nothing can be there. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

function linkWithoutReplacing({ temporary, path }: Prepared): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!isSystemError(error) || !WITHOUT_LINKS.has(error.code ?? '') || existsSync(path))
      throw error;
    renameSync(temporary, path);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder to sync it; there the rename itself is on disk.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A temporary file is hidden from every command; failing to remove it changes nothing.
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
