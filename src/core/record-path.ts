/** Where a record lies. The writer and the checks share this, so a file is never misplaced unnoticed. */
import { monthOf } from '../model/dates.js';
import type { Obstacle, Progress, Settlement, Submission, Void } from '../model/generated/files.js';

/** A record of any kind. */
export type AnyRecord = Progress | Void | Submission | Obstacle | Settlement;

/** Folders of a plan that hold records. */
export const recordFolders = ['progress', 'reports', 'obstacles'] as const;

/** Which folders take a record of each kind; a void lies with the record that it withdraws. */
const foldersOf: Readonly<Record<AnyRecord['schema'], readonly string[]>> = {
  'tiendo/progress@1': ['progress'],
  'tiendo/void@1': recordFolders,
  'tiendo/submission@1': ['reports'],
  'tiendo/obstacle@1': ['obstacles'],
  'tiendo/settlement@1': ['obstacles'],
};

/** Path of a record below the folder of its plan: progress/2023-05/2023-05-12-cong-an-xa-k3f9x2.yaml. */
export function recordPath(
  record: AnyRecord,
  folder = foldersOf[record.schema][0] as string,
): string {
  const group = record.schema === 'tiendo/submission@1' ? record.period : monthOf(record.date);
  return `${folder}/${group}/${record.id}.yaml`;
}

/** The path that a record should have, given the one it has below the folder of its plan. */
export function properPath(record: AnyRecord, path: string): string {
  const [folder = ''] = path.split('/');
  return foldersOf[record.schema].includes(folder)
    ? recordPath(record, folder)
    : recordPath(record);
}
