/** Issued reports on disk: a folder each, brought to its name whole by one rename and never replaced. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ISSUED_RECORD, issuedFolder } from '../core/issued/issued.js';
import type { Filed } from '../core/records.js';
import { type Diagnostic, problem } from '../model/diagnostics.js';
import type { Issued } from '../model/generated/files.js';
import { type FileSource, isFailure } from './file-source.js';
import { git, resolveCommit } from './git.js';
import { isAbandoned, nameWriter } from './intents.js';
import { findLinkOnTheWay } from './linked-folders.js';
import { removeFolderQuietly, renameQuietly, syncFolder, writeSynced } from './place-file.js';
import { isSystemError } from './working-tree.js';
import { PLANS, planFile } from './workspace.js';

/** SHA-256 in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The state of a plan and its records: hashes, and the commit that holds exactly these files. */
export function revisionOf(root: string, source: FileSource, plan: string): Issued['revision'] {
  const records = createHash('sha256');
  for (const file of source.list(`${PLANS}/${plan}`)) {
    const [, , folder = ''] = file.split('/');
    if (!['progress', 'reports', 'obstacles'].includes(folder) || !file.endsWith('.yaml')) continue;
    const bytes = source.read(file);
    records.update(`${file}\n${isFailure(bytes) ? '' : hashOf(bytes)}\n`);
  }
  const bytes = source.read(planFile(plan));
  const commit = cleanCommit(root, plan);
  return {
    records: records.digest('hex'),
    plan: isFailure(bytes) ? hashOf('') : hashOf(bytes),
    ...(commit !== undefined && { commit }),
  };
}

/** The commit at hand, unless files of the plan differ from it. */
function cleanCommit(root: string, plan: string): string | undefined {
  const { status, stdout } = git(root, ['status', '--porcelain', '--', `${PLANS}/${plan}`]);
  return status === 0 && stdout.length === 0 ? resolveCommit(root, 'HEAD') : undefined;
}

/** Every issued report of a plan that can be read, with the problems of the others. */
export async function readIssued(
  source: FileSource,
  plan: string,
): Promise<{ readonly issued: Filed<Issued>[]; readonly problems: Diagnostic[] }> {
  const files = source
    .list(`${PLANS}/${plan}/issued`)
    .filter((file) => file.endsWith(`/${ISSUED_RECORD}`));
  if (files.length === 0) return { issued: [], problems: [] };
  const { createReader } = await import('./read-yaml.js');
  const reader = await createReader(source);
  const issued: Filed<Issued>[] = [];
  const problems: Diagnostic[] = [];
  for (const file of files) {
    const reading = reader(file, ['tiendo/issued@1']);
    if (!reading.ok) problems.push(...reading.problems);
    else if (reading.data.schema === 'tiendo/issued@1') issued.push({ file, data: reading.data });
  }
  return { issued, problems };
}

/** A kept file beside the record, as it is now; undefined when it is gone. */
export function readKept(
  source: FileSource,
  { file }: Filed<Issued>,
  name: string,
): Uint8Array | undefined {
  const bytes = source.read(`${dirname(file)}/${name}`);
  return isFailure(bytes) ? undefined : bytes;
}

/** Kept files that are no longer what was sent, each at the hash that it fails. */
export function findEdited(source: FileSource, all: readonly Filed<Issued>[]): Diagnostic[] {
  return all.flatMap((issued) =>
    (['document', 'word', 'snapshot'] as const).flatMap((part) => {
      const kept = issued.data[part];
      if (kept === undefined) return [];
      const bytes = readKept(source, issued, kept.file);
      if (bytes !== undefined && hashOf(bytes) === kept.sha256) return [];
      const args = { kept: kept.file, number: issued.data.number };
      return [problem('issued-edited', issued.file, [part, 'sha256'], args)];
    }),
  );
}

/** Keeps an issued report; gives the operating system's code when it could not, EEXIST when it is there already. */
export async function keepIssued(
  root: string,
  plan: string,
  record: Issued,
  contents: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Promise<{ readonly file: string } | { readonly failure: string }> {
  const { serializeRecord } = await import('./serialize.js');
  const folder = `${PLANS}/${plan}/${issuedFolder(record)}`;
  const path = join(root, ...folder.split('/'));
  const file = `${folder}/${ISSUED_RECORD}`;
  if (findLinkOnTheWay(root, file) !== undefined) return { failure: 'ELOOP' };
  const temporary = join(dirname(path), `.${record.id}.${nameWriter()}`);
  try {
    // A dead process may have had the number that this one has.
    removeFolderQuietly(temporary);
    mkdirSync(temporary, { recursive: true });
    sweepUnfinished(dirname(path), temporary);
    for (const { name, content } of contents) writeSynced(join(temporary, name), content);
    const schema = '../../../../../schemas/issued.schema.json';
    writeSynced(join(temporary, ISSUED_RECORD), serializeRecord(record, schema));
    syncFolder(temporary);
    // A folder that holds something is never renamed over.
    renameSync(temporary, path);
    try {
      syncFolder(dirname(path));
    } catch (error) {
      // What is refused is not there.
      renameQuietly(path, temporary);
      throw error;
    }
    return { file };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const isThere = error.code === 'ENOTEMPTY' || error.code === 'EPERM';
    return { failure: isThere ? 'EEXIST' : (error.code ?? '') };
  } finally {
    removeFolderQuietly(temporary);
  }
}

/** Hidden folders in which reports were being kept, with who was at it. */
const UNFINISHED = /^\..+\.([0-9a-z]+-\d+)$/;

/** Removes what dead processes left; `fresh` was made beside it just now. */
function sweepUnfinished(folder: string, fresh: string): void {
  for (const name of readdirSync(folder)) {
    const writer = UNFINISHED.exec(name)?.[1];
    const path = join(folder, name);
    if (writer !== undefined && isAbandoned({ path, writer }, fresh)) removeFolderQuietly(path);
  }
}
